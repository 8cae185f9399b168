import type { Fields } from './fields';
import { CREDENTIALS, dataOf, SALT, SpecShop } from './spec-shop';
import { signLabel } from './sign';

describe('ordering a courier to the door', () => {
  let shop: SpecShop;
  beforeEach(async () => {
    shop = await SpecShop.open();
  });
  afterEach(() => shop.close());

  function call(method: string, fields: object): Promise<Fields> {
    const param = JSON.stringify(fields);
    const t = '1795500000000';
    return shop.post('/order/borderapi.do', {
      method,
      key: CREDENTIALS.key,
      t,
      sign: signLabel(param, t, CREDENTIALS),
      param,
    });
  }

  function pickupFields(): object {
    return {
      kuaidicom: 'yuantong',
      recManName: '李雷',
      recManMobile: '13800001111',
      recManPrintAddr: '北京市朝阳区建国路88号',
      sendManName: '沙窝联盟发货点',
      sendManMobile: '13900002222',
      sendManPrintAddr: '天津市西青区辛口镇大沙沃村',
      cargo: '沙窝萝卜',
      weight: 2.5,
      callBackUrl: shop.callbackUrl,
      salt: SALT,
    };
  }

  it('reports each step from acceptance to signature, with weight and freight', async () => {
    const data = dataOf(await call('bOrder', pickupFields()));
    expect(data.kuaidinum).toMatch(/^YT\d{13}$/);
    await shop.pass(1.2);
    expect(shop.pushes.every((push) => push.isSigned)).toBe(true);
    const told = shop.pushes.map((push) => JSON.parse(push.raw) as Fields);
    expect(told.map((each) => each.status)).toEqual(['1', '10', '101', '13']);
    expect(told[1]).toMatchObject({ orderId: data.orderId, weight: '2.5', freight: '14.00' });
  });

  it('is called off until the courier came', async () => {
    const { orderId } = dataOf(await call('bOrder', pickupFields()));
    expect(await call('cancel', { orderId })).toMatchObject({ code: 200 });
    expect(dataOf(await call('detail', { orderId })).status).toBe('9');
    const second = dataOf(await call('bOrder', pickupFields()));
    await shop.pass(0.2);
    expect(await call('cancel', { orderId: second.orderId })).toMatchObject({ code: 201 });
  });

  it('names a price, and refuses what is not whole', async () => {
    expect(dataOf(await call('price', { kuaidicom: 'yuantong', weight: 1 })).price).toBe('10.00');
    expect(await call('bOrder', { ...pickupFields(), recManName: '' })).toMatchObject({ code: 400 });
    expect(await call('detail', { orderId: 'none' })).toMatchObject({ code: 400 });
  });
});
