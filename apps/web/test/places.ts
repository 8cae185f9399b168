import { randomUUID } from 'node:crypto';
import { ask, type Who } from './people';

/** Where there is something to look at in the demo market. */
export interface Places {
  /** 沙窝萝卜 5斤装 */
  sku: string;
  rooms: Record<'live' | 'scheduled' | 'ended', string>;
  /** One of each state that there is. */
  settlements: readonly string[];
  notice: string;
  /** What a village decided, and what one still decides on. */
  motions: Record<'decided' | 'open', string>;
  trace: string;
  /** A box of the packhouse, and the number of its order. */
  task: string;
  order: string;
}

export interface Bought {
  number: string;
  payment: string;
  parcel: string;
}

const TRACE = '7K2M9QX4T0BM'; // deploy/seed/parcels.ts
const PAID_TRIES_MAX = 60;

interface Shown {
  product: { skus: { id: string; name: string }[] };
  liveSessions: { id: string; status: string; alliance: { slug: string } }[];
}

export async function placesOf(market: string, tokenOf: (who: Who) => string): Promise<Places> {
  const { product, liveSessions } = await ask<Shown>(
    market,
    `{ product(slug: "shawo-radish") { skus { id name } } liveSessions { id status alliance { slug } } }`,
  );
  const sku = product.skus.find(({ name }) => name === '5斤装')?.id ?? '';
  const room = (status: string) => liveSessions.find((each) => each.status === status)?.id ?? '';
  const rooms = { live: room('live'), scheduled: room('scheduled'), ended: room('ended') };
  const { number } = await orderOf(market, tokenOf('shopper'), { sku }, 'paid');
  const { settlements } = await ask<{ settlements: { nodes: { id: string; status: string }[] } }>(
    market,
    '{ settlements(allianceSlug: "woqing", first: 24) { nodes { id status } } }',
    {},
    tokenOf('accountant'),
  );
  const { motions } = await ask<{ motions: { nodes: { id: string; status: string }[] } }>(
    market,
    '{ motions(allianceSlug: "woqing") { nodes { id status } } }',
    {},
    tokenOf('accountant'),
  );
  const motion = (isDecided: boolean) =>
    motions.nodes.find(({ status }) => (status === 'result_public') === isDecided)?.id ?? '';
  const oneOfEach = new Map(settlements.nodes.map(({ id, status }) => [status, id]));
  return {
    sku,
    rooms,
    settlements: [...oneOfEach.values()],
    notice: oneOfEach.get('published') ?? '',
    motions: { decided: motion(true), open: motion(false) },
    trace: TRACE,
    task: await taskOf(market, tokenOf('packhouse'), number),
    order: number,
  };
}

export async function taskOf(market: string, token: string, code: string): Promise<string> {
  const { originTaskByCode } = await ask<{ originTaskByCode: { id: string } }>(
    market,
    'query ($code: String!) { originTaskByCode(code: $code) { id } }',
    { code },
    token,
  );
  return originTaskByCode.id;
}

/** Places an order of two for its owner; a paid one has its box too. */
export async function orderOf(
  market: string,
  token: string,
  { sku }: Pick<Places, 'sku'>,
  until: 'placed' | 'paid' = 'placed',
): Promise<Bought> {
  const recipient = {
    name: '沈小舟',
    phone: '13812345678',
    regionCode: '120104',
    street: '白堤路 86 号 2 门 301',
  };
  const lines = [{ skuId: sku, quantity: 2, seenPriceFen: '4990' }];
  const { placeOrder } = await ask<{ placeOrder: { number: string } }>(
    market,
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { number } }',
    { input: { requestId: randomUUID(), lines, recipient, acceptsPerishable: true } },
    token,
  );
  const { number } = placeOrder;
  if (until === 'placed') return { number, payment: '', parcel: '' };
  const { startPayment } = await ask<{ startPayment: { id: string } }>(
    market,
    'mutation ($input: StartPaymentInput!) { startPayment(input: $input) { id } }',
    { input: { orderNumber: number, requestId: randomUUID(), provider: 'SANDBOX', method: 'CARD' } },
    token,
  );
  await fetch(`${market}/sandbox/payments/${startPayment.id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'succeed' }),
  });
  return { number, payment: startPayment.id, parcel: await parcelOf(market, token, number) };
}

const STEPS = ['harvest', 'grade', 'pack', 'label', 'hand_over'] as const;
const ON_THE_WAY_TRIES_MAX = 120;

interface BoxTask {
  originTaskByCode: { id: string; plannedGrams: number; lots: { id: string }[] };
}

/** An order whose box has gone all its way: the buyer may say that it has come. */
export async function arrivedOrder(
  market: string,
  tokens: Readonly<Record<'shopper' | 'packhouse', string>>,
  places: Pick<Places, 'sku'>,
): Promise<string> {
  const { number } = await orderOf(market, tokens.shopper, places, 'paid');
  const { originTaskByCode: task } = await ask<BoxTask>(
    market,
    'query ($code: String!) { originTaskByCode(code: $code) { id plannedGrams lots { id } } }',
    { code: number },
    tokens.packhouse,
  );
  for (const step of STEPS) {
    const input = {
      ...{ requestId: randomUUID(), taskId: task.id, step },
      ...(step === 'harvest' && { lotId: task.lots[0]?.id }),
      ...(step === 'pack' && { weightGrams: task.plannedGrams }),
    };
    await untilTaken(() =>
      ask(
        market,
        'mutation ($input: AdvanceTaskInput!) { advanceTask(input: $input) { id } }',
        { input },
        tokens.packhouse,
      ),
    );
  }
  await untilTaken(async () => {
    const query = 'query ($number: ID!) { order(number: $number) { status } }';
    const { order } = await ask<{ order: { status: string } }>(market, query, { number }, tokens.shopper);
    if (order.status !== 'delivered') throw new Error(`${number} is ${order.status}`);
  });
  return number;
}

/** Again until it is not refused: a label waits for its waybill, and a box for its courier. */
async function untilTaken(work: () => Promise<unknown>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tried === ON_THE_WAY_TRIES_MAX) throw error;
      await new Promise((wake) => setTimeout(wake, 500));
    }
  }
}

/** The box is opened once the payment's news has gone its way. */
async function parcelOf(market: string, token: string, number: string): Promise<string> {
  for (let asked = 0; asked < PAID_TRIES_MAX; asked += 1) {
    const { order } = await ask<{ order: { parcels: { id: string }[] } }>(
      market,
      'query ($number: ID!) { order(number: $number) { parcels { id } } }',
      { number },
      token,
    );
    const [parcel] = order.parcels;
    if (parcel) return parcel.id;
    await new Promise((wake) => setTimeout(wake, 250));
  }
  throw new Error(`no box was opened for ${number}`);
}
