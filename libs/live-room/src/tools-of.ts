import type { EntityTarget } from 'typeorm';
import type { Tx } from '@app/outbox';
import { Refusal } from '@app/platform';
import { isOnAir } from './core';
import type { LiveSessionRow } from './live-session.row';

/** The place of the next drop, bag or correction of a session whose row is locked: rows are never removed, so counting is enough. */
export async function nextPosition<R extends { sessionId: string }>(
  tx: Tx,
  row: EntityTarget<R>,
  sessionId: string,
): Promise<number> {
  const taken = await tx.rows.createQueryBuilder(row, 'tool').where({ sessionId }).getCount();
  return taken + 1;
}

/** People are there to see it. */
export function requireOnAir({ status }: LiveSessionRow, step: string): void {
  if (!isOnAir(status)) throw new Refusal('step_not_allowed', { thing: 'session', step, status });
}

/** Milliseconds since the show began. */
export function offsetIn({ startedAt }: LiveSessionRow, now: number): number {
  return Math.max(0, now - (startedAt ?? now));
}
