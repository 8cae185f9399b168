import { Injectable } from '@nestjs/common';
import { Transactions, type EventOf, type Tx } from '@app/outbox';
import { unnamedAmong } from '@app/people';
import { invariant, UNNAMED } from '@app/platform';
import { CouponRow, drawWinners, giveClaim, rootOf } from '@app/promotions';
import { LuckyBagRow } from '../lucky-bag.row';
import { HASHES, resultOf } from '../lucky-bags';
import { LuckyEntryRow } from '../lucky-entry.row';
import { roomEvent, RoomLog, type NewRoomEvent } from '../room-log';
import { holdSession } from '../sessions';

/** The bag's time is over: who is in is frozen, the winners follow from the seed that was committed to, the seed is revealed. */
@Injectable()
export class DrawLuckyBag {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  react(event: EventOf<'lucky.draw_due'>): Promise<void> {
    return this.transactions.once(DrawLuckyBag.name, event.id, async (tx) => {
      const { bagId } = event.payload;
      const { sessionId } = await tx.rows.findOneByOrFail(LuckyBagRow, { id: bagId });
      await holdSession(tx, sessionId);
      const lock = { mode: 'pessimistic_write' } as const;
      const bag = await tx.rows.findOneOrFail(LuckyBagRow, { where: { id: bagId }, lock });
      if (bag.drawnAt !== null) return;
      const entries = await tx.rows.find(LuckyEntryRow, { where: { bagId }, order: { number: 'ASC' } });
      invariant(entries.length === bag.entrants, 'every entrant was counted');
      const winners = await this.draw(tx, bag, entries);
      const result = resultOf(
        bag,
        winners.map((winner) => winner.mask),
      );
      invariant(result, 'a drawn bag has a result');
      await tx.step('lucky_bag', bagId, 'draw', 'open', 'drawn', DrawLuckyBag.name, {
        detail: { root: result.root, entrants: result.entrants },
      });
      await tx.emit('lucky.drawn', { bagId, after: 0 });
      const drawn = roomEvent('lucky.drawn', { id: bagId, result });
      await this.log.append(tx, bag.sessionId, [drawn, ...(await this.grant(tx, bag, winners))]);
    });
  }

  private async draw(
    tx: Tx,
    bag: LuckyBagRow,
    entries: readonly LuckyEntryRow[],
  ): Promise<readonly LuckyEntryRow[]> {
    const { id: bagId, seed, winnersMax } = bag;
    const root = await rootOf(
      HASHES,
      entries.map((each) => each.entry),
    );
    const places = await drawWinners(HASHES, { seed, root, entrants: entries.length, winnersMax });
    const winners = places.flatMap((place) => entries[place] ?? []);
    const unnamed = await unnamedAmong(
      tx.rows,
      winners.map((winner) => winner.personId),
    );
    for (const [index, winner] of winners.entries()) {
      if (unnamed.has(winner.personId)) winner.mask = UNNAMED;
      const { number, mask } = winner;
      await tx.rows.update(LuckyEntryRow, { bagId, number }, { place: index + 1, mask });
    }
    await tx.rows.update(LuckyBagRow, bagId, { drawnAt: tx.now, root });
    Object.assign(bag, { drawnAt: tx.now, root });
    return winners;
  }

  /** A coupon is the winner's at once; goods stand in the console's list until they are handed over. */
  private async grant(tx: Tx, bag: LuckyBagRow, winners: readonly LuckyEntryRow[]): Promise<NewRoomEvent[]> {
    const { id: bagId, prize, couponId } = bag;
    const told = winners.map(({ personId: toId }) =>
      roomEvent('lucky.result', { bagId, isWinner: true, prize }, { toId }),
    );
    if (couponId === null) return told;
    const { code, name, faceFen, minFen } = await tx.rows.findOneByOrFail(CouponRow, { id: couponId });
    const granted = { dropId: bagId, code, name, faceFen: faceFen.toString(), minFen: minFen.toString() };
    for (const { personId } of winners) await giveClaim(tx, couponId, personId);
    return [...told, ...winners.map(({ personId: toId }) => roomEvent('coupon.granted', granted, { toId }))];
  }
}
