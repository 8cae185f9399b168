import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { MarkOrderPaid } from '@app/orders';
import { Transactions } from '@app/outbox';
import { BuyWaybill, LabelPictures, OpenParcel, ParcelRow, RecordTracking } from '@app/parcels';
import { lastEvent, packhouseOf } from '@app/parcels/test';
import { newId } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { Door } from '../../../../demo/actors/door';
import { startCourier, type Courier } from '../../../../demo/courier';
import { workThrough } from '../../../../demo/actors/packhouse';
import { SEEDS } from '../../../../deploy/seed';
import { seedId } from '../../../../deploy/seed/seed-id';
import { AppModule } from '../app.module';

let app: NestExpressApplication;
let url: string;
let database: DataSource;
let courier: Courier;

beforeAll(async () => {
  const account = { key: 'key-of-spec', customer: 'customer-of-spec', secret: 'secret-of-spec' };
  courier = await startCourier({ credentials: account, daySeconds: 2 });
  const port = await freePort();
  const settings = await testSettings(
    {
      ...{
        COURIER_URL: courier.url,
        COURIER_KEY: account.key,
        COURIER_CUSTOMER: account.customer,
        COURIER_SECRET: account.secret,
      },
      STOREFRONT_URL: `http://127.0.0.1:${String(port)}`,
    },
    await freshDatabase('pack_resolver'),
  );
  const modules = await Test.createTestingModule({ imports: [AppModule.forRoot(settings)] }).compile();
  app = modules.createNestApplication<NestExpressApplication>({ rawBody: true });
  await app.listen(port, '127.0.0.1');
  url = await app.getUrl();
  database = app.get(DataSource);
  await database.transaction(async (rows) => {
    for (const seed of SEEDS) await seed(rows, Date.now());
  });
}, 60_000);
afterAll(async () => {
  await courier.stop();
  await app.close();
});

/** The courier is told our address before we listen. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

const doors = new Map<string, Promise<Door>>();

/** Each account logs in once: codes are a minute apart. */
function signedIn(phone: string): Promise<Door> {
  const door = doors.get(phone) ?? logIn(phone);
  doors.set(phone, door);
  return door;
}

async function logIn(phone: string): Promise<Door> {
  const door = new Door(url);
  await door.logIn(phone);
  return door;
}

const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { number } }';
const RECIPIENT_SHOWN = { regionName: '天津市 南开区' };
const RECIPIENT = {
  name: '沈青',
  phone: '13900000100',
  regionCode: '120104',
  street: '黄河道 8 号 2 门 501',
};

/** Places an order of two bags of radishes by the shop, and lets its payment have arrived. */
async function paidOrder(shopper: Door): Promise<string> {
  const { placeOrder } = await shopper.ask<{ placeOrder: { number: string } }>(PLACE, {
    input: {
      requestId: newId(),
      lines: [{ skuId: seedId('sku:shawo-radish:2'), quantity: 2 }],
      recipient: RECIPIENT,
      acceptsPerishable: true,
    },
  });
  const [order]: { id: string; total: string }[] = await database.query(
    'SELECT id, total_fen AS total FROM orders WHERE number = ?',
    [placeOrder.number],
  );
  const orderId = order?.id ?? '';
  await app.get(Transactions).run((tx) =>
    tx.emit('payment.captured', {
      ...{ paymentId: newId(), orderId, provider: 'sandbox', providerRef: 'spec' },
      ...{ amountFen: BigInt(order?.total ?? 0), feeFen: 0n, capturedAt: tx.now },
    }),
  );
  const rows = { rows: database.manager };
  await app.get(MarkOrderPaid, { strict: false }).react(await lastEvent(rows, 'payment.captured', orderId));
  await app.get(OpenParcel, { strict: false }).react(await lastEvent(rows, 'order.paid', orderId));
  return placeOrder.number;
}

