import type { EntityManager } from 'typeorm';
import { DAY_MS, dayOf, startOfDay, type Instant } from '@app/platform';
import { BookCheckRow } from './book-check.row';
import { FOUND_MAX, itemOf, type ClosedMonth, type CloseItem } from './close-item';
import { disclosure, withholding } from './close-papers';
import { lastDayOf, monthOf, type Month } from './core';
import { INVARIANTS, type CheckResult } from './invariants';
import type { UnownedBreaks } from './recon-breaks';

type Gate = (
  rows: EntityManager,
  period: ClosedMonth,
  now: Instant,
  unowned: UnownedBreaks,
) => Promise<CloseItem[]>;

/** An order whose money is held longer than this is looked at by a person. */
const HELD_DAYS = 15;

/** What is looked at before a month closes. Another part of the books adds its own question here. */
const GATES: readonly Gate[] = [laws, suspense, unbooked, breaks, withholding, disclosure, held];

/** For who only looks, breaks may be those of a moment ago (`keptUnowned`); a close reads them (`unownedBreaks`). */
export async function closeChecklist(
  rows: EntityManager,
  period: ClosedMonth,
  now: Instant,
  unowned: UnownedBreaks,
): Promise<CloseItem[]> {
  const items: CloseItem[] = [];
  for (const gate of GATES) items.push(...(await gate(rows, period, now, unowned)));
  return items;
}

/** The month of an alliance's first entry. */
export async function firstMonthOf(rows: EntityManager, allianceId: string): Promise<Month | null> {
  const [found]: { day: string | null }[] = await rows.query(
    `SELECT MIN(first.day) AS day FROM
       (SELECT (SELECT MIN(s.day) FROM ledger_day_sums s WHERE s.account_id = a.id) AS day
        FROM ledger_accounts a WHERE a.alliance_id = ?) first`,
    [allianceId],
  );
  return found?.day ? monthOf(found.day) : null;
}

export async function lastCheckOf(rows: EntityManager, allianceId: string): Promise<BookCheckRow | null> {
  const [last] = await rows.find(BookCheckRow, {
    where: { allianceId },
    order: { endedAt: 'DESC' },
    take: 1,
  });
  return last ?? null;
}

/** Every law was looked at after the month was soft closed, and holds. */
async function laws(rows: EntityManager, { allianceId, softClosedAt }: ClosedMonth): Promise<CloseItem[]> {
  const last = await lastCheckOf(rows, allianceId);
  const results = last === null ? [] : (JSON.parse(last.results) as CheckResult[]);
  const isFresh = last !== null && last.beganAt >= (softClosedAt ?? 0);
  return INVARIANTS.map(({ id }) => {
    const faults = results.find((each) => each.id === id)?.faults ?? [];
    return {
      key: id,
      state: isFresh && faults.length === 0 ? 'ok' : 'bad',
      count: faults.length,
      found: faults.slice(0, FOUND_MAX).map((fault) => fault.says),
      ranAt: last?.endedAt ?? null,
      sums: null,
    };
  });
}

/** Money that came for an order which could not take it has gone back. */
async function suspense(rows: EntityManager, { allianceId, month }: ClosedMonth): Promise<CloseItem[]> {
  const open: { seq: string }[] = await rows.query(
    `SELECT e.seq FROM journal_entries e LEFT JOIN journal_entries r ON r.reverses_seq = e.seq
     WHERE e.alliance_id = ? AND e.kind = 'orphan' AND e.effective_day <= ? AND r.seq IS NULL
     ORDER BY e.seq LIMIT ?`,
    [allianceId, lastDayOf(month), FOUND_MAX],
  );
  return [
    itemOf(
      'suspense',
      'bad',
      open.map((entry) => entry.seq),
    ),
  ];
}

/** Nothing waits to be booked: it would miss its own month. */
async function unbooked(rows: EntityManager, { allianceId }: ClosedMonth): Promise<CloseItem[]> {
  const waiting: { id: string; name: string; payload: string }[] = await rows.query(
    'SELECT id, name, payload FROM outbox_events WHERE is_booked = 0 ORDER BY id LIMIT 1000',
  );
  const own = waiting.filter(
    ({ payload }) => (JSON.parse(payload) as { allianceId?: string }).allianceId === allianceId,
  );
  return [
    itemOf(
      'unbooked',
      'bad',
      own.map(({ id, name }) => `${name} ${id}`),
    ),
  ];
}

/** A difference to a statement that nobody answers for. */
async function breaks(
  rows: EntityManager,
  { allianceId, month }: ClosedMonth,
  _: Instant,
  unowned: UnownedBreaks,
): Promise<CloseItem[]> {
  const { count, first } = await unowned(rows, allianceId, lastDayOf(month));
  const found = first.map(({ accountCode, kind, since }) => `${accountCode} ${kind} ${since}`);
  return [{ ...itemOf('breaks', 'bad', found), count }];
}

/** Orders that were paid long ago and whose money nobody has yet: listed, not in the way. */
async function held(
  rows: EntityManager,
  { allianceId, month }: ClosedMonth,
  now: Instant,
): Promise<CloseItem[]> {
  const today = dayOf(now);
  const end = lastDayOf(month) < today ? lastDayOf(month) : today;
  const before = dayOf(startOfDay(end) - HELD_DAYS * DAY_MS);
  const orders: { orderNumber: string }[] = await rows.query(
    `SELECT s.order_number AS orderNumber FROM order_splits s
     JOIN journal_entries e ON e.order_id = s.order_id AND e.kind = 'capture'
     WHERE s.alliance_id = ? AND s.held_fen > 0 AND e.effective_day < ? ORDER BY e.seq LIMIT ?`,
    [allianceId, before, FOUND_MAX],
  );
  return [
    itemOf(
      'held',
      'note',
      orders.map((order) => order.orderNumber),
    ),
  ];
}
