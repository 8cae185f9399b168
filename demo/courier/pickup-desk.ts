import type { Carriage } from './carriage';
import { carrierOf } from './carriers';
import { beijingTime } from './clock';
import { type Fields, numberOf, textOf } from './fields';
import type { Followers } from './followers';
import type { Issuing } from './issuing';
import { isWhole, ridingSubscription, saltOf } from './label-order';
import { newestScan, type Parcel, type Party } from './parcel';
import { COURIER_PERSON, type Pickup, type PickupStatus } from './pickup';
import type { Pusher } from './pusher';
import { ok, refused, type VendorReply } from './replies';
import type { StatusCode } from './states';
import type { World } from './world';

interface Hands {
  readonly issuing: Issuing;
  readonly carriage: Carriage;
  readonly followers: Followers;
  readonly pusher: Pusher;
}

const FIRST_KILO_FEN = 1000;
const NEXT_KILO_FEN = 200;

const STATUS_OF_SCAN: Readonly<Partial<Record<StatusCode, PickupStatus>>> = {
  '102': 1,
  '103': 10,
  '1002': 101,
  '301': 13,
  '302': 14,
  '303': 13,
  '304': 13,
  '4': 12,
};

/** `/order/borderapi.do`: a courier ordered to the door. */
export class PickupDesk {
  constructor(
    private readonly world: World,
    private readonly hands: Hands,
  ) {}

  answer(method: string, fields: Fields): VendorReply {
    if (method === 'bOrder') return this.create(fields);
    if (method === 'price') return this.price(fields);
    if (method !== 'cancel' && method !== 'detail') return refused(400, '不支持的method');
    const pickup = this.world.books.pickups.get(textOf(fields, 'orderId'));
    if (!pickup) return refused(400, '订单不存在');
    return method === 'cancel' ? this.cancel(pickup) : ok(detailOf(pickup));
  }

  /** The parcel moved on; its pick-up order says so to whoever placed it. */
  afterScan(parcel: Parcel): void {
    const pickup = this.world.books.pickups.get(pickupIdOf(parcel));
    const scan = newestScan(parcel);
    const status = scan && STATUS_OF_SCAN[scan.code];
    if (pickup && status !== undefined && status !== pickup.status) this.move(pickup, status);
  }

  private create(fields: Fields): VendorReply {
    const com = textOf(fields, 'kuaidicom');
    const [sender, recipient] = [partyOf(fields, 'sendMan'), partyOf(fields, 'recMan')];
    if (!carrierOf(com)) return refused(400, '不支持的快递公司编码：kuaidicom');
    if (!isWhole(sender) || !isWhole(recipient)) return refused(400, '收寄件人信息不完整');
    const weightKg = numberOf(fields, 'weight', 1);
    const said = { com, orderId: '', partner: '', sender, recipient, cargo: textOf(fields, 'cargo') };
    const parcel = this.hands.issuing.issue({
      ...said,
      count: 1,
      weightKg,
      isMasked: true,
      hasChildren: false,
    });
    const pickup = this.pickupFor(parcel, fields);
    this.world.books.write({ kind: 'pickup', pickup });
    const riding = ridingSubscription(fields, parcel.label.at, undefined);
    if (textOf(fields, 'op') === '1' && riding.callbackUrl) this.hands.followers.subscribe(parcel, riding);
    this.hands.issuing.begin(parcel);
    return ok({ taskId: pickup.taskId, orderId: pickup.orderId, kuaidinum: pickup.number });
  }

  private pickupFor(parcel: Parcel, fields: Fields): Pickup {
    const { label } = parcel;
    return {
      orderId: pickupIdOf(parcel),
      taskId: label.taskId,
      number: label.number,
      callbackUrl: textOf(fields, 'callBackUrl'),
      salt: saltOf(fields),
      weightKg: label.weightKg,
      freightYuan: freightYuan(label.weightKg),
      at: label.at,
      status: 0,
    };
  }

  private price(fields: Fields): VendorReply {
    const kuaidicom = textOf(fields, 'kuaidicom');
    if (!carrierOf(kuaidicom)) return refused(400, '不支持的快递公司编码：kuaidicom');
    return ok({ kuaidicom, price: freightYuan(numberOf(fields, 'weight', 1)) });
  }

  private cancel(pickup: Pickup): VendorReply {
    const refusal = this.hands.carriage.cancel(this.world.books.mustFind(pickup.number));
    if (refusal) return refused(201, refusal);
    this.move(pickup, 9);
    return ok(undefined, '取消成功');
  }

  private move(pickup: Pickup, status: PickupStatus): void {
    const { orderId, callbackUrl, salt, number, taskId } = pickup;
    this.world.books.write({ kind: 'pickup_changed', orderId, change: { status } });
    if (!callbackUrl) return;
    const param = JSON.stringify(detailOf({ ...pickup, status }));
    const done = (): void => undefined;
    this.hands.pusher.push({
      lane: number,
      url: callbackUrl,
      salt,
      param,
      extra: { taskId },
      faults: {},
      done,
    });
  }
}

function pickupIdOf({ label }: Parcel): string {
  return `BO${label.taskId.slice(0, 16)}`;
}

function partyOf(fields: Fields, role: 'sendMan' | 'recMan'): Party {
  const name = textOf(fields, `${role}Name`);
  return { name, phone: textOf(fields, `${role}Mobile`), address: textOf(fields, `${role}PrintAddr`) };
}

function detailOf(pickup: Pickup): object {
  const { orderId, number, status, weightKg, freightYuan: freight, at } = pickup;
  const told = { orderId, kuaidinum: number, status: String(status), weight: String(weightKg), freight };
  return { ...told, createTime: beijingTime(at), ...COURIER_PERSON };
}

function freightYuan(weightKg: number): string {
  return ((FIRST_KILO_FEN + Math.max(0, Math.ceil(weightKg) - 1) * NEXT_KILO_FEN) / 100).toFixed(2);
}
