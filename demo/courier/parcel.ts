import type { ScriptName, ScriptStep } from './scripts';
import type { StatusCode } from './states';

export interface Party {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

/** Everything said when the label was bought. */
export interface Label {
  readonly number: string;
  readonly com: string;
  /** Who really carries it; differs from `com` when the label names the wrong carrier. */
  readonly carriedBy: string;
  readonly orderId: string;
  readonly taskId: string;
  readonly carrierOrder: string;
  readonly partner: string;
  readonly children: readonly string[];
  readonly script: ScriptName;
  readonly sender: Party;
  readonly recipient: Party;
  readonly cargo: string;
  readonly count: number;
  readonly weightKg: number;
  readonly isMasked: boolean;
  readonly at: number;
}

export interface Scan {
  readonly at: number;
  readonly code: StatusCode;
  readonly text: string;
  readonly areaCode: string;
  readonly areaName: string;
}

export interface PushFaults {
  readonly pushDuplicates: number;
  readonly pushShuffle: number;
  readonly pushWrongSign: number;
  readonly pushLowerSign: number;
}

export interface Subscription {
  readonly com: string;
  readonly callbackUrl: string;
  readonly salt: string | undefined;
  readonly resultv2: string;
  readonly at: number;
  readonly faults: Partial<PushFaults>;
}

export type FollowStatus = 'polling' | 'shutdown' | 'abort';

export interface Following extends Subscription {
  status: FollowStatus;
  endedAt: number | undefined;
  /** The right carrier, once they have found out. */
  correctedTo: string;
  sent: number;
  delivered: number;
  failed: number;
  /** How many scans the receiver has acknowledged. */
  acknowledged: number;
}

export interface Parcel {
  readonly label: Label;
  readonly steps: ScriptStep[];
  readonly scans: Scan[];
  readonly subscribedAt: number[];
  readonly reprintedAt: number[];
  following: Following | undefined;
  queriedAt: number | undefined;
  isCancelled: boolean;
}

export function newestScan(parcel: Parcel): Scan | undefined {
  return parcel.scans.at(-1);
}
