import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import { CorrectionRow } from './correction.row';
import { CouponDropRow } from './coupon-drop.row';
import { LuckyBagRow } from './lucky-bag.row';
import { LuckyEntryRow } from './lucky-entry.row';
import { QuestionRow } from './question.row';
import { ReminderRow } from './reminder.row';

const TOOLS_MAX = 100;
const CORRECTIONS_MAX = 200;
const QUESTIONS_MAX = 200;
const ENTRIES_MAX = 10_000;

/** Reads what the tools of a room left behind: drops, lucky bags, corrections, questions, reminders. */
@Injectable()
export class RoomToolsQueries {
  constructor(private readonly database: DataSource) {}

  dropById(id: string): Promise<CouponDropRow | null> {
    return this.rows.findOneBy(CouponDropRow, { id });
  }

  /** Newest first. */
  dropsOf(sessionId: string): Promise<CouponDropRow[]> {
    return this.rows.find(CouponDropRow, {
      where: { sessionId },
      order: { position: 'DESC' },
      take: TOOLS_MAX,
    });
  }

  bagById(id: string): Promise<LuckyBagRow | null> {
    return this.rows.findOneBy(LuckyBagRow, { id });
  }

  /** Newest first. */
  bagsOf(sessionId: string): Promise<LuckyBagRow[]> {
    return this.rows.find(LuckyBagRow, {
      where: { sessionId },
      order: { position: 'DESC' },
      take: TOOLS_MAX,
    });
  }

  /** The bag's entries in the order of entering. */
  entriesOf(bagId: string): Promise<LuckyEntryRow[]> {
    return this.rows.find(LuckyEntryRow, { where: { bagId }, order: { number: 'ASC' }, take: ENTRIES_MAX });
  }

  /** The person's own entries in these bags. */
  entriesAmong(personId: string, bagIds: readonly string[]): Promise<LuckyEntryRow[]> {
    return this.rows.findBy(LuckyEntryRow, { personId, bagId: In([...bagIds]) });
  }

  /** Of these bags, the first drawn in front. */
  winnersOf(bagIds: readonly string[]): Promise<LuckyEntryRow[]> {
    return this.rows.find(LuckyEntryRow, {
      where: { bagId: In([...bagIds]), place: Not(IsNull()) },
      order: { bagId: 'ASC', place: 'ASC' },
    });
  }

  /** In the order in which they were posted. */
  correctionsOf(sessionId: string): Promise<CorrectionRow[]> {
    return this.rows.find(CorrectionRow, {
      where: { sessionId },
      order: { position: 'ASC' },
      take: CORRECTIONS_MAX,
    });
  }

  /** Newest first. */
  questionsOf(sessionId: string, isUnansweredOnly: boolean): Promise<QuestionRow[]> {
    return this.rows.find(QuestionRow, {
      where: { sessionId, ...(isUnansweredOnly ? { answeredAt: IsNull() } : {}) },
      order: { q: 'DESC' },
      take: QUESTIONS_MAX,
    });
  }

  /** How many wait to be told of each of the sessions, or were. */
  async remindersOf(sessionIds: readonly string[]): Promise<{ sessionId: string; count: number }[]> {
    if (sessionIds.length === 0) return [];
    const counted: { sessionId: string; count: string }[] = await this.rows.query(
      'SELECT session_id AS sessionId, COUNT(*) AS count FROM session_reminders WHERE session_id IN (?) GROUP BY session_id',
      [sessionIds],
    );
    return counted.map(({ sessionId, count }) => ({ sessionId, count: Number(count) }));
  }

  /** For which of the sessions the person waits to be told. */
  async remindedAmong(personId: string, sessionIds: readonly string[]): Promise<Set<string>> {
    const reminders = await this.rows.findBy(ReminderRow, { personId, sessionId: In([...sessionIds]) });
    return new Set(reminders.map((reminder) => reminder.sessionId));
  }

  private get rows(): EntityManager {
    return this.database.manager;
  }
}
