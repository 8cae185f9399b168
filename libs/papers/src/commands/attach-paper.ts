import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { JournalEntryRow } from '@app/ledger';
import { requireOwnPictures } from '@app/media';
import { requestHash, Transactions } from '@app/outbox';
import {
  alliancesWith,
  cleanText,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { PAPER_NOTE_MAX, PAPERS_OF_ENTRY_MAX, textTroubles } from '../core';
import { EntryPaperRow } from '../entry-paper.row';

export interface AttachPaperInput {
  readonly seq: string;
  readonly note: string;
  readonly pictureId: string | null;
  readonly requestId: string;
}

/** Who keeps the books lays a paper under an entry; it stays there for good. */
@Injectable()
export class AttachPaper {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, given: AttachPaperInput): Promise<EntryPaperRow> {
    requirePermission(actor, 'entry_paper.attach');
    const input = { ...given, note: cleanText(given.note) };
    refuseTroubles({
      ...textTroubles('note', input.note, PAPER_NOTE_MAX),
      ...(!/^\d{1,18}$/.test(input.seq) && { seq: 'unknown' }),
    });
    return this.transactions.run(async (tx) => {
      const { requestId, seq, note, pictureId } = input;
      const [earlier] = await tx.earlier(EntryPaperRow, { addedBy: actor.id, requestId }, input);
      if (earlier) return earlier;
      const allianceId = In(alliancesWith(actor, 'entry_paper.attach'));
      const entry = await tx.rows.findOneBy(JournalEntryRow, { seq, allianceId });
      if (!entry) throw new Refusal('not_found', { thing: 'entry', id: seq });
      const before = await tx.rows.countBy(EntryPaperRow, { entrySeq: seq });
      if (before >= PAPERS_OF_ENTRY_MAX)
        throw new Refusal('bad_input', { fields: ['papers'], max: PAPERS_OF_ENTRY_MAX });
      if (pictureId !== null) await requireOwnPictures(tx.rows, actor.id, [pictureId]);
      const paper = {
        ...{ id: newId(), allianceId: entry.allianceId, entrySeq: entry.seq, note, pictureId },
        ...{ addedBy: actor.id, addedAt: tx.now, requestId, requestHash: requestHash(input) },
      };
      await tx.rows.insert(EntryPaperRow, paper);
      return paper;
    });
  }
}
