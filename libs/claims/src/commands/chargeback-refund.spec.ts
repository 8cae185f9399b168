import {
  CancelOrder,
  OrderLineRow,
  OrdersModule,
  RefundDeferred,
  RefundOrder,
  type OrderRow,
} from '@app/orders';
import { accountantOf, Course, type TestShop } from '@app/orders/test';
import { ChargebackRow, RecordChargeback, RefundRow } from '@app/payments';
import { DAY_MS, newId } from '@app/platform';
import { ClaimRow } from '../claim.row';
import { ClaimsModule } from '../claims.module';
import { AnswerClaim } from './answer-claim';
import { DecideClaim } from './decide-claim';
import { OpenClaim } from './open-claim';

let course: Course;

beforeAll(async () => {
  course = await Course.open([OrdersModule, ClaimsModule]);
});
afterAll(() => course.close());

type Kind = 'chargeback_opened' | 'chargeback_won' | 'chargeback_lost';
const tell = (order: OrderRow, kind: Kind, amountFen = order.totalFen) =>
  course.get(RecordChargeback).run({
    ...{ kind, provider: 'sandbox', amountFen, feeFen: 0n, at: 1, eventId: newId() },
    ...{ paymentRef: `sbx_${order.paymentId}`, disputeRef: `dp_${order.id}` },
  });
const refundsOf = async (orderId: string) =>
  (await course.rows.findBy(RefundRow, { orderId })).map((refund) => [refund.id, refund.totalFen]);

async function claimed(levelPercent = 100): Promise<{ shop: TestShop; order: OrderRow; claim: ClaimRow }> {
  const shop = await course.shop();
  const order = await course.delivered(shop);
  const line = await course.rows.findOneByOrFail(OrderLineRow, { orderId: order.id });
  const said = { reason: 'other', photoIds: [], note: '冻坏了', requestId: newId() } as const;
  const lines = [{ lineId: line.id, quantity: 1, levelPercent }];
  const claim = await course.get(OpenClaim).run(shop.buyer, { ...said, orderNumber: order.number, lines });
  return { shop, order, claim };
}
const accept = ({ shop, claim }: { shop: TestShop; claim: ClaimRow }) =>
  course.get(DecideClaim).run(accountantOf(shop.sku.allianceId), {
    id: claim.id,
    isAccepted: true,
    decision: '核实了',
    requestId: newId(),
  });
const refund = async (claim: ClaimRow) =>
  course.get(RefundOrder).react(await course.lastEvent('claim.accepted', claim.id));

describe('an order whose money a bank is taking back', () => {
  it('is not cancelled, and nothing is left behind, until the bank has decided for the seller', async () => {
    const shop = await course.shop();
    const order = await course.paid(shop);
    const cancel = () =>
      course.get(CancelOrder).run(shop.buyer, { orderNumber: order.number, requestId: newId() });
    await tell(order, 'chargeback_opened');
    await expect(cancel()).rejects.toMatchObject({ code: 'chargeback_open' });
    expect(await course.order(order.id)).toMatchObject({ status: 'paid', refundedFen: 0n });
    expect(await course.events('order.cancelled', order.id)).toEqual([]);
    await tell(order, 'chargeback_won');
    expect((await cancel()).status).toBe('cancelled');
    expect((await refundsOf(order.id)).map(([, fen]) => fen)).toEqual([order.totalFen]);
  });

  it('has no claim accepted, by a person or by time; a person may decide once the bank has', async () => {
    const from = await claimed(30);
    await tell(from.order, 'chargeback_opened');
    await expect(accept(from)).rejects.toMatchObject({ code: 'chargeback_open' });
    await course.get(AnswerClaim).react(await course.lastEvent('claim.answer_due', from.claim.id));
    expect(await course.rows.findOneByOrFail(ClaimRow, { id: from.claim.id })).toMatchObject({
      status: 'opened',
    });
    expect(await course.events('claim.accepted', from.claim.id)).toEqual([]);
    await tell(from.order, 'chargeback_won');
    expect((await accept(from)).status).toBe('accepted');
  });

  it('is refunded no more than a lost chargeback has left, and the refusal says how much that is', async () => {
    const from = await claimed();
    await tell(from.order, 'chargeback_lost', from.order.totalFen - 1_000n);
    await expect(accept(from)).rejects.toMatchObject({
      code: 'refund_over_left',
      values: { left: '10.00' },
    });
    expect(await refundsOf(from.order.id)).toEqual([]);
  });
});

describe('a refund that was decided just before the bank took the money', () => {
  const again = async (claim: ClaimRow) =>
    course.get(RefundDeferred).react(await course.lastEvent('refund.deferred', claim.id));

  it('waits day by day, and goes out when the bank has decided for the seller', async () => {
    const from = await claimed();
    await accept(from);
    await tell(from.order, 'chargeback_opened');
    await refund(from.claim);
    await again(from.claim);
    const waits = await course.events('refund.deferred', from.claim.id);
    expect(waits).toHaveLength(2);
    expect(waits[1]!.at - waits[0]!.at).toBeLessThan(2 * DAY_MS);
    expect(await refundsOf(from.order.id)).toEqual([]);
    await tell(from.order, 'chargeback_won');
    await again(from.claim);
    expect(await refundsOf(from.order.id)).toEqual([[from.claim.id, from.claim.refundFen]]);
  });

  it('returns what the bank did not keep, and nothing when it kept all', async () => {
    const [part, whole] = [await claimed(), await claimed()];
    for (const { order, ...from } of [part, whole]) {
      await accept(from);
      await tell(order, 'chargeback_opened');
      await refund(from.claim);
    }
    await course.rows.update(
      ChargebackRow,
      { orderId: part.order.id },
      { amountFen: part.order.totalFen - 700n },
    );
    for (const { order, claim } of [part, whole]) {
      await tell(order, 'chargeback_lost');
      await again(claim);
    }
    expect(await refundsOf(part.order.id)).toEqual([[part.claim.id, 700n]]);
    expect(await refundsOf(whole.order.id)).toEqual([]);
    expect((await course.order(whole.order.id)).refundedFen).toBe(0n);
  });
});
