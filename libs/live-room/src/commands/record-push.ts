import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions, type Tx } from '@app/outbox';
import { lockForMedia, setMedia } from '../media-state';
import { MediaPushRow } from '../media-push.row';
import { RoomLog } from '../room-log';

export interface PushHook {
  readonly sessionId: string;
  /** the media server's name for this connection, never used again */
  readonly clientId: string;
  readonly what: 'began' | 'ended';
}

/**
 * What the hooks of a media server elsewhere say of an encoder. They are hints: the same twice changes nothing, an end that comes
 * before its beginning is kept, and the end of one that was replaced takes nothing from the newest. Answers who was replaced.
 */
@Injectable()
export class RecordPush {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run({ sessionId, clientId, what }: PushHook): Promise<string[]> {
    return this.transactions.run(async (tx) => {
      const session = await lockForMedia(tx, sessionId);
      const known = await tx.rows.findOneBy(MediaPushRow, { clientId });
      const replaced = what === 'began' && !known ? await this.replace(tx, sessionId) : [];
      if (!known) {
        const endedAt = what === 'ended' ? tx.now : null;
        await tx.rows.insert(MediaPushRow, { clientId, sessionId, heardAt: tx.now, endedAt });
      } else if (what === 'ended' && known.endedAt === null) {
        await tx.rows.update(MediaPushRow, clientId, { endedAt: tx.now });
      }
      const isOpen = await tx.rows.existsBy(MediaPushRow, { sessionId, endedAt: IsNull() });
      await setMedia(tx, this.log, session, isOpen ? 'ok' : 'offline');
      return replaced;
    });
  }

  /** One encoder for a show: the newest with a good key. */
  private async replace(tx: Tx, sessionId: string): Promise<string[]> {
    const open = await tx.rows.findBy(MediaPushRow, { sessionId, endedAt: IsNull() });
    await tx.rows.update(MediaPushRow, { sessionId, endedAt: IsNull() }, { endedAt: tx.now });
    return open.map((push) => push.clientId);
  }
}
