import { sumFen, type Fen } from '@app/money';
import { canonicalJson, type Day } from '@app/platform/core';
import type { Posting } from '@app/ledger/core';

/** The one word of our vouchers; 收, 付 and 转 are for those who still sort by hand. */
export const VOUCHER_WORD = '记';

/** An entry of the ledger as vouchers need it. */
export interface MappedEntry {
  readonly seq: string;
  readonly kind: string;
  readonly day: Day;
  readonly orderNumber: string | null;
  readonly reversesSeq: string | null;
  readonly postings: readonly Posting[];
}

/** One line. An amount below 0 is written in red: it takes back on the side on which it was first written. */
export interface VoucherLine {
  readonly side: 'debit' | 'credit';
  readonly code: string;
  /** the sub-account after the name of the account: 待结算订单款 */
  readonly detail: string | null;
  /** whom it is about, as the ledger's party key */
  readonly partyKey: string | null;
  readonly amountFen: Fen;
}

export interface DraftVoucher {
  readonly entrySeq: string;
  readonly day: Day;
  readonly kind: string;
  readonly orderNumber: string | null;
  readonly lines: readonly VoucherLine[];
}

export interface NumberedVoucher extends DraftVoucher {
  readonly word: string;
  readonly number: number;
}

export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

export function sideSum(lines: readonly VoucherLine[], side: VoucherLine['side']): Fen {
  return sumFen(lines.filter((line) => line.side === side).map((line) => line.amountFen));
}

export function isBalancedVoucher({ lines }: Pick<DraftVoucher, 'lines'>): boolean {
  return sideSum(lines, 'debit') === sideSum(lines, 'credit');
}

/** What each account gains on its debit side by the vouchers: what a book adds up to. */
export function bookMovements(vouchers: readonly DraftVoucher[]): Map<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const { lines } of vouchers) {
    for (const line of lines) {
      const key = accountKey(line);
      const signed = line.side === 'debit' ? line.amountFen : -line.amountFen;
      sums.set(key, (sums.get(key) ?? 0n) + signed);
    }
  }
  return sums;
}

export function accountKey({ code, detail, partyKey }: Omit<VoucherLine, 'side' | 'amountFen'>): string {
  return `${code}|${detail ?? ''}|${partyKey ?? ''}`;
}

/** Lines on the same account and side become one; such as cancel each other out are left away. */
export function mergedLines(lines: readonly VoucherLine[]): VoucherLine[] {
  const merged = new Map<string, VoucherLine>();
  for (const line of lines) {
    // A red line stays one of its own: it must be seen.
    const key = `${line.side} ${line.amountFen < 0n ? 'red' : ''} ${accountKey(line)}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, amountFen: before.amountFen + line.amountFen } : line);
  }
  const all = [...merged.values()].filter((line) => line.amountFen !== 0n);
  return [...all.filter((line) => line.side === 'debit'), ...all.filter((line) => line.side === 'credit')];
}

/** Numbers without a gap, in the order of days and within a day of the ledger, after those that the month has already. */
export function numberVouchers(
  drafts: readonly DraftVoucher[],
  lastOfMonth: ReadonlyMap<string, number>,
): NumberedVoucher[] {
  const last = new Map(lastOfMonth);
  return [...drafts].sort(inOrder).map((draft) => {
    const month = monthOf(draft.day);
    const number = (last.get(month) ?? 0) + 1;
    last.set(month, number);
    return { ...draft, word: VOUCHER_WORD, number };
  });
}

function inOrder(a: DraftVoucher, b: DraftVoucher): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return Number(BigInt(a.entrySeq) - BigInt(b.entrySeq));
}

/** The text that a voucher's hash is taken of. Names are not in it: whom it is about stands as a key. */
export function canonicalVoucher(voucher: NumberedVoucher): string {
  const { entrySeq, day, kind, orderNumber, word, number, lines } = voucher;
  return canonicalJson({
    entrySeq,
    day,
    kind,
    orderNumber,
    word,
    number,
    lines: lines.map((line) => [line.side, line.code, line.detail, line.partyKey, line.amountFen]),
  });
}
