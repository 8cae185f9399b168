import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Door, Refused } from '../../../demo/actors/door';

// Place → pay → fulfil → account → settle, over HTTP, with the three apps and the courier as processes of their own.
const market = JSON.parse(process.env.JOURNEY ?? '{}') as { storefront: string; courier: string };

/** Someone who came in by the public door. `ask` gives the answer, `refusal` the code of the no. */
class Person {
  private constructor(private readonly door: Door) {}

  static async loggedIn(phone: string): Promise<Person> {
    const door = new Door(market.storefront);
    await door.logIn(phone);
    return new Person(door);
  }

  ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    return this.door.ask(query, variables);
  }

  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const error = await this.door.ask(query, variables).then(
      () => new Error('it was not refused'),
      (refused: unknown) => refused,
    );
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

/** Asks until `is` holds, at most `seconds`. */
async function until<T>(ask: () => Promise<T>, is: (seen: T) => boolean, seconds = 30): Promise<T> {
  const endsAt = Date.now() + seconds * 1_000;
  for (;;) {
    const seen = await ask();
    if (is(seen)) return seen;
    if (Date.now() > endsAt) throw new Error(`still ${JSON.stringify(seen)}`);
    await sleep(200);
  }
}

const ORDER = `query ($n: ID!) { order(number: $n) { number status totalFen refundedFen parcels { id status waybillNumber traceCode entries { source kind text } } steps { toStatus } } }`;
const ADVANCE = 'mutation ($input: AdvanceTaskInput!) { advanceTask(input: $input) { id status } }';
const recipient = {
  name: '沈青',
  phone: '13812340001',
  regionCode: '120104',
  street: '演示路 8 号院 2 号楼 301',
};