const BOARD = `query { packBoard { villageName cutOffAt packed total groups { itemName lotCode plotName toHarvest toPack toHandOver done
  picture { url } tasks { id orderNumber status productName plannedGrams gramsMin gramsMax lot { code } lots { code plotName }
  recipientMask traceCode villageName lines { itemName quantity } steps { toStatus by } } } } }`;
const ORDER = `query ($number: ID!) { order(number: $number) { recipient { name phone regionName street }
  parcels { status taskStatus villageName carrierName traceCode entries { source kind text } lines { itemName quantity } } } }`;

interface Board {
  packBoard: {
    villageName: string;
    packed: number;
    total: number;
    groups: { tasks: { id: string; recipientMask: string }[] }[];
  };
}
interface Order {
  order: { recipient: unknown; parcels: { entries: { source: string; kind: string | null }[] }[] };
}

describe('a packhouse’s phone', () => {
  it('shows the work of its own village and takes it step by step; the shopper follows', async () => {
    const shopper = await signedIn('13900000100');
    const packhouse = await signedIn('13900000103');
    const number = await paidOrder(shopper);
    const { packBoard } = await packhouse.ask<Board>(BOARD);
    expect(packBoard).toMatchObject({
      ...{ villageName: '大沙沃村', packed: 0, total: 1 },
      groups: [
        {
          ...{ itemName: '沙窝萝卜 5斤装', plotName: '3号棚', toHarvest: 1, toPack: 0 },
          tasks: [
            {
              ...{ orderNumber: number, status: 'planned', productName: '沙窝萝卜', recipientMask: '沈**' },
              ...{
                plannedGrams: 5_000,
                gramsMin: 4_900,
                gramsMax: 5_300,
                lot: null,
                villageName: '大沙沃村',
              },
              lines: [{ itemName: '沙窝萝卜 5斤装', quantity: 2 }],
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(packBoard)).not.toContain('13900000100');
    // harvest, grade, pack: the label waits for its number
    expect(await workThrough(packhouse)).toBe(3);
    const task =
      'query ($code: String!) { originTaskByCode(code: $code) { status lot { code } steps { toStatus } } }';
    const found = await packhouse.ask(task, { code: number });
    expect(found).toMatchObject({
      originTaskByCode: {
        status: 'packed',
        lot: { code: expect.stringContaining('DSW-') as string },
        steps: ['planned', 'harvested', 'graded', 'packed'].map((toStatus) => ({ toStatus })),
      },
    });
    expect(await workThrough(packhouse)).toBe(0);
    const { order } = await shopper.ask<Order>(ORDER, { number });
    expect(order).toMatchObject({
      recipient: { ...RECIPIENT_SHOWN, street: RECIPIENT.street, name: '沈青', phone: '13900000100' },
      parcels: [
        { status: 'awaiting_pickup', taskStatus: 'packed', villageName: '大沙沃村', carrierName: '中通快递' },
      ],
    });
    expect(order.parcels[0]?.entries.map((entry) => entry.kind)).toEqual(['packed', 'harvested', 'paid']);
  });

  it('shows an accountant the recipient masked', async () => {
    const number = await paidOrder(await signedIn('13900000120'));
    const accountant = await signedIn('13900000104');
    const { order } = await accountant.ask<Order>(ORDER, { number });
    expect(order.recipient).toEqual({
      ...RECIPIENT_SHOWN,
      name: '沈**',
      phone: '139****0100',
      street: '****',
    });
  });

  it('knows nothing of other villages, by board, id, code or step', async () => {
    const number = await paidOrder(await signedIn('13900000109'));
    const { id } = await database.manager.findOneByOrFail(ParcelRow, { orderNumber: number });
    const [task]: { id: string }[] = await database.query('SELECT id FROM origin_tasks WHERE parcel_id = ?', [
      id,
    ]);
    const other = await signedIn('13900000112');
    expect((await other.ask<Board>(BOARD)).packBoard.total).toBe(0);
    const board = `query { packBoard(villageId: "${seedId('village:dashawo')}") { total } }`;
    await expect(other.ask(board)).rejects.toMatchObject({ code: 'not_found' });
    const look =
      'query ($id: ID!, $code: String!) { originTask(id: $id) { id } originTaskByCode(code: $code) { id } }';
    expect(await other.ask(look, { id: task?.id, code: number })).toEqual({
      originTask: null,
      originTaskByCode: null,
    });
    const advance = 'mutation ($input: AdvanceTaskInput!) { advanceTask(input: $input) { id } }';
    const input = { requestId: newId(), taskId: task?.id, step: 'harvest' };
    await expect(other.ask(advance, { input })).rejects.toMatchObject({ code: 'not_found' });
    await expect((await signedIn('13900000101')).ask(BOARD)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(new Door(url).ask(BOARD)).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});

describe('the courier beside it', () => {
  it('sells a label that only its packhouse sees, carries the box and calls back until it is signed for', async () => {
    const shopper = await signedIn('13900000106');
    const packhouse = await signedIn('13900000103');
    const number = await paidOrder(shopper);
    const { id } = await database.manager.findOneByOrFail(ParcelRow, { orderNumber: number });
    await workThrough(packhouse);
    const rows = { rows: database.manager };
    await app.get(BuyWaybill, { strict: false }).react(await lastEvent(rows, 'parcel.packed', id));
    const query =
      'query ($code: String!) { originTaskByCode(code: $code) { id orderNumber waybillNumber labelUrl } }';
    const { originTaskByCode: task } = await packhouse.ask<Labelled>(query, { code: number });
    expect(task.orderNumber).toBe(number);
    expect(courier.waybills().find((each) => each.orderId === id)?.number).toBe(task.waybillNumber);
    expect(task.labelUrl).toBe(`/media/labels/${task.id}`);
    expect((await fetch(url + task.labelUrl)).status).toBe(401);
    const label = (village: string) => {
      const actor = packhouseOf(seedId('alliance:woqing'), seedId(`village:${village}`));
      return app.get(LabelPictures, { strict: false }).read(actor, task.id);
    };
    const { picture } = await label('dashawo');
    expect(picture?.type).toContain('image/svg+xml');
    expect(picture?.body.toString()).toContain(task.waybillNumber);
    await expect(label('qinghe')).rejects.toMatchObject({ code: 'not_found' });
    const isTold = () =>
      courier.waybills().some((each) => each.orderId === id && each.isFinished && each.isTold);
    for (let tries = 0; !isTold() && tries < 100; tries += 1) await sleep(100);
    for (const pushId of await pushesOf(id))
      await app.get(RecordTracking, { strict: false }).react(await lastEvent(rows, 'courier.pushed', pushId));
    const { order } = await shopper.ask<Order>(ORDER, { number });
    expect(order.parcels).toMatchObject([{ status: 'signed', taskStatus: 'handed_over' }]);
    expect(order.parcels[0]?.entries.at(0)?.source).toBe('COURIER');
  });
});

interface Labelled {
  originTaskByCode: { id: string; orderNumber: string; waybillNumber: string; labelUrl: string };
}

async function pushesOf(parcelId: string): Promise<string[]> {
  const found: { id: string }[] = await database.query('SELECT id FROM tracking_pushes WHERE parcel_id = ?', [
    parcelId,
  ]);
  return found.map((push) => push.id);
}

describe('a product', () => {
  it('has a trace of a box that was sent, without counting a look', async () => {
    const query = `query { product(slug: "shawo-radish") { trace { code productName villageName plotName growerName weightGrams scanCount
      harvestedOn certificateNumber isRecalled picture { url } } } }`;
    expect(await new Door(url).ask(query)).toMatchObject({
      product: {
        trace: {
          code: '7K2M9QX4T0BM',
          weightGrams: 2_560,
          plotName: '3号棚',
          scanCount: 0,
          isRecalled: false,
        },
      },
    });
    const tomato = await new Door(url).ask('query { product(slug: "tomato") { trace { code } } }');
    expect(tomato).toEqual({ product: { trace: null } });
  });
});
