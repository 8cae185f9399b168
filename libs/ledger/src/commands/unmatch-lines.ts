import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/outbox';
import { cleanText, Refusal, refuseTroubles, type Actor } from '@app/platform';
import { requireUnsealedDay } from '../open-days';
import { ReconMatchItemRow, ReconMatchRow } from '../recon-match.row';
import { contentOf, lockReconAccount, NOTE_MAX, wasAsked, type ReconRequest } from '../recon-request';

export interface UnmatchLinesInput extends ReconRequest {
  readonly matchId: string;
  readonly note: string;
}

/** Takes a match apart, with a word why, unless its month is closed. It stays on record as ended; its lines and entries are open again. */
@Injectable()
export class UnmatchLines {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: UnmatchLinesInput): Promise<void> {
    const note = cleanText(input.note);
    return this.transactions.run(async (tx) => {
      const { allianceId, accountCode, matchId: id, requestId } = input;
      await lockReconAccount(tx, actor, input);
      if (await wasAsked(tx, actor, 'unmatch', input)) return;
      if (note === '') refuseTroubles({ note: 'missing' });
      if (note.length > NOTE_MAX) refuseTroubles({ note: 'too_long' });
      const match = await tx.rows.findOneBy(ReconMatchRow, { id, allianceId, accountCode });
      if (!match) throw new Refusal('not_found');
      if (match.endedAt !== null) throw new Refusal('step_not_allowed', { status: 'ended', step: 'unmatch' });
      await requireUnsealedDay(tx, allianceId, match.lastDay);
      await tx.rows.update(ReconMatchRow, id, { endedAt: tx.now });
      await tx.rows.update(ReconMatchItemRow, { matchId: id, endedAt: IsNull() }, { endedAt: tx.now });
      const told = { reason: note, detail: { content: contentOf(input) }, requestId };
      await tx.step('recon_match', id, 'unmatch', 'matched', 'ended', actor.id, told);
    });
  }
}
