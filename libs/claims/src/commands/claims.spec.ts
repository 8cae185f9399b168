import { OrderLineRow, OrdersModule, OrderRow, RefundOrder } from '@app/orders';
import { accountantOf, Course, newCoupon, type TestShop } from '@app/orders/test';
import { RefundRow } from '@app/payments';
import { Clock, GUEST, HOUR_MS, newId, type Actor } from '@app/platform';
import { ClaimRow } from '../claim.row';
import { ClaimsModule } from '../claims.module';
import { AnswerClaim } from './answer-claim';
import { DecideClaim } from './decide-claim';
import { MarkClaimRefunded } from './mark-claim-refunded';
import { OpenClaim, type OpenClaimInput } from './open-claim';
import { WithdrawClaim } from './withdraw-claim';

let course: Course;

beforeAll(async () => {
  course = await Course.open([OrdersModule, ClaimsModule]);
});
afterAll(() => course.close());

interface Bought {
  readonly shop: TestShop;
  readonly order: OrderRow;
  readonly line: OrderLineRow;
}

async function bought(quantity = 1, withCoupon = false): Promise<Bought> {
  const shop = await course.shop();
  const lines = [{ skuId: shop.sku.skuId, quantity }];
  const coupon = withCoupon ? { couponCode: await newCoupon(course.rows, shop) } : {};
  const order = await course.delivered(shop, { lines, ...coupon });
  return { shop, order, line: await course.rows.findOneByOrFail(OrderLineRow, { orderId: order.id }) };
}

function inputOf({ order, line }: Bought, more: Partial<OpenClaimInput> = {}): OpenClaimInput {
  const part = { lineId: line.id, quantity: 1, levelPercent: 30 };
  const said = { reason: 'other', photoIds: [], note: '冻坏了' } as const;
  return { requestId: newId(), orderNumber: order.number, lines: [part], ...said, ...more };
}

const open = (from: Bought, more: Partial<OpenClaimInput> = {}, actor: Actor = from.shop.buyer) =>
  course.get(OpenClaim).run(actor, inputOf(from, more));
const decide = (claim: ClaimRow, actor: Actor, isAccepted = true, requestId = newId()) =>
  course.get(DecideClaim).run(actor, { id: claim.id, isAccepted, decision: '核实了', requestId });
const claimsOf = ({ order }: Bought) => course.rows.countBy(ClaimRow, { orderId: order.id });
const reread = (claim: ClaimRow) => course.rows.findOneByOrFail(ClaimRow, { id: claim.id });
const part = (from: Bought, quantity: number, levelPercent: number) => ({
  lines: [{ lineId: from.line.id, quantity, levelPercent }],
});

/** What follows from an accepted claim, up to the provider. */
async function followed(claim: ClaimRow): Promise<void> {
  await course.get(RefundOrder).react(await course.lastEvent('claim.accepted', claim.id));
}

