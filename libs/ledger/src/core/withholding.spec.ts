import * as fc from 'fast-check';
import { fen, sumFen } from '@app/money';
import {
  cumulativeTax,
  perPaymentTax,
  standingIn,
  withholdingOf,
  type IitMethod,
  type TaxedPayment,
} from './withholding';

const yuan = (amount: number): bigint => fen(Math.round(amount * 100));

/** Withholds from each payment in turn, as payouts do. */
function pay(method: IitMethod, payments: readonly (readonly [string, bigint])[]): TaxedPayment[] {
  const paid: TaxedPayment[] = [];
  for (const [month, incomeFen] of payments) {
    const withheldFen = withholdingOf(method, standingIn(month, paid), incomeFen);
    paid.push({ month, incomeFen, withheldFen });
  }
  return paid;
}

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const taxes = (method: IitMethod, perMonth: readonly number[]): bigint[] =>
  pay(
    method,
    perMonth.map((income, index) => [months[index] ?? '', yuan(income)] as const),
  ).map((each) => each.withheldFen);

describe('withholding from each payment', () => {
  it.each([
    [800, 0],
    [3_000, 440],
    [4_000, 640],
    [4_001, 640.16],
    [10_000, 1_600],
    [25_000, 4_000],
    [30_000, 5_200],
    [62_500, 13_000],
    [80_000, 18_600],
  ])('takes of %d yuan %d', (income, tax) => {
    expect(perPaymentTax(yuan(income))).toBe(yuan(tax));
  });

  it('begins with the third fen beyond 800 yuan, and changes its rate with the first yuan beyond each border', () => {
    expect([80_002n, 80_003n].map(perPaymentTax)).toEqual([0n, 1n]);
    // Four fifths are taxable: 20,000 and 20,001 yuan of it, 50,000 and 50,001.
    expect([25_000, 25_001.25, 62_500, 62_501.25].map((of) => perPaymentTax(yuan(of)))).toEqual(
      [4_000, 4_000.3, 13_000, 13_000.4].map(yuan),
    );
  });

  it('takes no more than the payment, however much was not withheld before it', () => {
    const before = {
      monthIncomeFen: 1_000_000n,
      monthWithheldFen: 0n,
      yearIncomeFen: 0n,
      yearWithheldFen: 0n,
    };
    expect(withholdingOf('per_payment', { ...before, months: 1 }, 1n)).toBe(1n);
  });

  it('comes to 19,200 yuan of 10,000 a month in a year', () => {
    expect(sumFen(taxes('per_payment', Array<number>(12).fill(10_000)))).toBe(yuan(19_200));
  });

  it('takes nothing where the payer does not withhold', () => {
    expect(taxes('none', [80_000])).toEqual([0n]);
  });
});

describe('withholding from the year at a platform', () => {
  it.each([
    [36_000, 1_080, 1_080.1],
    [144_000, 11_880, 11_880.2],
    [300_000, 43_080, 43_080.25],
    [420_000, 73_080, 73_080.3],
    [660_000, 145_080, 145_080.35],
    [960_000, 250_080, 250_080.45],
  ])('takes of %d yuan taxable %d, and of the next yuan at the rate above', (taxable, tax, next) => {
    // A fifth is cost and 5,000 yuan are free in the first month.
    const incomeOf = (of: number): bigint => yuan((of + 5_000) * 1.25);
    expect(cumulativeTax(incomeOf(taxable), 1)).toBe(yuan(tax));
    expect(cumulativeTax(incomeOf(taxable + 1), 1)).toBe(yuan(next));
  });

  it('takes 90 yuan of every 10,000 a month', () => {
    expect(taxes('platform_cumulative', Array<number>(12).fill(10_000))).toEqual(
      Array<bigint>(12).fill(yuan(90)),
    );
  });

  it('takes 28,680 yuan of 30,000 a month in a year, as the table has it', () => {
    const table = [570, 710, 1_900, 1_900, 1_900, 1_900, 1_900, 2_700, 3_800, 3_800, 3_800, 3_800];
    const taken = taxes('platform_cumulative', Array<number>(12).fill(30_000));
    expect(taken).toEqual(table.map(yuan));
    expect(sumFen(taken)).toBe(yuan(28_680));
  });

  it('gives nothing back when the months after were poor, and carries what was too much on', () => {
    expect(taxes('platform_cumulative', [20_000, 3_000, 3_000])).toEqual([yuan(330), 0n, 0n]);
  });

  it('counts the months anew after one without pay, and begins again with the year', () => {
    const paid = [
      { month: '2025-12', incomeFen: 1n, withheldFen: 0n },
      { month: '2026-01', incomeFen: 2n, withheldFen: 0n },
      { month: '2026-03', incomeFen: 4n, withheldFen: 0n },
      { month: '2026-04', incomeFen: 8n, withheldFen: 1n },
    ];
    expect(standingIn('2026-04', paid)).toEqual({
      monthIncomeFen: 8n,
      monthWithheldFen: 1n,
      yearIncomeFen: 14n,
      yearWithheldFen: 1n,
      months: 2,
    });
    expect(standingIn('2026-03', paid).months).toBe(1);
    expect(standingIn('2026-05', paid).months).toBe(3);
  });
});

describe('the laws of withholding', () => {
  const income = fc.bigInt({ min: 0n, max: 200_000_000n });

  it('a fen more of income is never less of tax, nor more than a fen of it: no step at any border', () => {
    const borders = [80_000n, 400_000n, 2_500_000n, 6_250_000n];
    const near = fc.oneof(
      income,
      fc.constantFrom(...borders).chain((at) => fc.bigInt({ min: at - 30n, max: at + 30n })),
    );
    const next = (tax: (of: bigint) => bigint) =>
      fc.property(near, (at) => {
        const more = tax(at + 1n) - tax(at);
        expect(more).toBeGreaterThanOrEqual(0n);
        expect(more).toBeLessThanOrEqual(1n);
      });
    fc.assert(next(perPaymentTax), { numRuns: 3_000 });
    fc.assert(
      next((of) => cumulativeTax(of, 3)),
      { numRuns: 3_000 },
    );
  });

  it('a month comes to the same however it is cut into payments', () => {
    const method = fc.constantFrom<IitMethod>('per_payment', 'platform_cumulative');
    const cuts = fc.array(fc.bigInt({ min: 1n, max: 9_000_000n }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(method, cuts, fc.array(cuts, { maxLength: 3 }), (by, first, later) => {
        const all = [first, ...later];
        const inParts = pay(
          by,
          all.flatMap((parts, index) => parts.map((part) => [months[index] ?? '', part] as const)),
        );
        const whole = pay(
          by,
          all.map((parts, index) => [months[index] ?? '', sumFen(parts)] as const),
        );
        const of = (paid: readonly TaxedPayment[], month: string): bigint =>
          sumFen(paid.filter((each) => each.month === month).map((each) => each.withheldFen));
        all.forEach((_, index) => {
          expect(of(inParts, months[index] ?? '')).toBe(of(whole, months[index] ?? ''));
        });
      }),
      { numRuns: 500 },
    );
  });
});
