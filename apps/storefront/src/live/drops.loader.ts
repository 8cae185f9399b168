import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { RoomToolsQueries, type LuckyEntryRow } from '@app/live-room';
import { PromotionsQueries, type CouponRow } from '@app/promotions';
import type { GraphContext } from '../context';
import { manyByKey, oneByKey } from '../alliance/row-loader';

/** What belongs to the tools of rooms, each kind read once for a request. What is a person's own is that of the one who asks. */
@Injectable()
export class DropsLoader {
  constructor(
    private readonly tools: RoomToolsQueries,
    private readonly promotions: PromotionsQueries,
  ) {}

  coupon(context: GraphContext, id: string): Promise<CouponRow | undefined> {
    const read = (ids: readonly string[]) => this.promotions.byIds(ids);
    return context.loader('couponsById', () => oneByKey(read, (row) => row.id)).load(id);
  }

  isClaimed(context: GraphContext, couponId: string): Promise<boolean> {
    return this.isAmong(context, 'claims', couponId, (who, ids) => this.promotions.claimsAmong(who, ids));
  }

  isReminded(context: GraphContext, sessionId: string): Promise<boolean> {
    return this.isAmong(context, 'reminded', sessionId, (who, ids) => this.tools.remindedAmong(who, ids));
  }

  async reminders(context: GraphContext, sessionId: string): Promise<number> {
    const read = (ids: readonly string[]) => this.tools.remindersOf(ids);
    const loader = context.loader('reminders', () => oneByKey(read, (each) => each.sessionId));
    return (await loader.load(sessionId))?.count ?? 0;
  }

  myEntry(context: GraphContext, bagId: string): Promise<LuckyEntryRow | undefined> {
    const read = (ids: readonly string[]) => this.tools.entriesAmong(context.actor.id, ids);
    return context.loader('myEntries', () => oneByKey(read, (row) => row.bagId)).load(bagId);
  }

  winners(context: GraphContext, bagId: string): Promise<readonly LuckyEntryRow[]> {
    const read = (ids: readonly string[]) => this.tools.winnersOf(ids);
    return context.loader('winners', () => manyByKey(read, (row) => row.bagId)).load(bagId);
  }

  private async isAmong(
    context: GraphContext,
    name: string,
    id: string,
    read: (personId: string, ids: readonly string[]) => Promise<Set<string>>,
  ): Promise<boolean> {
    const { actor } = context;
    if (actor.id === '') return false;
    const make = () =>
      new DataLoader<string, boolean>(async (ids) => {
        const found = await read(actor.id, ids);
        return ids.map((each) => found.has(each));
      });
    return context.loader(name, make).load(id);
  }
}
