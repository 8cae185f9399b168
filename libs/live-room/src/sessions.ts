import type { EntityManager } from 'typeorm';
import type { Fen } from '@app/money';
import { alliancesWith, Refusal, type Actor, type Instant, type Permission } from '@app/platform';
import type { StepNote, Tx } from '@app/outbox';
import { afterStep, isOnAir, type SessionStep } from './core';
import { LiveSessionRow } from './live-session.row';
import { SessionItemRow } from './session-item.row';

/** Locks a session that the actor may act on; outside his alliances there is none. */
export async function lockSession(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<LiveSessionRow> {
  const session = await tx.rows.findOne(LiveSessionRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!session || !alliancesWith(actor, permission).includes(session.allianceId)) {
    throw new Refusal('not_found', { thing: 'session', id });
  }
  return session;
}

/**
 * Keeps a session as it is until the commit, beside others who do the same. Before any other lock (house.md 4.6): the log's rows
 * point at the session, so whoever locked a drop or a head first and the session by them would wait for one who did it the other
 * way round.
 */
export function holdSession(tx: Tx, id: string): Promise<LiveSessionRow> {
  return tx.rows.findOneOrFail(LiveSessionRow, { where: { id }, lock: { mode: 'pessimistic_read' } });
}

/** Takes a step of the one table and leaves its record. */
export async function stepSession(
  tx: Tx,
  session: LiveSessionRow,
  step: SessionStep,
  by: string,
  note: StepNote = {},
): Promise<LiveSessionRow> {
  const status = afterStep(session.status, step);
  const change = {
    status,
    startedAt: session.startedAt ?? (isOnAir(status) ? tx.now : null),
    endedAt: status === 'ended' || status === 'banned' ? tx.now : session.endedAt,
  };
  await tx.rows.update(LiveSessionRow, session.id, change);
  await tx.step('session', session.id, step, session.status, status, by, note);
  return Object.assign(session, change);
}

/** What a room asks for its goods: for `PlaceOrder`. Orders are taken while it is live or paused. */
export async function sellableIn(
  rows: EntityManager,
  sessionId: string,
): Promise<{
  allianceId: string;
  isOpen: boolean;
  startedAt: Instant | null;
  prices: ReadonlyMap<string, Fen>;
}> {
  const session = await rows.findOneBy(LiveSessionRow, { id: sessionId });
  if (!session) throw new Refusal('not_found', { thing: 'session', id: sessionId });
  const items = await rows.findBy(SessionItemRow, { sessionId, isListed: true });
  return {
    allianceId: session.allianceId,
    isOpen: isOnAir(session.status),
    startedAt: session.startedAt,
    prices: new Map(items.map((item) => [item.skuId, item.priceFen])),
  };
}
