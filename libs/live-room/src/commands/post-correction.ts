import { Injectable } from '@nestjs/common';
import { requestHash, Transactions } from '@app/outbox';
import { cleanText, newId, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { correctionTroubles } from '../core';
import { CorrectionRow } from '../correction.row';
import { toRoomCorrection } from '../room-tools-shown';
import { roomEvent, RoomLog } from '../room-log';
import { lockSession } from '../sessions';
import { nextPosition, offsetIn, requireOnAir } from '../tools-of';

export interface CorrectionInput {
  readonly requestId: string;
  readonly sessionId: string;
  readonly text: string;
}

/** 口误纠正: puts right on air what was said wrongly, in front of everyone, and keeps it with the place in the show. */
@Injectable()
export class PostCorrection {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
  ) {}

  async run(actor: Actor, input: CorrectionInput): Promise<CorrectionRow> {
    requirePermission(actor, 'session.moderate');
    return this.transactions.run(async (tx) => {
      const { requestId, sessionId } = input;
      const session = await lockSession(tx, actor, 'session.moderate', sessionId);
      const [earlier] = await tx.earlier(CorrectionRow, { postedBy: actor.id, requestId }, input);
      if (earlier) return earlier;
      refuseTroubles(correctionTroubles(input.text));
      requireOnAir(session, 'correct');

      const correction = tx.rows.create(CorrectionRow, {
        id: newId(),
        sessionId,
        position: await nextPosition(tx, CorrectionRow, sessionId),
        text: cleanText(input.text),
        offsetMs: offsetIn(session, tx.now),
        postedAt: tx.now,
        postedBy: actor.id,
        requestId,
        requestHash: requestHash(input),
      });
      await tx.rows.insert(CorrectionRow, correction);
      const posted = { correction: toRoomCorrection(correction) };
      await this.log.append(tx, sessionId, [roomEvent('correct.posted', posted, { actorId: actor.id })]);
      return correction;
    });
  }
}
