import { newestScan, type Parcel } from './parcel';
import type { ScriptName } from './scripts';
import { mainStateOf, type StatusCode } from './states';

/** The courier's own books, for whoever compares them with the shop's. No personal data. */
export interface WaybillView {
  readonly number: string;
  readonly com: string;
  readonly carriedBy: string;
  readonly orderId: string;
  readonly taskId: string;
  readonly script: ScriptName;
  readonly state: string;
  readonly code: StatusCode | '';
  readonly isCancelled: boolean;
  readonly isFinished: boolean;
  readonly labelledAt: string;
  readonly scans: number;
  readonly following: string;
  readonly pushes: { readonly sent: number; readonly delivered: number; readonly failed: number };
  /** The receiver has acknowledged the whole list. */
  readonly isTold: boolean;
}

export function waybillView(parcel: Parcel): WaybillView {
  const { label, following, scans } = parcel;
  const newest = newestScan(parcel);
  const { sent, delivered, failed, acknowledged } = following ?? {
    sent: 0,
    delivered: 0,
    failed: 0,
    acknowledged: 0,
  };
  return {
    number: label.number,
    com: label.com,
    carriedBy: label.carriedBy,
    orderId: label.orderId,
    taskId: label.taskId,
    script: label.script,
    state: newest ? mainStateOf(newest.code) : '',
    code: newest?.code ?? '',
    isCancelled: parcel.isCancelled,
    isFinished: scans.length >= parcel.steps.length,
    labelledAt: new Date(label.at).toISOString(),
    scans: scans.length,
    following: following?.status ?? '',
    pushes: { sent, delivered, failed },
    isTold: scans.length > 0 && acknowledged >= scans.length,
  };
}
