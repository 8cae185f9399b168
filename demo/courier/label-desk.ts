import type { Carriage } from './carriage';
import { carrierOf } from './carriers';
import { beijingTime, DAY_MS } from './clock';
import { type Fields, isOn, textOf } from './fields';
import type { Followers } from './followers';
import type { Issuing } from './issuing';
import { type LabelOrder, readLabelOrder, ridingSubscription, troubleOf } from './label-order';
import type { Parcel } from './parcel';
import type { Pusher } from './pusher';
import { bulkpenOf, placeOf, regionOf } from './regions';
import { ok, refused, type VendorReply } from './replies';
import type { World } from './world';

interface LabelCall {
  readonly fields: Fields;
  /** Where label pictures can be fetched. */
  readonly baseUrl: string;
  readonly faultHeader: string | undefined;
}

interface Hands {
  readonly issuing: Issuing;
  readonly carriage: Carriage;
  readonly followers: Followers;
  readonly pusher: Pusher;
}

const REPLAY_MS = 2 * DAY_MS;
const REPRINT_WINDOW_MS = 2 * DAY_MS;
const REPRINTS_MAX = 10;

/** `/label/order`: the calls around an electronic waybill. */
export class LabelDesk {
  private readonly methods: Readonly<Record<string, (call: LabelCall) => VendorReply>> = {
    order: (call) => this.order(call),
    cancel: (call) => this.cancel(call),
    printOld: (call) => this.reprint(call),
    interceptOrder: (call) => this.intercept(call),
    time: (call) => this.estimate(call),
  };

  constructor(
    private readonly world: World,
    private readonly hands: Hands,
  ) {}

  answer(method: string, call: LabelCall): VendorReply {
    return this.methods[method]?.(call) ?? refused(400, '不支持的method');
  }

  private order(call: LabelCall): VendorReply {
    const order = readLabelOrder(call.fields);
    const trouble = troubleOf(order);
    if (trouble) return refused(400, trouble);
    const earlier = this.earlier(order);
    if (earlier) return ok(labelData(earlier, call.baseUrl));

    const { issuing, followers } = this.hands;
    const parcel = issuing.issue(order);
    const riding = ridingSubscription(call.fields, parcel.label.at, call.faultHeader);
    if (isOn(call.fields, 'needSubscribe') && riding.callbackUrl) followers.subscribe(parcel, riding);
    issuing.begin(parcel);
    if (order.siid) this.reportPrint(parcel, order);
    return ok(labelData(parcel, call.baseUrl));
  }

  /** For 48 hours the same order gets its first waybill again: what makes a lost answer harmless. */
  private earlier(order: LabelOrder): Parcel | undefined {
    if (!order.orderId || order.mayRepeat) return undefined;
    const parcel = this.world.books.ofOrder(order.orderId);
    return parcel && this.world.clock.now() - parcel.label.at < REPLAY_MS ? parcel : undefined;
  }

  private cancel({ fields }: LabelCall): VendorReply {
    const parcel = this.find(fields);
    if (!parcel) return refused(400, '单号不存在');
    const { label } = parcel;
    if (carrierOf(label.com)?.cannotCancel) return refused(500, '该快递公司不支持取消');
    if (textOf(fields, 'partnerId') !== label.partner)
      return refused(400, '参数错误：partnerId与下单时不一致');
    if (label.carrierOrder && textOf(fields, 'orderId') !== label.carrierOrder) {
      return refused(400, '参数错误：orderId应为kdComOrderNum');
    }
    const refusal = this.hands.carriage.cancel(parcel);
    return refusal ? refused(201, refusal) : ok(undefined, '取消成功');
  }

