import { useState } from 'react';
import { useApi } from '../api';
import { Button, Dot, Icon, Money, TroubleNote, Waiting } from '../ui';
import { useWords } from '../words';
import { exactYuan } from './amounts';
import { yuan } from './equation';
import { RECOMPUTE } from './rule-queries';
import r from './rules.module.css';
import type { Split } from './split-detail';
import s from './split.module.css';

/** Why each line was cut as it was: the clause and what it beat, the base, exact shares, floors, remainders, the last fen. */
export function SplitWhy({ split }: { split: Split }) {
  const { t } = useWords();
  if (split.lines.length === 0) return <p className="small mute">{t('desk.why_split.none')}</p>;
  return (
    <section>
      <h3 className={s.h}>{t('desk.why_split.title')}</h3>
      {split.lines.map((line) => (
        <details key={line.lineId} className={r.clause}>
          <summary>
            {line.itemName} <Dot /> {t('desk.why_split.clause', { n: line.clauseNumber })}
          </summary>
          <p className="small mute">
            {line.by.length === 0
              ? t('desk.rules.rest')
              : t('desk.why_split.by', { fields: fieldsOf(t, line.by) })}
            {line.over.length > 0 && (
              <>
                <Dot />
                {t('desk.why_split.over', { names: line.over.join('、') })}
              </>
            )}
            <Dot />
            {t(`desk.rules.base.${baseOf(line.base)}`)} <Money fen={line.baseFen} />
            <Dot />
            {t('desk.why_split.weight', { kg: (line.weightGrams / 1000).toString() })}
            {line.boundsKept === false && <span className="bad"> {t('desk.why_split.bounds_not_kept')}</span>}
          </p>
          <Shares line={line} />
          {line.floorFen && (
            <p className={`small ${r.floor ?? ''}`}>
              {t('desk.why_split.floor')} <Money fen={line.floorFen} />
              <Dot />
              {t('desk.why_split.from_pool')} <Money fen={line.floorFromPoolFen ?? '0'} />
              <Dot />
              {t('desk.why_split.from_alliance')} <Money fen={line.floorFromAllianceFen ?? '0'} />
            </p>
          )}
        </details>
      ))}
    </section>
  );
}

type Line = Split['lines'][number];

function Shares({ line }: { line: Line }) {
  const { t } = useWords();
  const heads = ['exact', 'floor_of', 'remainder', 'last_fen', 'share'] as const;
  return (
    <div className={s.scroll} role="region" aria-label={line.itemName} tabIndex={0}>
      <table className={s.table}>
        <thead>
          <tr>
            <th scope="col">{t('desk.split.who')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={s.n}>
                {t(`desk.why_split.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line.shares.map((share) => (
            <tr key={share.key}>
              <th scope="row">
                {share.name}
                {share.pin && (
                  <span className="meta">
                    {' '}
                    {t(share.pin === 'min' ? 'desk.rules.bound.min' : 'desk.rules.bound.max')}
                  </span>
                )}
              </th>
              <td className={`${s.n ?? ''} mute`}>
                {line.boundsKept === null && (
                  <span className={s.wide}>
                    {t('desk.why_split.fraction', {
                      base: yuan(line.baseFen),
                      points: share.basisPoints.toLocaleString('en'),
                    })}{' '}
                  </span>
                )}
                {exactYuan(share.exactFen)}
              </td>
              <td className={s.n}>
                <Money fen={share.floorFen} />
              </td>
              <td className={`${s.n ?? ''} mute`}>{exactYuan(share.remainder)}</td>
              <td className={s.n}>
                {share.roundingFen === '0' ? '—' : <Money fen={share.roundingFen} signed />}
              </td>
              <td className={s.n}>
                <b>
                  <Money fen={share.shareFen} />
                </b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const FIELDS = ['category', 'villageId', 'channel', 'streamerId', 'skuId'] as const;
const BASES = ['list', 'net_of_coupon', 'net_of_coupon_and_fee', 'net_of_costs'] as const;

function fieldsOf(t: ReturnType<typeof useWords>['t'], by: readonly string[]): string {
  return FIELDS.filter((field) => by.includes(field))
    .map((field) => t(`desk.rules.field.${field}`))
    .join('、');
}

function baseOf(base: string): (typeof BASES)[number] {
  return BASES.find((each) => each === base) ?? 'list';
}

/** Cuts the order again on the server and says whether every figure is the same. */
export function Recompute({ number }: { number: string }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  return (
    <section>
      {!asked && (
        <Button
          icon="refresh"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('desk.recompute.act')}
        </Button>
      )}
      {asked && <Answer number={number} />}
    </section>
  );
}

function Answer({ number }: { number: string }) {
  const { t } = useWords();
  const { data, trouble, reload } = useApi(RECOMPUTE, { number });
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (!data) return <Waiting rows={2} />;
  const found = data.recomputeSplit ?? { hasEvent: false, isEqual: true, differences: [] };
  if (found.isEqual)
    return (
      <p role="status" className={`${found.hasEvent ? 'leaf' : 'mute'} ${s.ticked ?? ''}`}>
        <Icon name={found.hasEvent ? 'check' : 'info'} size="s" />
        {t(found.hasEvent ? 'desk.recompute.equal' : 'desk.recompute.no_event')}
      </p>
    );
  return (
    <div role="status">
      <p className={`bad ${s.ticked ?? ''}`}>
        <Icon name="alert" size="s" />
        {t('desk.recompute.different', { n: found.differences.length })}
      </p>
      <ul className={r.faults}>
        {found.differences.map((each) => (
          <li key={`${each.lineId} ${each.what}`} className="small">
            {t('desk.recompute.difference', {
              what: each.what,
              stored: each.stored,
              computed: each.computed,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
