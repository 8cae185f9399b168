import { fen, type Fen } from '@app/money';

export interface Flow {
  /** a day, or a month `2026-11` */
  readonly at: string;
  readonly takenFen: Fen;
  readonly refundedFen: Fen;
  readonly paidFen: Fen;
}

interface FlowDay {
  readonly day: string;
  readonly takenFen: string;
  readonly refundedFen: string;
  readonly paidFen: string;
}

export type Step = 'day' | 'month';

/** Days, or months, from the first to the last: one on which nothing moved is there with nothing. */
export function flowsOf(found: readonly FlowDay[], from: string, to: string, step: Step): Flow[] {
  const flows = new Map<string, Flow>();
  for (let day = from; day <= to; day = dayAfter(day)) {
    const at = keyOf(day, step);
    if (!flows.has(at)) flows.set(at, { at, takenFen: 0n, refundedFen: 0n, paidFen: 0n });
  }
  for (const { day, takenFen, refundedFen, paidFen } of found) {
    const before = flows.get(keyOf(day, step));
    if (!before) continue;
    flows.set(before.at, {
      at: before.at,
      takenFen: before.takenFen + fen(takenFen),
      refundedFen: before.refundedFen + fen(refundedFen),
      paidFen: before.paidFen + fen(paidFen),
    });
  }
  return [...flows.values()];
}

const keyOf = (day: string, step: Step): string => (step === 'day' ? day : day.slice(0, 7));

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A round figure that the highest bar stays below: 1, 2 or 5 and noughts. */
export function topOf(flows: readonly Flow[]): Fen {
  const most = flows.reduce((high, { takenFen, refundedFen, paidFen }) => {
    const sum = takenFen > refundedFen + paidFen ? takenFen : refundedFen + paidFen;
    return sum > high ? sum : high;
  }, 0n);
  for (let unit = 10_000n; ; unit *= 10n)
    for (const step of [1n, 2n, 5n]) if (unit * step >= most) return unit * step;
}
