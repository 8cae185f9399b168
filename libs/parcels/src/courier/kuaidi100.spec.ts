import { createHash } from 'node:crypto';
import { Clock } from '@app/platform';
import { testSettings } from '@app/platform/test';
import type { LabelRequest } from './courier';
import { Kuaidi100 } from './kuaidi100';
import { digest } from './kuaidi100-sign';
import { startLocalServer, type LocalServer } from '../../../../demo/http/local-server';

// The worked examples of courier-kuaidi100.md, section 3.
const [KEY, CUSTOMER, SECRET] = [
  'testKeyAbC123',
  '0123456789ABCDEF0123456789ABCDEF',
  '5ec7e7000000000000000000000000ff',
];
const SALT = 'xq-salt-9f2c';
const QUERY =
  '{"com":"zhongtong","num":"75312345678901","phone":"5678","from":"天津市西青区辛口镇","to":"北京市朝阳区","resultv2":"4","show":"0","order":"desc"}';
const LABEL =
  '{"printType":"IMAGE","partnerId":"XQ-ALLIANCE-01","kuaidicom":"zhongtong","recMan":{"name":"李雷","mobile":"13800001111","printAddr":"北京市朝阳区建国路88号"},"sendMan":{"name":"沙窝联盟发货点","mobile":"13900002222","printAddr":"天津市西青区辛口镇大沙沃村"},"cargo":"沙窝萝卜","count":1,"weight":5.0,"payType":"MONTHLY","tempId":"tpl-100x180","orderId":"PKG202401230001","reorder":false}';
const PUSH =
  '{"status":"polling","billstatus":"got","message":"","autoCheck":"0","comOld":"","comNew":"","lastResult":{"message":"ok","state":"0","status":"200","condition":"F00","ischeck":"0","com":"zhongtong","nu":"75312345678901","data":[{"context":"快件离开【天津西青转运中心】","time":"2024-01-23 20:10:05","ftime":"2024-01-23 20:10:05","status":"干线","statusCode":"1002","areaCode":"CN120111000000","areaName":"天津,天津市,西青区"},{"context":"【天津西青辛口】已揽收","time":"2024-01-23 17:02:11","ftime":"2024-01-23 17:02:11","status":"揽收","statusCode":"103","areaCode":"CN120111000000","areaName":"天津,天津市,西青区"}]}}';
const REQUEST: LabelRequest = {
  idempotencyKey: 'PKG1',
  carrierCode: 'zhongtong',
  sender: { name: '大沙沃村打包站', phone: '13900000103', address: '天津市西青区辛口镇大沙沃村' },
  recipient: { name: '李雷', phone: '13800001111', address: '北京市朝阳区建国路88号' },
  cargo: '沙窝萝卜 5斤装',
  weightGrams: 5_120,
  callbackUrl: 'https://shop.example/webhooks/kuaidi100',
  salt: SALT,
};

let server: LocalServer;
let courier: Kuaidi100;
let seen: { path: string; form: URLSearchParams }[];
let reply: string;

