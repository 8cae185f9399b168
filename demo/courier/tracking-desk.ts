import { carrierOf, guessCarrier } from './carriers';
import { beijingMonth } from './clock';
import { type Fields, fieldsOf, isOn, parseFields, textOf } from './fields';
import { faultsOfHeader } from './faults';
import { isBlind, type Followers } from './followers';
import type { Issuing } from './issuing';
import { saltOf } from './label-order';
import type { Parcel, Party, Subscription } from './parcel';
import { areaCodeOf, areaNameOf, regionOf } from './regions';
import { BAD_KEY, BAD_SIGN, ok, oldEnvelope, refused, type VendorReply } from './replies';
import { isSameSign, signQuery, type SignType } from './sign';
import { isAdvanced, resultOf } from './track-list';
import type { World } from './world';

const PER_MONTH_MAX = 4;
const AGAIN_AFTER_MINUTES = 30;
const QUERY_LOCK_MINUTES = 30;
const NUMBER = /^[0-9A-Za-z-]{6,32}$/;
const SIGN_TYPES: readonly string[] = ['MD5', 'SHA256', 'SM3'] satisfies SignType[];

/** `/poll` and `/poll/query.do`: being told of a parcel, and asking after it. */
export class TrackingDesk {
  constructor(
    private readonly world: World,
    private readonly followers: Followers,
    private readonly issuing: Issuing,
  ) {}

  subscribe(form: Fields, faultHeader: string | undefined): VendorReply {
    const param = parseFields(textOf(form, 'param'));
    if (!param || textOf(form, 'schema') !== 'json') return refused(700, '提交的数据不合法');
    if (textOf(param, 'key') !== this.world.credentials.key) return BAD_KEY;
    const trouble = subscriptionTrouble(param);
    if (trouble) return trouble;
    const number = textOf(param, 'number');
    const com = isOn(fieldsOf(param, 'parameters'), 'autoCom')
      ? this.carrierBehind(number)
      : textOf(param, 'company');
    if (!com) return refused(702, '无法识别的快递公司');
    const known = this.world.books.parcels.get(number);
    const refusal = known && this.refusalFor(known, com);
    if (refusal) return refusal;
    this.follow(known, number, com, param, faultHeader);
    return ok(undefined, '提交成功');
  }

  private carrierBehind(number: string): string | undefined {
    return this.world.books.parcels.get(number)?.label.carriedBy ?? guessCarrier(number);
  }

  private refusalFor(parcel: Parcel, com: string): VendorReply | undefined {
    const { following, subscribedAt } = parcel;
    const now = this.world.clock.now();
    if (following?.status === 'polling' && following.com === com) return refused(501, '重复订阅');
    const reopensAt = (following?.endedAt ?? -Infinity) + this.world.pace.minutes(AGAIN_AFTER_MINUTES);
    if (now < reopensAt) return refused(500, '推送结束后30分钟内不能再次订阅');
    const month = beijingMonth(now);
    const sameMonth = subscribedAt.filter((at) => beijingMonth(at) === month);
    return sameMonth.length >= PER_MONTH_MAX ? refused(700, '同一单号每月最多订阅4次') : undefined;
  }

  private follow(
    known: Parcel | undefined,
    number: string,
    com: string,
    param: Fields,
    faultHeader: string | undefined,
  ): void {
    const parameters = fieldsOf(param, 'parameters');
    const subscription: Subscription = {
      com,
      callbackUrl: textOf(parameters, 'callbackurl'),
      salt: saltOf(parameters),
      resultv2: textOf(parameters, 'resultv2'),
      at: this.world.clock.now(),
      faults: faultsOfHeader(faultHeader),
    };
    const parcel = known ?? this.issuing.issue(elsewhere(com, param), number);
    this.followers.subscribe(parcel, subscription);
    if (!known) this.issuing.begin(parcel);
  }

