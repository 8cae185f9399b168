import { Injectable } from '@nestjs/common';
import { newId, requirePermission, type Actor } from '@app/platform';
import { Transactions, requestHash } from '@app/outbox';
import { handOverSeat, type Seat } from '../core';
import { lockSeats, requireAlliance, seatFacts } from '../seats';
import { TrioRow } from '../trio.row';

export interface HandOverTrioInput extends Seat {
  readonly requestId: string;
}

/** Ends the serving streamer's term and begins the next, at one instant. Past sales stay with who made them. */
@Injectable()
export class HandOverTrio {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: HandOverTrioInput): Promise<TrioRow> {
    requirePermission(actor, 'trio.appoint');
    requireAlliance(actor, input.allianceId);
    return this.transactions.run(async (tx) => {
      // Read first: of two equal requests the later one then finds the earlier one's row.
      const open = await lockSeats(tx, input);
      const { requestId } = input;
      const [earlier] = await tx.earlier(TrioRow, { appointedBy: actor.id, requestId }, input);
      if (earlier) return earlier;

      const brand = await seatFacts(tx, input);
      const ending = handOverSeat(open, input, tx.now);
      const trio = tx.rows.create(TrioRow, {
        id: newId(),
        allianceId: input.allianceId,
        brandId: brand.id,
        streamerId: input.streamerId,
        startedAt: tx.now,
        untilOn: input.until,
        endedAt: null,
        appointedBy: actor.id,
        requestId,
        requestHash: requestHash(input),
      });
      await tx.rows.update(TrioRow, { id: ending.id }, { endedAt: tx.now });
      await tx.rows.insert(TrioRow, trio);
      const detail = { from: ending.streamerId, to: trio.streamerId };
      await tx.step('trio', ending.id, 'hand_over', 'serving', 'ended', actor.id, { detail });
      await tx.step('trio', trio.id, 'appoint', null, 'serving', actor.id, { detail });
      return trio;
    });
  }
}
