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

/** A claim of a flash deal as its buyer was told. */
export interface ToldClaim {
  readonly dealId: string;
  readonly personId: string;
  readonly quantity: number;
  readonly priceFen: bigint;
}

/** Everything that people were told in a market day, and what went by in the rooms. */
export class Told {
  readonly orders = new Map<string, ToldOrder>();
  /** orders that the room's ticker announced, by session */
  readonly ticked = new Map<string, number>();
  /** by claim */
  readonly reservations = new Map<string, ToldClaim>();
  /** who was told that a coupon of this drop is hers */
  readonly drops = new Map<string, Set<string>>();
  /** the numbers in a lucky bag, by person */
  readonly bags = new Map<string, Map<string, number>>();
  /** who was told that she won or did not */
  readonly draws = new Map<string, Map<string, boolean>>();
  refusals = 0;
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

  reserved(claimId: string, claim: ToldClaim): void {
    this.reservations.set(claimId, claim);
  }

  dropClaimed(dropId: string, personId: string): void {
    const persons = this.drops.get(dropId) ?? new Set();
    this.drops.set(dropId, persons.add(personId));
  }

  entered(bagId: string, personId: string, number: number): void {
    const numbers = this.bags.get(bagId) ?? new Map<string, number>();
    this.bags.set(bagId, numbers.set(personId, number));
  }

  bagsOf(personId: string): string[] {
    return [...this.bags].filter(([, numbers]) => numbers.has(personId)).map(([bagId]) => bagId);
  }

  drawn(bagId: string, personId: string, haveWon: boolean): void {
    const results = this.draws.get(bagId) ?? new Map<string, boolean>();
    this.draws.set(bagId, results.set(personId, haveWon));
  }
}
