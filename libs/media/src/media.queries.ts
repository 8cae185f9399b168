import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Refusal } from '@app/platform';
import { Files } from './files';
import { MediaAddresses } from './media-addresses';
import { MediaFileRow } from './media-file.row';

@Injectable()
export class MediaQueries {
  constructor(
    private readonly database: DataSource,
    private readonly files: Files,
    private readonly addresses: MediaAddresses,
  ) {}

  /** The picture's bytes: an open one for anyone, a private one by a signed address that is still good. */
  async read(id: string, until: string, key: string): Promise<{ data: Buffer; isPublic: boolean }> {
    const row = await this.database.manager.findOneBy(MediaFileRow, { id });
    if (!row || !(row.isPublic || this.addresses.isGood(id, until, key))) throw new Refusal('not_found');
    return { data: await this.files.read(row.sha256), isPublic: row.isPublic };
  }
}

/** Refuses ids that are not pictures of this person: one cannot show another's. */
export async function requireOwnPictures(
  rows: EntityManager,
  ownerId: string,
  ids: readonly string[],
): Promise<void> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return;
  const found = await rows.countBy(MediaFileRow, { id: In(unique), ownerId });
  if (found !== unique.length) throw new Refusal('not_found', { thing: 'picture' });
}
