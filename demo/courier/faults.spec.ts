import { codesOf, CREDENTIALS, numberIn, SpecShop } from './spec-shop';

describe('faults', () => {
  let shop: SpecShop;
  beforeEach(async () => {
    shop = await SpecShop.open();
  });
  afterEach(() => shop.close());

  it('drop the answer after the label was sold; asking again gives the same number', async () => {
    await shop.admin('faults', { dropReply: 1, times: 1, path: '/label/order' });
    await expect(shop.order('P1')).rejects.toThrow('fetch failed');
    const sold = shop.courier.waybills().map((each) => each.number);
    expect(sold).toHaveLength(1);
    expect(numberIn(await shop.order('P1'))).toBe(sold[0]);
  });

  it('delay an answer that was acted on', async () => {
    const began = Date.now();
    await shop.order('P1', {}, 'delay-seconds=0.3');
    expect(Date.now() - began).toBeGreaterThanOrEqual(295);
  });

  it('break down before acting', async () => {
    await shop.admin('faults', { http500: 1, times: 2 });
    await shop.order('P1');
    await shop.order('P1');
    expect(shop.courier.waybills()).toEqual([]);
    expect(await shop.order('P1')).toMatchObject({ code: 200 });
  });

  it('run out of credit at every door', async () => {
    await shop.admin('faults', { code601: 1 });
    expect(await shop.order('P1')).toMatchObject({ success: false, code: 601 });
    expect(await shop.subscribe('75312345678901')).toMatchObject({ result: false, returnCode: '601' });
    expect(await shop.query('75312345678901')).toMatchObject({ result: false, returnCode: '601' });
  });

  it('cut a body in half, speak the older envelope, trickle', async () => {
    const form = { schema: 'json', param: JSON.stringify({ key: CREDENTIALS.key }) };
    const whole = await shop.postRaw('/poll', form);
    expect(await shop.postRaw('/poll', form, 'truncate')).toBe(whole.slice(0, whole.length / 2));
    expect(await shop.order('P1', {}, 'old-envelope')).toMatchObject({ result: true, returnCode: '200' });
    const slow = fetch(`${shop.courier.url}/poll`, {
      method: 'POST',
      headers: { 'x-fault': 'trickle' },
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(500),
    });
    await expect(slow.then((response) => response.text())).rejects.toThrow('timeout');
  });

  it('repeat pushes', async () => {
    await shop.admin('faults', { pushDuplicates: 2 });
    await shop.followed('P1');
    await shop.pass(0.05);
    expect(shop.pushes.map((push) => push.raw)).toEqual(Array(3).fill(shop.pushes[0]?.raw));
  });

  it('shuffle pushes, so that an older list arrives after a newer one', async () => {
    await shop.admin('faults', { pushShuffle: 1 });
    for (const orderId of ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']) await shop.followed(orderId);
    await shop.pass(1.6);
    const ofEach = shop.courier.waybills().map(({ number }) => lengths(shop, number));
    expect(ofEach.every((list) => list.toSorted().join() === '1,2,3,4,5,6')).toBe(true);
    expect(ofEach.some((list) => list.join() !== '1,2,3,4,5,6')).toBe(true);
  });

  it('sign wrongly or in lower case, for one subscription only when its own call asks for it', async () => {
    const follow = {
      needSubscribe: true,
      pollCallBackUrl: shop.callbackUrl,
      salt: 'salt-of-spec',
      resultv2: '4',
    };
    await shop.order('P1', follow, 'push-wrong-sign');
    await shop.order('P2', follow, 'push-lower-sign');
    await shop.order('P3', follow);
    await shop.pass(0.01);
    const [wrong, lower, right] = shop.pushes;
    expect(wrong?.isSigned).toBe(false);
    expect(lower?.sign).toMatch(/^[0-9a-f]{32}$/);
    expect(right?.isSigned).toBe(true);
    expect(codesOf(right)).toEqual(['102']);
  });

  it('are refused when unknown, and cleared by an empty set', async () => {
    expect(await shop.admin('faults', { earthquake: 1 })).toBe(400);
    expect(await shop.admin('faults', { dropReply: -1 })).toBe(400);
    await shop.admin('faults', { code601: 1 });
    await shop.admin('faults', {});
    expect(await shop.order('P1')).toMatchObject({ code: 200 });
  });
});

function lengths(shop: SpecShop, number: string): number[] {
  const own = shop.pushes.filter((push) => push.param.lastResult.nu === number);
  return own.map((push) => push.param.lastResult.data.length);
}
