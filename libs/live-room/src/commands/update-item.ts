import { Injectable } from '@nestjs/common';
import type { Fen } from '@app/money';
import { Transactions, type Tx } from '@app/outbox';
import { Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import type { CompareInput } from '@app/promotions';
import { priceTroubles } from '../core';
import { roomEvent, RoomLog } from '../room-log';
import { toRoomItem } from '../room-snapshot';
import { SessionItemRow } from '../session-item.row';
import { lockItem, NO_COMPARE, priceFactsOf, requireRevision, wantedCompare } from '../shelf';

export interface UpdateItemInput {
  readonly itemId: string;
  /** the revision on which the change was made */
  readonly rev: number;
  readonly priceFen?: Fen | null | undefined;
  /** null takes the struck price away; left out, it stays as long as it is honest */
  readonly compare?: CompareInput | null | undefined;
}

type Prices = Pick<
  SessionItemRow,
  'priceFen' | 'comparePriceFen' | 'compareBasis' | 'compareFrom' | 'compareTo'
>;

/** Changes what a good costs in a room: one event for all that changed. The same change again finds it done. */
@Injectable()
export class UpdateItem {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, input: UpdateItemInput): Promise<SessionItemRow> {
    requirePermission(actor, 'session.sell');
    refuseTroubles(priceTroubles(input.priceFen));
    return this.transactions.run(async (tx) => {
      const { session, item } = await lockItem(tx, actor, input.itemId, 'update');
      if (!item.isListed) throw new Refusal('not_found', { thing: 'item', id: item.id });
      const before = pricesOf(item);
      const after = await this.wanted(tx, item, input);
      if (isSame(before, after)) return item;

      requireRevision(item, input.rev);
      const change = { ...after, rev: item.rev + 1 };
      await tx.rows.update(SessionItemRow, item.id, change);
      await tx.step('item', item.id, 'update', 'listed', 'listed', actor.id, { detail: { before, after } });
      Object.assign(item, change);
      const { id, rev, priceFen, compare } = toRoomItem(item);
      const event = roomEvent(
        'item.updated',
        { id, rev, patch: { priceFen, compare } },
        { actorId: actor.id },
      );
      await this.log.append(tx, session.id, [event]);
      return item;
    });
  }

  private async wanted(tx: Tx, item: SessionItemRow, input: UpdateItemInput): Promise<Prices> {
    const priceFen = input.priceFen ?? item.priceFen;
    if (input.compare === undefined) {
      return { priceFen, ...((await staysHonest(tx, item, priceFen)) ? compareOf(item) : NO_COMPARE) };
    }
    return { priceFen, ...(await wantedCompare(tx, item.skuId, priceFen, input.compare)) };
  }
}

/** A struck price beside a higher price than it, or than the list's, would deceive: it goes by itself. */
async function staysHonest(tx: Tx, item: SessionItemRow, priceFen: Fen): Promise<boolean> {
  if (item.comparePriceFen === null) return false;
  const { listFen } = await priceFactsOf(tx.rows, item.skuId, tx.now);
  return priceFen < item.comparePriceFen && priceFen <= listFen;
}

function compareOf({ comparePriceFen, compareBasis, compareFrom, compareTo }: SessionItemRow) {
  return { comparePriceFen, compareBasis, compareFrom, compareTo };
}

function pricesOf(item: SessionItemRow): Prices {
  return { priceFen: item.priceFen, ...compareOf(item) };
}

function isSame(a: Prices, b: Prices): boolean {
  return (Object.keys(a) as (keyof Prices)[]).every((key) => a[key] === b[key]);
}
