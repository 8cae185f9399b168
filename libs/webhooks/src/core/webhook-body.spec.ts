import fc from 'fast-check';
import { orderData, parcelData, webhookBody, type WebhookData } from './webhook-body';

const HAN = fc.constantFrom(
  '沈',
  '知',
  '秋',
  '郭',
  '大',
  '山',
  '李',
  '萝',
  '王',
  '小',
  '满',
  '韩',
  '雪',
  '芳',
);
const name = fc.array(HAN, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
const phone = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
const street = fc.integer({ min: 1, max: 99_999 }).map((no) => `黄河道${no}号`);

const sums = { goodsFen: 1n, discountFen: 0n, freightFen: 2n, totalFen: 3n, refundedFen: 0n };
const line = {
  ...{ id: 'l1', skuId: 's1', productId: 'p1', itemName: '5斤装', quantity: 2, unitGrams: 2_500 },
  ...{ listFen: 1n, discountFen: 0n, refundedQuantity: 0, refundedFen: 0n },
};

function textOf(data: WebhookData): string {
  const event = {
    id: 'e1',
    type: 'order.paid',
    createdAt: '2026-11-27T00:00:00.000Z',
    allianceId: 'a1',
  } as const;
  return webhookBody(event, data);
}

describe('what goes out to a webhook', () => {
  it('holds amounts as decimal strings', () => {
    const order = { number: '26112700000001', buyerMask: '沈**', liveSessionId: null, ...sums };
    expect(JSON.parse(textOf(orderData(order, [line])))).toMatchObject({
      data: { buyer: '沈**', totalFen: '3', lines: [{ lineId: 'l1', listFen: '1', quantity: 2 }] },
    });
  });

  it('never holds two characters of a name, a phone or a street, whatever the rows hold beside', () => {
    fc.assert(
      fc.property(name, phone, street, (who, tel, where) => {
        const personal = { name: who, phone: tel, street: where, recipient: { who, tel, where }, note: who };
        const order = { number: '1', buyerMask: who, liveSessionId: null, ...sums, ...personal };
        const parcel = {
          id: 'p',
          orderNumber: '1',
          villageId: 'v',
          carrierCode: 'c',
          waybillNumber: 'w',
          ...personal,
        };
        const text = textOf({
          ...orderData(order, [{ ...line, ...personal }]),
          ...parcelData(parcel, [{ ...line, ...personal }]),
        });
        const pairs = Array.from({ length: who.length - 1 }, (_, at) => who.slice(at, at + 2));
        return ![...pairs, tel, where].some((each) => text.includes(each));
      }),
    );
  });
});
