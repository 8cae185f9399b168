import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { mediaUrls, type MediaState } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { roomEvent, RoomLog } from '../room-log';
import { SessionSegmentRow } from '../session-segment.row';

/** What the media server says of a session's picture. Not a person's deed: the live process that holds the encoder calls it. */
@Injectable()
export class RecordMedia {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(sessionId: string, state: MediaState): Promise<void> {
    return this.transactions.run(async (tx) => {
      const session = await tx.rows.findOne(LiveSessionRow, {
        where: { id: sessionId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!session || session.mediaState === state) return;
      await tx.rows.update(LiveSessionRow, sessionId, { mediaState: state, mediaSince: tx.now });
      const urls = mediaUrls(sessionId, await tx.rows.existsBy(SessionSegmentRow, { sessionId }));
      await this.log.append(tx, sessionId, [roomEvent('media.state', { state, since: tx.now, urls })]);
    });
  }
}
