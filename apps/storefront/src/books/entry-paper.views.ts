import { Injectable } from '@nestjs/common';
import { MediaAddresses } from '@app/media';
import type { EntryPaperRow } from '@app/papers';
import type { EntryPaper } from '../generated/schema';
import { PartyNamer } from './party-names';

export type EntryPaperView = Omit<EntryPaper, '__typename'> & { readonly entrySeq: string };

/** Papers as the desk shows them: by whom, and their pictures by signed addresses. */
@Injectable()
export class EntryPaperViews {
  constructor(
    private readonly namer: PartyNamer,
    private readonly addresses: MediaAddresses,
  ) {}

  async of(rows: readonly EntryPaperRow[]): Promise<EntryPaperView[]> {
    const names = await this.namer.personNames(rows.map((row) => row.addedBy));
    return rows.map(({ id, entrySeq, note, pictureId, addedBy, addedAt }) => ({
      ...{ id, entrySeq, note, addedAt, addedBy: names.get(addedBy) ?? '' },
      picture: pictureId === null ? null : this.addresses.signed(pictureId),
    }));
  }
}
