import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import {
  alliancesWith,
  cleanText,
  invariant,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { refuseWording, scheduleTroubles, type ScheduleInput } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { RoomLog } from '../room-log';
import { SessionItemRow } from '../session-item.row';
import { shelfItems } from '../shelf';

/** The serving streamer of an alliance plans a show of its brand's goods. */
@Injectable()
export class ScheduleSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: RoomLog,
    private readonly alliances: AllianceQueries,
  ) {}

  async run(streamer: Actor, input: ScheduleInput): Promise<LiveSessionRow> {
    requirePermission(streamer, 'session.run');
    return this.transactions.run(async (tx) => {
      const { requestId } = input;
      const [earlier] = await tx.earlier(LiveSessionRow, { streamerId: streamer.id, requestId }, input);
      if (earlier) return earlier;

      refuseTroubles(scheduleTroubles(input, tx.now));
      refuseWording(input.title, { side: 'seller' }, 'title');
      refuseWording(input.coverText ?? '', { side: 'seller' }, 'coverText');
      const allianceId = await this.allianceOf(tx, streamer);
      const shelf = await this.shelf(tx, allianceId, input.skuIds);
      const session = tx.rows.create(LiveSessionRow, {
        id: newId(),
        allianceId,
        brandId: shelf.brandId,
        streamerId: streamer.id,
        title: cleanText(input.title),
        cover: shelf.items[0]?.picture ?? '',
        coverText: cleanText(input.coverText ?? ''),
        status: 'scheduled',
        scheduledAt: input.scheduledAt,
        startedAt: null,
        endedAt: null,
        mediaState: 'offline',
        mediaSince: null,
        orderCount: 0,
        quantity: 0,
        salesFen: 0n,
        viewersPeak: 0,
        isSyntheticHost: input.isSyntheticHost ?? false,
        notice: null,
        requestId,
        requestHash: requestHash(input),
        createdAt: tx.now,
      });
      await tx.rows.insert(LiveSessionRow, session);
      await tx.rows.insert(
        SessionItemRow,
        shelf.items.map((item) => ({ ...item, sessionId: session.id })),
      );
      await tx.step('session', session.id, 'schedule', null, 'scheduled', streamer.id);
      await this.log.open(tx, session.id);
      return session;
    });
  }

  private async allianceOf(tx: Tx, streamer: Actor): Promise<string> {
    for (const allianceId of alliancesWith(streamer, 'session.run')) {
      const serving = await this.alliances.servingStreamer(tx.rows, allianceId);
      if (serving?.personId === streamer.id) return allianceId;
    }
    throw new Refusal('not_permitted', { permission: 'session.run' });
  }

  private async shelf(tx: Tx, allianceId: string, skuIds: readonly string[]) {
    // By the transaction's own connection: of ten at once each would hold one and wait for a second.
    const [brand] = await this.alliances.brandsOf([allianceId], tx.rows);
    invariant(brand, `alliance ${allianceId} has a brand`);
    const items = await shelfItems(tx.rows, { allianceId, brandId: brand.id }, skuIds);
    return { brandId: brand.id, items: items.map((item, index) => ({ ...item, position: index + 1 })) };
  }
}
