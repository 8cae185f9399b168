import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCRIPT_NAMES, type ScriptName, startCourier } from './index';
import { codesOf, CREDENTIALS, type SeenPush, SALT, SpecShop } from './spec-shop';

async function ride(script: ScriptName, days: number): Promise<SeenPush[]> {
  const shop = await SpecShop.open();
  await shop.admin('script', { script });
  await shop.followed('P1');
  await shop.pass(days);
  await shop.close();
  return shop.pushes;
}

function statuses(pushes: readonly SeenPush[]): string[] {
  return pushes.map((push) => push.param.status);
}

describe('scripts', () => {
  it('collect by themselves after 0.15 days and sign after one', async () => {
    const shop = await SpecShop.open();
    await shop.followed('P1');
    await shop.pass(0.12);
    expect(shop.courier.waybills()[0]?.code).toBe('102');
    await shop.pass(0.06);
    expect(shop.courier.waybills()[0]?.code).toBe('103');
    await shop.pass(0.95);
    expect(shop.courier.waybills()[0]).toMatchObject({ code: '301', isFinished: true });
    await shop.close();
  });

  it('let a packhouse take its time: collected no sooner than asked, and all the rest as much later', async () => {
    const shop = await SpecShop.open({ collectSeconds: 90 });
    await shop.followed('P1');
    await shop.pass(1.49);
    expect(shop.courier.waybills()[0]?.code).toBe('102');
    await shop.pass(0.02);
    expect(shop.courier.waybills()[0]?.code).toBe('103');
    await shop.pass(0.95);
    expect(shop.courier.waybills()[0]).toMatchObject({ code: '301', isFinished: true });
    await shop.close();
  });

  it('let a label be cancelled while the courier has not come', async () => {
    const shop = await SpecShop.open({ collectSeconds: 90 });
    const number = await shop.followed('P1');
    await shop.pass(1);
    await shop.label('cancel', {
      kuaidicom: 'zhongtong',
      kuaidinum: number,
      partnerId: 'XQ-ALLIANCE-01',
      orderId: '',
    });
    await shop.pass(0.01);
    expect(shop.courier.waybills()[0]?.code).toBe('401');
    await shop.pass(2);
    expect(codesOf(shop.pushes.at(-1))).toEqual(['401', '102']);
    await shop.close();
  });

  it.each([
    ['locker', ['304', '501', '5', '1001', '1002', '103', '102']],
    ['refused_returned', ['4', '6', '14', '5', '1001', '1002', '103', '102']],
    ['damaged', ['302', '5', '209', '1001', '1002', '103', '102']],
  ] as const)('%s', async (script, codes) => {
    const pushes = await ride(script, 2.2);
    expect(codesOf(pushes.at(-1))).toEqual(codes);
    expect(statuses(pushes).indexOf('shutdown')).toBe(pushes.length - 1);
  });

  it('take back a wrong signature with a full push, and sign later', async () => {
    const pushes = await ride('corrected_signed', 1.6);
    expect(statuses(pushes).slice(-4)).toEqual(['polling', 'shutdown', 'updateall', 'shutdown']);
    expect(codesOf(pushes.at(-1)).slice(0, 3)).toEqual(['301', '5', '303']);
  });

  it('give up a parcel that nobody ever collected after three days', async () => {
    const pushes = await ride('stuck', 3.1);
    expect(statuses(pushes)).toEqual(['polling', 'abort']);
    expect(pushes[1]?.param).toMatchObject({
      message: '3天查询无记录',
      autoCheck: '0',
      comOld: '',
      comNew: '',
    });
  });

  it('find the right carrier after three days and go on under it', async () => {
    const pushes = await ride('wrong_carrier', 3.1);
    expect(pushes[0]?.param).toMatchObject({
      status: 'abort',
      autoCheck: '0',
      comOld: '',
      comNew: 'yuantong',
    });
    expect(codesOf(pushes[0])).toEqual([]);
    expect(pushes[1]?.param).toMatchObject({
      status: 'shutdown',
      autoCheck: '1',
      comOld: 'zhongtong',
      comNew: 'yuantong',
    });
    expect(pushes[1]?.param.lastResult.com).toBe('yuantong');
    expect(pushes).toHaveLength(2);
  });

  it('are set for one order, for the next label, or drawn by shares', async () => {
    const shop = await SpecShop.open();
    expect(await shop.admin('script', { script: 'damaged', orderId: 'P2' })).toBe(200);
    expect(await shop.admin('script', { script: 'locker' })).toBe(200);
    expect(await shop.admin('script', { script: 'teleport' })).toBe(400);
    for (const orderId of ['P1', 'P2', 'P3']) await shop.order(orderId);
    expect(shop.courier.waybills().map((each) => each.script)).toEqual(['locker', 'damaged', 'normal']);
    await shop.admin('script', { mix: { stuck: 1 } });
    await shop.order('P4');
    expect(shop.courier.waybills()[3]?.script).toBe('stuck');
    await shop.close();
  });
});

describe('one seed', () => {
  async function story(seed: number): Promise<string[]> {
    const shop = await SpecShop.open({ seed });
    for (const script of SCRIPT_NAMES) {
      await shop.admin('script', { script });
      await shop.followed(`P-${script}`);
    }
    await shop.pass(4);
    await shop.close();
    return shop.pushes.map((push) => push.raw);
  }

  it('tells one story, word for word, and another seed another', async () => {
    const [first, again, other] = [await story(1), await story(1), await story(2)];
    expect(first.length).toBeGreaterThan(30);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});

describe('a courier who was stopped', () => {
  it('knows every label, goes on where parcels are, and tells what was missed', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'courier-'));
    const shop = await SpecShop.open({ dataDir });
    const number = await shop.followed('P1');
    await shop.pass(0.2);
    await shop.courier.stop();
    const before = shop.courier.waybills();
    await shop.clock.advance(30_000);

    const { clock } = shop;
    const again = await startCourier({ credentials: CREDENTIALS, seed: 7, dataDir, clock });
    expect(again.waybills()).toEqual(before);
    await clock.advance(40_000, () => again.settled());
    expect(codesOf(shop.pushes.at(-1))).toEqual(['301', '5', '1001', '1002', '103', '102']);
    expect(again.waybills()).toMatchObject([{ number, code: '301', isTold: true }]);
    await again.stop();
    await shop.close();
    rmSync(dataDir, { recursive: true });
  });
});

describe('a hundred parcels', () => {
  it('are sold, carried and told of, each under its own number', async () => {
    const shop = await SpecShop.open();
    for (let from = 0; from < 100; from += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, index) => shop.followed(`P${from + index}`, { salt: SALT })),
      );
    }
    await shop.pass(1.2);
    const waybills = shop.courier.waybills();
    await shop.close();
    expect(new Set(waybills.map((each) => each.number)).size).toBe(100);
    expect(waybills.every((each) => each.code === '301' && each.isFinished && each.isTold)).toBe(true);
    expect(shop.pushes).toHaveLength(600);
  });
});
