import { useState } from 'react';
import { useApi } from '../api';
import type { DeskPeriodQuery, PeriodRowFragment } from '../generated/desk/graphql';
import {
  Empty,
  PageHead,
  StaleNote,
  StatusTag,
  Timeline,
  TroubleNote,
  usePageTitle,
  useUrlText,
  Waiting,
  When,
} from '../ui';
import { useWords } from '../words';
import { Checklist } from './close-list';
import { Corrections } from './corrections';
import s from './desk.module.css';
import { useRowKeys } from './keys';
import { PeriodActs } from './period-acts';
import { DAY_ROOTS, PERIOD, PERIODS } from './period-queries';
import p from './periods.module.css';
import { Desk, type Place } from './place';

export type Period = NonNullable<DeskPeriodQuery['accountingPeriod']>;

const AGAIN_MS = 5_000;
const STEPS = ['soft_close', 'reopen', 'close'] as const;

export default function Periods() {
  const { t } = useWords();
  usePageTitle(t('desk.periods.title'));
  return <Desk>{(place) => <PeriodsPage place={place} />}</Desk>;
}

function PeriodsPage({ place }: { place: Place }) {
  const { t } = useWords();
  const read = useApi(PERIODS, { slug: place.slug });
  const months = read.data?.accountingPeriods.nodes;
  return (
    <>
      <PageHead title={t('desk.periods.title')} note={place.name} />
      <StaleNote since={read.staleSince} onRetry={read.reload} />
      {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
      {read.waiting && <Waiting rows={8} />}
      {months?.length === 0 && <Empty art="empty-desk">{t('desk.periods.empty')}</Empty>}
      {months && months.length > 0 && <Months place={place} months={months} />}
    </>
  );
}

/** What waits the longest is shown first: the oldest month that is over and not closed. */
function firstOf(months: readonly PeriodRowFragment[]): string {
  const waiting = months.slice(1).filter((each) => each.status !== 'closed');
  return (waiting.at(-1) ?? months[0])?.month ?? '';
}

function Months({ place, months }: { place: Place; months: readonly PeriodRowFragment[] }) {
  const { t } = useWords();
  const [picked, setPicked] = useUrlText('month');
  // What was shown first stays while it is worked on, though something else waits the longest afterwards.
  const [first] = useState(() => firstOf(months));
  const month = months.some((each) => each.month === picked) ? picked : first;
  useRowKeys({
    keys: months.map((each) => each.month),
    selected: month,
    onSelect: setPicked,
    onOpen: setPicked,
  });
  return (
    <div className={`${s.page ?? ''} ${s.besideLeft ?? ''}`}>
      <section className={s.block}>
        <h2>{t('desk.periods.months')}</h2>
        <ul className={`card ${s.pick ?? ''} ${s.accounts ?? ''}`}>
          {months.map((each) => (
            <li key={each.month}>
              <button
                type="button"
                className={s.account}
                aria-pressed={each.month === month}
                onClick={() => {
                  setPicked(each.month);
                }}
              >
                <span>{each.month}</span>
                <StatusTag kind="period" status={each.status} />
              </button>
            </li>
          ))}
        </ul>
      </section>
      <div className={s.stack}>
        <Chosen slug={place.slug} month={month} />
        <Corrections place={place} />
        <Roots />
      </div>
    </div>
  );
}

function Chosen({ slug, month }: { slug: string; month: string }) {
  const { t } = useWords();
  const read = useApi(PERIOD, { slug, month }, { every: AGAIN_MS });
  const period = read.data?.accountingPeriod;
  if (read.trouble) return <TroubleNote trouble={read.trouble} onRetry={read.reload} />;
  if (!period) return <Waiting rows={10} />;
  return (
    <section className={`${s.block ?? ''} ${p.chosen ?? ''}`} aria-live="polite">
      <h2>
        {t('desk.periods.of', { month })}
        <StatusTag kind="period" status={period.status} />
      </h2>
      <Checklist slug={slug} period={period} />
      <PeriodActs slug={slug} period={period} />
      {period.status === 'closed' && <Seal period={period} />}
      <History period={period} />
    </section>
  );
}

function Seal({ period: { root, chainSeq, sealedAt } }: { period: Period }) {
  const { t } = useWords();
  if (!root) return <p className="small mute">{t('desk.periods.sealing')}</p>;
  return (
    <div className={`card ${s.sideCard ?? ''}`}>
      <p className="small">
        {t('desk.periods.sealed', { seq: chainSeq ?? '' })} {sealedAt && <When at={sealedAt} as="full" />}
      </p>
      <p className={p.root}>{root}</p>
    </div>
  );
}

function History({ period: { history } }: { period: Period }) {
  const { t } = useWords();
  if (history.length === 0) return null;
  const items = [...history].reverse().map(({ step, by, at, reason }) => {
    const known = STEPS.find((each) => each === step);
    return {
      title: known ? t(`desk.periods.act.${known}`) : step,
      at,
      note: reason ? `${by}${t('ui.mark.colon')}${reason}` : by,
    };
  });
  return (
    <div className={`card ${s.sideCard ?? ''}`}>
      <Timeline items={items} />
    </div>
  );
}

/** What was published of the last days: whoever kept it can hold the books against it. */
function Roots() {
  const { t } = useWords();
  const read = useApi(DAY_ROOTS, {});
  const roots = read.data?.ledgerDayRoots.nodes ?? [];
  if (read.trouble) return <TroubleNote trouble={read.trouble} onRetry={read.reload} />;
  if (roots.length === 0) return null;
  return (
    <section className={s.block}>
      <h2>
        {t('desk.periods.roots')}
        <span className="meta">{t('desk.periods.roots_note')}</span>
      </h2>
      <ul className={`card ${s.sideCard ?? ''} ${s.rows ?? ''}`}>
        {roots.map((each) => (
          <li key={each.day}>
            <span className="nw">{each.day}</span>
            <span className="nw mute">{t('desk.periods.entries', { n: each.entryCount })}</span>
            <span className={p.root}>{each.root}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
