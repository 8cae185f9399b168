import type { StudioSession, Sums } from './session.screen';
import type { Tools } from './use-tools';

export interface FlashRound {
  readonly id: string;
  readonly name: string;
  readonly opensAt: string;
  readonly offered: number;
  readonly ordered: number;
  /** Went back to the shelf; while it runs nobody knows yet. */
  readonly back: number | undefined;
}

/** The rounds of flash deals, the first in front. */
export function roundsOf(deals: Tools['flashDeals']): FlashRound[] {
  return [...deals]
    .sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt))
    .map((deal) => ({
      id: deal.id,
      name: deal.item.name,
      opensAt: deal.opensAt,
      offered: deal.quantity,
      ordered: deal.claimed,
      back: deal.status === 'closed' ? deal.quantity - deal.claimed : undefined,
    }));
}

export interface ItemLine {
  readonly id: string;
  readonly name: string;
  readonly priceFen: string;
  readonly sold: number;
  readonly explained: number;
  readonly explainedMs: number;
}

/** Each good that was sold or explained, the most sold in front. */
export function itemLines(items: StudioSession['items'], facts: Tools['items'] | undefined): ItemLine[] {
  const known = new Map(facts?.map((each) => [each.id, each]));
  return items
    .map((item) => ({
      id: item.id,
      name: `${item.product.name} ${item.sku.name}`,
      priceFen: item.priceFen,
      sold: item.soldCount,
      explained: known.get(item.id)?.explainCount ?? 0,
      explainedMs: known.get(item.id)?.explainMs ?? 0,
    }))
    .filter((line) => line.sold > 0 || line.explained > 0)
    .sort((a, b) => b.sold - a.sold || b.explainedMs - a.explainedMs);
}

export interface Span {
  readonly kind: 'pin' | 'flash' | 'drop' | 'violation';
  readonly label: string;
  /** Where on the chart it lies, as parts of its width. */
  readonly from: number;
  readonly to: number;
}

interface Overlaid {
  readonly pins: Sums['pins'];
  readonly rounds: Tools['flashDeals'];
  readonly drops: Tools['drops'];
  readonly violations: readonly { readonly reason: string; readonly raisedAt: string }[];
  readonly names: ReadonlyMap<string, string>;
}

/** What went on, as stretches of the minutes that are drawn; a violation is a moment. What lies outside is left away. */
export function spansOf(
  minutes: readonly { readonly at: string }[],
  { pins, rounds, drops, violations, names }: Overlaid,
  now: number,
): Span[] {
  const moments = minutes.map((each) => Date.parse(each.at));
  const spans = [
    ...pins.map((pin) => ({
      ...{ kind: 'pin' as const, label: names.get(pin.itemId) ?? '', startedAt: Date.parse(pin.startedAt) },
      endedAt: pin.endedAt ? Date.parse(pin.endedAt) : now,
    })),
    ...rounds
      .filter((round) => round.status !== 'scheduled')
      .map((round) => ({
        ...{ kind: 'flash' as const, label: round.item.name, startedAt: Date.parse(round.opensAt) },
        endedAt: Math.min(now, Date.parse(round.closesAt)),
      })),
    ...drops.map((drop) => ({
      ...{ kind: 'drop' as const, label: drop.name, startedAt: Date.parse(drop.droppedAt) },
      endedAt: Math.min(now, Date.parse(drop.closedAt ?? drop.closesAt)),
    })),
    ...violations.map(({ reason, raisedAt }) => ({
      ...{ kind: 'violation' as const, label: reason, startedAt: Date.parse(raisedAt) },
      endedAt: Date.parse(raisedAt) + VIOLATION_SHOWN_MS,
    })),
  ];
  return spans.flatMap(({ kind, label, startedAt, endedAt }) => {
    const from = placeOf(moments, startedAt);
    const to = placeOf(moments, endedAt);
    return to > from ? [{ kind, label, from, to }] : [];
  });
}

const MINUTE_MS = 60_000;
const VIOLATION_SHOWN_MS = 10_000;

type Minute = Sums['minutes'][number];
const QUIET = {
  ...{ orders: 0, viewers: 0, comments: 0, salesFen: '0', shown: 0, opened: 0, ordered: 0, paid: 0 },
  isClosed: true,
};

/** The newest `max` minutes up to the last that has a row. Where nobody watched none was written: nothing happened in it. */
export function everyMinute(minutes: readonly Minute[], max: number): Minute[] {
  const last = minutes.at(-1);
  const first = minutes[0];
  if (!last || !first) return [];
  const known = new Map(minutes.map((each) => [Date.parse(each.at), each]));
  const to = Date.parse(last.at);
  const from = Math.max(Date.parse(first.at), to - (max - 1) * MINUTE_MS);
  return Array.from({ length: Math.floor((to - from) / MINUTE_MS) + 1 }, (_, at) => {
    const moment = from + at * MINUTE_MS;
    return known.get(moment) ?? { ...QUIET, at: new Date(moment).toISOString() };
  });
}

function placeOf(moments: readonly number[], at: number): number {
  const rows = moments.findLastIndex((moment) => moment <= at);
  const moment = moments[rows];
  if (moment === undefined) return 0;
  return (rows + Math.min(1, (at - moment) / MINUTE_MS)) / moments.length;
}
