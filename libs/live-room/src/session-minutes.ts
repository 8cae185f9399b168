import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MINUTE_MS, type Instant } from '@app/platform';
import type { RoomSource } from './core';

/**
 * Notes of the live processes by minute: no decision hangs on them. Several copies write the same minute, the highest stays.
 * Who comes for the replay is no viewer of the show: what its last minute left to write is written, and nothing after it.
 */
@Injectable()
export class SessionMinutes {
  constructor(private readonly database: DataSource) {}

  async note(sessionId: string, now: Instant, viewers: number, likes: number): Promise<void> {
    if (await this.isOver(sessionId, now)) return;
    const at = new Date(Math.floor(now / MINUTE_MS) * MINUTE_MS);
    await this.database.query(
      `INSERT INTO session_minutes (session_id, at, viewers, likes) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE viewers = GREATEST(viewers, ?), likes = GREATEST(likes, ?)`,
      [sessionId, at, viewers, likes, viewers, likes],
    );
    await this.database.query(
      `UPDATE live_sessions SET viewers_peak = GREATEST(viewers_peak, ?), like_count = GREATEST(like_count, ?)
       WHERE id = ?`,
      [viewers, likes, sessionId],
    );
  }

  /** How many different viewers a show has had, in all and by where they came from; an emptied Redis takes nobody away. */
  async noteSources(
    sessionId: string,
    viewers: number,
    sources: ReadonlyMap<RoomSource, number>,
    now: Instant,
  ): Promise<void> {
    const rows = [['all', viewers] as const, ...sources].filter(([, n]) => n > 0);
    if (rows.length === 0 || (await this.isOver(sessionId, now))) return;
    await this.database.query(
      `INSERT INTO session_sources (session_id, source, viewers) VALUES ${rows.map(() => '(?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE viewers = GREATEST(session_sources.viewers, VALUES(viewers))`,
      rows.flatMap(([source, n]) => [sessionId, source, n]),
    );
  }

  async likesOf(sessionId: string): Promise<number> {
    const [row]: { likes: string }[] = await this.database.query(
      'SELECT like_count AS likes FROM live_sessions WHERE id = ?',
      [sessionId],
    );
    return Number(row?.likes ?? 0);
  }

  private async isOver(sessionId: string, now: Instant): Promise<boolean> {
    const [row]: unknown[] = await this.database.query(
      'SELECT 1 FROM live_sessions WHERE id = ? AND ended_at < ?',
      [sessionId, new Date(now - MINUTE_MS)],
    );
    return row !== undefined;
  }
}
