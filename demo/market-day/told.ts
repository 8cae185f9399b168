/** What one shopper was told about one order, by the market's own answers. The oracle holds the market to it. */
export interface ToldOrder {
  readonly number: string;
  readonly totalFen: bigint;
  readonly lines: readonly { readonly skuId: string; readonly quantity: number; readonly listFen: bigint }[];
  readonly liveSessionId: string | null;
  /** the last status that the shopper was shown */
  status: string;
  refundedFen: bigint;
  wasPaid: boolean;
}

/** Everything that people were told in a market day, and what went by in the rooms. */
export class Told {
  readonly orders = new Map<string, ToldOrder>();
  /** orders that the room's ticker announced, by session */
  readonly ticked = new Map<string, number>();
  refusals = 0;
  comments = 0;
  claims = 0;
  frames = 0;
  readonly paidToTickMs: number[] = [];
  readonly placeMs: number[] = [];

  update(number: string, status: string, refundedFen: bigint): void {
    const order = this.orders.get(number);
    if (!order) return;
    order.status = status;
    order.refundedFen = refundedFen;
    order.wasPaid ||= !['placed', 'closed'].includes(status);
  }
}
