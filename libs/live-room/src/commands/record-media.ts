import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import type { MediaState } from '../core';
import { lockForMedia, setMedia } from '../media-state';
import { RoomLog } from '../room-log';

/** What the media server says of a session's picture. Not a person's deed: the live process that holds the encoder calls it. */
@Injectable()
export class RecordMedia {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(sessionId: string, state: MediaState): Promise<void> {
    return this.transactions.run(async (tx) => {
      await setMedia(tx, this.log, await lockForMedia(tx, sessionId), state);
    });
  }
}
