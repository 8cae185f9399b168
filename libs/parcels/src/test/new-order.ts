import { newSku, type NewSku } from '@app/catalog/test';
import { takeStock } from '@app/catalog';
import { OutboxEventRow, eventOf, type EventOf, type OrderPaid, type Tx } from '@app/outbox';
import { newId, type Actor } from '@app/platform';
import { consign } from '../consign';
import { quoteFreight } from '../quote-freight';

export interface NewOrder {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly event: EventOf<'order.paid'>;
  readonly packhouse: Actor;
  readonly sku: NewSku;
  readonly lotId: string;
}

const RECIPIENT = {
  name: '李雷',
  phone: '13800001111',
  regionCode: '120104',
  street: '黄河道 8 号 2 门 501',
};
const ROWS = '[{"regions":[],"firstGrams":1000,"firstFen":"900","nextGrams":1000,"nextFen":"300"}]';
const TEMPLATE = `{"rows":${ROWS},"freeFrom":[],"notSentTo":[]}`;

/** A paid order of one SKU with everything behind it: stock reserved, freight, lot, consignment, and the event. For specs of any lib. */
export async function newPaidOrder(
  tx: Tx,
  {
    quantity = 2,
    beside,
    lotGrams = 400_000,
  }: { quantity?: number; beside?: NewSku; lotGrams?: number } = {},
): Promise<NewOrder> {
  const sku = await newSku(tx.rows, {}, beside);
  const lotId = await newLot(tx, sku, lotGrams);
  await tx.rows.query(
    `INSERT IGNORE INTO freight_templates (id, village_id, carrier_code, buyer, cost, sender_name, sender_phone, sender_address)
     VALUES (?, ?, 'zhongtong', ?, ?, '大沙沃村打包站', '13900000103', '天津市西青区辛口镇大沙沃村')`,
    [newId(), sku.villageId, TEMPLATE, TEMPLATE],
  );
  const [taken] = await takeStock(tx, [{ skuId: sku.skuId, quantity }]);
  if (!taken) throw new Error('the SKU was taken');
  const line = { ...taken, paidFen: taken.priceFen * BigInt(quantity) };
  const quote = await quoteFreight(tx.rows, {
    regionCode: RECIPIENT.regionCode,
    lines: [line],
    now: tx.now,
  });
  const orderId = newId();
  const orderNumber = `261124${orderId.slice(-8)}`;
  await consign(tx, { orderId, orderNumber, allianceId: sku.allianceId, recipient: RECIPIENT, quote });
  const listFen = taken.priceFen * BigInt(quantity);
  await tx.emit('order.paid', {
    ...{ orderId, orderNumber, allianceId: sku.allianceId, buyerId: newId(), buyerMask: '李**' },
    ...{ liveSessionId: null, streamerId: newId(), paymentId: newId(), provider: 'sandbox', paidAt: tx.now },
    lines: [{ ...taken, lineId: newId(), listFen, discountFen: 0n }],
    ...{ goodsFen: listFen, discountFen: 0n, freightFen: quote.freightFen, freightCostFen: quote.costFen },
    ...{ totalFen: listFen + quote.freightFen, providerFeeFen: 0n },
  } satisfies OrderPaid);
  const packhouse = packhouseOf(sku.allianceId, sku.villageId);
  return { orderId, orderNumber, event: await lastEvent(tx, 'order.paid', orderId), packhouse, sku, lotId };
}

/** Someone of that village's packhouse. */
export function packhouseOf(allianceId: string, villageId: string): Actor {
  return { id: newId(), offices: [{ office: 'packhouse', allianceId, villageId }] };
}

/** The newest event of a name whose payload speaks of `id`. */
export async function lastEvent<N extends Parameters<Tx['emit']>[0]>(
  tx: Pick<Tx, 'rows'>,
  name: N,
  id: string,
): Promise<EventOf<N>> {
  const row = await tx.rows
    .createQueryBuilder(OutboxEventRow, 'event')
    .where('event.name = :name AND event.payload LIKE :id', { name, id: `%${id}%` })
    .orderBy('event.id', 'DESC')
    .getOneOrFail();
  return eventOf(row) as unknown as EventOf<N>;
}

export async function newLot(
  tx: Pick<Tx, 'rows'>,
  sku: NewSku,
  grams: number,
  bestBefore = '2026-12-20',
): Promise<string> {
  const [plotId, lotId] = [newId(), newId()];
  await tx.rows.query(
    "INSERT INTO plots (id, village_id, grower_id, code, name, is_grower_public) VALUES (?, ?, ?, ?, '3号棚', 1)",
    [plotId, sku.villageId, sku.growerId, plotId.slice(-12)],
  );
  await tx.rows.query(
    `INSERT INTO lots (id, code, product_id, plot_id, village_id, grower_id, harvested_on, best_before_on, harvested_grams, remaining_grams,
       certificate_number)
     VALUES (?, ?, ?, ?, ?, ?, '2026-11-24', ?, ?, ?, 'HGZ-20261124-01')`,
    [
      lotId,
      `L-${lotId.slice(-12)}`,
      sku.productId,
      plotId,
      sku.villageId,
      sku.growerId,
      bestBefore,
      grams,
      grams,
    ],
  );
  return lotId;
}
