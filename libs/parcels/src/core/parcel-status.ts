import type { Instant } from '@app/platform/core';

export type ParcelStatus =
  | 'awaiting_pickup'
  | 'in_transit'
  | 'out_for_delivery'
  | 'ready_for_pickup'
  | 'signed'
  | 'exception'
  | 'returning'
  | 'returned'
  | 'cancelled';

const UNDER_WAY = [
  'in_transit',
  'out_for_delivery',
  'ready_for_pickup',
  'signed',
  'exception',
  'returning',
  'returned',
] as const;

/**
 * Where a parcel may go from where it is. Scans get lost, so any of the courier's states may follow any other, also after a wrong
 * "signed"; but nothing waits again for a courier who has it, and what was cancelled stays cancelled.
 */
const MOVES: Readonly<Record<ParcelStatus, readonly ParcelStatus[]>> = {
  awaiting_pickup: [...UNDER_WAY, 'cancelled'],
  in_transit: UNDER_WAY,
  out_for_delivery: UNDER_WAY,
  ready_for_pickup: UNDER_WAY,
  signed: UNDER_WAY,
  exception: [...UNDER_WAY, 'cancelled'],
  returning: UNDER_WAY,
  returned: UNDER_WAY,
  cancelled: [],
};

export function canMove(from: ParcelStatus, to: ParcelStatus): boolean {
  return from !== to && MOVES[from].includes(to);
}

export type WaybillStatus = 'requested' | 'issued' | 'refused' | 'unknown' | 'voided';

/** One entry of a courier's list, as it came. */
export interface CourierEntry {
  /** as the courier stamped it */
  readonly at: Instant;
  /** main state or advanced code, kuaidi100's numbering */
  readonly code: string;
  readonly text: string;
  readonly place: string | null;
}

/** kuaidi100's states and advanced codes (courier-kuaidi100.md, section 7). Mapped by the table, never by prefix. */
const STATUS_OF_CODE: Readonly<Record<string, ParcelStatus>> = {
  '101': 'awaiting_pickup',
  '102': 'awaiting_pickup',
  '1': 'in_transit',
  '103': 'in_transit',
  '0': 'in_transit',
  '1001': 'in_transit',
  '1002': 'in_transit',
  '1003': 'in_transit',
  '7': 'in_transit',
  '8': 'in_transit',
  '10': 'in_transit',
  '11': 'in_transit',
  '12': 'in_transit',
  '13': 'exception',
  '5': 'out_for_delivery',
  '501': 'ready_for_pickup',
  '3': 'signed',
  '301': 'signed',
  '302': 'signed',
  '303': 'signed',
  '304': 'signed',
  '2': 'exception',
  '201': 'exception',
  '202': 'exception',
  '203': 'exception',
  '204': 'exception',
  '205': 'exception',
  '206': 'exception',
  '207': 'exception',
  '208': 'exception',
  '209': 'exception',
  '210': 'exception',
  '14': 'exception',
  '6': 'returning',
  '4': 'returned',
  '401': 'cancelled',
};

export function statusOfCode(code: string): ParcelStatus | undefined {
  return STATUS_OF_CODE[code];
}

/** Whether an entry shows that the courier has the box. */
export function isCollected(status: ParcelStatus): boolean {
  return status !== 'awaiting_pickup' && status !== 'cancelled';
}

/** What all pushes of a parcel together say. */
export interface Course {
  readonly status: ParcelStatus;
  /** newest first, each entry once */
  readonly entries: readonly CourierEntry[];
  readonly collectedAt: Instant | null;
  readonly signedAt: Instant | null;
}

/**
 * Folds the lists of all pushes into one course. A push is a full list, newest first; pushes come twice, late and out of order.
 * The status is that of the newest entry by (time, place in the vendor's list); entries that a later list dropped are kept.
 */
export function foldPushes(pushes: readonly (readonly CourierEntry[])[]): Course {
  const found = new Map<string, { entry: CourierEntry; rank: number }>();
  for (const list of pushes) {
    list.forEach((entry, index) => {
      const key = `${entry.at}|${entry.code}|${entry.text}`;
      // Counted from the oldest end, so that an entry keeps its rank when newer ones are put before it.
      const rank = list.length - index;
      const known = found.get(key);
      if (!known || known.rank < rank) found.set(key, { entry, rank });
    });
  }
  const sorted = [...found.entries()]
    .sort(([keyA, a], [keyB, b]) => b.entry.at - a.entry.at || b.rank - a.rank || (keyA < keyB ? 1 : -1))
    .map(([, { entry }]) => entry);
  const known = sorted.filter((entry) => statusOfCode(entry.code) !== undefined);
  const [newest] = known;
  const collected = known.filter((entry) => isCollected(statusOfCode(entry.code) ?? 'awaiting_pickup'));
  const signed = known.find((entry) => statusOfCode(entry.code) === 'signed');
  const status = newest ? (statusOfCode(newest.code) ?? 'awaiting_pickup') : 'awaiting_pickup';
  return {
    status,
    entries: sorted,
    collectedAt: collected.at(-1)?.at ?? null,
    signedAt: status === 'signed' ? (signed?.at ?? null) : null,
  };
}
