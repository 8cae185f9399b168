import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { Refusal, requirePermission, type Actor } from '@app/platform';
import { roomEvent, RoomLog } from '../room-log';
import { RoomSanctionRow } from '../room-sanction.row';
import { lockSession } from '../sessions';

/** Lets a viewer speak or come back. A sanction that is over already stays as it is. */
@Injectable()
export class LiftSanction {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'session.moderate');
    await this.transactions.run(async (tx) => {
      const found = await tx.rows.findOneBy(RoomSanctionRow, { id });
      if (!found) throw new Refusal('not_found', { thing: 'sanction', id });
      const { sessionId, kind, personId, personMask: mask } = found;
      await lockSession(tx, actor, 'session.moderate', sessionId);
      const done: { affectedRows: number } = await tx.rows.query(
        'UPDATE room_sanctions SET ended_at = ? WHERE id = ? AND ended_at IS NULL',
        [new Date(tx.now), id],
      );
      if (done.affectedRows === 0) return;
      await tx.step('sanction', id, 'lift', 'open', 'lifted', actor.id);
      const act = kind === 'ban' ? 'unban' : 'unmute';
      await this.log.append(tx, sessionId, [
        roomEvent('mod.user', { sanctionId: id, mask, act, until: null }),
        roomEvent('muted', { until: tx.now, reason: null }, { toId: personId }),
      ]);
    });
  }
}
