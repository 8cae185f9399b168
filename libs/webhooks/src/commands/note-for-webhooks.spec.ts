import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancelOrder } from '@app/orders';
import { newRoom } from '@app/orders/test';
import { newId } from '@app/platform';
import { PING, WEBHOOK_TYPES } from '../core';
import { WebhookScene } from '../test';
import { NoteForWebhooks } from './note-for-webhooks';

const AT = Date.parse('2026-11-27T01:02:03.004Z');
const ISO = '2026-11-27T01:02:03.004Z';
let scene: WebhookScene;
let endpointId: string;

beforeAll(async () => {
  scene = await WebhookScene.open();
  const { id } = await scene.add('https://erp.example.org/hooks', { types: WEBHOOK_TYPES });
  endpointId = id;
});
afterAll(() => scene.close());

type Noted = Parameters<NoteForWebhooks['react']>[0];
type Data = Record<string, unknown>;

/** What the endpoint is told of an event. */
async function told(event: Noted): Promise<Data> {
  await scene.course.get(NoteForWebhooks).react(event);
  const body = (await scene.deliveries(endpointId)).at(-1)!.body;
  for (const personal of ['沈青', '13800001111', '黄河道']) expect(body).not.toContain(personal);
  return (JSON.parse(body) as { data: Data }).data;
}

/** The example that docs/webhooks.md gives of a type's data. */
function documented(type: string): Data {
  const page = readFileSync(join(process.cwd(), 'docs/webhooks.md'), 'utf8');
  const [, section = ''] = page.split(`\n### ${type}\n`);
  const [, example = ''] = /```json\n([^`]*)```/.exec(section.split('\n### ')[0] ?? '') ?? [];
  return JSON.parse(example) as Data;
}

const keysOf = (data: Data) => Object.keys(data).sort();

function expectDocumented(data: Data, type: string, like?: string): void {
  const { paidAt: _paid, shippedAt: _shipped, ...base } = like ? documented(like) : {};
  expect(keysOf(data)).toEqual(keysOf({ ...base, ...documented(type) }));
}

describe('what is told of', () => {
  it('an order that is paid, completed, refunded', async () => {
    const order = await scene.course.paid(scene.shop);
    const { id: orderId, allianceId, number: orderNumber } = order;
    const paid = await told(await scene.course.lastEvent('order.paid', orderId));
    expect(paid).toMatchObject({ orderNumber, buyer: '沈**', paidAt: new Date(order.paidAt!).toISOString() });
    expectDocumented(paid, 'order.paid');
    const [line] = paid.lines as Data[];
    expect(keysOf(line!)).toEqual(keysOf((documented('order.paid').lines as Data[])[0]!));

    const done = { orderId, allianceId, deliveredAt: AT, completedAt: AT };
    const completed = await told(scene.course.made('order.completed', done));
    expect(completed).toMatchObject({ orderNumber, deliveredAt: ISO, completedAt: ISO });
    expectDocumented(completed, 'order.completed', 'order.paid');

    await scene.course.get(CancelOrder).run(scene.shop.buyer, { orderNumber, requestId: newId() });
    const { payload } = await scene.course.lastEvent('refund.accepted', orderId);
    const { refundId, totalFen } = payload;
    const back = { refundId, orderId, allianceId, provider: 'sandbox' as const, totalFen, paidAt: AT };
    const refunded = await told(scene.course.made('refund.paid', { ...back, feeReturnedFen: 0n }));
    const refundFen = totalFen.toString();
    expect(refunded).toMatchObject({
      ...{ orderNumber, refundedFen: refundFen },
      refund: { refundId, cause: 'cancelled', refundFen, refundedAt: ISO },
    });
    expectDocumented(refunded, 'order.refunded', 'order.paid');
  });

  it('a box that is shipped and signed for', async () => {
    const order = await scene.course.opened(scene.shop);
    const [box] = await scene.course.boxes(order.id);
    const parcel = { parcelId: box!.id, orderId: order.id, allianceId: order.allianceId };
    const out = { ...parcel, lines: [], handedOverAt: AT };
    const shipped = await told(scene.course.made('parcel.handed_over', out));
    expect(shipped).toEqual({
      ...{ parcelId: box!.id, orderNumber: order.number, villageId: box!.villageId, waybillNumber: null },
      ...{ carrierCode: 'zhongtong', shippedAt: ISO },
      lines: [{ skuId: scene.shop.sku.skuId, itemName: expect.any(String) as string, quantity: 1 }],
    });
    expectDocumented(shipped, 'parcel.shipped');
    const signed = await told(scene.course.made('parcel.signed', { ...parcel, signedAt: AT }));
    expect(signed).toMatchObject({ parcelId: box!.id, signedAt: ISO });
    expectDocumented(signed, 'parcel.signed', 'parcel.shipped');
  });

  it('a show that starts and ends', async () => {
    const { sessionId } = await newRoom(scene.course.rows, scene.shop);
    const show = { sessionId, allianceId: scene.shop.sku.allianceId };
    const started = await told(scene.course.made('session.started', show));
    expect(started).toMatchObject({
      sessionId,
      title: '采萝卜',
      salesFen: '0',
      orderCount: 0,
      endedAt: null,
    });
    expectDocumented(started, 'session.started');
    const ended = await told(scene.course.made('session.ended', show));
    expectDocumented(ended, 'session.ended', 'session.started');
  });

  it('a settlement that is published', async () => {
    const [settlementId, { allianceId }] = [newId(), scene.shop.sku];
    await scene.course.rows.query(
      `INSERT INTO settlements (id, alliance_id, ordinal, number, status, period_from, period_to, order_count)
       VALUES (?, ?, 1, 'J-1', 'published', '2026-11-01', '2026-11-30', 3)`,
      [settlementId, allianceId],
    );
    const facts = { settlementId, allianceId, day: '2026-12-03' };
    const published = await told(scene.course.made('settlement.published', facts));
    expect(published).toEqual({
      ...{ settlementId, number: 'J-1', orderCount: 3, sha256: null },
      ...{ periodFrom: '2026-11-01', periodTo: '2026-11-30', publishedOn: '2026-12-03' },
    });
    expectDocumented(published, 'settlement.published');
  });

  it('every type there is, on the page for those who listen', () => {
    for (const type of [...WEBHOOK_TYPES, PING]) expect(documented(type)).toEqual(expect.any(Object));
  });
});
