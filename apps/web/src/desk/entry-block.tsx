import { sumFen } from '@app/money';
import { Link } from 'react-router';
import type { EntryFragment } from '../generated/desk/graphql';
import { Dot, Money } from '../ui';
import { useWords } from '../words';
import { sidesOf } from './amounts';
import { useOnward } from './crumbs';
import { EntryPapers } from './entry-papers';
import { EntryQuestions } from './entry-questions';
import s from './split.module.css';

const KINDS = [
  'opening',
  'capture',
  'provider_fee',
  'accrual',
  'floor',
  'floor_back',
  'coupon',
  'cost',
  'void',
  'reversal',
  'orphan',
  'orphan_refund',
  'refund_paid',
  'fee_returned',
  'provider_settlement',
  'payout',
  'correction',
] as const;

const PROVIDERS = ['sandbox', 'stripe'] as const;

export function useEntryKind(): (kind: string) => string {
  const { t } = useWords();
  return (kind) => {
    const known = KINDS.find((each) => each === kind);
    return known ? t(`desk.entry.kind.${known}`) : kind;
  };
}

/** Accounts at a payment provider are called by what people know it as. */
export function useAccountName(): (code: string, name: string) => string {
  const { t } = useWords();
  return (code, name) => {
    const provider = PROVIDERS.find((each) => code === `A.psp.${each}`);
    return provider ? t(`desk.account.psp.${provider}`) : name;
  };
}

interface EntryBlockProps {
  entry: EntryFragment;
  /** Its number leads to the ledger. */
  isLinked?: boolean;
}

/** One entry with its two sides, and the difference that must be nothing. */
export function EntryBlock({ entry, isLinked = false }: EntryBlockProps) {
  const { t } = useWords();
  const onward = useOnward();
  const kindOf = useEntryKind();
  const nameOf = useAccountName();
  const sides = sidesOf(entry);
  const sumOf = (side: 'debit' | 'credit') =>
    sumFen(sides.filter((each) => each.side === side).map((each) => each.amountFen));
  const difference = sumOf('debit') - sumOf('credit');
  return (
    <article className={s.entry}>
      <h4 className="sp">
        <b>
          {isLinked ? (
            <Link to={`/desk/ledger?seq=${entry.seq}`} state={onward} className={s.link}>
              {t('desk.entry.seq', { seq: entry.seq })}
            </Link>
          ) : (
            t('desk.entry.seq', { seq: entry.seq })
          )}{' '}
          {kindOf(entry.kind)}
        </b>
        <span className="meta">
          {entry.effectiveDay}
          <Dot />
          {t('desk.entry.hash', { hash: shortHash(entry.hash) })}
        </span>
      </h4>
      <ul className={s.sides}>
        {sides.map(({ side, code, name, amountFen }) => (
          <li key={`${side} ${code}`}>
            <span>
              <b>{t(`desk.entry.${side}`)}</b> {nameOf(code, name)}
            </span>
            <Money fen={amountFen} />
          </li>
        ))}
        <li className={difference === 0n ? 'leaf' : 'bad'}>
          <span>{t('desk.entry.difference')}</span>
          <b>
            <Money fen={difference} />
          </b>
        </li>
      </ul>
      <EntryPapers entry={entry} />
      <EntryQuestions entry={entry} />
    </article>
  );
}

export function shortHash(hash: string): string {
  return hash.length > 10 ? `${hash.slice(0, 4)}…${hash.slice(-2)}` : hash;
}