  query(form: Fields): object {
    const { credentials } = this.world;
    const param = textOf(form, 'param');
    const type = textOf(form, 'signType') || 'MD5';
    if (!SIGN_TYPES.includes(type) || textOf(form, 'customer') !== credentials.customer)
      return oldEnvelope(BAD_SIGN);
    if (!isSameSign(textOf(form, 'sign'), signQuery(param, credentials, type as SignType)))
      return oldEnvelope(BAD_SIGN);
    const fields = parseFields(param);
    if (!fields || !carrierOf(textOf(fields, 'com'))) return oldEnvelope(refused(400, '找不到对应公司'));
    if (!NUMBER.test(textOf(fields, 'num'))) return oldEnvelope(refused(400, '参数错误：num'));
    return this.track(fields);
  }

  private track(fields: Fields): object {
    const [com, resultv2] = [textOf(fields, 'com'), textOf(fields, 'resultv2')];
    const parcel = this.world.books.parcels.get(textOf(fields, 'num'));
    if (!parcel || isBlind(parcel, { com, correctedTo: '' })) return oldEnvelope(NO_RESULT);
    const refusal = this.queryRefusal(parcel, com, textOf(fields, 'phone'));
    if (refusal) return oldEnvelope(refusal);
    this.world.books.write({ kind: 'queried', number: parcel.label.number, at: this.world.clock.now() });
    if (parcel.scans.length === 0) return oldEnvelope(NO_RESULT);
    const result = resultOf(parcel, com, resultv2);
    return isAdvanced(resultv2) ? { ...result, routeInfo: routeOf(parcel) } : result;
  }

  private queryRefusal(parcel: Parcel, com: string, phone: string): VendorReply | undefined {
    if (carrierOf(com)?.asksPhone && !isPhoneOf(parcel, phone)) return WRONG_PHONE;
    const opensAt = (parcel.queriedAt ?? -Infinity) + this.world.pace.minutes(QUERY_LOCK_MINUTES);
    return this.world.clock.now() < opensAt ? LOCKED : undefined;
  }
}

const NO_RESULT = refused(500, '查询无结果，请隔段时间再查');
const WRONG_PHONE = refused(408, '快递公司参数异常：验证码错误');
const LOCKED = refused(500, '同一单号30分钟内只能查询一次，该单号已锁定');

function subscriptionTrouble(param: Fields): VendorReply | undefined {
  const parameters = fieldsOf(param, 'parameters');
  const company = textOf(param, 'company');
  if (!URL.canParse(textOf(parameters, 'callbackurl'))) return refused(700, '回调地址不合法：callbackurl');
  if (!NUMBER.test(textOf(param, 'number'))) return refused(700, '单号为空或过长：number');
  if (isOn(parameters, 'autoCom')) return company ? refused(700, 'autoCom=1时company应为空') : undefined;
  return carrierOf(company) ? undefined : refused(700, '不支持此快递公司：company');
}

function elsewhere(com: string, param: Fields): Parameters<Issuing['issue']>[0] {
  const phone = textOf(fieldsOf(param, 'parameters'), 'phone');
  const party = (name: string, address: string): Party => ({ name, phone, address });
  return {
    com,
    orderId: '',
    partner: '',
    sender: party('寄件人', textOf(param, 'from')),
    recipient: party('收件人', textOf(param, 'to')),
    cargo: '',
    count: 1,
    weightKg: 1,
    isMasked: true,
    hasChildren: false,
  };
}

function isPhoneOf({ label }: Parcel, given: string): boolean {
  if (given.length < 4) return false;
  return [label.sender.phone, label.recipient.phone].some((phone) => phone.slice(-4) === given.slice(-4));
}

function routeOf({ label, scans }: Parcel): object {
  const place = (address: string): object => {
    const region = regionOf(address);
    return { number: areaCodeOf(region), name: areaNameOf(region) };
  };
  const last = scans.at(-1);
  const cur = { number: last?.areaCode ?? '', name: last?.areaName ?? '' };
  return { from: place(label.sender.address), cur, to: place(label.recipient.address) };
}
