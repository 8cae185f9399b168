import { IsNull } from 'typeorm';
import { Refusal } from '@app/platform';
import type { Tx } from '@app/outbox';
import { heldWordIn, holding, type ChatMode } from './core';
import { HeldWordRow } from './held-word.row';
import type { LiveSessionRow } from './live-session.row';
import { LiveEventRow } from './live-event.row';
import { RoomSanctionRow } from './room-sanction.row';

/** Refuses whoever is kept out of the alliance's rooms; for what a viewer may do besides speaking. */
export async function requireNotBanned(tx: Tx, allianceId: string, personId: string): Promise<void> {
  if ((await sanctionsOf(tx, allianceId, personId)).some(({ kind }) => kind === 'ban'))
    throw new Refusal('muted', { kind: 'ban' });
}

/** Refuses a viewer who may not speak now. Those who run the room always may. */
export async function requireVoice(tx: Tx, session: LiveSessionRow, personId: string): Promise<void> {
  const [sanction] = await sanctionsOf(tx, session.allianceId, personId);
  if (sanction) {
    const { kind, untilAt, reason } = sanction;
    throw new Refusal('muted', { kind, reason, ...(untilAt === null ? {} : { until: untilAt }) });
  }
  if (session.isChatMuted) throw new Refusal('muted', { kind: 'all' });
}

export async function sanctionsOf(tx: Tx, allianceId: string, personId: string): Promise<RoomSanctionRow[]> {
  const open = await tx.rows.findBy(RoomSanctionRow, { allianceId, personId, endedAt: IsNull() });
  return holding(open, tx.now);
}

/** Why a viewer's comment waits for a moderator, or null when it may stand at once. */
export async function holdingRule(tx: Tx, session: LiveSessionRow, text: string): Promise<string | null> {
  if (session.isChatHeld) return 'all';
  const words = await tx.rows.findBy(HeldWordRow, { allianceId: session.allianceId, endedAt: IsNull() });
  return heldWordIn(
    text,
    words.map(({ word }) => word),
  ) === null
    ? null
    : 'word';
}

export function chatModeOf(session: LiveSessionRow): ChatMode {
  const { slowSeconds, isChatMuted, isChatHeld } = session;
  return { slowSeconds, isMuted: isChatMuted, isHeld: isChatHeld };
}

/** A comment of the session as it was said, with who said it. */
export async function commentAt(tx: Tx, sessionId: string, q: number): Promise<LiveEventRow> {
  const found = await tx.rows.findOneBy(LiveEventRow, { sessionId, stream: 'c', seq: String(q) });
  if (!found) throw new Refusal('not_found', { thing: 'comment', q });
  return found;
}