describe('opening a claim', () => {
  it('asks for the floor of what was paid, and sets the time to answer', async () => {
    const from = await bought();
    const claim = await open(from);
    expect(claim).toMatchObject({ status: 'opened', refundFen: 1_497n, orderNumber: from.order.number });
    expect(claim.answerBy - claim.openedAt).toBe(24 * HOUR_MS);
    expect(await course.events('claim.opened', claim.id)).toHaveLength(1);
    expect(await course.events('claim.answer_due', claim.id)).toHaveLength(1);
    expect((await course.order(from.order.id)).afterSalesAt).toBe(claim.openedAt);
  });

  it('answers the same request with the same claim', async () => {
    const from = await bought();
    const input = inputOf(from);
    const run = (content: OpenClaimInput) => course.get(OpenClaim).run(from.shop.buyer, content);
    const claims = await Promise.all([run(input), run(input), run(input)]);
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(1);
    await expect(run({ ...input, note: '别的' })).rejects.toMatchObject({ code: 'request_reused' });
    expect(await claimsOf(from)).toBe(1);
  });

  it('is for the buyer of a delivered order, within 48 hours', async () => {
    const from = await bought();
    await expect(open(from, {}, GUEST)).rejects.toMatchObject({ code: 'not_signed_in' });
    const stranger = (await course.shop()).buyer;
    await expect(open(from, {}, stranger)).rejects.toMatchObject({ code: 'not_found' });
    course.get(Clock).advance(48 * HOUR_MS);
    await expect(open(from)).rejects.toMatchObject({ code: 'closed' });
    course.get(Clock).advance(-48 * HOUR_MS);
    const shop = await course.shop();
    const paid = { shop, order: await course.paid(shop), line: from.line };
    await expect(open(paid)).rejects.toMatchObject({ code: 'closed' });
    expect(await claimsOf(from)).toBe(0);
  });

  it('wants pictures of what is damaged, and takes only one’s own', async () => {
    const from = await bought();
    const damaged = { reason: 'damaged' } as const;
    await expect(open(from, damaged)).rejects.toMatchObject({
      code: 'bad_input',
      values: { photoIds: 'missing' },
    });
    const theirs = await newPicture((await course.shop()).buyer);
    await expect(open(from, { ...damaged, photoIds: [theirs] })).rejects.toMatchObject({ code: 'not_found' });
    const mine = await newPicture(from.shop.buyer);
    expect((await open(from, { ...damaged, photoIds: [mine] })).photoIds).toBe(mine);
  });

  async function newPicture(owner: Actor): Promise<string> {
    const id = newId();
    await course.rows.query(
      'INSERT INTO media_files (id, owner_id, sha256, is_public, bytes, width, height, created_at) VALUES (?, ?, ?, 0, 1, 1, 1, ?)',
      [id, owner.id, id.padEnd(64, '0').toLowerCase(), new Date()],
    );
    return id;
  }

  it('claims each unit once, also when two are opened at once', async () => {
    const from = await bought(3);
    const answers = await Promise.allSettled([open(from, part(from, 2, 50)), open(from, part(from, 2, 50))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(open(from, part(from, 2, 100))).rejects.toMatchObject({
      code: 'over_limit',
      values: { max: 1 },
    });
    expect((await open(from, part(from, 1, 100))).refundFen).toBe(4_990n);
    expect(await claimsOf(from)).toBe(2);
  });
});

describe('deciding a claim', () => {
  it('refunds it: cash to the buyer, the coupon’s part to its fund, and the claim learns of it', async () => {
    const from = await bought(2, true);
    const claim = await open(from, part(from, 2, 50));
    const accountant = accountantOf(from.shop.sku.allianceId);
    const requestId = newId();
    expect((await decide(claim, accountant, true, requestId)).status).toBe('accepted');
    expect((await decide(claim, accountant, true, requestId)).status).toBe('accepted');
    await followed(claim);
    await followed(claim);
    const lines = [{ lineId: from.line.id, quantity: 2, cashFen: 4_490n, couponFen: 500n }];
    const accepted = await course.events('refund.accepted', from.order.id);
    expect(accepted.map((event) => event.payload)).toMatchObject([
      { refundId: claim.id, cause: 'claim', lines, freightFen: 0n, totalFen: 4_490n },
    ]);
    expect((await course.order(from.order.id)).refundedFen).toBe(4_490n);
    const { allianceId } = from.shop.sku;
    const paid = { refundId: claim.id, orderId: from.order.id, allianceId, provider: 'sandbox' as const };
    const money = { totalFen: 4_490n, feeReturnedFen: 0n, paidAt: Date.now() };
    await course.get(MarkClaimRefunded).react(course.made('refund.paid', { ...paid, ...money }));
    expect((await reread(claim)).status).toBe('refunded');
  });

  it('returns the freight too when nothing is left of the goods', async () => {
    const from = await bought();
    const claim = await open(from, part(from, 1, 100));
    await decide(claim, accountantOf(from.shop.sku.allianceId));
    await followed(claim);
    expect((await course.order(from.order.id)).refundedFen).toBe(from.order.totalFen);
    expect((await reread(claim)).refundFen).toBe(from.order.totalFen);
  });

  it('refuses it in words, and then the units can be claimed again', async () => {
    const from = await bought();
    const claim = await open(from);
    const accountant = accountantOf(from.shop.sku.allianceId);
    expect(await decide(claim, accountant, false)).toMatchObject({ status: 'refused', decision: '核实了' });
    await expect(decide(claim, accountant)).rejects.toMatchObject({ code: 'step_not_allowed' });
    expect(await course.events('claim.accepted', claim.id)).toHaveLength(0);
    expect((await open(from)).status).toBe('opened');
  });

  it('is for the offices of the alliance, and never for the one who asks', async () => {
    const from = await bought();
    const claim = await open(from);
    await expect(decide(claim, GUEST)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(decide(claim, from.shop.buyer)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(decide(claim, accountantOf(newId()))).rejects.toMatchObject({ code: 'not_found' });
    const both = { ...accountantOf(from.shop.sku.allianceId), id: from.shop.buyer.id };
    await expect(decide(claim, both)).rejects.toMatchObject({ code: 'same_person' });
    expect((await reread(claim)).status).toBe('opened');
    expect(await course.rows.countBy(RefundRow, { orderId: from.order.id })).toBe(0);
  });

  it('happens once when two decide at once', async () => {
    const from = await bought();
    const claim = await open(from);
    const accountant = accountantOf(from.shop.sku.allianceId);
    const answers = await Promise.allSettled([
      decide(claim, accountant, true),
      decide(claim, accountant, false),
    ]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a claim that nobody answers', () => {
  const due = async (claim: ClaimRow) =>
    course.get(AnswerClaim).react(await course.lastEvent('claim.answer_due', claim.id));

  it('is accepted when it is small, waits when it is large', async () => {
    const [small, large] = [await bought(), await bought(2)];
    const [one, two] = [await open(small, part(small, 1, 80)), await open(large, part(large, 2, 80))];
    await due(one);
    await due(two);
    expect((await reread(one)).status).toBe('accepted');
    expect((await reread(two)).status).toBe('opened');
  });

  it('is left alone when it was answered', async () => {
    const from = await bought();
    const claim = await open(from);
    await decide(claim, accountantOf(from.shop.sku.allianceId), false);
    await due(claim);
    expect((await reread(claim)).status).toBe('refused');
  });
});

describe('withdrawing a claim', () => {
  it('is for the buyer, before it is accepted', async () => {
    const from = await bought(2);
    const [one, two] = [await open(from), await open(from)];
    const withdraw = (claim: ClaimRow, actor: Actor, requestId = newId()) =>
      course.get(WithdrawClaim).run(actor, { id: claim.id, requestId });
    const requestId = newId();
    expect((await withdraw(one, from.shop.buyer, requestId)).status).toBe('withdrawn');
    expect((await withdraw(one, from.shop.buyer, requestId)).status).toBe('withdrawn');
    await expect(withdraw(two, GUEST)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(withdraw(two, (await course.shop()).buyer)).rejects.toMatchObject({ code: 'not_found' });
    await decide(two, accountantOf(from.shop.sku.allianceId));
    await expect(withdraw(two, from.shop.buyer)).rejects.toMatchObject({ code: 'step_not_allowed' });
    expect((await reread(two)).status).toBe('accepted');
  });
});
