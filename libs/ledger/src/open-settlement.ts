import { Not, IsNull, type EntityManager } from 'typeorm';
import { dayOf, newId, startOfDay, DAY_MS, type Instant } from '@app/platform';
import { settlementNumber } from './core';
import { SettlementRow } from './settlement.row';

/** The same for all alliances of a batch: most have one open, which one question tells. */
export async function openSettlements(
  rows: EntityManager,
  allianceIds: readonly string[],
  now: Instant,
): Promise<void> {
  if (allianceIds.length === 0) return;
  const open: { allianceId: string }[] = await rows.query(
    'SELECT alliance_id AS allianceId FROM settlements WHERE alliance_id IN (?) AND is_open = 1',
    [allianceIds],
  );
  const having = new Set(open.map(({ allianceId }) => allianceId));
  for (const allianceId of allianceIds) {
    if (!having.has(allianceId)) await openSettlement(rows, allianceId, now);
  }
}

/** Sees to it that the alliance has one settlement that takes what becomes due. The database lets no second one be open. */
export async function openSettlement(
  rows: EntityManager,
  allianceId: string,
  now: Instant,
): Promise<SettlementRow> {
  const open = await rows.findOneBy(SettlementRow, { allianceId, approvedAt: IsNull() });
  if (open) return open;
  const [last] = await rows.find(SettlementRow, {
    where: { allianceId, approvedAt: Not(IsNull()) },
    order: { ordinal: 'DESC' },
    take: 1,
  });
  const today = dayOf(now);
  const after = last?.periodTo ? dayOf(startOfDay(last.periodTo) + DAY_MS) : today;
  const settlement: Partial<SettlementRow> = {
    id: newId(),
    allianceId,
    ordinal: (last?.ordinal ?? 0) + 1,
    number: nextNumber(today, last?.number),
    status: 'open',
    periodFrom: after < today ? after : today,
    periodTo: null,
  };
  await rows.insert(SettlementRow, settlement);
  return rows.findOneByOrFail(SettlementRow, { allianceId, approvedAt: IsNull() });
}

/** The next letter of this month, `A` in a new one. */
function nextNumber(today: string, last: string | undefined): string {
  const first = settlementNumber(today, 0);
  const month = first.slice(0, -1);
  if (!last?.startsWith(month)) return first;
  const letters = last.slice(month.length);
  const place = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return settlementNumber(today, place);
}
