import { join } from 'node:path';
import { Journal } from './journal';
import type { Following, FollowStatus, Label, Parcel, Scan, Subscription } from './parcel';
import { SCRIPTS, type ScriptStep } from './scripts';
import type { PickupChange, Pickup } from './pickup';

/** All that ever happens to the courier's books. State is these, replayed. */
type BookRecord =
  | { kind: 'labelled'; label: Label }
  | { kind: 'scanned'; number: string; scan: Scan }
  | { kind: 'subscribed'; number: string; subscription: Subscription }
  | { kind: 'following'; number: string; status: FollowStatus; at: number; correctedTo: string }
  | { kind: 'pushed'; number: string; isDelivered: boolean; scans: number }
  | { kind: 'rescripted'; number: string; steps: readonly ScriptStep[] }
  | { kind: 'cancelled'; number: string }
  | { kind: 'reprinted'; number: string; at: number }
  | { kind: 'queried'; number: string; at: number }
  | { kind: 'pickup'; pickup: Pickup }
  | { kind: 'pickup_changed'; orderId: string; change: PickupChange };

type Of<Kind extends BookRecord['kind']> = Extract<BookRecord, { kind: Kind }>;

export class Books {
  readonly parcels = new Map<string, Parcel>();
  readonly pickups = new Map<string, Pickup>();
  private readonly byOrder = new Map<string, Parcel>();
  private readonly byTask = new Map<string, Parcel>();
  private readonly journal: Journal<BookRecord> | undefined;

  constructor(dataDir: string | undefined) {
    this.journal = dataDir ? new Journal<BookRecord>(join(dataDir, 'courier', 'books.jsonl')) : undefined;
    for (const record of this.journal?.readAll() ?? []) this.apply(record);
  }

  /** On disk first: what was answered must be known after a crash. */
  write(record: BookRecord): void {
    this.journal?.append(record);
    this.apply(record);
  }

  ofOrder(orderId: string): Parcel | undefined {
    return this.byOrder.get(orderId);
  }

  ofTask(taskId: string): Parcel | undefined {
    return this.byTask.get(taskId);
  }

  mustFind(number: string): Parcel {
    const parcel = this.parcels.get(number);
    if (!parcel) throw new Error(`the books know no parcel ${number}`);
    return parcel;
  }

  private apply(record: BookRecord): void {
    if (record.kind === 'labelled') this.applyLabel(record.label);
    else if (record.kind === 'pickup') this.pickups.set(record.pickup.orderId, record.pickup);
    else if (record.kind === 'pickup_changed') this.applyPickupChange(record);
    else applyToParcel(this.mustFind(record.number), record);
  }

  private applyLabel(label: Label): void {
    const parcel: Parcel = {
      label,
      steps: [...SCRIPTS[label.script]],
      scans: [],
      subscribedAt: [],
      reprintedAt: [],
      following: undefined,
      queriedAt: undefined,
      isCancelled: false,
    };
    this.parcels.set(label.number, parcel);
    this.byTask.set(label.taskId, parcel);
    if (label.orderId) this.byOrder.set(label.orderId, parcel);
  }

  private applyPickupChange(record: Of<'pickup_changed'>): void {
    const pickup = this.pickups.get(record.orderId);
    if (pickup) this.pickups.set(record.orderId, { ...pickup, ...record.change });
  }
}

type ParcelRecord = Exclude<BookRecord, { kind: 'labelled' | 'pickup' | 'pickup_changed' }>;

function applyToParcel(parcel: Parcel, record: ParcelRecord): void {
  switch (record.kind) {
    case 'scanned':
      parcel.scans.push(record.scan);
      break;
    case 'subscribed':
      parcel.subscribedAt.push(record.subscription.at);
      parcel.following = followingFrom(record.subscription);
      break;
    case 'following':
      applyStatus(parcel.following, record);
      break;
    case 'pushed':
      applyPush(parcel.following, record);
      break;
    case 'rescripted':
      parcel.steps.splice(0, parcel.steps.length, ...record.steps);
      break;
    case 'cancelled':
      parcel.isCancelled = true;
      break;
    case 'reprinted':
      parcel.reprintedAt.push(record.at);
      break;
    case 'queried':
      parcel.queriedAt = record.at;
      break;
  }
}

function followingFrom(subscription: Subscription): Following {
  const counts = { sent: 0, delivered: 0, failed: 0, acknowledged: 0 };
  return { ...subscription, ...counts, status: 'polling', endedAt: undefined, correctedTo: '' };
}

function applyStatus(following: Following | undefined, record: Of<'following'>): void {
  if (!following) return;
  following.status = record.status;
  following.endedAt = record.status === 'polling' ? undefined : record.at;
  following.correctedTo = record.correctedTo;
}

function applyPush(following: Following | undefined, record: Of<'pushed'>): void {
  if (!following) return;
  following.sent += 1;
  if (record.isDelivered) {
    following.delivered += 1;
    following.acknowledged = Math.max(following.acknowledged, record.scans);
  } else {
    following.failed += 1;
  }
}