beforeAll(async () => {
  server = await startLocalServer(0, ({ path, body }, response) => {
    seen.push({ path, form: new URLSearchParams(body) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(reply);
  });
  const settings = await testSettings({
    ...{ COURIER_URL: server.url, COURIER_POLL_URL: server.url },
    ...{ COURIER_KEY: KEY, COURIER_CUSTOMER: CUSTOMER, COURIER_SECRET: SECRET },
  });
  courier = new Kuaidi100(settings, new Clock());
});
beforeEach(() => {
  seen = [];
});
afterAll(() => server.stop());

const md5 = (text: string): string => createHash('md5').update(text).digest('hex').toUpperCase();

describe('signatures', () => {
  it('are those of the published examples', () => {
    expect(digest(QUERY, KEY, CUSTOMER)).toBe('5518D83E22F3FBE38C894A6E1161F8F3');
    expect(digest(LABEL, '1706000000000', KEY, SECRET)).toBe('6D1653862A833DECEB7F3B71D801A951');
    expect(digest(PUSH, SALT)).toBe('8A7C4974455A317384E2365C70FA127D');
    expect(digest('')).toBe('D41D8CD98F00B204E9800998ECF8427E');
  });

  it('of a push hold for its salt alone, in either case, and never for an empty one', () => {
    const sign = '8A7C4974455A317384E2365C70FA127D';
    expect(courier.isGenuine({ param: PUSH, sign }, SALT)).toBe(true);
    expect(courier.isGenuine({ param: PUSH, sign: sign.toLowerCase() }, SALT)).toBe(true);
    expect(courier.isGenuine({ param: `${PUSH} `, sign }, SALT)).toBe(false);
    expect(courier.isGenuine({ param: PUSH, sign: undefined }, SALT)).toBe(false);
    expect(courier.isGenuine({ param: PUSH, sign: '602A94B7137270B591562B572AD02D72' }, '')).toBe(false);
  });

  it('of what is asked are made over the text that is sent', async () => {
    reply =
      '{"success":true,"code":200,"message":"","data":{"kuaidinum":"75312345678901","taskId":"T1","label":"http://l/1"}}';
    expect(await courier.createLabel(REQUEST)).toMatchObject({ kind: 'issued', number: '75312345678901' });
    const form = seen[0]?.form ?? new URLSearchParams();
    const [param, t] = [form.get('param') ?? '', form.get('t') ?? ''];
    expect(form.get('sign')).toBe(md5(param + t + KEY + SECRET));
    expect(JSON.parse(param)).toMatchObject({
      orderId: 'PKG1',
      reorder: false,
      weight: 5.12,
      salt: SALT,
      needSubscribe: true,
    });
    reply = PUSH.slice(PUSH.indexOf('{"message":"ok"'), -1);
    const label = { carrierCode: 'zhongtong', number: '75312345678901', courierOrderNumber: null };
    const news = (await courier.track(label, '13800001111')) ?? '';
    expect(courier.numberIn(news)).toBe('75312345678901');
    expect(courier.readPush(news, 0).entries).toEqual(courier.readPush(PUSH, 0).entries);
    const query = seen[1]?.form ?? new URLSearchParams();
    expect(query.get('sign')).toBe(md5((query.get('param') ?? '') + KEY + CUSTOMER));
  });
});

describe('answers', () => {
  it.each([
    ['{"result":true,"returnCode":"200","data":{"kuaidinum":"7","kdComOrderNum":"K1"}}', 'issued'],
    ['{"success":false,"code":400,"message":"参数错误"}', 'refused'],
    ['{"success":false,"code":201,"message":""}', 'refused'],
    ['{"success":false,"code":500,"message":""}', 'unknown'],
    ['{"success":false,"code":777,"message":""}', 'unknown'],
    ['{"success":true,"code":200}', 'unknown'],
    ['{"success":true,"co', 'unknown'],
    ['[]', 'unknown'],
  ])('%s means %s', async (answer, kind) => {
    reply = answer;
    expect(await courier.createLabel(REQUEST)).toMatchObject({ kind });
  });
});

describe('a push', () => {
  it('is read as it came, in Beijing time', () => {
    expect(courier.numberIn(PUSH)).toBe('75312345678901');
    expect(courier.readPush(PUSH, 0).entries[1]).toEqual({
      at: Date.UTC(2024, 0, 23, 9, 2, 11),
      code: '103',
      text: '【天津西青辛口】已揽收',
      place: '天津市 西青区',
    });
  });

  it('without advanced codes, or with numbers for texts, or without a list, is read too', () => {
    const plain =
      '{"status":"polling","lastResult":{"nu":753,"state":3,"data":[{"time":"2024-01-23 20:10:05","context":"已签收"},{"time":"bad","context":"在途"}]}}';
    expect(courier.readPush(plain, 5).entries.map((entry) => entry.code)).toEqual(['3', '0']);
    expect(courier.readPush(plain, 5).entries[1]?.at).toBe(5);
    const abort = '{"status":"abort","comNew":"","message":"3天查询无记录","lastResult":{"nu":"753"}}';
    expect(courier.readPush(abort, 5)).toMatchObject({ isGivenUp: true, entries: [] });
    const corrected = '{"status":"abort","comNew":"yuantong","lastResult":{"nu":"753","data":[]}}';
    expect(courier.readPush(corrected, 5)).toMatchObject({ isGivenUp: false, carrierNow: 'yuantong' });
    for (const none of ['', '[]', '{}', '{"lastResult":{}}', 'x']) expect(courier.numberIn(none)).toBeNull();
  });
});