describe('a sale', () => {
  let shopper: Person;
  let packhouse: Person;
  let accountant: Person;
  let secretary: Person;
  let sessionId: string;
  let sku: { id: string; priceFen: string };
  let order: { number: string; totalFen: string; status: string };

  beforeAll(async () => {
    [shopper, packhouse, accountant, secretary] = (await Promise.all(
      ['13812340001', '13900000103', '13900000104', '13900000105'].map((phone) => Person.loggedIn(phone)),
    )) as [Person, Person, Person, Person];
    const { liveSessions, product } = await shopper.ask(
      '{ liveSessions(status: [live]) { id alliance { slug } } product(slug: "shawo-radish") { skus { id name priceFen } } }',
    );
    sessionId = liveSessions.find((session: any) => session.alliance.slug === 'woqing').id;
    sku = product.skus.find((each: any) => each.name.includes('5斤'));
  });

  it('is placed once, however often the same request comes', async () => {
    const input = {
      requestId: randomUUID(),
      lines: [{ skuId: sku.id, quantity: 2, seenPriceFen: sku.priceFen }],
      recipient,
      liveSessionId: sessionId,
      acceptsPerishable: true,
      couponCode: 'WOQING10',
    };
    const place =
      'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { number status goodsFen discountFen freightFen totalFen } }';
    const answers = await Promise.all([1, 2, 3].map(() => shopper.ask(place, { input })));
    expect(new Set(answers.map((answer) => answer.placeOrder.number)).size).toBe(1);
    order = answers[0].placeOrder;
    expect(order).toMatchObject({
      status: 'placed',
      goodsFen: '9980',
      discountFen: '1000',
      freightFen: '0',
      totalFen: '8980',
    });
    expect(await shopper.refusal(place, { input: { ...input, note: 'another' } })).toBe('request_reused');
  });

  it('is paid by a signed webhook and shows on the console of the streamer', async () => {
    const { startPayment } = await shopper.ask(
      'mutation ($input: StartPaymentInput!) { startPayment(input: $input) { id status } }',
      {
        input: {
          orderNumber: order.number,
          requestId: randomUUID(),
          provider: 'SANDBOX',
          method: 'WECHAT_PAY',
        },
      },
    );
    await fetch(`${market.storefront}/sandbox/payments/${startPayment.id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"outcome":"succeed"}',
    });
    await until(
      () => shopper.ask(ORDER, { n: order.number }),
      (seen) => seen.order.status === 'paid',
    );
    const streamer = await Person.loggedIn('13900000101');
    const asked = () =>
      streamer.ask(
        'query ($id: ID!) { liveSession(id: $id) { console { orders { orderNumber buyerMask items totalFen } } } }',
        { id: sessionId },
      );
    const { liveSession } = await until(asked, (seen) =>
      seen.liveSession.console.orders.some((each: any) => each.orderNumber === order.number),
    );
    expect(liveSession.console.orders.find((each: any) => each.orderNumber === order.number)).toMatchObject({
      totalFen: '8980',
      buyerMask: expect.stringMatching(/^.\*\*$/),
    });
  });

  it('is picked, packed, labelled and handed over at the right village', async () => {
    const asked = () =>
      packhouse.ask(
        'query ($code: String!) { originTaskByCode(code: $code) { id status plannedGrams villageName waybillStatus lots { id } } }',
        { code: order.number },
      );
    const { originTaskByCode: task } = await until(asked, (seen) => seen.originTaskByCode !== null);
    expect(task.villageName).toBe('大沙沃村');
    const advance = (step: string, more = {}) =>
      packhouse.ask(ADVANCE, { input: { requestId: randomUUID(), taskId: task.id, step, ...more } });
    const skipped = { requestId: randomUUID(), taskId: task.id, step: 'pack' };
    expect(await packhouse.refusal(ADVANCE, { input: skipped })).toBe('step_not_allowed');
    await advance('harvest', { lotId: task.lots[0].id });
    await advance('grade');
    await advance('pack', { weightGrams: task.plannedGrams });
    await until(asked, (seen) => seen.originTaskByCode.waybillStatus === 'issued');
    // A courier who is faster scans the box himself, and that counts as the hand-over: its steps are refused, since it is done.
    for (const step of ['label', 'hand_over'])
      await advance(step).catch(async (refused: unknown) => {
        const { status } = (await asked()).originTaskByCode;
        expect([refused, status]).toEqual([
          expect.objectContaining({ code: 'step_not_allowed' }),
          'handed_over',
        ]);
      });
    expect((await asked()).originTaskByCode.status).toBe('handed_over');
    await until(
      () => shopper.ask(ORDER, { n: order.number }),
      (seen) => ['shipped', 'delivered'].includes(seen.order.status),
    );
  });

  it('is carried to the door, and the box can be traced to its field', async () => {
    const { order: seen } = await until(
      () => shopper.ask(ORDER, { n: order.number }),
      (each) => ['delivered', 'completed'].includes(each.order.status),
      60,
    );
    const [parcel] = seen.parcels;
    expect(parcel.status).toBe('signed');
    expect(new Set(parcel.entries.map((entry: any) => entry.source))).toEqual(
      new Set(['ORDER', 'FIELD', 'PACKHOUSE', 'COURIER']),
    );
    const page = await fetch(`${market.storefront}/t/${parcel.traceCode}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('大沙沃村');
  });

  it('is split to the fen when it is received', async () => {
    await shopper.ask(
      'mutation ($n: ID!, $r: ID!) { confirmReceipt(orderNumber: $n, requestId: $r) { status } }',
      { n: order.number, r: randomUUID() },
    );
    const asked = () =>
      shopper.ask(
        'query ($n: ID!) { splitOf(orderNumber: $n) { baseFen accruedAt ruleVersion waterfall { key amountFen } parties { role basisPoints shareFen roundingFen } } }',
        { n: order.number },
      );
    const { splitOf } = await until(asked, (seen) => seen.splitOf?.accruedAt);
    expect(splitOf.ruleVersion).toBe(3);
    const sum = splitOf.parties.reduce((total: bigint, party: any) => total + BigInt(party.shareFen), 0n);
    expect(sum).toBe(BigInt(splitOf.baseFen));
    expect(
      splitOf.parties.map((party: any) => party.basisPoints).reduce((a: number, b: number) => a + b),
    ).toBe(10_000);
  });

  it('is settled by one person, approved by another, paid out and published', async () => {
    const { settlements } = await accountant.ask(
      '{ settlements(allianceSlug: "woqing") { nodes { id status orderCount } } }',
    );
    const { id } = settlements.nodes.find((each: any) => each.status === 'open');
    const variables = () => ({ id, r: randomUUID() });
    const act = (name: string) =>
      `mutation ($id: ID!, $r: ID!) { settlement: ${name}(id: $id, requestId: $r) { status isBalanced } }`;
    const moved = async (person: Person, name: string) =>
      (await person.ask(act(name), variables())).settlement;
    const status = async () =>
      (
        await accountant.ask(
          'query ($id: ID!) { settlement(id: $id) { status orderCount isBalanced closingFen } }',
          { id },
        )
      ).settlement;
    await until(status, (seen) => seen.orderCount > 0);
    expect(await shopper.refusal(act('submitSettlement'), variables())).toBe('not_permitted');
    expect(await moved(accountant, 'submitSettlement')).toMatchObject({ status: 'review' });
    expect(await accountant.refusal(act('approveSettlement'), variables())).toBe('same_person');
    expect(await moved(secretary, 'approveSettlement')).toMatchObject({ status: 'approved' });
    await moved(accountant, 'payOutSettlement');
    await until(status, (seen) => seen.status === 'paid_out');
    expect(await moved(accountant, 'publishSettlement')).toMatchObject({
      status: 'published',
      isBalanced: true,
    });
    const notice = await fetch(`${market.storefront}/notice/${id}`);
    expect(notice.status).toBe(200);
    expect(await notice.text()).not.toContain('<script');
  });

  it('goes back whole when it is cancelled before shipping', async () => {
    const input = {
      requestId: randomUUID(),
      lines: [{ skuId: sku.id, quantity: 1 }],
      recipient,
      acceptsPerishable: true,
    };
    const { placeOrder } = await shopper.ask(
      'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { number totalFen } }',
      { input },
    );
    const { startPayment } = await shopper.ask(
      'mutation ($input: StartPaymentInput!) { startPayment(input: $input) { id } }',
      {
        input: {
          orderNumber: placeOrder.number,
          requestId: randomUUID(),
          provider: 'SANDBOX',
          method: 'ALIPAY',
        },
      },
    );
    await fetch(`${market.storefront}/sandbox/payments/${startPayment.id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"outcome":"succeed"}',
    });
    await until(
      () => shopper.ask(ORDER, { n: placeOrder.number }),
      (seen) => seen.order.status === 'paid',
    );
    await shopper.ask(
      'mutation ($n: ID!, $r: ID!) { cancelOrder(orderNumber: $n, requestId: $r) { status } }',
      { n: placeOrder.number, r: randomUUID() },
    );
    const { order: seen } = await shopper.ask(ORDER, { n: placeOrder.number });
    expect(seen).toMatchObject({ status: 'cancelled', refundedFen: placeOrder.totalFen });
  });
});
