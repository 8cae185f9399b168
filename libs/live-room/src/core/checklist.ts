import type { Instant } from '@app/platform/core';

/** What the machine judges by itself before a show. */
export const JUDGED_GATES = ['identity', 'training', 'seller', 'goods', 'stock', 'picture'] as const;
/** What a person looks at and confirms, with a name to it: kept with the show (live.md L5, L6). */
export const CONFIRMED_GATES = ['supplier', 'script', 'place', 'perishable', 'cutoff', 'helper'] as const;
export const GATES = [...JUDGED_GATES, ...CONFIRMED_GATES] as const;
export type Gate = (typeof GATES)[number];
export type ConfirmedGate = (typeof CONFIRMED_GATES)[number];

/** A show may begin without a picture (it comes with the encoder) and without a helper; without the others it may not. */
const ADVISED: readonly Gate[] = ['picture', 'helper'];

export interface Confirmed {
  readonly by: string;
  readonly at: Instant;
  /** the digest of the paper that was looked at */
  readonly evidenceSha256: string | null;
}

export interface GateFacts {
  readonly now: Instant;
  /** until when identity, training and the seller's papers hold, of those that were ever seen */
  readonly dueAt: ReadonlyMap<string, Instant>;
  readonly goods: readonly {
    readonly priceFen: bigint;
    readonly unitGrams: number;
    readonly available: number;
  }[];
  readonly hasPicture: boolean;
  readonly confirmed: ReadonlyMap<string, Confirmed>;
}

export interface GateState {
  readonly gate: Gate;
  readonly isGreen: boolean;
  readonly isAdvised: boolean;
  /** who confirmed it, of those that a person confirms */
  readonly by: string | null;
  readonly at: Instant | null;
  /** until when it holds, of those that have to be looked at again */
  readonly dueAt: Instant | null;
  readonly evidenceSha256: string | null;
}

const NOBODY = { by: null, at: null, evidenceSha256: null };

/** The twelve gates of a show, in the order in which they are worked through. */
export function checklist(facts: GateFacts): GateState[] {
  const holds = (gate: Gate): boolean => (facts.dueAt.get(gate) ?? facts.now) > facts.now;
  const judged: Readonly<Record<(typeof JUDGED_GATES)[number], boolean>> = {
    identity: holds('identity'),
    training: holds('training'),
    seller: holds('seller'),
    goods: facts.goods.length > 0 && facts.goods.every((good) => good.priceFen > 0n && good.unitGrams > 0),
    stock: facts.goods.some((good) => good.available > 0),
    picture: facts.hasPicture,
  };
  return GATES.map((gate) => {
    const confirmed = facts.confirmed.get(gate);
    const isGreen = gate in judged ? judged[gate as keyof typeof judged] : confirmed !== undefined;
    const isAdvised = ADVISED.includes(gate);
    const dueAt = facts.dueAt.get(gate) ?? null;
    return { gate, isGreen, isAdvised, ...(confirmed ?? NOBODY), dueAt };
  });
}

/** The gates for which a show may not begin. */
export function closedGates(states: readonly GateState[]): Gate[] {
  return states.filter(({ isGreen, isAdvised }) => !isGreen && !isAdvised).map(({ gate }) => gate);
}
