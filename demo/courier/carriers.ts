import { digitsOf } from '../http/seeded';

interface Carrier {
  readonly name: string;
  readonly prefix: string;
  readonly digits: number;
  /** The query must name the phone of one of the two parties. */
  readonly asksPhone?: true;
  readonly cannotCancel?: true;
  /** Has an order number of its own, which a cancellation must name. */
  readonly hasOwnOrder?: true;
}

const CARRIERS: Readonly<Record<string, Carrier>> = {
  shunfeng: { name: '顺丰速运', prefix: 'SF', digits: 13, asksPhone: true, hasOwnOrder: true },
  shunfengkuaiyun: { name: '顺丰快运', prefix: 'SF', digits: 13, asksPhone: true, hasOwnOrder: true },
  shunfenglengyun: { name: '顺丰冷链', prefix: 'SF', digits: 13, hasOwnOrder: true },
  zhongtong: { name: '中通快递', prefix: '75', digits: 12, asksPhone: true },
  yuantong: { name: '圆通速递', prefix: 'YT', digits: 13 },
  shentong: { name: '申通快递', prefix: '77', digits: 13 },
  yunda: { name: '韵达快递', prefix: '43', digits: 13 },
  jtexpress: { name: '极兔速递', prefix: 'JT', digits: 13 },
  jd: { name: '京东物流', prefix: 'JD', digits: 13, hasOwnOrder: true },
  ems: { name: 'EMS', prefix: '12', digits: 11 },
  youzhengguonei: { name: '邮政快递包裹', prefix: '98', digits: 11 },
  youzhengbk: { name: '邮政标准快递', prefix: '99', digits: 11 },
  debangkuaidi: { name: '德邦快递', prefix: 'DPK', digits: 12 },
  huitongkuaidi: { name: '百世快递', prefix: '55', digits: 13 },
  zhaijisong: { name: '宅急送', prefix: 'ZJS', digits: 12 },
  annengwuliu: { name: '安能物流', prefix: '30', digits: 12 },
  ztocc: { name: '中通冷链', prefix: 'ZL', digits: 12, cannotCancel: true },
  danniao: { name: '菜鸟直送', prefix: 'CN', digits: 13, cannotCancel: true },
};

export function carrierOf(com: string): Carrier | undefined {
  return CARRIERS[com];
}

/** A waybill number of that carrier, always the same for the same words. */
export function waybillNumber(com: string, ...words: readonly (string | number)[]): string {
  const { prefix, digits } = CARRIERS[com] ?? { prefix: '', digits: 14 };
  return prefix + digitsOf(digits, com, ...words);
}

/** The carrier who gets a parcel whose label named the wrong one. */
export function siblingOf(com: string): string {
  return com === 'yuantong' ? 'zhongtong' : 'yuantong';
}

export function guessCarrier(number: string): string | undefined {
  return Object.keys(CARRIERS).find((com) => number.startsWith(CARRIERS[com]?.prefix ?? ' '));
}
