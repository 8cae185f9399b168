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
  readonly kind: 'pin' | 'flash';
  readonly label: string;
  /** Where on the chart it lies, as parts of its width. */
  readonly from: number;
  readonly to: number;
}

interface Overlaid {
  readonly pins: Sums['pins'];
  readonly rounds: Pick<Tools, 'flashDeals'>['flashDeals'];
  readonly names: ReadonlyMap<string, string>;
}

/** Explanations and flash rounds as stretches of the minutes that are drawn; what lies outside is left away. */
export function spansOf(
  minutes: readonly { readonly at: string }[],
  { pins, rounds, names }: Overlaid,
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
  ];
  return spans.flatMap(({ kind, label, startedAt, endedAt }) => {
    const from = placeOf(moments, startedAt);
    const to = placeOf(moments, endedAt);
    return to > from ? [{ kind, label, from, to }] : [];
  });
}

const MINUTE_MS = 60_000;

/** Minutes without a row are not drawn, so a moment's place is counted in rows. */
function placeOf(moments: readonly number[], at: number): number {
  const rows = moments.findLastIndex((moment) => moment <= at);
  const moment = moments[rows];
  if (moment === undefined) return 0;
  return (rows + Math.min(1, (at - moment) / MINUTE_MS)) / moments.length;
}
