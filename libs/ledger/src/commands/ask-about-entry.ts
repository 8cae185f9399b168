import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
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
import { questionTroubles } from '../core';
import { EntryQuestionRow } from '../entry-question.row';
import { JournalEntryRow } from '../journal-entry.row';

export interface AskAboutEntryInput {
  readonly seq: string;
  readonly text: string;
  readonly requestId: string;
}

/** Who reads the books asks about an entry; the question stays with it for ever. */
@Injectable()
export class AskAboutEntry {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: AskAboutEntryInput): Promise<EntryQuestionRow> {
    requirePermission(actor, 'ledger.read');
    const text = cleanText(input.text);
    refuseTroubles({ ...questionTroubles(text), ...(!/^\d{1,18}$/.test(input.seq) && { seq: 'unknown' }) });
    return this.transactions.run(async (tx) => {
      const { requestId, seq } = input;
      const [earlier] = await tx.earlier(EntryQuestionRow, { askedBy: actor.id, requestId }, input);
      if (earlier) return earlier;
      const where = { seq, allianceId: In(alliancesWith(actor, 'ledger.read')) };
      const entry = await tx.rows.findOneBy(JournalEntryRow, where);
      if (!entry) throw new Refusal('not_found', { thing: 'entry', id: seq });
      const question = {
        ...{ id: newId(), allianceId: entry.allianceId, entrySeq: entry.seq, text },
        ...{ askedBy: actor.id, askedAt: tx.now, answer: null, answeredBy: null, answeredAt: null },
        ...{ requestId, requestHash: requestHash(input) },
      };
      await tx.rows.insert(EntryQuestionRow, question);
      return question;
    });
  }
}
