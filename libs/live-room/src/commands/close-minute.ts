import { Injectable } from '@nestjs/common';
import { Between, IsNull } from 'typeorm';
import { fen } from '@app/money';
import { Transactions, type Tx } from '@app/outbox';
import { MINUTE_MS, type Instant } from '@app/platform';
import { promptsOf, type MinuteFacts } from '../core';
import { openPin } from '../pins';
import { QuestionRow } from '../question.row';
import { roomEvent, RoomLog, type NewRoomEvent } from '../room-log';
import { SessionMinuteRow } from '../session-minute.row';
import { holdSession } from '../sessions';

const QUESTIONS_MAX = 500;
const MINUTES_BACK = 4;

/** What the live processes counted in Redis. */
export interface SeenCounts {
  readonly shown: number;
  readonly opened: number;
}

/** Closes a minute of a show and tells the console of it. Every live process tries; the first one does it. */
@Injectable()
export class CloseMinute {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(sessionId: string, at: Instant, seen: SeenCounts): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      await holdSession(tx, sessionId);
      const row = { sessionId, at: new Date(at) };
      await tx.rows.query(
        `INSERT INTO session_minutes (session_id, at, viewers, likes) VALUES (?, ?, 0, 0)
         ON DUPLICATE KEY UPDATE viewers = viewers`,
        [sessionId, row.at],
      );
      const minute = await tx.rows.findOneOrFail(SessionMinuteRow, {
        where: row,
        lock: { mode: 'pessimistic_write' },
      });
      if (minute.closedAt !== null) return false;
      Object.assign(minute, await this.counted(tx, sessionId, at), seen, { closedAt: tx.now });
      await tx.rows.save(minute);
      const prompts = promptsOf(await this.facts(tx, sessionId, at, minute.viewers));
      await this.log.append(tx, sessionId, [
        told(at, minute),
        ...prompts.map((prompt) => roomEvent('prompt', prompt)),
      ]);
      return true;
    });
  }

  private async facts(tx: Tx, sessionId: string, at: Instant, viewers: number): Promise<MinuteFacts> {
    const end = at + MINUTE_MS;
    const asked = await tx.rows.find(QuestionRow, {
      where: { sessionId, answeredAt: IsNull(), askedAt: Between(end - 2 * MINUTE_MS, end) },
      select: { sessionId: true, q: true, askedAt: true },
      take: QUESTIONS_MAX,
    });
    const before = await tx.rows.find(SessionMinuteRow, {
      where: { sessionId, at: Between(new Date(at - MINUTES_BACK * MINUTE_MS), new Date(at - 1)) },
    });
    const noted = new Map(before.map((minute) => [minute.at.getTime(), minute.viewers]));
    const earlier = Array.from(
      { length: MINUTES_BACK },
      (_, back) => noted.get(at - (back + 1) * MINUTE_MS) ?? null,
    );
    const pin = await openPin(tx, sessionId);
    return { end, asked: asked.map(({ askedAt }) => askedAt), pin, viewers: [viewers, ...earlier] };
  }

  /** From the room's own log, so that anyone can count again. */
  private async counted(tx: Tx, sessionId: string, at: Instant) {
    const [sales]: { paid: string; salesFen: string | null }[] = await tx.rows.query(
      `SELECT COUNT(*) AS paid, SUM(CAST(JSON_UNQUOTE(JSON_EXTRACT(payload, '$.totalFen')) AS SIGNED)) AS salesFen
       FROM live_events WHERE session_id = ? AND stream = 'k' AND type = 'order.paid' AND at >= ? AND at < ?`,
      [sessionId, new Date(at), new Date(at + MINUTE_MS)],
    );
    const [said]: { comments: string }[] = await tx.rows.query(
      `SELECT COUNT(*) AS comments FROM live_events
       WHERE session_id = ? AND stream = 'c' AND type = 'chat.msg' AND at >= ? AND at < ?`,
      [sessionId, new Date(at), new Date(at + MINUTE_MS)],
    );
    return {
      paid: Number(sales?.paid ?? 0),
      salesFen: fen(sales?.salesFen ?? 0),
      comments: Number(said?.comments ?? 0),
    };
  }
}

function told(at: Instant, minute: SessionMinuteRow): NewRoomEvent {
  const { viewers, likes, shown, opened, ordered, paid, salesFen, comments } = minute;
  return roomEvent('minute.closed', {
    at,
    viewers,
    likes: Number(likes),
    orders: paid,
    salesFen: salesFen.toString(),
    comments,
    funnel: { shown, opened, ordered, paid },
  });
}
