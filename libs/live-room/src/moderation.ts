import { In, IsNull } from 'typeorm';
import { Refusal } from '@app/platform';
import type { Tx } from '@app/outbox';
import { heldWordIn, holding, type ChatMode, type JoinClaim } from './core';
import { HeldWordRow } from './held-word.row';
import type { LiveSessionRow } from './live-session.row';
import { LiveEventRow } from './live-event.row';
import { RoomSanctionRow } from './room-sanction.row';

/** Refuses whoever is kept out of the alliance's rooms; for what a viewer may do besides speaking. */
export async function requireNotBanned(tx: Tx, allianceId: string, personId: string): Promise<void> {
  if ((await sanctionsOf(tx, allianceId, personId)).some(({ kind }) => kind === 'ban'))
    throw new Refusal('muted', { kind: 'ban' });
}

export async function sanctionsOf(tx: Tx, allianceId: string, personId: string): Promise<RoomSanctionRow[]> {
  const open = await tx.rows.findBy(RoomSanctionRow, { allianceId, personId, endedAt: IsNull() });
  return holding(open, tx.now);
}

/**
 * For each comment why it is refused, the rule by which it waits for a moderator, or null when it stands at once. Viewers may be
 * muted or held back; those who run the room answer in any case. Two questions for all of them.
 */
export async function verdictsOn(
  tx: Tx,
  session: LiveSessionRow,
  comments: readonly { readonly author: JoinClaim; readonly text: string }[],
): Promise<(Refusal | string | null)[]> {
  const { allianceId } = session;
  const viewers = comments.filter(({ author }) => author.role === 'viewer').map(({ author }) => author.sub);
  if (viewers.length === 0) return comments.map(() => null);
  const persons = In([...new Set(viewers)]);
  const open = await tx.rows.findBy(RoomSanctionRow, { allianceId, personId: persons, endedAt: IsNull() });
  const sanctions = holding(open, tx.now);
  const words = await tx.rows.findBy(HeldWordRow, { allianceId, endedAt: IsNull() });
  return comments.map(({ author, text }) => {
    if (author.role !== 'viewer') return null;
    const sanction = sanctions.find(({ personId }) => personId === author.sub);
    if (sanction) return silenced(sanction);
    if (session.isChatMuted) return new Refusal('muted', { kind: 'all' });
    return holdingRule(session, text, words);
  });
}

function silenced({ kind, untilAt, reason }: RoomSanctionRow): Refusal {
  return new Refusal('muted', { kind, reason, ...(untilAt === null ? {} : { until: untilAt }) });
}

function holdingRule(session: LiveSessionRow, text: string, words: readonly HeldWordRow[]): string | null {
  if (session.isChatHeld) return 'all';
  const held = words.map(({ word }) => word);
  return heldWordIn(text, held) === null ? null : 'word';
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
