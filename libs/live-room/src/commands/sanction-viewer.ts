import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@app/outbox';
import { invariant, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { sanctionTroubles, untilOf, type HideReason, type RoomPayloads, type SanctionKind } from '../core';
import { commentAt, sanctionsOf } from '../moderation';
import { roomEvent, RoomLog } from '../room-log';
import { RoomSanctionRow } from '../room-sanction.row';
import { lockSession } from '../sessions';

export interface SanctionInput {
  readonly sessionId: string;
  /** whoever said this comment */
  readonly q: number;
  readonly kind: SanctionKind;
  /** of a mute; not read for a ban */
  readonly minutes: number;
  readonly reason: HideReason;
}

/** Mutes or bans who said a comment, in all rooms of the alliance. Sanctioning again with the same kind renews it. */
@Injectable()
export class SanctionViewer {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, input: SanctionInput): Promise<RoomSanctionRow> {
    requirePermission(actor, 'session.moderate');
    refuseTroubles(sanctionTroubles(input));
    return this.transactions.run(async (tx) => {
      const { sessionId, q, kind, minutes, reason } = input;
      const { allianceId } = await lockSession(tx, actor, 'session.moderate', sessionId);
      const { actorId: personId, payload } = await commentAt(tx, sessionId, q);
      invariant(personId, `comment ${q} has an author`);
      const { u } = JSON.parse(payload) as RoomPayloads['chat.msg'];
      if (u.badge !== 'viewer') throw new Refusal('not_permitted', { permission: 'session.moderate' });
      await endOpen(tx, { allianceId, personId, kind });
      const sanction = tx.rows.create(RoomSanctionRow, {
        id: newId(),
        ...{ allianceId, sessionId, personId, kind, reason },
        personMask: u.mask,
        untilAt: untilOf(kind, minutes, tx.now),
        startedAt: tx.now,
        startedBy: actor.id,
        endedAt: null,
      });
      await tx.rows.insert(RoomSanctionRow, sanction);
      await tx.step('sanction', sanction.id, kind, null, 'open', actor.id, { reason, detail: { q } });
      const { untilAt: until } = sanction;
      await this.log.append(tx, sessionId, [
        roomEvent('mod.user', { sanctionId: sanction.id, mask: u.mask, act: kind, until }),
        roomEvent(kind === 'ban' ? 'banned' : 'muted', { until, reason }, { toId: personId }),
      ]);
      return sanction;
    });
  }
}

async function endOpen(
  tx: Tx,
  who: { allianceId: string; personId: string; kind: SanctionKind },
): Promise<void> {
  const open = await sanctionsOf(tx, who.allianceId, who.personId);
  const before = open.filter(({ kind }) => kind === who.kind);
  for (const { id } of before) await tx.rows.update(RoomSanctionRow, id, { endedAt: tx.now });
}
