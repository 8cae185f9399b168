import { codesOf, DAY_MS, MINUTE_MS, SpecShop } from './spec-shop';

describe('following a parcel', () => {
  let shop: SpecShop;
  beforeEach(async () => {
    shop = await SpecShop.open();
  });
  afterEach(() => shop.close());

  it('tells each scan with the full list, newest first, signed', async () => {
    const number = await shop.followed('P1');
    await shop.pass(1.2);
    expect(shop.pushes.every((push) => push.isSigned)).toBe(true);
    expect(shop.pushes.map((push) => codesOf(push)[0])).toEqual(['102', '103', '1002', '1001', '5', '301']);
    const last = shop.pushes.at(-1);
    expect(codesOf(last)).toEqual(['301', '5', '1001', '1002', '103', '102']);
    expect(last?.param).toMatchObject({ status: 'shutdown', autoCheck: '0', comOld: '', comNew: '' });
    expect(last?.param.lastResult).toMatchObject({ state: '3', ischeck: '1', com: 'zhongtong', nu: number });
    expect(shop.courier.waybills()[0]).toMatchObject({
      isTold: true,
      pushes: { sent: 6, delivered: 6, failed: 0 },
    });
  });

  it('stamps scans with the time in Beijing', async () => {
    await shop.followed('P1');
    await shop.pass(0.01);
    expect(shop.pushes[0]?.param.lastResult.data[0]).toEqual({
      context: '电子面单已生成，等待揽收',
      time: '2026-11-24 08:00:00',
      ftime: '2026-11-24 08:00:00',
      status: '待揽收',
      statusCode: '102',
      areaCode: 'CN120111000000',
      areaName: '天津市,天津市,西青区',
    });
  });

  it('tells less at lower levels, and never 揽收 before the courier came', async () => {
    await shop.followed('P1', { resultv2: '' });
    await shop.followed('P2', { resultv2: '8' });
    await shop.pass(0.05);
    const [basic, advanced] = shop.pushes.map((push) => push.param.lastResult);
    expect(basic?.data).toEqual([]);
    expect(advanced?.state).toBe('102');
    await shop.pass(0.15);
    const later = shop.pushes
      .map((push) => push.param.lastResult)
      .find((result) => result.data.length === 1 && result.nu === basic?.nu);
    expect(Object.keys(later?.data[0] ?? {})).toEqual(['context', 'time', 'ftime']);
  });

  it('answers 501 to a second subscription of a parcel that is followed', async () => {
    const number = await shop.followed('P1');
    expect(await shop.subscribe(number)).toMatchObject({ result: false, returnCode: '501' });
  });

  it('opens again half an hour after the end, four times a month', async () => {
    const number = await shop.followed('P1');
    await shop.pass(1.2);
    const end = shop.clock.now();
    for (let time = 2; time <= 4; time += 1) {
      await shop.clock.advance(31 * MINUTE_MS);
      expect(await shop.subscribe(number)).toMatchObject({ result: true, returnCode: '200' });
      await shop.pass(0.001);
      expect(await shop.subscribe(number)).toMatchObject({ returnCode: '500' });
    }
    expect(shop.clock.now() - end).toBeLessThan(DAY_MS);
    await shop.clock.advance(31 * MINUTE_MS);
    expect(await shop.subscribe(number)).toMatchObject({ returnCode: '700' });
    await shop.clock.advance(31 * 86_400_000);
    expect(await shop.subscribe(number)).toMatchObject({ returnCode: '200' });
  });

  it('refuses strangers and bad data', async () => {
    const param = (fields: object): { schema: string; param: string } => ({
      schema: 'json',
      param: JSON.stringify(fields),
    });
    expect(await shop.post('/poll', param({ key: 'other' }))).toMatchObject({ returnCode: '600' });
    expect(await shop.subscribe('75312345678901', { callbackurl: 'nowhere' })).toMatchObject({
      returnCode: '700',
    });
    expect(await shop.subscribe('1'.repeat(33))).toMatchObject({ returnCode: '700' });
    expect(await shop.subscribe('75312345678901', {}, 'pigeon')).toMatchObject({ returnCode: '700' });
    expect(await shop.subscribe('QQQQ99999999', { autoCom: '1' }, '')).toMatchObject({ returnCode: '702' });
  });

  it('follows a parcel whose label was bought elsewhere', async () => {
    expect(await shop.subscribe('75312345678901')).toMatchObject({ returnCode: '200' });
    await shop.pass(1.2);
    expect(shop.pushes.at(-1)?.param.lastResult).toMatchObject({ nu: '75312345678901', state: '3' });
  });

  it('calls again after 30 minutes, three times, and a later push heals what was lost', async () => {
    const number = await shop.followed('P1');
    shop.isAway = true;
    await shop.pass(0);
    expect(shop.courier.waybills()[0]?.pushes).toEqual({ sent: 1, delivered: 0, failed: 1 });
    for (const failed of [2, 3, 4]) {
      await shop.clock.advance(30 * MINUTE_MS, () => shop.courier.settled());
      expect(shop.courier.waybills()[0]?.pushes).toEqual({ sent: failed, delivered: 0, failed });
    }
    await shop.clock.advance(30 * MINUTE_MS, () => shop.courier.settled());
    expect(shop.courier.waybills()[0]?.pushes.sent).toBe(4);
    shop.isAway = false;
    await shop.pass(0.15);
    expect(shop.pushes.map(codesOf)).toEqual([['103', '102']]);
    expect(shop.courier.waybills()[0]).toMatchObject({ number, isTold: true });
  });
});

