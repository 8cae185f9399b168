import { partyAccount } from '@app/ledger/core';
import type { Fen } from '@app/money';
import type { Regime } from './chart';
import { mergedLines, type DraftVoucher, type MappedEntry, type VoucherLine } from './voucher';

/** What stands against the claim on the alliance. */
type Reason = 'sale' | 'money' | 'pool' | 'tax' | 'opening' | 'gain' | 'loss';

export interface MemberBookTerms {
  readonly regime: Exclude<Regime, 'small_business'>;
  /** whose book it is, `VILLAGE.01K9…` */
  readonly partyKey: string;
  /** a village that holds equity in the alliance books its part of the pool as investment income */
  readonly isEquityHolder: boolean;
}

type Account = readonly [code: string, detail: string | null];

const CLAIM: Readonly<Record<MemberBookTerms['regime'], Account>> = {
  village_collective: ['112', '联盟'],
  cooperative: ['113', '联盟'],
};

const AGAINST: Readonly<Record<MemberBookTerms['regime'], Readonly<Record<Reason, Account>>>> = {
  village_collective: {
    sale: ['501', null],
    money: ['102', null],
    pool: ['504', '联盟分配'],
    tax: ['214', '应交个税'],
    opening: ['322', '年初未分配收益'],
    gain: ['504', null],
    loss: ['515', null],
  },
  cooperative: {
    sale: ['501', null],
    money: ['102', null],
    pool: ['501', '联盟分配'],
    tax: ['522', '代扣税款'],
    opening: ['332', '年初未分配盈余'],
    gain: ['501', '其他'],
    loss: ['522', '其他'],
  },
};

/** The voucher of an entry in the book of a village or a co-op: its claim on the alliance, and why it moved. Null when it is not concerned. */
export function memberVoucher(entry: MappedEntry, terms: MemberBookTerms): DraftVoucher | null {
  const own = partyAccount(terms.partyKey);
  const lines = entry.postings.flatMap(({ debit, credit, amountFen }) => {
    if (credit === own) return claimMoves(amountFen, debit, entry, terms);
    if (debit === own) return claimMoves(-amountFen, credit, entry, terms);
    return [];
  });
  if (lines.length === 0) return null;
  const { seq, day, kind, orderNumber } = entry;
  return { entrySeq: seq, day, kind, orderNumber, lines: mergedLines(lines) };
}

/** `gainFen` above 0 raises the claim. What a refund takes back is written in red on both sides. */
function claimMoves(
  gainFen: Fen,
  counter: string,
  entry: MappedEntry,
  terms: MemberBookTerms,
): VoucherLine[] {
  const isRed = gainFen < 0n && (entry.kind === 'reversal' || isRedCorrection(entry));
  const claim = line(CLAIM[terms.regime]);
  const against = line(accountFor(reasonOf(counter, gainFen, entry), terms));
  if (gainFen > 0n || isRed)
    return [
      { ...claim, side: 'debit', amountFen: gainFen },
      { ...against, side: 'credit', amountFen: gainFen },
    ];
  return [
    { ...against, side: 'debit', amountFen: -gainFen },
    { ...claim, side: 'credit', amountFen: -gainFen },
  ];
}

function reasonOf(counter: string, gainFen: Fen, entry: MappedEntry): Reason {
  if (entry.kind === 'opening') return 'opening';
  if (counter.startsWith('A.bank') || counter.startsWith('A.psp')) return 'money';
  if (counter.startsWith('L.party.POOL.')) return 'pool';
  if (counter.startsWith('L.tax')) return 'tax';
  if (entry.kind === 'accrual' || entry.kind === 'reversal' || isRedCorrection(entry)) return 'sale';
  return gainFen > 0n ? 'gain' : 'loss';
}

function accountFor(reason: Reason, { regime, isEquityHolder }: MemberBookTerms): Account {
  if (reason === 'pool' && isEquityHolder && regime === 'village_collective') return ['502', '联盟分配'];
  return AGAINST[regime][reason];
}

function isRedCorrection({ kind, reversesSeq }: MappedEntry): boolean {
  return kind === 'correction' && reversesSeq !== null;
}

function line([code, detail]: Account): Omit<VoucherLine, 'side' | 'amountFen'> {
  return { code, detail, partyKey: null };
}
