import { maxFen, minFen, type Fen } from '@app/money';

/** How a payer withholds income tax from the pay of a person: the tax office decides which, so it is a setting (ledger C3). */
export const IIT_METHODS = ['none', 'per_payment', 'platform_cumulative'] as const;
export type IitMethod = (typeof IIT_METHODS)[number];

/** Taxable up to and including so much, at this rate, less the quick deduction. */
interface Bracket {
  readonly uptoFen: Fen | null;
  readonly percent: bigint;
  readonly quickFen: Fen;
}

const bracket = (uptoYuan: bigint | null, percent: bigint, quickYuan: bigint): Bracket => ({
  uptoFen: uptoYuan === null ? null : uptoYuan * 100n,
  percent,
  quickFen: quickYuan * 100n,
});

/** Pay for a service, each time (公告2018年第61号). */
const PER_PAYMENT = [bracket(20_000n, 20n, 0n), bracket(50_000n, 30n, 2_000n), bracket(null, 40n, 7_000n)];

/** The year's income so far at one platform (国家税务总局公告2025年第16号). */
const CUMULATIVE = [
  bracket(36_000n, 3n, 0n),
  bracket(144_000n, 10n, 2_520n),
  bracket(300_000n, 20n, 16_920n),
  bracket(420_000n, 25n, 31_920n),
  bracket(660_000n, 30n, 52_920n),
  bracket(960_000n, 35n, 85_920n),
  bracket(null, 45n, 181_920n),
];

const SMALL_PAYMENT_FEN = 400_000n;
const SMALL_ALLOWANCE_FEN = 80_000n;
const MONTHLY_ALLOWANCE_FEN = 500_000n;

/** The tax on one payment, which is a whole month where the work goes on. */
export function perPaymentTax(incomeFen: Fen): Fen {
  const fifths =
    incomeFen <= SMALL_PAYMENT_FEN ? 5n * maxFen(0n, incomeFen - SMALL_ALLOWANCE_FEN) : 4n * incomeFen;
  return taxOf(fifths, PER_PAYMENT);
}

/** The tax on all that a platform has paid this year, after so many months in a row. Never below 0: what is too much carries on. */
export function cumulativeTax(incomeFen: Fen, months: number): Fen {
  return taxOf(maxFen(0n, 4n * incomeFen - 5n * MONTHLY_ALLOWANCE_FEN * BigInt(months)), CUMULATIVE);
}

/** A fifth of the income is cost, so what is taxable is counted in fifths of a fen: then no step rounds but the last. */
function taxOf(taxableFifths: bigint, brackets: readonly Bracket[]): Fen {
  const within = brackets.find(({ uptoFen }) => uptoFen === null || taxableFifths <= 5n * uptoFen);
  if (within === undefined) throw new RangeError('the last bracket has no end');
  return (taxableFifths * within.percent * 2n + 500n) / 1_000n - within.quickFen;
}

/** What one payer has paid a person before this payment, tax included, and withheld of it. */
export interface TaxStanding {
  readonly monthIncomeFen: Fen;
  readonly monthWithheldFen: Fen;
  readonly yearIncomeFen: Fen;
  readonly yearWithheldFen: Fen;
  /** months of this year in a row, this one included */
  readonly months: number;
}

/**
 * What to withhold of a payment: the tax on all that was paid in the month (or the year, by the cumulative method) less what was
 * withheld of it already. So it makes no difference in how many payments a month is paid.
 */
export function withholdingOf(method: IitMethod, before: TaxStanding, paymentFen: Fen): Fen {
  if (method === 'none' || paymentFen <= 0n) return 0n;
  const dueFen =
    method === 'per_payment'
      ? perPaymentTax(before.monthIncomeFen + paymentFen) - before.monthWithheldFen
      : cumulativeTax(before.yearIncomeFen + paymentFen, before.months) - before.yearWithheldFen;
  return minFen(paymentFen, maxFen(0n, dueFen));
}

/** Payments of one payer to one person, by month `2026-11`. */
export interface TaxedPayment {
  readonly month: string;
  readonly incomeFen: Fen;
  readonly withheldFen: Fen;
}

/** Where a person stands in a month, from what was paid before in its year. */
export function standingIn(month: string, payments: readonly TaxedPayment[]): TaxStanding {
  const year = month.slice(0, 4);
  const ofYear = payments.filter((each) => each.month.startsWith(year) && each.month <= month);
  const ofMonth = ofYear.filter((each) => each.month === month);
  const sum = (of: readonly TaxedPayment[], pick: (each: TaxedPayment) => Fen): Fen =>
    of.reduce((total, each) => total + pick(each), 0n);
  return {
    monthIncomeFen: sum(ofMonth, (each) => each.incomeFen),
    monthWithheldFen: sum(ofMonth, (each) => each.withheldFen),
    yearIncomeFen: sum(ofYear, (each) => each.incomeFen),
    yearWithheldFen: sum(ofYear, (each) => each.withheldFen),
    months: monthsInARow(month, new Set(ofYear.map((each) => each.month))),
  };
}

function monthsInARow(month: string, paid: ReadonlySet<string>): number {
  const year = month.slice(0, 4);
  let months = 1;
  for (let ordinal = Number(month.slice(5)) - 1; ordinal >= 1; ordinal -= 1, months += 1)
    if (!paid.has(`${year}-${String(ordinal).padStart(2, '0')}`)) break;
  return months;
}
