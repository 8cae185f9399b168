import { type Following, type FollowStatus, type Parcel, type Subscription, newestScan } from './parcel';
import type { Pusher } from './pusher';
import { GIVES_UP_AFTER_DAYS } from './scripts';
import { isBeforePickup, isFinal } from './states';
import { resultOf } from './track-list';
import type { World } from './world';

interface Notice {
  readonly status: FollowStatus | 'updateall';
  readonly message: string;
  readonly comOld: string;
  readonly comNew: string;
}

/** Those who asked to be told, and what they are told. */
export class Followers {
  constructor(
    private readonly world: World,
    private readonly pusher: Pusher,
  ) {}

  subscribe(parcel: Parcel, subscription: Subscription): void {
    const { number } = parcel.label;
    this.world.books.write({ kind: 'subscribed', number, subscription });
    this.watch(parcel, subscription.at);
    if (parcel.scans.length > 0) this.tell(parcel);
  }

  /** After a start: goes on with what was promised before the stop. */
  resume(parcel: Parcel): void {
    const { following } = parcel;
    if (!following) return;
    if (following.status === 'polling') this.watch(parcel, following.at);
    if (following.acknowledged < parcel.scans.length) this.tell(parcel);
  }

  /** Another scan, or a correction of one, was made. */
  tell(parcel: Parcel): void {
    const { following } = parcel;
    const newest = newestScan(parcel);
    if (!following || following.status === 'abort' || !newest || isBlind(parcel, following)) return;
    const wasEnded = following.status === 'shutdown';
    if (isFinal(newest.code)) {
      if (!wasEnded) this.move(parcel, 'shutdown', following.correctedTo);
      this.push(parcel, following, { ...noticeOf(following), status: 'shutdown' });
      return;
    }
    if (wasEnded) this.move(parcel, 'polling', following.correctedTo);
    this.push(parcel, following, { ...noticeOf(following), status: wasEnded ? 'updateall' : 'polling' });
  }

  /** The whole list once more, as the vendor does after repairing his own data. */
  tellAgain(parcel: Parcel): void {
    const { following } = parcel;
    if (!following || isBlind(parcel, following)) return;
    this.push(parcel, following, { ...noticeOf(following), status: 'updateall' });
  }

  private watch(parcel: Parcel, since: number): void {
    const { schedule, pace } = this.world;
    schedule.at(since + pace.days(GIVES_UP_AFTER_DAYS), () => {
      const { following } = parcel;
      if (following?.at !== since || following.status !== 'polling') return;
      if (isBlind(parcel, following)) this.correctCarrier(parcel, following);
      else this.giveUp(parcel, following);
    });
  }

  private giveUp(parcel: Parcel, following: Following): void {
    const newest = newestScan(parcel);
    if (newest && !isBeforePickup(newest.code)) return;
    this.move(parcel, 'abort', '');
    this.push(parcel, following, { status: 'abort', message: '3天查询无记录', comOld: '', comNew: '' });
  }

  private correctCarrier(parcel: Parcel, following: Following): void {
    const { carriedBy } = parcel.label;
    this.push(parcel, following, {
      status: 'abort',
      message: '3天查询无记录',
      comOld: '',
      comNew: carriedBy,
    });
    this.move(parcel, 'polling', carriedBy);
    this.tell(parcel);
  }

  private move(parcel: Parcel, status: FollowStatus, correctedTo: string): void {
    const at = this.world.clock.now();
    this.world.books.write({ kind: 'following', number: parcel.label.number, status, at, correctedTo });
  }

  private push(parcel: Parcel, following: Following, notice: Notice): void {
    const { number } = parcel.label;
    const scans = parcel.scans.length;
    this.pusher.push({
      lane: number,
      url: following.callbackUrl,
      salt: following.salt,
      param: pushParam(parcel, following, notice),
      faults: following.faults,
      done: (isDelivered) => {
        this.world.books.write({ kind: 'pushed', number, isDelivered, scans });
      },
    });
  }
}

/** They look for the parcel at a carrier that does not have it. */
export function isBlind(parcel: Parcel, following: Pick<Following, 'com' | 'correctedTo'>): boolean {
  return (following.correctedTo || following.com) !== parcel.label.carriedBy;
}

function noticeOf({ correctedTo, com }: Following): Omit<Notice, 'status'> {
  return correctedTo
    ? { message: '', comOld: com, comNew: correctedTo }
    : { message: '', comOld: '', comNew: '' };
}

function pushParam(parcel: Parcel, following: Following, notice: Notice): string {
  const { status, message, comOld, comNew } = notice;
  const com = comOld ? comNew : following.com;
  const result = resultOf(parcel, com, following.resultv2);
  return JSON.stringify({
    status,
    billstatus: billStatusOf(parcel),
    message,
    autoCheck: comOld ? '1' : '0',
    comOld,
    comNew,
    lastResult: isBlind(parcel, following) ? { ...result, state: '0', ischeck: '0', data: [] } : result,
  });
}

function billStatusOf(parcel: Parcel): string {
  const newest = newestScan(parcel);
  if (!newest || isBeforePickup(newest.code)) return '';
  if (isFinal(newest.code)) return 'check';
  return newest.code === '103' ? 'got' : 'sending';
}
