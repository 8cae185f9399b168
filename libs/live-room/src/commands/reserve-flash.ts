import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import {
  claimFlash,
  earlierClaim,
  reservableDeal,
  type FlashClaimRow,
  type FlashWish,
} from '@app/promotions';
import { isOnAir } from '../core';
import { flashTurns } from '../flash-turns';
import { requireNotBanned } from '../moderation';
import { roomEvent, RoomLog } from '../room-log';
import { holdSession } from '../sessions';

/** A buyer takes part in a flash deal: what he gets is his for five minutes, and he alone is told. */
@Injectable()
export class ReserveFlash {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(buyer: Actor, wish: FlashWish): Promise<FlashClaimRow> {
    requirePermission(buyer, 'order.place');
    return this.transactions.run(async (tx) => {
      const earlier = await earlierClaim(tx.rows, buyer.id, wish);
      if (earlier) return earlier;
      const seen = await reservableDeal(tx, wish);
      await requireWelcome(tx, buyer, seen.sessionId);
      const { claim, deal, isNew, turns } = await claimFlash(tx, buyer.id, wish, seen);
      const { id: claimId, dealId, quantity, untilAt: until } = claim;
      const to = { actorId: buyer.id, cid: wish.requestId, toId: buyer.id };
      const reserved = roomEvent('flash.reserved', { dealId, claimId, quantity, until }, to);
      const told = isNew ? [reserved] : [];
      await this.log.append(tx, deal.sessionId, [...flashTurns(deal, turns), ...told]);
      return claim;
    });
  }
}

/** Deals are of a show on air, and not for someone who was sent out of the alliance's rooms. */
async function requireWelcome(tx: Tx, buyer: Actor, sessionId: string): Promise<void> {
  const session = await holdSession(tx, sessionId);
  if (!isOnAir(session.status)) throw new Refusal('closed', { thing: 'session' });
  await requireNotBanned(tx, session.allianceId, buyer.id);
}
