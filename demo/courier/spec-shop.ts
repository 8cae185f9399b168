import { deliver, jsonReply, WHOLE } from '../http/delivery';
import { type LocalServer, startLocalServer } from '../http/local-server';
import { type Fields, parseFields } from './fields';
import {
  type Courier,
  type CourierOptions,
  HandClock,
  signLabel,
  signPush,
  signQuery,
  startCourier,
} from './index';

export const CREDENTIALS = {
  key: 'key-of-spec',
  customer: '0123456789ABCDEF0123456789ABCDEF',
  secret: 'secret-of-spec',
};
export const SALT = 'salt-of-spec';
export const DAY_MS = 60_000;
export const MINUTE_MS = DAY_MS / (24 * 60);
const T = '1795500000000';

export interface SeenPush {
  readonly sign: string;
  readonly raw: string;
  readonly isSigned: boolean;
  readonly param: {
    readonly status: string;
    readonly message: string;
    readonly autoCheck: string;
    readonly comOld: string;
    readonly comNew: string;
    readonly lastResult: {
      readonly state: string;
      readonly com: string;
      readonly nu: string;
      readonly ischeck: string;
      readonly data: readonly { time: string; statusCode?: string; status?: string; context: string }[];
    };
  };
}

/** The other side of the wire: a shop that signs what it asks and keeps what it is told. */
export class SpecShop {
  readonly pushes: SeenPush[] = [];
  readonly forms: URLSearchParams[] = [];
  isAway = false;

  private constructor(
    readonly courier: Courier,
    readonly clock: HandClock,
    private readonly server: LocalServer,
  ) {}

  static async open(options: Partial<CourierOptions> = {}): Promise<SpecShop> {
    const clock = new HandClock(Date.UTC(2026, 10, 24));
    const courier = await startCourier({ credentials: CREDENTIALS, seed: 7, clock, ...options });
    const server = await startLocalServer(0, async (incoming, response) => {
      if (!shop.isAway) shop.keep(incoming.body);
      const answer = { result: !shop.isAway, returnCode: shop.isAway ? '500' : '200', message: '' };
      await deliver(response, jsonReply(200, answer), WHOLE);
    });
    const shop = new SpecShop(courier, clock, server);
    return shop;
  }

  get callbackUrl(): string {
    return `${this.server.url}/webhooks/kuaidi100`;
  }

  async close(): Promise<void> {
    await this.courier.stop();
    await this.server.stop();
  }

  pass(days: number): Promise<void> {
    return this.clock.advance(days * DAY_MS, () => this.courier.settled());
  }

  order(orderId: string, more: object = {}, header?: string): Promise<Fields> {
    return this.label('order', { ...labelFields(orderId), ...more }, header);
  }

  /** Buys a label whose parcel the shop is told about. */
  async followed(orderId: string, more: object = {}): Promise<string> {
    const follow = { needSubscribe: true, pollCallBackUrl: this.callbackUrl, salt: SALT, resultv2: '4' };
    return numberIn(await this.order(orderId, { ...follow, ...more }));
  }

  label(method: string, fields: object, header?: string): Promise<Fields> {
    const param = JSON.stringify(fields);
    const form = { method, key: CREDENTIALS.key, t: T, sign: signLabel(param, T, CREDENTIALS), param };
    return this.post('/label/order', form, header);
  }

  subscribe(number: string, more: object = {}, company = 'zhongtong'): Promise<Fields> {
    const parameters = { callbackurl: this.callbackUrl, salt: SALT, resultv2: '4', ...more };
    const param = JSON.stringify({
      company,
      number,
      key: CREDENTIALS.key,
      from: '',
      to: '北京市朝阳区',
      parameters,
    });
    return this.post('/poll', { schema: 'json', param });
  }

  query(num: string, more: object = {}): Promise<Fields> {
    const param = JSON.stringify({ com: 'zhongtong', num, phone: '1111', resultv2: '4', ...more });
    const form = { customer: CREDENTIALS.customer, sign: signQuery(param, CREDENTIALS), param };
    return this.post('/poll/query.do', form);
  }

  async post(path: string, form: Record<string, string>, header?: string): Promise<Fields> {
    const text = await this.postRaw(path, form, header);
    return parseFields(text) ?? {};
  }

  async postRaw(path: string, form: Record<string, string>, header?: string): Promise<string> {
    const headers = header ? { 'x-fault': header } : {};
    const response = await fetch(this.courier.url + path, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
    });
    return response.text();
  }

  async admin(path: string, body: object): Promise<number> {
    const response = await fetch(`${this.courier.url}/admin/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return response.status;
  }

  private keep(body: string): void {
    const form = new URLSearchParams(body);
    this.forms.push(form);
    const raw = form.get('param') ?? '';
    const sign = form.get('sign') ?? '';
    const param = JSON.parse(raw) as SeenPush['param'];
    this.pushes.push({ sign, raw, param, isSigned: sign === signPush(raw, SALT) });
  }
}

export function labelFields(orderId: string): object {
  return {
    printType: 'IMAGE',
    partnerId: 'XQ-ALLIANCE-01',
    kuaidicom: 'zhongtong',
    recMan: { name: '李雷', mobile: '13800001111', printAddr: '北京市朝阳区建国路88号' },
    sendMan: { name: '沙窝联盟发货点', mobile: '13900002222', printAddr: '天津市西青区辛口镇大沙沃村' },
    cargo: '沙窝萝卜',
    count: 1,
    weight: 5,
    payType: 'MONTHLY',
    orderId,
    reorder: false,
  };
}

export function dataOf(reply: Fields): Readonly<Record<string, string>> {
  return reply.data as Record<string, string>;
}

export function numberIn(reply: Fields): string {
  return dataOf(reply).kuaidinum ?? '';
}

export function codesOf(push: SeenPush | undefined): (string | undefined)[] {
  return (push?.param.lastResult.data ?? []).map((entry) => entry.statusCode);
}
