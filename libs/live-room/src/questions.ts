import type { Tx } from '@app/outbox';
import { isQuestion, type RoomEvent, type RoomPayloads } from './core';
import { QuestionRow } from './question.row';
import { roomEvent, type RoomLog } from './room-log';

/** A comment that was just written, and who says it. */
export interface Said {
  readonly personId: string;
  readonly event: RoomEvent;
}

/**
 * Keeps what viewers ask until it is answered, and tells the console. It follows the comments into the log: the console's head is
 * locked after that of the comments, as everywhere.
 */
export async function noteQuestions(
  tx: Tx,
  log: RoomLog,
  sessionId: string,
  said: readonly Said[],
): Promise<void> {
  const asked = said
    .map(({ personId, event }) => ({ personId, q: event.q, ...(event.d as RoomPayloads['chat.msg']) }))
    .filter(({ u, x }) => u.badge === 'viewer' && isQuestion(x));
  if (asked.length === 0) return;
  await tx.rows.insert(
    QuestionRow,
    asked.map(({ personId, q, u, x }) => ({
      ...{ sessionId, personId, q: String(q), mask: u.mask, text: x },
      askedAt: tx.now,
      answeredAt: null,
      answeredBy: null,
    })),
  );
  const events = asked.map(({ q, u, x }) => roomEvent('question.asked', { q, u, x }));
  await log.append(tx, sessionId, events);
}
