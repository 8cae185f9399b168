import { sumFen } from '@app/money';
import { useApi } from '../api';
import { serverNow } from '../boot';
import { DeskTable, Empty, Money, Segments, TroubleNote, useUrlState, Waiting } from '../ui';
import { dateOf } from '../ui/time-format';
import { useWords } from '../words';
import s from './desk.module.css';
import { yuan } from './equation';
import { dayAfter, flowsOf, topOf, type Flow, type Step } from './flow';
import { MONEY_FLOW } from './review-queries';
import c from './trend.module.css';

const STEPS = ['day', 'month'] as const;
const DAYS = 30;
const MONTHS_DAYS = 365;
const SERIES = ['taken', 'refunded', 'paid'] as const;

/** What came in and went out, day by day or month by month: drawn, and in figures behind it. */
export function Trend({ slug }: { slug: string }) {
  const { t } = useWords();
  const [step, setStep] = useUrlState('by', STEPS, 'day');
  const to = dateOf(new Date(serverNow()).toISOString());
  const from = spanFrom(to, step);
  const { data, trouble, reload } = useApi(MONEY_FLOW, { slug, from, to });
  return (
    <section className={s.block}>
      <div className={`sp ${c.head ?? ''}`}>
        <h2 className={s.heading}>{t('desk.trend.title')}</h2>
        <Segments
          label={t('desk.trend.by')}
          options={STEPS.map((id) => ({ id, label: t(`desk.trend.by_${id}`) }))}
          value={step}
          onChange={setStep}
        />
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!data && !trouble && <Waiting rows={4} />}
      {data?.moneyFlow.length === 0 && <Empty art="empty-desk">{t('desk.trend.empty')}</Empty>}
      {data && data.moneyFlow.length > 0 && <Drawn flows={flowsOf(data.moneyFlow, from, to, step)} />}
    </section>
  );
}

function spanFrom(to: string, step: Step): string {
  if (step === 'day') return dayAfter(to, 1 - DAYS);
  return `${dayAfter(`${to.slice(0, 7)}-01`, 31 - MONTHS_DAYS).slice(0, 7)}-01`;
}

function Drawn({ flows }: { flows: readonly Flow[] }) {
  const { t } = useWords();
  return (
    <div className={`card ${c.card ?? ''}`}>
      <ul className={`meta ${c.legend ?? ''}`}>
        {SERIES.map((each) => (
          <li key={each}>
            <i className={c[each]} />
            {t(`desk.trend.${each}`)}
          </li>
        ))}
      </ul>
      <Chart flows={flows} />
      <details className={c.table}>
        <summary>{t('desk.trend.table')}</summary>
        <Table flows={flows} />
      </details>
    </div>
  );
}

const HEIGHT = 160;
const WIDTH = 960;

/** What came in beside what went out, out upon refunds; the figures are in the table. */
function Chart({ flows }: { flows: readonly Flow[] }) {
  const { t } = useWords();
  const top = topOf(flows);
  const slot = WIDTH / flows.length;
  const bar = Math.min(18, slot * 0.36);
  const high = (amount: bigint) => (Number(amount) / Number(top)) * HEIGHT;
  return (
    <div className={c.chart}>
      <span className={`meta ${c.top ?? ''}`}>{yuan(top)}</span>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('desk.trend.drawn', { from: flows[0]?.at ?? '', to: flows.at(-1)?.at ?? '' })}
      >
        {[0, 0.5, 1].map((part) => (
          <line key={part} x1={0} x2={WIDTH} y1={HEIGHT * part} y2={HEIGHT * part} className={c.rule} />
        ))}
        {flows.map(({ at, takenFen, refundedFen, paidFen }, index) => {
          const x = index * slot + slot / 2;
          const [taken, refunded, paid] = [high(takenFen), high(refundedFen), high(paidFen)];
          return (
            <g key={at}>
              <title>{`${at} ${yuan(takenFen)} / ${yuan(refundedFen)} / ${yuan(paidFen)}`}</title>
              <rect className={c.taken} x={x - bar} y={HEIGHT - taken} width={bar} height={taken} />
              <rect className={c.paid} x={x + 1} y={HEIGHT - paid} width={bar} height={paid} />
              <rect
                className={c.refunded}
                x={x + 1}
                y={HEIGHT - paid - refunded}
                width={bar}
                height={refunded}
              />
            </g>
          );
        })}
      </svg>
      <p className={`sp meta ${c.ends ?? ''}`} aria-hidden="true">
        <span>{flows[0]?.at}</span>
        <span>{flows.at(-1)?.at}</span>
      </p>
    </div>
  );
}

function Table({ flows }: { flows: readonly Flow[] }) {
  const { t } = useWords();
  return (
    <DeskTable
      caption={t('desk.trend.title')}
      rows={[...flows].reverse()}
      rowKey={(flow) => flow.at}
      totalCount={flows.length}
      columns={[
        { key: 'at', head: t('desk.trend.at'), cell: (flow) => flow.at },
        ...SERIES.map((each) => ({
          key: each,
          head: t('desk.trend.yuan', { what: t(`desk.trend.${each}`) }),
          numeric: true,
          onPhone: true,
          cell: (flow: Flow) => <Money fen={flow[`${each}Fen`]} />,
          total: <Money fen={sumFen(flows.map((flow) => flow[`${each}Fen`]))} />,
        })),
      ]}
    />
  );
}
