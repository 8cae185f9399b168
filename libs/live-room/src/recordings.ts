import { Injectable } from '@nestjs/common';
import { Between, DataSource, In, IsNull, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { Instant } from '@app/platform';
import { VIDEO_KEPT_MS, type SessionStatus } from './core';
import { LiveSessionRow } from './live-session.row';
import { SessionPinRow } from './session-pin.row';
import { SessionSegmentRow } from './session-segment.row';

/** A day of four-second segments. */
const SEGMENTS_MAX = 21_600;
/** Longer than any segment: encoders send a key frame every few seconds. */
const LONGEST_MS = 60_000;
const PINS_MAX = 1_000;
const NEWEST_SEGMENTS = 12;
const DUE_MAX = 100;

/** What the media side must know of a session at every look. */
export interface Airing {
  readonly id: string;
  readonly status: SessionStatus;
  readonly startedAt: Instant | null;
}

/** Recorded video and what it belongs to. */
@Injectable()
export class Recordings {
  constructor(private readonly database: DataSource) {}

  airing(sessionIds: readonly string[]): Promise<Airing[]> {
    return this.rows.find(LiveSessionRow, {
      select: { id: true, status: true, startedAt: true },
      where: { id: In([...sessionIds]) },
    });
  }

  /** In the order in which they were shown. */
  segmentsOf(sessionId: string): Promise<SessionSegmentRow[]> {
    const order = { startedAt: 'ASC', number: 'ASC' } as const;
    return this.rows.find(SessionSegmentRow, { where: { sessionId }, order, take: SEGMENTS_MAX });
  }

  /** What was shown between two moments, and whatever began a little before. */
  segmentsBetween({ id, startedAt }: Airing, from: Instant, to: Instant): Promise<SessionSegmentRow[]> {
    const began = startedAt ?? 0;
    const offsetMs = Between(Math.max(0, from - began - LONGEST_MS), Math.max(0, to - began));
    const order = { startedAt: 'ASC', number: 'ASC' } as const;
    return this.rows.find(SessionSegmentRow, {
      where: { sessionId: id, offsetMs },
      order,
      take: SEGMENTS_MAX,
    });
  }

  /** Which of these shows have a segment. */
  async recorded(sessionIds: readonly string[]): Promise<string[]> {
    const where = { sessionId: In([...sessionIds]), number: 1 };
    const found = await this.rows.find(SessionSegmentRow, { select: { sessionId: true }, where });
    return found.map((segment) => segment.sessionId);
  }

  newestOf(sessionId: string): Promise<SessionSegmentRow[]> {
    const order = { number: 'DESC' } as const;
    return this.rows.find(SessionSegmentRow, { where: { sessionId }, order, take: NEWEST_SEGMENTS });
  }

  pin(sessionId: string, id: string): Promise<SessionPinRow | null> {
    return this.rows.findOneBy(SessionPinRow, { sessionId, id });
  }

  closedPinsOf(sessionId: string): Promise<SessionPinRow[]> {
    const where = { sessionId, endedAt: Not(IsNull()) };
    return this.rows.find(SessionPinRow, { where, order: { startedAt: 'ASC', id: 'ASC' }, take: PINS_MAX });
  }

  /** Shows whose video need not be kept any longer and is still there. */
  async due(now: Instant): Promise<string[]> {
    const ended = { endedAt: LessThanOrEqual(now - VIDEO_KEPT_MS), recordingPurgedAt: IsNull() };
    const due = await this.rows.find(LiveSessionRow, {
      select: { id: true },
      where: [
        { ...ended, heldUntil: IsNull() },
        { ...ended, heldUntil: LessThanOrEqual(now) },
      ],
      order: { endedAt: 'ASC', id: 'ASC' },
      take: DUE_MAX,
    });
    return due.map((session) => session.id);
  }

  /** Which of these shows have no recording any more. */
  async purged(sessionIds: readonly string[]): Promise<string[]> {
    const where = { id: In([...sessionIds]), recordingPurgedAt: Not(IsNull()) };
    const found = await this.rows.find(LiveSessionRow, { select: { id: true }, where });
    return found.map((session) => session.id);
  }

  private get rows(): EntityManager {
    return this.database.manager;
  }
}
