import { ruleFaults, ruleText, type SplitRule } from '@app/ledger/core';
import { fen, sumFen } from '@app/money';
import { useState } from 'react';
import { useApi } from '../api';
import type { DeskSimulateQuery } from '../generated/desk/graphql';
import { Button, Money, Segments, TroubleNote, Waiting } from '../ui';
import { useWords } from '../words';
import { yuan } from './equation';
import { SIMULATE } from './rule-queries';
import r from './rules.module.css';
import p from './split.module.css';

const SPANS = {
  days30: { days: 30 },
  days90: { days: 90 },
  periods3: { periods: 3 },
} as const;
type Span = keyof typeof SPANS;
const SPAN_IDS: readonly Span[] = ['days30', 'days90', 'periods3'];
/** Parties of a table at most; growers beyond them are summed in one row. */
const ROWS_MAX = 20;

type Report = DeskSimulateQuery['simulateSplitRule'];
type Party = Report['parties'][number];

/** What past orders would have left each party under this rule. Nothing is written. */
export function RuleSimulator({ slug, rule }: { slug: string; rule: SplitRule }) {
  const { t } = useWords();
  const [span, setSpan] = useState<Span>('days30');
  const [asked, setAsked] = useState<string>();
  const text = ruleText(rule);
  const isSound = ruleFaults(rule).length === 0;
  return (
    <section>
      <h3 className={p.h}>
        {t('desk.rules.simulator')}
        <span className="meta">{t('desk.rules.simulator_note')}</span>
      </h3>
      <div className={r.row}>
        <Segments
          label={t('desk.rules.span')}
          options={SPAN_IDS.map((id) => ({ id, label: t(`desk.rules.span_of.${id}`) }))}
          value={span}
          onChange={setSpan}
        />
        {asked !== text && (
          <Button
            disabledReason={isSound ? '' : t('desk.rules.mend_first')}
            onClick={() => {
              setAsked(text);
            }}
          >
            {t('desk.rules.simulate')}
          </Button>
        )}
      </div>
      {asked === text && isSound && <Simulated slug={slug} rule={text} span={span} />}
    </section>
  );
}

function Simulated({ slug, rule, span }: { slug: string; rule: string; span: Span }) {
  const { t } = useWords();
  const { data, trouble, reload } = useApi(SIMULATE, {
    input: { allianceSlug: slug, rule, ...SPANS[span] },
  });
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (!data) return <Waiting rows={6} shape="table" />;
  const report = data.simulateSplitRule;
  if (report.orders === 0) return <p className="mute">{t('desk.rules.no_orders', { n: report.skipped })}</p>;
  return (
    <>
      <p className="small mute">
        {t('desk.rules.simulated', { n: report.orders })}
        {report.isCut && t('desk.rules.cut')}
        {report.skipped > 0 && t('desk.rules.skipped', { n: report.skipped })}
      </p>
      <EffectTable rows={rowsOf(report.parties, t('desk.rules.others'))} />
    </>
  );
}

/** The largest changes first; what does not fit is one row more. */
function rowsOf(parties: readonly Party[], others: string): Party[] {
  const size = (party: Party): bigint => {
    const change = fen(party.afterFen) - fen(party.beforeFen);
    return change < 0n ? -change : change;
  };
  const sorted = [...parties].sort((a, b) => Number(size(b) - size(a)));
  const rest = sorted.slice(ROWS_MAX);
  if (rest.length === 0) return sorted;
  const sum = (pick: (party: Party) => string): string =>
    String(sumFen(rest.map((party) => fen(pick(party)))));
  const last: Party = {
    ...{ key: 'others', role: 'PRODUCER', name: others },
    beforeFen: sum((party) => party.beforeFen),
    afterFen: sum((party) => party.afterFen),
  };
  return [...sorted.slice(0, ROWS_MAX), last];
}

function EffectTable({ rows }: { rows: readonly Party[] }) {
  const { t } = useWords();
  const largest = rows.reduce((most, row) => {
    const size = [fen(row.beforeFen), fen(row.afterFen)].map((each) => (each < 0n ? -each : each));
    return size.reduce((a, b) => (a > b ? a : b), most);
  }, 1n);
  const total = (pick: (row: Party) => string): bigint => sumFen(rows.map((row) => fen(pick(row))));
  const [before, after] = [total((row) => row.beforeFen), total((row) => row.afterFen)];
  const heads = ['before', 'after', 'change'] as const;
  return (
    <div className={p.scroll} role="region" aria-label={t('desk.rules.effect')} tabIndex={0}>
      <table className={`${p.table ?? ''} ${r.effect ?? ''}`}>
        <caption className="sr">{t('desk.rules.effect')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('desk.split.who')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={p.n}>
                {t(`desk.rules.${head}`)}
              </th>
            ))}
            <th scope="col" className={r.chart} aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name} <span className="meta">{t(`desk.role.${row.role}`)}</span>
              </th>
              <td className={p.n}>
                <Money fen={row.beforeFen} />
              </td>
              <td className={p.n}>
                <Money fen={row.afterFen} />
              </td>
              <td className={p.n}>
                <b>
                  <Money fen={fen(row.afterFen) - fen(row.beforeFen)} signed />
                </b>
              </td>
              <td className={r.chart} aria-hidden="true">
                <Bar amount={fen(row.beforeFen)} largest={largest} tone={r.was} />
                <Bar amount={fen(row.afterFen)} largest={largest} tone={r.is} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('desk.split.sum')}</th>
            <td className={p.n}>
              <Money fen={before} />
            </td>
            <td className={p.n}>
              <Money fen={after} />
            </td>
            <td className={p.n}>
              <Money fen={after - before} signed />
            </td>
            <td className={r.chart} />
          </tr>
        </tfoot>
      </table>
      {before !== after && (
        <p className="small mute">{t('desk.rules.total_note', { sum: yuan(after - before) })}</p>
      )}
    </div>
  );
}

function Bar({ amount, largest, tone }: { amount: bigint; largest: bigint; tone: string | undefined }) {
  const size = amount < 0n ? -amount : amount;
  return <i className={tone} style={{ width: `${String(Number((size * 1000n) / largest) / 10)}%` }} />;
}
