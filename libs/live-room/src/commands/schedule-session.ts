import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AllianceQueries } from '@app/alliance';
import { availableOf, ProductPictureRow, ProductRow, readSkus, type TakenSku } from '@app/catalog';
import { requestHash, sameRequest, Transactions, type Tx } from '@app/outbox';
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
import { scheduleTroubles, stockHint, type ScheduleInput } from '../core';
import { LiveSessionRow } from '../live-session.row';
import { RoomLog } from '../room-log';
import { SessionItemRow } from '../session-item.row';

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
      const earlier = await tx.rows.findOneBy(LiveSessionRow, { streamerId: streamer.id, requestId });
      if (earlier) return sameRequest(earlier, input);

      refuseTroubles(scheduleTroubles(input, tx.now));
      const allianceId = await this.allianceOf(tx, streamer);
      const shelf = await this.shelf(tx, allianceId, input.skuIds);
      const session = tx.rows.create(LiveSessionRow, {
        id: newId(),
        allianceId,
        brandId: shelf.brandId,
        streamerId: streamer.id,
        title: cleanText(input.title),
        cover: shelf.items[0]?.picture ?? '',
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
    const [brand] = await this.alliances.brandsOf([allianceId]);
    invariant(brand, `alliance ${allianceId} has a brand`);
    const skus = await readSkus(
      tx.rows,
      skuIds.map((skuId) => ({ skuId, quantity: 1 })),
    );
    const facts = new Map(skus.map((sku) => [sku.skuId, sku]));
    const products = await tx.rows.findBy(ProductRow, { id: In(skus.map((sku) => sku.productId)) });
    const isForeign = products.some(
      (product) => product.allianceId !== allianceId || product.brandId !== brand.id,
    );
    if (isForeign) throw new Refusal('mixed_alliances');
    const available = await availableOf(tx.rows, skuIds);
    const pictures = await this.pictures(tx, skus);
    const items = skuIds.map((skuId, index) => {
      const sku = facts.get(skuId);
      invariant(sku, `SKU ${skuId} was read`);
      const hint = String(stockHint(available.get(skuId) ?? 0));
      return {
        ...itemOf(sku),
        position: index + 1,
        picture: pictures.get(sku.productId) ?? '',
        stockHint: hint,
      };
    });
    return { brandId: brand.id, items };
  }

  private async pictures(tx: Tx, skus: readonly TakenSku[]): Promise<Map<string, string>> {
    const rows = await tx.rows.find(ProductPictureRow, {
      where: { productId: In(skus.map((sku) => sku.productId)) },
      order: { productId: 'ASC', position: 'DESC' },
    });
    return new Map(rows.map((picture) => [picture.productId, picture.url]));
  }
}

function itemOf(sku: TakenSku) {
  const { skuId, productId, productSlug, itemName, priceFen, unitGrams, isPerishable } = sku;
  const facts = { skuId, productId, productSlug, itemName, priceFen, unitGrams, isPerishable };
  return { id: newId(), ...facts, isListed: true, soldCount: 0 };
}
