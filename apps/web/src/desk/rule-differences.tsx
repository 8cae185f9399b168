import { ruleDifference, type ClauseDifference, type ClauseTerm, type SplitRule } from '@app/ledger/core';
import type { WordId } from '@app/words';
import { Dot, Tag } from '../ui';
import { useWords } from '../words';
import { percentText } from './rule-draft';
import r from './rules.module.css';
import p from './split.module.css';

interface RuleDifferencesProps {
  before: SplitRule;
  after: SplitRule;
  beforeVersion: number | undefined;
}

/** What a version changes of the one in force, clause by clause, in percent points for each party. */
export function RuleDifferences({ before, after, beforeVersion }: RuleDifferencesProps) {
  const { t } = useWords();
  const { clauses, terms } = ruleDifference(before, after);
  const changed = clauses.filter((clause) => clause.kind !== 'same');
  return (
    <section>
      <h3 className={p.h}>
        {t('desk.rules.differences', { v: beforeVersion ?? 0 })}
        <span className="meta">{t('desk.rules.points')}</span>
      </h3>
      {changed.length === 0 && terms.length === 0 && <p className="mute">{t('desk.rules.no_difference')}</p>}
      {changed.map((clause, at) => (
        <ClauseChange key={at} clause={clause} />
      ))}
      {terms.length > 0 && (
        <p className="small">
          {t('desk.rules.changed_terms', {
            terms: terms.map((term) => t(`desk.rules.term.${term}`)).join('、'),
          })}
        </p>
      )}
    </section>
  );
}

const KIND_TONES = { changed: 'sun', added: 'leaf', removed: 'red', same: 'plain' } as const;

function ClauseChange({ clause }: { clause: ClauseDifference }) {
  const { t } = useWords();
  const shares = clause.shares.filter((each) => each.before !== each.after || each.isBoundChanged);
  return (
    <div className={r.clause}>
      <div className="sp">
        <b>{clause.name.startsWith('#') ? t('desk.rules.all_goods') : clause.name}</b>
        <Tag tone={KIND_TONES[clause.kind]}>{t(`desk.rules.kind.${clause.kind}`)}</Tag>
      </div>
      {clause.terms.length > 0 && clause.kind === 'changed' && (
        <p className="small mute">
          {clause.terms.map(({ term, before, after }, at) => (
            <span key={term}>
              {at > 0 && <Dot />}
              {t('desk.rules.term_change', {
                term: t(`desk.rules.term.${term}`),
                before: valueOf(t, term, before),
                after: valueOf(t, term, after),
              })}
            </span>
          ))}
        </p>
      )}
      <ul className={r.changes}>
        {shares.map(({ role, before, after, isBoundChanged }) => (
          <li key={role}>
            <span>{t(`desk.role.${role}`)}</span>
            <span className="mute">
              {percentText(before)}% → {percentText(after)}%
              {isBoundChanged && ` ${t('desk.rules.bounds_changed')}`}
            </span>
            <b className={after < before ? 'bad' : after > before ? 'leaf' : ''}>
              {after > before ? '+' : after < before ? '−' : ''}
              {percentText(Math.abs(after - before))}
            </b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function valueOf(t: ReturnType<typeof useWords>['t'], term: ClauseTerm, value: string): string {
  if (value === '') return t('desk.rules.nothing');
  if (term === 'floorPerKgFen')
    return t('desk.rules.floor_value', { yuan: (Number(value) / 100).toFixed(2) });
  if (term === 'base') return t(`desk.rules.base.${value}` as WordId);
  const kind = term === 'couponFunding' ? 'funder' : 'bearer';
  return t(`desk.rules.${kind}.${value}` as WordId);
}
