import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import { isRefusal } from '@app/platform';
import { evidenceOf, isOnAir } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { roomEvent, RoomLog } from '../room-log';
import { SessionViolationRow } from '../session-violation.row';
import { raiseViolation, violationTold } from '../violations';

interface Tried {
  readonly sessionId: string;
  readonly personId: string;
  readonly text: string;
}

/**
 * Forbidden words that those who run a show tried on air. They were refused and nobody read them; that they were tried stands with
 * the show, once for each phrase, and its console is warned. For the edges that answer the refusal: a refused command writes nothing.
 */
@Injectable()
export class NoteWording {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run({ sessionId, personId, text }: Tried, fault: unknown): Promise<void> {
    if (!isRefusal(fault) || fault.code !== 'wording') return;
    const { phrase, rule, article } = fault.values;
    if (typeof phrase !== 'string' || typeof rule !== 'string' || typeof article !== 'string') return;
    await this.transactions.run(async (tx) => {
      const session = await tx.rows.findOne(LiveSessionRow, {
        where: { id: sessionId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!session || !isOnAir(session.status)) return;
      const known = { sessionId, kind: 'wording', reason: phrase } as const;
      if (await tx.rows.existsBy(SessionViolationRow, known)) return;
      const evidence = evidenceOf(text);
      const found = { kind: 'wording', reason: phrase, article, evidence, raisedBy: null } as const;
      const violation = await raiseViolation(tx, session, found, { detail: { rule, triedBy: personId } });
      await this.log.append(tx, sessionId, [
        roomEvent('claim.alert', { phrase, rule, article }),
        ...violationTold(session, violation),
      ]);
    });
  }
}
