import { createHash, randomBytes } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { newId } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { SEEDS } from '../../../../deploy/seed';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AppModule } from '../app.module';

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
interface OrderShape {
  readonly number: string;
  readonly status: string;
  readonly totalFen: string;
}

const RECIPIENT = {
  name: '沈青',
  phone: '13800001111',
  regionCode: '120104',
  street: '黄河道 8 号 2 门 501',
};
const WHOLE = `number status goodsFen discountFen freightFen totalFen refundedFen payBy placedAt paidAt isPerishable note
  alliance { slug } lines { itemName productSlug quantity unitFen listFen discountFen villageName picture { url alt ground } }
  recipient { name phone regionName street } parcels { id } payments { status provider action { kind url } } claims { id }
  liveSession { id } steps { step toStatus } canPay canCancel canConfirm canClaim`;
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ${WHOLE} } }`;
const RADISH = seedId('sku:shawo-radish:2');

let app: NestExpressApplication;
let url: string;
let shopper: string;
let stranger: string;
let accountant: string;
let foreignAccountant: string;

beforeAll(async () => {
  const secrets = { SANDBOX_SECRET: 'a sandbox secret of specs' };
  const settings = await testSettings(secrets, await freshDatabase('orders_api'));
  const modules = await Test.createTestingModule({ imports: [AppModule.forRoot(settings)] }).compile();
  app = modules.createNestApplication<NestExpressApplication>({ rawBody: true, logger: false });
  await app.listen(0, '127.0.0.1');
  url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  await app.get(DataSource).transaction(async (rows) => {
    for (const seed of SEEDS) await seed(rows, Date.now());
  });
  [shopper, stranger, accountant, foreignAccountant] = await Promise.all([
    signIn('00'),
    signIn('20'),
    signIn('04'),
    signIn('15'),
  ]);
}, 60_000);
afterAll(() => app.close());

async function signIn(digits: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)];
  await app
    .get(DataSource)
    .query(
      'INSERT INTO sign_ins (id, token_hash, person_id, lasts_seconds, created_at, seen_at, expires_at) VALUES (?, ?, ?, 3600, ?, ?, ?)',
      [newId(), tokenHash, seedId(`person:${digits}`), now, now, later],
    );
  return token;
}

async function ask(query: string, variables: object, token?: string): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as Answer;
}

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const inputOf = (more: object = {}) => ({
  requestId: newId(),
  lines: [{ skuId: RADISH, quantity: 2, seenPriceFen: '4990' }],
  recipient: RECIPIENT,
  acceptsPerishable: true,
  ...more,
});

async function place(token = shopper, more: object = {}): Promise<OrderShape> {
  const { data, errors } = await ask(PLACE, { input: inputOf(more) }, token);
  expect(errors).toBeUndefined();
  return data?.placeOrder as OrderShape;
}

const ORDER = `query ($number: ID!) { order(number: $number) { ${WHOLE} } }`;
const PAY = `mutation ($input: StartPaymentInput!) { startPayment(input: $input) {
  id orderNumber provider method status amountFen expiresAt action { kind url qrText clientSecret } } }`;

describe('an order over GraphQL', () => {
  it('is quoted, placed with the quoted sum, shown whole to its buyer', async () => {
    const basket = { lines: [{ skuId: RADISH, quantity: 2 }], regionCode: '120104', couponCode: 'WOQING10' };
    const quoted = await ask(
      `query ($input: QuoteOrderInput!) { quoteOrder(input: $input) { goodsFen discountFen freightFen totalFen isPerishable
         groups { villageName grams freightFen shipBy } bestCoupon { code name faceFen minFen endsAt allianceName } } }`,
      { input: basket },
    );
    const quote = quoted.data?.quoteOrder as Record<string, string>;
    expect(quote).toMatchObject({
      ...{ goodsFen: '9980', discountFen: '1000', isPerishable: true },
      groups: [{ villageName: '大沙沃村', grams: 5_000 }],
      bestCoupon: { code: 'WOQING10', faceFen: '1000', allianceName: '沃青联盟' },
    });
    const order = await place(shopper, { couponCode: 'WOQING10', note: '放门口' });
    expect(order).toMatchObject({
      ...{ status: 'placed', discountFen: '1000', totalFen: quote.totalFen, note: '放门口' },
      alliance: { slug: 'woqing' },
      lines: [{ itemName: '沙窝萝卜 5斤装', quantity: 2, unitFen: '4990', villageName: '大沙沃村' }],
      recipient: { name: '沈青', phone: '13800001111' },
      ...{ parcels: [], payments: [], claims: [], liveSession: null },
      steps: [{ step: 'place', toStatus: 'placed' }],
      ...{ canPay: true, canCancel: true, canConfirm: false, canClaim: false },
    });
  });

  it('is paid through the sandbox', async () => {
    const order = await place();
    const input = { orderNumber: order.number, requestId: newId(), provider: 'SANDBOX', method: 'ALIPAY' };
    const { data } = await ask(PAY, { input }, shopper);
    const payment = data?.startPayment as { id: string; action: { url: string } };
    expect(payment).toMatchObject({
      status: 'pending',
      amountFen: order.totalFen,
      action: { kind: 'SANDBOX' },
    });
    const tap = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"outcome":"succeed"}',
    };
    expect((await fetch(`${url}${payment.action.url}`, tap)).status).toBe(202);
    const read = await ask(
      'query ($id: ID!) { payment(id: $id) { status action { kind } } }',
      { id: payment.id },
      shopper,
    );
    expect(read.data?.payment).toEqual({ status: 'succeeded', action: { kind: 'NONE' } });
    const theirs = await ask(
      'query ($id: ID!) { payment(id: $id) { status } }',
      { id: payment.id },
      stranger,
    );
    expect(theirs.data?.payment).toBeNull();
  });

  it('is seen by its buyer and the offices of its alliance, masked for them, and by nobody else', async () => {
    const { number } = await place();
    const seen = async (token?: string) => (await ask(ORDER, { number }, token)).data?.order;
    expect(await seen()).toBeNull();
    expect(await seen(stranger)).toBeNull();
    expect(await seen(foreignAccountant)).toBeNull();
    expect(await seen(accountant)).toMatchObject({
      number,
      recipient: { name: '沈**', phone: '138****1111' },
      ...{ canPay: false, canCancel: true },
    });
  });

  it('refuses with the codes of the contract', async () => {
    const code = async (more: object, token?: string) =>
      codeOf(await ask(PLACE, { input: inputOf(more) }, token));
    const line = (skuId: string, quantity = 1) => ({ lines: [{ skuId, quantity }] });
    expect(await code({})).toBe('not_signed_in');
    expect(await code({ lines: [{ skuId: RADISH, quantity: 1, seenPriceFen: '1' }] }, shopper)).toBe(
      'price_changed',
    );
    expect(await code(line(seedId('sku:shawo-radish:3')), shopper)).toBe('out_of_stock');
    expect(await code(line(RADISH, 1_000_000), shopper)).toBe('over_limit');
    expect(await code(line(RADISH, 0), shopper)).toBe('bad_input');
    expect(await code({ couponCode: 'LIUAN5' }, shopper)).toBe('coupon_not_usable');
    expect(await code({ recipient: { ...RECIPIENT, street: 'x'.repeat(10_000) } }, shopper)).toBe(
      'bad_input',
    );
    const input = inputOf();
    await ask(PLACE, { input }, shopper);
    const reused = await ask(PLACE, { input: { ...input, note: '别的' } }, shopper);
    expect(codeOf(reused)).toBe('request_reused');
  });

  it('is listed newest first, page by page, and by tab', async () => {
    const placed: string[] = [];
    for (let index = 0; index < 5; index += 1) placed.unshift((await place(stranger)).number);
    await ask(
      'mutation ($n: ID!, $r: ID!) { cancelOrder(orderNumber: $n, requestId: $r) { status } }',
      { n: placed[0], r: newId() },
      stranger,
    );
    const page = async (tab: string, after: string | null) => {
      const query = `query ($tab: OrderTab, $after: String) { myOrders(tab: $tab, first: 2, after: $after) {
        nodes { number } pageInfo { endCursor hasNextPage } } }`;
      const { data } = await ask(query, { tab, after }, stranger);
      return data?.myOrders as {
        nodes: { number: string }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    };
    const listed = async (tab: string) => {
      const numbers: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { nodes, pageInfo } = await page(tab, after);
        numbers.push(...nodes.map((order) => order.number));
        [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      }
      return numbers;
    };
    expect((await listed('ALL')).slice(0, 5)).toEqual(placed);
    expect(await listed('TO_PAY')).toEqual(placed.slice(1));
    const counts = await ask('{ myOrderCounts { toPay toShip toReceive afterSales } }', {}, stranger);
    expect(counts.data?.myOrderCounts).toMatchObject({ toPay: 4 });
    const broken = await ask('{ myOrders(after: "nonsense") { nodes { number } } }', {}, stranger);
    expect(codeOf(broken)).toBe('bad_input');
  });

  it('is listed with as many statements for five orders as for two', async () => {
    for (let index = 0; index < 5; index += 1) await place(stranger);
    const lists = [
      { fields: 'myOrders(first: $n)', token: stranger },
      { fields: 'allianceOrders(allianceSlug: "woqing", first: $n)', token: accountant },
    ];
    for (const { fields, token } of lists) {
      const statements = async (n: number) => {
        const asked = jest.spyOn(app.get(DataSource).logger, 'logQuery');
        const answer = await ask(`query ($n: Int) { page: ${fields} { nodes { ${WHOLE} } } }`, { n }, token);
        const count = asked.mock.calls.length;
        asked.mockRestore();
        return { orders: (answer.data?.page as { nodes: unknown[] }).nodes.length, count };
      };
      const two = await statements(2);
      expect(two.count).toBeGreaterThanOrEqual(10);
      expect(await statements(5)).toEqual({ orders: 5, count: two.count });
    }
  });

  it('is found by the offices of its alliance by number, not by others', async () => {
    const { number } = await place();
    const query = `query ($slug: String!, $number: String) { allianceOrders(allianceSlug: $slug, number: $number) { nodes { number } } }`;
    const found = await ask(query, { slug: 'woqing', number }, accountant);
    expect(found.data?.allianceOrders).toEqual({ nodes: [{ number }] });
    const codeFor = async (token?: string) => codeOf(await ask(query, { slug: 'woqing', number }, token));
    expect(await codeFor()).toBe('not_signed_in');
    expect(await codeFor(stranger)).toBe('not_permitted');
    expect(await codeFor(foreignAccountant)).toBe('not_found');
  });

  it('shows the coupons that can be used now', async () => {
    const { data } = await ask('{ coupons(allianceSlug: "liuan") { code faceFen minFen allianceName } }', {});
    expect(data?.coupons).toEqual([
      { code: 'LIUAN5', faceFen: '500', minFen: '5000', allianceName: '柳岸联盟' },
    ]);
  });
});

describe('a claim over GraphQL', () => {
  it('is asked for by the buyer and decided by the alliance', async () => {
    const order = await place();
    await app
      .get(DataSource)
      .query("UPDATE orders SET status = 'delivered', delivered_at = ? WHERE number = ?", [
        new Date(),
        order.number,
      ]);
    const lines = `query ($number: ID!) { order(number: $number) { canClaim lines { id } } }`;
    const read = await ask(lines, { number: order.number }, shopper);
    const shown = read.data?.order as { canClaim: boolean; lines: { id: string }[] };
    expect(shown.canClaim).toBe(true);
    const input = {
      ...{ requestId: newId(), orderNumber: order.number, reason: 'OTHER', note: '少了一根' },
      lines: [{ lineId: shown.lines[0]?.id, quantity: 1, levelPercent: 50 }],
    };
    const open = `mutation ($input: OpenClaimInput!) { openClaim(input: $input) { id status reason note refundFen photos
      lines { itemName quantity levelPercent refundFen } } }`;
    const opened = await ask(open, { input }, shopper);
    const claim = opened.data?.openClaim as { id: string };
    expect(claim).toMatchObject({
      ...{ status: 'opened', reason: 'OTHER', refundFen: '2495', photos: [] },
      lines: [{ itemName: '沙窝萝卜 5斤装', quantity: 1, levelPercent: 50, refundFen: '2495' }],
    });
    const list = `query { allianceClaims(allianceSlug: "woqing", status: [opened]) { nodes { id orderNumber } } }`;
    const listed = await ask(list, {}, accountant);
    expect(listed.data?.allianceClaims).toEqual({ nodes: [{ id: claim.id, orderNumber: order.number }] });
    expect(codeOf(await ask(list, {}, shopper))).toBe('not_permitted');
    const decide = `mutation ($id: ID!, $r: ID!) { decideClaim(id: $id, isAccepted: true, decision: "核实了", requestId: $r) { status decision } }`;
    expect(codeOf(await ask(decide, { id: claim.id, r: newId() }, stranger))).toBe('not_permitted');
    const decided = await ask(decide, { id: claim.id, r: newId() }, accountant);
    expect(decided.data?.decideClaim).toEqual({ status: 'accepted', decision: '核实了' });
    const mine = await ask('query ($id: ID!) { claim(id: $id) { status } }', { id: claim.id }, shopper);
    expect(mine.data?.claim).toEqual({ status: 'accepted' });
  });
});
