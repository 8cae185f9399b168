import { fen, sumFen } from '@app/money';
import { Link } from 'react-router';
import { useApi } from '../api';
import type { DeskSplitQuery } from '../generated/desk/graphql';
import { Dot, Empty, Icon, Money, SliceChart, sliceColour, TroubleNote, useTimes, Waiting } from '../ui';
import { useWords } from '../words';
import { barsOf, exactYuan, sumExact } from './amounts';
import { useOnward } from './crumbs';
import { EntryBlock } from './entry-block';
import { yuan } from './equation';
import { Evidence } from './evidence';
import { SPLIT } from './queries';
import { Recompute, SplitWhy } from './split-why';
import s from './split.module.css';

export type Split = NonNullable<DeskSplitQuery['splitOf']>;

/** How one order was shared: from what was paid, by the rule, to the fen and its entries. */
export function SplitDetail({ number }: { number: string }) {
  const { t } = useWords();
  const { data, trouble, reload } = useApi(SPLIT, { number });
  if (trouble && trouble.code !== 'not_found') return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (!data && !trouble) return <Waiting rows={14} shape="table" />;
  const split = data?.splitOf;
  if (!split) return <Empty art="empty-desk">{t('desk.split.not_found')}</Empty>;
  return (
    <div className={s.split}>
      <Waterfall split={split} />
      <Parties split={split} />
      <SplitWhy split={split} />
      <Recompute number={number} />
      <section>
        <h3 className={s.h}>
          {t('desk.split.entries')}
          <Accrued split={split} />
        </h3>
        {split.entries.length === 0 && <p className="mute">{t('desk.split.no_entries')}</p>}
        {split.entries.map((entry) => (
          <EntryBlock key={entry.seq} entry={entry} isLinked />
        ))}
      </section>
      <Evidence split={split} />
    </div>
  );
}

function Accrued({ split }: { split: Split }) {
  const { t } = useWords();
  const { full } = useTimes();
  return (
    <span className="meta">
      {split.accruedAt
        ? t('desk.split.accrued', { time: full(split.accruedAt) })
        : t('desk.split.not_accrued')}
    </span>
  );
}

const STEPS = ['paid', 'coupon', 'fee', 'freight', 'base'] as const;

function Waterfall({ split }: { split: Split }) {
  const { t } = useWords();
  return (
    <section>
      <h3 className={s.h}>
        {t('desk.split.waterfall')}
        <span className="meta nw">{t('desk.split.yuan')}</span>
      </h3>
      <ul>
        {barsOf(split.waterfall).map(({ key, amountFen, from, width }) => {
          const known = STEPS.find((step) => step === key);
          const tone =
            key === 'paid' ? s.isPaid : key === 'base' ? s.isBase : amountFen < 0n ? s.isLess : s.isMore;
          return (
            <li key={key} className={`${s.step ?? ''} ${key === 'base' ? (s.total ?? '') : ''}`}>
              <span>{known ? t(`desk.split.step.${known}`) : t('desk.split.step.other', { key })}</span>
              <span className={s.track} aria-hidden="true">
                <i className={tone} style={{ left: `${String(from)}%`, width: `${String(width)}%` }} />
              </span>
              <b>
                <Money fen={amountFen} signed={key !== 'paid' && key !== 'base'} />
              </b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Parties({ split }: { split: Split }) {
  const { t } = useWords();
  const { parties, ruleVersion, ruleSince, reversedFen } = split;
  const slices = parties.map((party) => ({ key: party.key, name: party.name, fen: party.shareFen }));
  const rounded = sumFen(parties.map((party) => fen(party.roundingFen)));
  return (
    <section>
      <h3 className={s.h}>
        {t('desk.split.parties', { v: ruleVersion })}
        <span className="meta">{t('desk.split.since', { day: ruleSince })}</span>
      </h3>
      <div className={s.parties}>
        <SliceChart parties={slices} heart={t('desk.split.heart')} size={148} />
        <PartyTable split={split} />
      </div>
      <p className="small mute">
        {rounded === 0n ? t('desk.split.no_rounding') : t('desk.split.rounding_note', { n: String(rounded) })}
        {fen(reversedFen) > 0n && (
          <span className="bad">
            <Dot />
            {t('desk.split.reversed', { sum: yuan(reversedFen) })}
          </span>
        )}
      </p>
    </section>
  );
}

function PartyTable({ split: { parties, baseFen } }: { split: Split }) {
  const { t } = useWords();
  const sum = sumFen(parties.map((party) => fen(party.shareFen)));
  const points = parties.reduce((total, party) => total + party.basisPoints, 0);
  const isWhole = sum === fen(baseFen);
  return (
    <div className={s.scroll} role="region" aria-label={t('desk.split.table')} tabIndex={0}>
      <table className={s.table}>
        <caption className="sr">{t('desk.split.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('desk.split.who')}</th>
            <th scope="col" className={s.wide}>
              {t('desk.split.role')}
            </th>
            {(['points', 'exact', 'rounding', 'share'] as const).map((key) => (
              <th key={key} scope="col" className={`${s.n ?? ''} ${key === 'exact' ? (s.wide ?? '') : ''}`}>
                {t(`desk.split.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((party, at) => (
            <tr key={party.key}>
              <th scope="row">
                <span className={s.swatch} style={{ background: sliceColour(at) }} />
                {party.name}
              </th>
              <td className={`${s.wide ?? ''} mute`}>{t(`desk.role.${party.role}`)}</td>
              <td className={s.n}>{party.basisPoints.toLocaleString('en')}</td>
              <td className={`${s.n ?? ''} ${s.wide ?? ''} mute`}>{exactYuan(party.exactFen)}</td>
              <td className={s.n}>
                {fen(party.roundingFen) === 0n ? (
                  <span className="mute">—</span>
                ) : (
                  <span className={s.tail}>
                    <Money fen={party.roundingFen} signed />
                  </span>
                )}
              </td>
              <td className={s.n}>
                <b>
                  <Money fen={party.shareFen} />
                </b>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('desk.split.sum')}</th>
            <td className={s.wide} />
            <td className={s.n}>{points.toLocaleString('en')}</td>
            <td className={`${s.n ?? ''} ${s.wide ?? ''}`}>
              {exactYuan(sumExact(parties.map((party) => party.exactFen)))}
            </td>
            <td className={s.n}>
              <Money fen={sumFen(parties.map((party) => fen(party.roundingFen)))} />
            </td>
            <td className={`${s.n ?? ''} ${isWhole ? 'leaf' : 'bad'}`}>
              <span className={s.ticked}>
                <Icon name={isWhole ? 'check' : 'alert'} size="s" />
                <Money fen={sum} />
                <span className="sr">{t(isWhole ? 'desk.split.sum_ok' : 'desk.split.sum_bad')}</span>
              </span>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

export function OrderLink({ number }: { number: string }) {
  const onward = useOnward();
  return (
    <Link to={`/desk/splits?no=${number}`} state={onward} className={s.link}>
      {number}
    </Link>
  );
}
