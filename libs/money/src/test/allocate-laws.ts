import { allocateParts, sumFen, type Fen } from '../index';

/** Basis points of the worked order: producer, streamer, village, pool, alliance, platform. */
export const SHARES: readonly number[] = [7_200, 1_000, 800, 600, 300, 100];

/** The first law (P1 of the ledger page) that a cut breaks, in words; null when it keeps all of them. */
export function brokenLaw(total: Fen, weights: readonly number[], seed: number): string | null {
  const ranks = weights.map((_, at) => at);
  const parts = allocateParts(total, weights, ranks).map((part) => part.partFen);
  const whole = BigInt(weights.reduce((a, b) => a + b, 0));
  if (sumFen(parts) !== total) return 'the parts sum to the total';
  for (const [at, part] of parts.entries()) {
    const exact = total * BigInt(weights[at] ?? 0);
    const off = size(part * whole - exact);
    if (off >= whole) return 'each part is less than a fen from its exact share';
    if (part !== 0n && part < 0n !== total < 0n) return 'no part has another sign than the total';
    if (size(part) > (size(exact) + whole - 1n) / whole) return 'no part is above its exact share rounded up';
  }
  const order = shuffled(ranks, seed);
  const mixed = allocateParts(
    total,
    order.map((at) => weights[at] ?? 0),
    order,
  );
  const back = ranks.map((at) => mixed[order.indexOf(at)]?.partFen);
  return back.every((part, at) => part === parts[at]) ? null : 'the order of the parties does not matter';
}

const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

function shuffled(all: readonly number[], seed: number): number[] {
  const order = [...all];
  let state = seed >>> 0;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
