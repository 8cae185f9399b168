import { addFunnels, type FunnelCounts } from '@app/live-room/core';
import type { Sums } from './session.screen';

type Minute = Sums['minutes'][number];

const TEN = 10;
const MINUTE_MS = 60_000;

/** Sums of ten minutes; viewers are their mean. */
export interface TenMinutes {
  readonly orders: number;
  readonly salesFen: bigint;
  readonly comments: number;
  readonly viewers: number;
}

export interface Turn {
  readonly now: TenMinutes;
  /** Null while the show is younger than twenty minutes. */
  readonly before: TenMinutes | null;
}

/** The last ten minutes that are over beside the ten before them; null before the first minute is over. */
export function lastTen(minutes: readonly Minute[]): Turn | null {
  const over = minutes.filter((minute) => minute.isClosed);
  const last = over.at(-1);
  if (!last) return null;
  const end = Date.parse(last.at) + MINUTE_MS;
  const within = (from: number, to: number) =>
    over.filter(
      ({ at }) => Date.parse(at) >= end - from * MINUTE_MS && Date.parse(at) < end - to * MINUTE_MS,
    );
  const earlier = within(2 * TEN, TEN);
  return { now: sumOf(within(TEN, 0)), before: earlier.length < TEN ? null : sumOf(earlier) };
}

function sumOf(minutes: readonly Minute[]): TenMinutes {
  const sum = (of: (minute: Minute) => number) => minutes.reduce((all, minute) => all + of(minute), 0);
  return {
    orders: sum(({ orders }) => orders),
    salesFen: minutes.reduce((all, { salesFen }) => all + BigInt(salesFen), 0n),
    comments: sum(({ comments }) => comments),
    viewers: Math.round(sum(({ viewers }) => viewers) / Math.max(1, minutes.length)),
  };
}

/** How much more or less than before, in whole percent; null where there was nothing to compare with. */
export function changePercent(now: number | bigint, before: number | bigint): number | null {
  return Number(before) === 0 ? null : Math.round(((Number(now) - Number(before)) * 100) / Number(before));
}

export const FUNNEL_STEPS = ['shown', 'opened', 'ordered', 'paid'] as const;

export interface FunnelStep {
  readonly step: (typeof FUNNEL_STEPS)[number];
  readonly count: number;
  /** of the step before, in whole percent; null for the first and after a step that nobody took */
  readonly percent: number | null;
}

/** From a good that was seen to one that was paid for, over all minutes. */
export function funnelOf(minutes: readonly FunnelCounts[]): FunnelStep[] {
  const sums = addFunnels(minutes);
  return FUNNEL_STEPS.map((step, at) => {
    const before = FUNNEL_STEPS[at - 1];
    const of = before === undefined ? 0 : sums[before];
    return { step, count: sums[step], percent: of === 0 ? null : Math.round((100 * sums[step]) / of) };
  });
}

/** How long a viewer stayed on average, in minutes: viewers of each minute, over all different viewers. */
export function watchedMinutes(minutes: readonly Minute[], uniqueViewers: number): number | null {
  if (uniqueViewers === 0) return null;
  return minutes.reduce((all, { viewers }) => all + viewers, 0) / uniqueViewers;
}
