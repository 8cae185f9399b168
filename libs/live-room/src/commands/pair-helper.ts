import { Injectable } from '@nestjs/common';
import { AllianceQueries, openTerm, termsIn } from '@app/alliance';
import { Transactions, type Tx } from '@app/outbox';
import { alliancesWith, dayOf, Refusal, requirePermission, type Actor } from '@app/platform';
import { helperOffice, isHelperAlready, isShelfOpen, type HelperInvite } from '../core';
import { HelperPairingRow } from '../helper-pairing.row';
import { endPairing, pairedIn } from '../helpers';
import { LiveKeys } from '../live-keys';
import { LiveSessionRow } from '../live-session.row';
import { requireNotBanned } from '../moderation';
import { roomEvent, RoomLog } from '../room-log';

const HELPERS_MAX = 20;

/** Whoever scanned an invite helps with the show until the end of the day. Who already may do as much stays as he is. */
@Injectable()
export class PairHelper {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
    private readonly keys: LiveKeys,
    private readonly alliances: AllianceQueries,
  ) {}

  async run(actor: Actor, text: string): Promise<LiveSessionRow> {
    requirePermission(actor, 'helper.pair');
    const invite = this.keys.readHelperInvite(text);
    if (!invite) throw new Refusal('invite_invalid');
    const inviting = await this.alliances.officesOf(invite.by);
    return this.transactions.run(async (tx) => {
      // The lock lets two who scan one invite follow each other.
      const session = await tx.rows.findOne(LiveSessionRow, {
        where: { id: invite.sid },
        lock: { mode: 'pessimistic_write' },
      });
      if (!session) throw new Refusal('invite_invalid');
      const { allianceId, status } = session;
      const used = await tx.rows.findOneBy(HelperPairingRow, { id: invite.id });
      if (used) return again(used, actor, session);
      if (!isShelfOpen(status)) throw new Refusal('closed', { status });
      const mayStillInvite = alliancesWith({ id: invite.by, offices: inviting }, 'helper.invite');
      if (invite.exp <= tx.now || !mayStillInvite.includes(allianceId)) throw new Refusal('invite_expired');
      await requireNotBanned(tx, allianceId, actor.id);
      if (!isHelperAlready(await officesIn(tx, actor, allianceId), invite.kind))
        await this.pair(tx, actor, session, invite);
      return session;
    });
  }

  private async pair(tx: Tx, actor: Actor, session: LiveSessionRow, invite: HelperInvite): Promise<void> {
    const { id: sessionId, allianceId } = session;
    const paired = await pairedIn(tx.rows, allianceId, tx.now, HELPERS_MAX);
    const before = paired.filter(({ personId }) => personId === actor.id);
    if (paired.length - before.length >= HELPERS_MAX) throw new Refusal('over_limit', { max: HELPERS_MAX });
    const ended = [];
    for (const each of before) ended.push(...(await endPairing(tx, each, actor.id)));
    const { id, kind, by: invitedBy } = invite;
    const untilOn = dayOf(tx.now);
    const seat = { personId: actor.id, office: helperOffice(kind), allianceId };
    const { id: termId } = await openTerm(tx, seat, untilOn);
    const place = { sessionId, allianceId, personId: actor.id, termId };
    const row = { id, ...place, kind, invitedBy, pairedAt: tx.now, untilOn, endedAt: null };
    await tx.rows.insert(HelperPairingRow, row);
    await tx.step('helper', id, 'pair', null, 'paired', actor.id, { detail: { kind, invitedBy } });
    await this.log.append(tx, sessionId, [
      ...ended,
      roomEvent('helper.changed', { pairingId: id, isPaired: true }),
    ]);
  }
}

/** A second press of the one who used it changes nothing. For anyone else, and after the end, it is used up. */
function again(used: HelperPairingRow, actor: Actor, session: LiveSessionRow): LiveSessionRow {
  if (used.personId === actor.id && used.endedAt === null) return session;
  throw new Refusal('invite_used');
}

/** Read inside the lock: of two invites scanned at once the second sees what the first gave. */
async function officesIn(tx: Tx, actor: Actor, allianceId: string) {
  const terms = await termsIn(tx, allianceId, actor.id);
  const held = actor.offices.filter((each) => each.allianceId === allianceId && each.office === 'streamer');
  return [...held, ...terms].map(({ office }) => office);
}
