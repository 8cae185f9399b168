import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import { Transactions, type Tx } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { isOnAir } from '../core';
import { LuckyBagRow } from '../lucky-bag.row';
import { LuckyEntryRow } from '../lucky-entry.row';
import { isTaskDone } from '../lucky-task';
import { requireNotBanned } from '../moderation';
import { roomEvent, RoomLog } from '../room-log';
import { holdSession } from '../sessions';
import { WatchTime } from '../watch-time';

const ENTRANTS_MAX = 10_000;
const ENTRY_BYTES = 16;

/** A viewer, as the room shows him. */
export interface Entrant extends Actor {
  readonly mask: string;
}

/** A viewer who did the task becomes an entrant, once. Those who run the alliance do not draw for themselves. */
@Injectable()
export class EnterLuckyBag {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
    private readonly alliances: AllianceQueries,
    private readonly watching: WatchTime,
  ) {}

  async run(viewer: Entrant, bagId: string, cid?: string): Promise<LuckyEntryRow> {
    requirePermission(viewer, 'lucky.enter');
    // Looked up before the transaction, which asks nobody outside: what was signed when a socket joined says nothing about offices.
    const offices = await this.alliances.officesOf(viewer.id);
    const hasWatched = await this.watching.isDone(bagId, viewer.id);
    return this.transactions.run(async (tx) => {
      const bag = await tx.rows.findOneBy(LuckyBagRow, { id: bagId });
      if (!bag) throw new Refusal('not_found', { thing: 'lucky_bag', id: bagId });
      const earlier = await tx.rows.findOneBy(LuckyEntryRow, { bagId, personId: viewer.id });
      if (earlier) return earlier;
      const session = await holdSession(tx, bag.sessionId);
      const { allianceId } = session;
      if (offices.some((held) => held.allianceId === allianceId))
        throw new Refusal('not_permitted', { permission: 'lucky.enter' });
      await requireNotBanned(tx, allianceId, viewer.id);
      if (!isOnAir(session.status)) throw new Refusal('closed', { thing: 'lucky_bag', id: bagId });
      if (!(await isTaskDone(tx, this.alliances, bag, { personId: viewer.id, allianceId, hasWatched })))
        throw new Refusal('task_not_done', { kind: bag.taskKind });
      return this.enter(tx, bag, viewer, cid);
    });
  }

  /** The count locks the bag, so numbers have no hole and the draw finds whoever was in. */
  private async enter(tx: Tx, bag: LuckyBagRow, viewer: Entrant, cid?: string): Promise<LuckyEntryRow> {
    const done: { affectedRows: number } = await tx.rows.query(
      `UPDATE lucky_bags SET entrants = entrants + 1
       WHERE id = ? AND drawn_at IS NULL AND closes_at > ? AND entrants < ?`,
      [bag.id, new Date(tx.now), ENTRANTS_MAX],
    );
    if (done.affectedRows === 0) throw new Refusal('closed', { thing: 'lucky_bag', id: bag.id });
    const { entrants: number } = await tx.rows.findOneByOrFail(LuckyBagRow, { id: bag.id });
    const entry = tx.rows.create(LuckyEntryRow, {
      ...{ bagId: bag.id, number, personId: viewer.id, mask: viewer.mask },
      entry: randomBytes(ENTRY_BYTES).toString('hex'),
      enteredAt: tx.now,
      place: null,
      givenAt: null,
    });
    await tx.rows.insert(LuckyEntryRow, entry);
    const from = { toId: viewer.id, ...(cid === undefined ? {} : { cid }) };
    await this.log.append(tx, bag.sessionId, [roomEvent('lucky.entered', { bagId: bag.id, number }, from)]);
    return entry;
  }
}
