import { allocateParts, sumFen, type Fen } from '@app/money';

/** A share as it takes part in a cut: a weight, and what goes before the weight. */
export interface BoundedShare {
  readonly weight: number;
  readonly rank: number;
  readonly fixedFen: Fen;
  readonly minFen: Fen;
  /** null: as much as there is */
  readonly maxFen: Fen | null;
}

export type Pin = 'min' | 'max';

export interface BoundedPart {
  readonly partFen: Fen;
  /** the left-over fen that the part was given */
  readonly roundingFen: Fen;
  /** held at its least or its most */
  readonly pin: Pin | null;
}

export interface BoundedCut {
  readonly parts: readonly BoundedPart[];
  /** what the unpinned parts shared by weight, beyond their fixed amounts */
  readonly restFen: Fen;
  readonly restWeight: number;
  /** false: the bounds ask for more than there is, so the whole was cut by weight alone */
  readonly isKept: boolean;
}

/**
 * Cuts a total into parts within bounds. Each part is its fixed amount and its proportion of the rest. Parts that fall below
 * their least or rise above their most are held there and the others cut again, as a browser resolves flexible lengths: of the
 * two kinds of offenders the one that is off by more is held first, since holding it moves the others the other way. The parts
 * always sum to the total, and their order does not matter: ranks alone break ties.
 */
export function boundedParts(totalFen: Fen, shares: readonly BoundedShare[]): BoundedCut {
  if (!canKeep(totalFen, shares)) return { isKept: false, ...byWeight(totalFen, shares) };
  if (shares.every(isUnbounded)) return { isKept: true, ...byWeight(totalFen, shares) };
  const pins = shares.map((): Pin | null => null);
  for (;;) {
    const cut = cutFree(totalFen, shares, pins);
    const low = shares.map((share, at) => (pins[at] ? 0n : above(share.minFen - partAt(cut, at))));
    const high = shares.map((share, at) =>
      pins[at] || share.maxFen === null ? 0n : above(partAt(cut, at) - share.maxFen),
    );
    const [lowFen, highFen] = [sumFen(low), sumFen(high)];
    if (lowFen === 0n && highFen === 0n) return { isKept: true, ...settle(totalFen, shares, cut) };
    shares.forEach((_, at) => {
      if (lowFen >= highFen && (low[at] ?? 0n) > 0n) pins[at] = 'min';
      else if (highFen >= lowFen && (high[at] ?? 0n) > 0n) pins[at] = 'max';
    });
  }
}

function canKeep(totalFen: Fen, shares: readonly BoundedShare[]): boolean {
  let [least, fixed, most, isOpen] = [0n, 0n, 0n, false];
  for (const { minFen, maxFen, fixedFen } of shares) {
    least += minFen;
    fixed += fixedFen;
    if (maxFen === null) isOpen = true;
    else most += maxFen;
  }
  return least <= totalFen && fixed <= totalFen && (isOpen || most >= totalFen);
}

/** As most rules have it: then nobody is held, and the rest is the whole. */
function isUnbounded({ minFen, maxFen, fixedFen, weight }: BoundedShare): boolean {
  return minFen === 0n && maxFen === null && fixedFen === 0n && weight > 0;
}

type Cut = Omit<BoundedCut, 'isKept'>;

function byWeight(totalFen: Fen, shares: readonly BoundedShare[]): Cut {
  const parts = allocateParts(totalFen, weights(shares), ranks(shares));
  const restWeight = shares.reduce((sum, share) => sum + share.weight, 0);
  const cut = parts.map(({ partFen, roundingFen }) => ({ partFen, roundingFen, pin: null }));
  return { parts: cut, restFen: totalFen, restWeight };
}

/** What is not pinned shares the rest, which is below 0 when others were held at more than their proportion. */
function cutFree(totalFen: Fen, shares: readonly BoundedShare[], pins: readonly (Pin | null)[]): Cut {
  const isFree = shares.map((share, at) => pins[at] === null && share.weight > 0);
  const fixed = shares.map((share, at) => pinnedAt(share, pins[at] ?? null));
  const restFen = totalFen - sumFen(fixed);
  const free = shares.filter((_, at) => isFree[at]);
  const parts = free.length === 0 ? [] : allocateParts(restFen, weights(free), ranks(free));
  let next = 0;
  return {
    parts: fixed.map((fixedFen, at) => {
      const part = isFree[at] ? parts[next++] : undefined;
      return {
        partFen: fixedFen + (part?.partFen ?? 0n),
        roundingFen: part?.roundingFen ?? 0n,
        pin: pins[at] ?? null,
      };
    }),
    restFen,
    restWeight: free.reduce((sum, share) => sum + share.weight, 0),
  };
}

function pinnedAt({ fixedFen, minFen, maxFen }: BoundedShare, pin: Pin | null): Fen {
  if (pin === 'min') return minFen;
  return pin === 'max' ? (maxFen ?? fixedFen) : fixedFen;
}

/** Holding whole fen can leave a few over, or missing, when nobody is free: those with room take them, by rank. */
function settle(totalFen: Fen, shares: readonly BoundedShare[], cut: Cut): Cut {
  let openFen = totalFen - sumFen(cut.parts.map((part) => part.partFen));
  if (openFen === 0n) return cut;
  const parts = [...cut.parts];
  const order = shares.map((_, at) => at).sort((a, b) => rankAt(shares, a) - rankAt(shares, b));
  for (const at of order) {
    const [share, part] = [shares[at], parts[at]];
    if (share === undefined || part === undefined || openFen === 0n) continue;
    const partFen = clamp(part.partFen + openFen, share);
    openFen -= partFen - part.partFen;
    parts[at] = { ...part, partFen };
  }
  return { ...cut, parts };
}

function clamp(amountFen: Fen, { minFen, maxFen }: BoundedShare): Fen {
  if (amountFen < minFen) return minFen;
  return maxFen !== null && amountFen > maxFen ? maxFen : amountFen;
}

const above = (amountFen: Fen): Fen => (amountFen > 0n ? amountFen : 0n);
const partAt = (cut: Cut, at: number): Fen => cut.parts[at]?.partFen ?? 0n;
const rankAt = (shares: readonly BoundedShare[], at: number): number => shares[at]?.rank ?? at;
const weights = (shares: readonly BoundedShare[]): number[] => shares.map((share) => share.weight);
const ranks = (shares: readonly BoundedShare[]): number[] => shares.map((share) => share.rank);
