import { CREDENTIALS, dataOf, labelFields, numberIn, SpecShop } from './spec-shop';

describe('the label desk', () => {
  let shop: SpecShop;
  beforeEach(async () => {
    shop = await SpecShop.open();
  });
  afterEach(() => shop.close());

  it('sells a label with number, sorting text and picture', async () => {
    const reply = await shop.order('P1');
    const data = dataOf(reply);
    expect(reply).toMatchObject({ success: true, code: 200 });
    expect(data.kuaidinum).toMatch(/^75\d{12}$/);
    expect(data.bulkpen).toBe('110-北京 105-朝阳');
    const picture = await (await fetch(data.label ?? '')).text();
    expect(picture).toContain(data.kuaidinum);
    expect(picture).toContain('李雷');
  });

  it('masks the parties on the picture when asked to', async () => {
    const data = dataOf(await shop.order('P1', { needDesensitization: true }));
    const picture = await (await fetch(data.label ?? '')).text();
    expect(picture).toContain('李**&#12288;138****1111');
    expect(picture).not.toContain('建国路88号');
    expect(picture).not.toContain('李雷');
  });

  it('refuses a wrong key, a wrong signature, other methods and half an address', async () => {
    const param = JSON.stringify(labelFields('P1'));
    const form = { method: 'order', key: CREDENTIALS.key, t: '1', sign: 'F'.repeat(32), param };
    expect(await shop.post('/label/order', form)).toMatchObject({ success: false, code: 503 });
    expect(await shop.post('/label/order', { ...form, key: 'other' })).toMatchObject({ code: 600 });
    expect(await shop.label('backOrder', {})).toMatchObject({ code: 400 });
    expect(await shop.order('P1', { recMan: { name: '李雷' } })).toMatchObject({ code: 400 });
    expect(await shop.order('P1', { kuaidicom: 'ZhongTong' })).toMatchObject({ code: 400 });
    expect(shop.courier.waybills()).toEqual([]);
  });

  it('gives the first number again for 48 hours, and a second one when a repetition is wanted', async () => {
    const first = numberIn(await shop.order('P1'));
    expect(numberIn(await shop.order('P1'))).toBe(first);
    expect(shop.courier.waybills()).toHaveLength(1);
    expect(numberIn(await shop.order('P1', { reorder: true }))).not.toBe(first);
    await shop.clock.advance(48 * 3_600_000);
    expect(numberIn(await shop.order('P1'))).not.toBe(first);
  });

  it('makes one number of two equal orders that race', async () => {
    const replies = await Promise.all([shop.order('P1'), shop.order('P1'), shop.order('P1')]);
    expect(new Set(replies.map(numberIn)).size).toBe(1);
  });

  it('numbers the boxes under one parent', async () => {
    const data = dataOf(await shop.order('P1', { needChild: 1, count: 3 }));
    expect(data.childNum).toBe(`${data.kuaidinum}001,${data.kuaidinum}002`);
  });

  it('prints again ten times in two days', async () => {
    const { taskId } = dataOf(await shop.order('P1'));
    for (let time = 1; time <= 10; time += 1)
      expect(await shop.label('printOld', { taskId })).toMatchObject({ code: 200 });
    expect(await shop.label('printOld', { taskId })).toMatchObject({ code: 201 });
    await shop.clock.advance(48 * 3_600_000);
    expect(await shop.label('printOld', { taskId })).toMatchObject({ code: 200 });
  });

  it('cancels before pick-up, and again without harm', async () => {
    const kuaidinum = await shop.followed('P1');
    await shop.pass(0.05);
    const cancel = { kuaidicom: 'zhongtong', kuaidinum, partnerId: 'XQ-ALLIANCE-01' };
    expect(await shop.label('cancel', { ...cancel, partnerId: 'other' })).toMatchObject({ code: 400 });
    expect(await shop.label('cancel', cancel)).toMatchObject({ code: 200 });
    expect(await shop.label('cancel', cancel)).toMatchObject({ code: 200 });
    await shop.pass(2);
    expect(shop.courier.waybills()[0]).toMatchObject({ code: '401', isCancelled: true, scans: 2 });
    expect(shop.pushes.map((push) => push.param.status)).toEqual(['polling', 'shutdown']);
  });

  it('leaves a collected parcel, and one of a carrier that cannot cancel, on its way', async () => {
    const kuaidinum = numberIn(await shop.order('P1'));
    const cold = numberIn(await shop.order('P2', { kuaidicom: 'ztocc' }));
    const partnerId = 'XQ-ALLIANCE-01';
    expect(await shop.label('cancel', { kuaidicom: 'ztocc', kuaidinum: cold, partnerId })).toMatchObject({
      code: 500,
    });
    await shop.pass(0.2);
    expect(await shop.label('cancel', { kuaidicom: 'zhongtong', kuaidinum, partnerId })).toMatchObject({
      code: 201,
    });
    await shop.pass(1);
    expect(shop.courier.waybills().map((each) => each.code)).toEqual(['301', '301']);
  });

  it("wants the carrier's own order number where there is one", async () => {
    const data = dataOf(await shop.order('P1', { kuaidicom: 'jd' }));
    const cancel = { kuaidicom: 'jd', kuaidinum: data.kuaidinum, partnerId: 'XQ-ALLIANCE-01' };
    expect(await shop.label('cancel', cancel)).toMatchObject({ code: 400 });
    expect(await shop.label('cancel', { ...cancel, orderId: data.kdComOrderNum })).toMatchObject({
      code: 200,
    });
  });

  it('turns a parcel on its way, but not one that is signed for', async () => {
    const kuaidinum = numberIn(await shop.order('P1'));
    const call = { kuaidicom: 'zhongtong', kuaidinum, interceptType: 'RETURN_SEND_ADDR' };
    expect(await shop.label('interceptOrder', call)).toMatchObject({ code: 201 });
    await shop.pass(0.5);
    expect(await shop.label('interceptOrder', call)).toMatchObject({ code: 200 });
    await shop.pass(1);
    expect(shop.courier.waybills()[0]).toMatchObject({ code: '4', scans: 5 });
    expect(await shop.label('interceptOrder', call)).toMatchObject({ code: 201 });
  });

  it('estimates the arrival by distance', async () => {
    const lane = { kuaidicom: 'zhongtong', from: '天津市西青区', to: '北京市朝阳区' };
    expect(dataOf(await shop.label('time', lane)).arrivalTime).toBe('2026-11-26 08');
    expect(await shop.label('time', { ...lane, to: '月球' })).toMatchObject({ code: 400 });
  });

  it('reports a print on a cloud printer', async () => {
    const print = { printType: 'CLOUD', siid: 'KX100', callBackUrl: shop.callbackUrl, salt: 'salt-of-spec' };
    const { taskId } = dataOf(await shop.order('P1', print));
    await shop.courier.settled();
    expect(shop.forms[0]?.get('taskId')).toBe(taskId);
    expect(shop.pushes[0]).toMatchObject({ isSigned: true, raw: '{"status":"200","message":"打印成功"}' });
  });
});
