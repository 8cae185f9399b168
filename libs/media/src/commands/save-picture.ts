import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GUEST, MINUTE_MS, Refusal, newId, type Actor } from '@app/platform';
import { Transactions } from '@app/outbox';
import { MoreThan } from 'typeorm';
import { requireSize } from '../core';
import { Files } from '../files';
import { MediaFileRow } from '../media-file.row';
import { reEncode } from '../re-encode';

/** Pictures that a person may send in ten minutes. */
const PICTURES_MAX = 60;

/** Takes a picture from a signed-in person. The same picture again is the one that is there. */
@Injectable()
export class SavePicture {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  async run(owner: Actor, bytes: Buffer, isPublic: boolean): Promise<MediaFileRow> {
    if (owner.id === GUEST.id) throw new Refusal('not_signed_in');
    requireSize(bytes.length);
    const { data, width, height } = await reEncode(bytes);
    const sha256 = createHash('sha256').update(data).digest('hex');
    await this.files.keep(sha256, data);
    return this.transactions.run(async (tx) => {
      const same = { ownerId: owner.id, sha256, isPublic };
      const earlier = await tx.rows.findOneBy(MediaFileRow, same);
      if (earlier) return earlier;
      const lately = { ownerId: owner.id, createdAt: MoreThan(tx.now - 10 * MINUTE_MS) };
      if ((await tx.rows.countBy(MediaFileRow, lately)) >= PICTURES_MAX)
        throw new Refusal('rate_limited', { seconds: 600 });
      const row = tx.rows.create(MediaFileRow, {
        ...same,
        id: newId(),
        bytes: data.length,
        width,
        height,
        createdAt: tx.now,
      });
      await tx.rows.insert(MediaFileRow, row);
      return row;
    });
  }
}
