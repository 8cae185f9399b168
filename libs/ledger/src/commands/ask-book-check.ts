import { Injectable } from '@nestjs/common';
import { StepRow, Transactions } from '@app/outbox';
import { alliancesWith, newId, Refusal, requirePermission, type Actor } from '@app/platform';

export interface BookCheckRequest {
  readonly allianceId: string;
  readonly requestId: string;
}

/** A person wants to know now whether the books hold. The answer comes by CheckBooks: it may take longer than a page waits. */
@Injectable()
export class AskBookCheck {
  constructor(private readonly transactions: Transactions) {}

  /** The id under which the result will stand. */
  run(actor: Actor, { allianceId, requestId }: BookCheckRequest): Promise<string> {
    requirePermission(actor, 'ledger.read');
    if (!alliancesWith(actor, 'ledger.read').includes(allianceId)) throw new Refusal('not_found');
    return this.transactions.run(async (tx) => {
      const earlier = await tx.rows.findOneBy(StepRow, { doneBy: actor.id, requestId });
      if (earlier) return sameCheck(earlier, allianceId);
      const checkId = newId();
      await tx.step('book_check', checkId, 'ask', null, 'asked', actor.id, {
        requestId,
        detail: { allianceId },
      });
      await tx.emit('books.check_asked', { checkId, allianceId, askedBy: actor.id });
      return checkId;
    });
  }
}

/** The check that was asked for under that id. The same id for something else, or for other books, is refused. */
function sameCheck({ thing, thingId, detail }: StepRow, allianceId: string): string {
  const asked = JSON.parse(detail ?? '{}') as { allianceId?: string };
  if (thing !== 'book_check' || asked.allianceId !== allianceId) throw new Refusal('request_reused');
  return thingId;
}
