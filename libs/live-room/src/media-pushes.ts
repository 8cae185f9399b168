import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/platform';
import { MediaPushRow } from './media-push.row';

const PUSHES_MAX = 500;
const LEASE_MS = 10_000;

/** Who pushes at a media server elsewhere, and which live process records it. */
@Injectable()
export class MediaPushes {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  open(): Promise<MediaPushRow[]> {
    return this.database.manager
      .createQueryBuilder(MediaPushRow, 'push')
      .where('push.is_open = 1')
      .orderBy('push.client_id')
      .limit(PUSHES_MAX)
      .getMany();
  }

  /** A push is recorded by one process, and by another when that one has not been heard of for ten seconds. */
  async claim(clientId: string, recorder: string): Promise<boolean> {
    const now = this.clock.now();
    const { affectedRows }: { affectedRows: number } = await this.database.query(
      `UPDATE media_pushes SET recorder = ?, recorder_until = ?
       WHERE client_id = ? AND (recorder = ? OR recorder IS NULL OR recorder_until < ?)`,
      [recorder, new Date(now + LEASE_MS), clientId, recorder, new Date(now)],
    );
    return affectedRows === 1;
  }
}
