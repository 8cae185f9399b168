import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import {
  cleanText,
  DAY_MS,
  MINUTE_MS,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { commitOf, makeClaimable } from '@app/promotions';
import { luckyTroubles, refuseWording, tidyComment, type LuckyInput } from '../core';
import type { LiveSessionRow } from '../live-session.row';
import { LuckyBagRow } from '../lucky-bag.row';
import { HASHES, toRoomLucky } from '../lucky-bags';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession } from '../sessions';
import { nextPosition, requireOnAir } from '../tools-of';

const SEED_BYTES = 32;

/** Opens a lucky bag 福袋. The seed of its draw is drawn and committed to before anyone can enter. */
@Injectable()
export class OpenLuckyBag {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, input: LuckyInput): Promise<LuckyBagRow> {
    requirePermission(actor, 'session.sell');
    return this.transactions.run(async (tx) => {
      const { requestId, sessionId } = input;
      const session = await lockSession(tx, actor, 'session.sell', sessionId);
      const [earlier] = await tx.earlier(LuckyBagRow, { openedBy: actor.id, requestId }, input);
      if (earlier) return earlier;
      refuseTroubles(luckyTroubles(input));
      refuseWording(input.prize, { side: 'seller' }, 'prize');
      // What viewers are made to write are the seller's words.
      if (input.task.kind === 'comment') refuseWording(input.task.text, { side: 'seller' }, 'taskText');
      requireOnAir(session, 'open_lucky_bag');
      if (await tx.rows.existsBy(LuckyBagRow, { sessionId, drawnAt: IsNull() }))
        throw new Refusal('step_not_allowed', { thing: 'lucky_bag', step: 'open', status: 'open' });

      const bag = await this.newBag(tx, actor, session, input);
      await tx.rows.insert(LuckyBagRow, bag);
      await tx.step('lucky_bag', bag.id, 'open', null, 'open', actor.id);
      await tx.emitAt(bag.closesAt, 'lucky.draw_due', { bagId: bag.id });
      const opened = roomEvent('lucky.opened', { bag: toRoomLucky(bag, []) }, { actorId: actor.id });
      await this.log.append(tx, sessionId, [opened]);
      return bag;
    });
  }

  private async newBag(
    tx: Tx,
    actor: Actor,
    session: LiveSessionRow,
    input: LuckyInput,
  ): Promise<LuckyBagRow> {
    const { valueFen, winnersMax, task, requestId } = input;
    const [id, seed] = [newId(), randomBytes(SEED_BYTES).toString('hex')];
    const closesAt = tx.now + input.minutes * MINUTE_MS;
    return tx.rows.create(LuckyBagRow, {
      ...{ id, sessionId: session.id, valueFen, winnersMax, closesAt, seed, entrants: 0, requestId },
      position: await nextPosition(tx, LuckyBagRow, session.id),
      prize: cleanText(input.prize),
      couponId: await prizeCoupon(tx, session.allianceId, input, closesAt),
      taskKind: task.kind,
      taskText: task.kind === 'comment' ? tidyComment(task.text) : null,
      taskMinutes: task.kind === 'watch' ? task.minutes : null,
      openedAt: tx.now,
      commitHash: await commitOf(HASHES, seed, id),
      drawnAt: null,
      root: null,
      openedBy: actor.id,
      requestHash: requestHash(input),
    });
  }
}

/** A coupon for as many as can win; nobody has a claim to it before the draw. */
async function prizeCoupon(
  tx: Tx,
  allianceId: string,
  { coupon, prize, winnersMax }: LuckyInput,
  closesAt: number,
): Promise<string | null> {
  if (!coupon) return null;
  const { faceFen, minFen, validDays } = coupon;
  const name = cleanText(prize);
  const endsAt = closesAt + validDays * DAY_MS;
  return (await makeClaimable(tx, { allianceId, name, faceFen, minFen, quantity: winnersMax, endsAt })).id;
}
