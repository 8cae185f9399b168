import type { EntityManager } from 'typeorm';
import { firstDayOf, lastDayOf, lockChain, monthAfter, sealPeriod, type Month } from '@app/ledger';
import { DAY_MS, HOUR_MS, startOfDay } from '@app/platform';
import { noon } from './ledger-periods';
import { insert } from './seed';
import { seedId } from './seed-id';

const FIRST: Month = '2026-05';
const LAST: Month = '2026-09';
/** The month before the one that runs is left for the visitor to close. */
const OPEN_MS = 45 * DAY_MS;

/** Months that the accountant and the secretary of an alliance closed long ago, sealed as the writer seals. */
export async function seedClosings(rows: EntityManager, allianceId: string, now: number): Promise<void> {
  const [accountant, secretary] = [seedId('person:04'), seedId('person:05')];
  for (let month = FIRST; month <= LAST; month = monthAfter(month)) {
    if (startOfDay(lastDayOf(month)) > now - OPEN_MS) return;
    const id = seedId(`period:${allianceId}:${month}`);
    const softClosedAt = noon(firstDayOf(monthAfter(month))) + 4 * DAY_MS;
    const closedAt = softClosedAt + 3 * HOUR_MS;
    await insert(rows, 'accounting_periods', [
      {
        id,
        alliance_id: allianceId,
        month,
        status: 'closed',
        soft_closed_by: accountant,
        soft_closed_at: new Date(softClosedAt),
        closed_by: secretary,
        closed_at: new Date(closedAt),
      },
    ]);
    const steps: [string, string, string, string, number][] = [
      ['soft_close', 'open', 'soft_closed', accountant, softClosedAt],
      ['close', 'soft_closed', 'closed', secretary, closedAt],
    ];
    await insert(
      rows,
      'steps',
      steps.map(([step, from_status, to_status, done_by, at]) => ({
        id: seedId(`step:${id}:${step}`),
        thing: 'period',
        thing_id: id,
        step,
        from_status,
        to_status,
        done_by,
        detail: JSON.stringify({ month }),
        at: new Date(at),
      })),
    );
    await sealPeriod(rows, { periodId: id, allianceId, month }, await lockChain(rows), closedAt);
  }
}
