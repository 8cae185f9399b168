import type { Instant } from '@app/platform/core';
import type { CourierEntry } from './parcel-status';

export type EntrySource = 'order' | 'field' | 'packhouse' | 'courier';
export type EntryKind = 'paid' | 'harvested' | 'packed' | 'handed_over' | 'short' | 'cancelled';

/** One line of what a shopper reads about a box. Ours have a kind, the courier's his own text. */
export interface CourseEntry {
  readonly at: Instant;
  readonly source: EntrySource;
  readonly kind: EntryKind | null;
  readonly text: string | null;
  readonly place: string | null;
}

export interface StepTaken {
  readonly step: string;
  readonly at: Instant;
}

/** Our steps that mean something to a shopper. Grading and labelling stay in the packhouse. */
const TOLD: Readonly<Record<string, { source: EntrySource; kind: EntryKind }>> = {
  harvest: { source: 'field', kind: 'harvested' },
  pack: { source: 'packhouse', kind: 'packed' },
  hand_over: { source: 'packhouse', kind: 'handed_over' },
  fall_short: { source: 'field', kind: 'short' },
};

/** Field, packhouse and courier in one course, newest first; of equal times the later step first. */
export function courseEntries(facts: {
  readonly paidAt: Instant;
  readonly steps: readonly StepTaken[];
  readonly courier: readonly CourierEntry[];
  readonly cancelledAt: Instant | null;
}): CourseEntry[] {
  const { paidAt, steps, courier, cancelledAt } = facts;
  const ours = (at: Instant, source: EntrySource, kind: EntryKind): CourseEntry => ({
    ...{ at, source, kind },
    text: null,
    place: null,
  });
  const own = steps.flatMap(({ step, at }) => {
    const told = TOLD[step];
    return told ? [ours(at, told.source, told.kind)] : [];
  });
  const isShort = own.some((entry) => entry.kind === 'short');
  const theirs = courier.map(({ at, text, place }): CourseEntry => ({
    at,
    source: 'courier',
    kind: null,
    text,
    place,
  }));
  const rising = [
    ours(paidAt, 'order', 'paid'),
    ...own,
    ...(cancelledAt !== null && !isShort ? [ours(cancelledAt, 'order', 'cancelled')] : []),
    ...theirs.reverse(),
  ];
  return rising
    .map((entry, rank) => ({ entry, rank }))
    .sort((a, b) => b.entry.at - a.entry.at || b.rank - a.rank)
    .map(({ entry }) => entry);
}