describe('a courier who is told to', () => {
  it('pushes the whole list again', async () => {
    const shop = await SpecShop.open();
    const number = await shop.followed('P1');
    await shop.pass(1.2);
    await shop.admin('updateall', { number });
    await shop.courier.settled();
    expect(shop.pushes.at(-1)?.param.status).toBe('updateall');
    expect(shop.pushes.at(-1)?.param.lastResult).toEqual(shop.pushes.at(-2)?.param.lastResult);
    await shop.close();
  });

  it('waits as long as he is told before he calls again', async () => {
    const shop = await SpecShop.open({ retrySeconds: 7 });
    await shop.followed('P1');
    shop.isAway = true;
    await shop.pass(0);
    await shop.clock.advance(6_999, () => shop.courier.settled());
    expect(shop.courier.waybills()[0]?.pushes.sent).toBe(1);
    await shop.clock.advance(1, () => shop.courier.settled());
    expect(shop.courier.waybills()[0]?.pushes.sent).toBe(2);
    await shop.close();
  });
});

describe('asking after a parcel', () => {
  let shop: SpecShop;
  let number: string;
  beforeEach(async () => {
    shop = await SpecShop.open();
    number = await shop.followed('P1');
    await shop.pass(0.4);
  });
  afterEach(() => shop.close());

  it('answers with the list and the route', async () => {
    const reply = await shop.query(number);
    expect(reply).toMatchObject({ message: 'ok', state: '0', ischeck: '0', nu: number });
    expect(reply.routeInfo).toMatchObject({ to: { name: '北京市,北京市,朝阳区' } });
    expect(reply.data).toHaveLength(3);
  });

  it('locks a number for 30 minutes after an answer', async () => {
    await shop.query(number);
    expect(await shop.query(number)).toMatchObject({ result: false, returnCode: '500' });
    await shop.clock.advance(30 * MINUTE_MS);
    expect(await shop.query(number)).toMatchObject({ message: 'ok' });
  });

  it('wants a phone of one of the parties, the right carrier and the right signature', async () => {
    expect(await shop.query(number, { phone: '' })).toMatchObject({ returnCode: '408' });
    expect(await shop.query(number, { phone: '9999' })).toMatchObject({ returnCode: '408' });
    expect(await shop.query(number, { com: 'yuantong' })).toMatchObject({ returnCode: '500' });
    expect(await shop.query(number, { com: 'pigeon' })).toMatchObject({ returnCode: '400' });
    const form = { customer: 'other', sign: '', param: '{}' };
    expect(await shop.post('/poll/query.do', form)).toMatchObject({ returnCode: '503' });
    expect(await shop.query(number, { phone: '13900002222' })).toMatchObject({ message: 'ok' });
  });
});
