/** How far people went in a show or a minute of it: saw a good, opened it, ordered, paid. Counts, never people. */
export interface FunnelCounts {
  readonly shown: number;
  readonly opened: number;
  readonly ordered: number;
  readonly paid: number;
}

export const NO_FUNNEL: FunnelCounts = { shown: 0, opened: 0, ordered: 0, paid: 0 };

export function addFunnels(all: readonly FunnelCounts[]): FunnelCounts {
  return all.reduce(
    (sum, each) => ({
      shown: sum.shown + each.shown,
      opened: sum.opened + each.opened,
      ordered: sum.ordered + each.ordered,
      paid: sum.paid + each.paid,
    }),
    NO_FUNNEL,
  );
}
