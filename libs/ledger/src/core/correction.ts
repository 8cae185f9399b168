import { sumFen, type Fen } from '@app/money';
import { Refusal, type Day } from '@app/platform/core';
import { ACCOUNTS } from './account';
import { pairSides, type DraftEntry, type Posting } from './posting';

export type CorrectionStatus = 'requested' | 'approved' | 'rejected' | 'booked' | 'refused';

/** The whole life of a manual correction: one person asks, another says yes or no, the writer books it or cannot. */
const STEPS = {
  approve: { from: 'requested', to: 'approved' },
  reject: { from: 'requested', to: 'rejected' },
  book: { from: 'approved', to: 'booked' },
  refuse: { from: 'approved', to: 'refused' },
} as const satisfies Record<string, { from: CorrectionStatus; to: CorrectionStatus }>;

export type CorrectionStep = keyof typeof STEPS;

export function afterCorrectionStep(status: CorrectionStatus, step: CorrectionStep): CorrectionStatus {
  if (STEPS[step].from !== status) throw new Refusal('step_not_allowed', { status, step });
  return STEPS[step].to;
}

/** A line of a voucher as an accountant types it: an amount on one of its sides. */
export interface VoucherLine {
  readonly accountCode: string;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
}

export const VOUCHER_LINES_MAX = 50;

/** Accounts whose money belongs to single orders: it moves with them alone, or it would be nobody's. */
const OF_ORDERS: readonly string[] = [ACCOUNTS.held, ACCOUNTS.refund, ACCOUNTS.orphaned];

/** Postings of a voucher's lines; refused when a line has no side or two, or the sides do not have the same sum. */
export function voucherPostings(lines: readonly VoucherLine[]): Posting[] {
  if (lines.length > VOUCHER_LINES_MAX)
    throw new Refusal('bad_input', { fields: ['lines'], max: VOUCHER_LINES_MAX });
  for (const { accountCode, debitFen, creditFen } of lines) {
    const isOneSide = (debitFen === 0n) !== (creditFen === 0n);
    if (!isOneSide || debitFen < 0n || creditFen < 0n) throw new Refusal('bad_input', { fields: ['lines'] });
    if (OF_ORDERS.includes(accountCode)) throw new Refusal('not_correctable', { account: accountCode });
  }
  const side = (pick: 'debitFen' | 'creditFen') =>
    lines
      .filter((line) => line[pick] > 0n)
      .map((line) => ({ account: line.accountCode, amountFen: line[pick] }));
  const [debits, credits] = [side('debitFen'), side('creditFen')];
  const [debitFen, creditFen] = [debits, credits].map((each) => sumFen(each.map((one) => one.amountFen)));
  if (debitFen !== creditFen)
    throw new Refusal('not_balanced', { debitFen: String(debitFen), creditFen: String(creditFen) });
  if (debits.some(({ account }) => credits.some((credit) => credit.account === account)))
    throw new Refusal('bad_input', { fields: ['lines'] });
  return pairSides(debits, credits);
}

/** Whether a person may take the entry back: what orders, payouts and settlements follow is put right by their own acts. */
export function isCorrectable(entry: {
  readonly orderId: string | null;
  readonly payoutId: string | null;
}): boolean {
  return entry.orderId === null && entry.payoutId === null;
}

interface ApprovedCorrection {
  readonly correctionId: string;
  readonly allianceId: string;
  readonly postings: readonly Posting[];
  readonly memo: string;
  readonly maker: string;
  readonly checker: string;
  readonly effectiveDay: Day;
}

/** An entry that stands in the books, as far as taking it back needs it. */
export interface StandingEntry {
  readonly idemKey: string;
  readonly postings: readonly Posting[];
}

/** A wrong entry is taken back by its mirror (红冲) and the right one is booked beside it; neither changes what stands. */
export function bookCorrection(
  correction: ApprovedCorrection,
  wrong: StandingEntry | undefined,
): { entries: DraftEntry[] } {
  const { correctionId, allianceId, memo, effectiveDay, maker, checker, postings } = correction;
  const common = {
    kind: 'correction' as const,
    allianceId,
    memo,
    effectiveDay,
    makerId: maker,
    checkerId: checker,
  };
  const key = `correct:${correctionId}`;
  const red: DraftEntry[] = wrong
    ? [
        {
          ...common,
          idemKey: key,
          reversesKey: wrong.idemKey,
          postings: wrong.postings.map(({ debit, credit, amountFen }) => ({
            debit: credit,
            credit: debit,
            amountFen,
          })),
        },
      ]
    : [];
  if (postings.length === 0) return { entries: red };
  const right: DraftEntry = { ...common, idemKey: wrong ? `${key}:right` : key, postings };
  return { entries: [...red, right] };
}
