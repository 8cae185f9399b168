/** Carriers by kuaidi100's codes, under the names on their vans. */
const CARRIERS: Readonly<Record<string, string>> = {
  shunfeng: '顺丰速运',
  shunfengkuaiyun: '顺丰快运',
  shunfenglengyun: '顺丰冷链',
  zhongtong: '中通快递',
  ztocc: '中通冷链',
  yuantong: '圆通速递',
  shentong: '申通快递',
  yunda: '韵达快递',
  jtexpress: '极兔速递',
  jd: '京东物流',
  ems: 'EMS',
  youzhengguonei: '邮政快递包裹',
  youzhengbk: '邮政标准快递',
  debangkuaidi: '德邦快递',
  huitongkuaidi: '百世快递',
  zhaijisong: '宅急送',
  annengwuliu: '安能物流',
  danniao: '丹鸟',
};

export function carrierName(code: string): string | null {
  return CARRIERS[code] ?? null;
}
