import { Injectable } from '@nestjs/common';
import { newId, requirePermission, type Actor } from '@app/platform';
import { Transactions, requestHash } from '@app/outbox';
import { seatStreamer, type Seat } from '../core';
import { lockSeats, requireAlliance, seatFacts } from '../seats';
import { TrioRow } from '../trio.row';

export interface AppointTrioInput extends Seat {
  readonly requestId: string;
}

/** Seats a streamer in an alliance whose seat is empty, under the alliance's registered brand. */
@Injectable()
export class AppointTrio {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: AppointTrioInput): Promise<TrioRow> {
    requirePermission(actor, 'trio.appoint');
    requireAlliance(actor, input.allianceId);
    return this.transactions.run(async (tx) => {
      // Read first: of two equal requests the later one then finds the earlier one's row.
      const open = await lockSeats(tx, input);
      const { requestId } = input;
      const [earlier] = await tx.earlier(TrioRow, { appointedBy: actor.id, requestId }, input);
      if (earlier) return earlier;

      const brand = await seatFacts(tx, input);
      seatStreamer(open, input, tx.now);
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
      await tx.rows.insert(TrioRow, trio);
      await tx.step('trio', trio.id, 'appoint', null, 'serving', actor.id);
      return trio;
    });
  }
}