  private reprint({ fields, baseUrl }: LabelCall): VendorReply {
    const parcel = this.world.books.ofTask(textOf(fields, 'taskId'));
    if (!parcel) return refused(400, 'taskId不存在');
    const now = this.world.clock.now();
    const recent = parcel.reprintedAt.filter((at) => now - at < REPRINT_WINDOW_MS);
    if (recent.length >= REPRINTS_MAX) return refused(201, '复打次数已用完');
    this.world.books.write({ kind: 'reprinted', number: parcel.label.number, at: now });
    return ok({ taskId: parcel.label.taskId, label: labelUrl(parcel, baseUrl) });
  }

  private intercept({ fields }: LabelCall): VendorReply {
    const parcel = this.find(fields);
    if (!parcel) return refused(400, '单号不存在');
    const kind = INTERCEPTS[textOf(fields, 'interceptType')];
    if (!kind) return refused(400, '参数错误：interceptType');
    if (kind === 'redirect' && !fields.recManInfo) return refused(400, '参数错误：recManInfo不能为空');
    const refusal = this.hands.carriage.intercept(parcel, kind);
    return refusal ? refused(201, refusal) : ok(undefined, '拦截已受理');
  }

  private estimate({ fields }: LabelCall): VendorReply {
    const [from, to] = [regionOf(textOf(fields, 'from')), regionOf(textOf(fields, 'to'))];
    if (from.district === '' || to.district === '') return refused(400, '参数错误：from、to至少到区县');
    if (!carrierOf(textOf(fields, 'kuaidicom'))) return refused(400, '不支持的快递公司编码：kuaidicom');
    const days = from.city === to.city ? 1 : from.code.slice(0, 1) === to.code.slice(0, 1) ? 2 : 3;
    const arrivalTime = beijingTime(this.world.clock.now() + days * DAY_MS).slice(0, 13);
    return ok({ arrivalTime, expType: textOf(fields, 'expType') || '标准快递' });
  }

  private find(fields: Fields): Parcel | undefined {
    const parcel = this.world.books.parcels.get(textOf(fields, 'kuaidinum'));
    return parcel?.label.com === textOf(fields, 'kuaidicom') ? parcel : undefined;
  }

  private reportPrint(parcel: Parcel, { callbackUrl, salt }: LabelOrder): void {
    if (!callbackUrl) return;
    const { taskId } = parcel.label;
    const param = JSON.stringify({ status: '200', message: '打印成功' });
    const done = (): void => undefined;
    this.hands.pusher.push({
      lane: taskId,
      url: callbackUrl,
      salt,
      param,
      extra: { taskId },
      faults: {},
      done,
    });
  }
}

const INTERCEPTS: Readonly<Record<string, 'return' | 'redirect'>> = {
  RETURN_SEND_STATION: 'return',
  RETURN_SEND_ADDR: 'return',
  MODIFY_ADDR: 'redirect',
};

function labelUrl(parcel: Parcel, baseUrl: string): string {
  return `${baseUrl}/labels/${parcel.label.taskId}.svg`;
}

function labelData(parcel: Parcel, baseUrl: string): object {
  const { label } = parcel;
  const [origin, destination] = [regionOf(label.sender.address), regionOf(label.recipient.address)];
  return {
    taskId: label.taskId,
    kuaidinum: label.number,
    childNum: label.children.join(','),
    returnNum: '',
    label: labelUrl(parcel, baseUrl),
    bulkpen: bulkpenOf(destination),
    orgCode: origin.code,
    orgName: placeOf(origin),
    destCode: destination.code,
    destName: placeOf(destination),
    orgSortingCode: origin.code.slice(0, 4),
    orgSortingName: `${placeOf(origin)}分拨`,
    destSortingCode: destination.code.slice(0, 4),
    destSortingName: `${placeOf(destination)}分拨`,
    pkgCode: destination.code.slice(0, 3),
    pkgName: `${destination.city}集包`,
    kdComOrderNum: label.carrierOrder,
    expressName: carrierOf(label.com)?.name ?? '',
    road: bulkpenOf(destination).split(' ')[0] ?? '',
  };
}
