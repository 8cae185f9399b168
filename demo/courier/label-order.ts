import { type Fields, fieldsOf, isOn, numberOf, textOf } from './fields';
import { faultsOfHeader } from './faults';
import type { Party, Subscription } from './parcel';
import { carrierOf } from './carriers';

export interface LabelOrder {
  readonly com: string;
  readonly orderId: string;
  readonly partner: string;
  readonly printType: string;
  readonly mayRepeat: boolean;
  readonly sender: Party;
  readonly recipient: Party;
  readonly cargo: string;
  readonly count: number;
  readonly weightKg: number;
  readonly hasChildren: boolean;
  readonly isMasked: boolean;
  readonly siid: string;
  readonly callbackUrl: string;
  readonly salt: string | undefined;
}

const PRINT_TYPES = ['NON', 'IMAGE', 'HTML', 'CLOUD', 'ORDERFIRST'];
const NEED_PRINTER = ['CLOUD', 'ORDERFIRST'];
const BOXES_MAX = 100;

export function readLabelOrder(fields: Fields): LabelOrder {
  return {
    com: textOf(fields, 'kuaidicom'),
    orderId: textOf(fields, 'orderId'),
    partner: textOf(fields, 'partnerId'),
    printType: textOf(fields, 'printType'),
    mayRepeat: isOn(fields, 'reorder'),
    sender: readParty(fieldsOf(fields, 'sendMan')),
    recipient: readParty(fieldsOf(fields, 'recMan')),
    cargo: textOf(fields, 'cargo'),
    count: numberOf(fields, 'count', 1),
    weightKg: numberOf(fields, 'weight', 1),
    hasChildren: isOn(fields, 'needChild'),
    isMasked: isOn(fields, 'needDesensitization'),
    siid: textOf(fields, 'siid'),
    callbackUrl: textOf(fields, 'callBackUrl'),
    salt: saltOf(fields),
  };
}

function readParty(fields: Fields): Party {
  const parts = ['province', 'city', 'district', 'addr'].map((name) => textOf(fields, name));
  return {
    name: textOf(fields, 'name'),
    phone: textOf(fields, 'mobile') || textOf(fields, 'tel'),
    address: textOf(fields, 'printAddr') || parts.join(''),
  };
}

export function saltOf(fields: Fields): string | undefined {
  return typeof fields.salt === 'string' ? fields.salt : undefined;
}

/** What is missing or wrong, as the vendor would say it. */
export function troubleOf(order: LabelOrder): string | undefined {
  if (!carrierOf(order.com)) return '不支持的快递公司编码：kuaidicom';
  if (!PRINT_TYPES.includes(order.printType)) return '参数错误：printType';
  if (NEED_PRINTER.includes(order.printType) && !order.siid) return '参数错误：siid不能为空';
  if (!order.partner) return '参数错误：partnerId不能为空';
  return contentTroubleOf(order);
}

function contentTroubleOf({ recipient, sender, cargo, count }: LabelOrder): string | undefined {
  if (!isWhole(recipient)) return '参数错误：recMan信息不完整';
  if (!isWhole(sender)) return '参数错误：sendMan信息不完整';
  if (!cargo) return '参数错误：cargo不能为空';
  return Number.isInteger(count) && count >= 1 && count <= BOXES_MAX ? undefined : '参数错误：count';
}

export function isWhole(party: Party): boolean {
  return Boolean(party.name && party.phone && party.address);
}

/** The subscription that rides in a label's or a pick-up's order, when it asks for one. */
export function ridingSubscription(
  fields: Fields,
  at: number,
  faultHeader: string | undefined,
): Subscription {
  return {
    com: textOf(fields, 'kuaidicom'),
    callbackUrl: textOf(fields, 'pollCallBackUrl'),
    salt: saltOf(fields),
    resultv2: textOf(fields, 'resultv2'),
    at,
    faults: faultsOfHeader(faultHeader),
  };
}
