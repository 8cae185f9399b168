import { Clock, HOUR_MS, newId, startOfDay } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BookCheckRow, NightlyCheck, PeriodQueries, type CheckResult } from '.';
import { BooksScene } from './test';

let scene: BooksScene;
const DAY = '2028-02-29';

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('nightly_check'));
  await scene.pay();
  await scene.drain();
});
afterAll(() => scene.stop());

const at = (instant: number) => jest.spyOn(scene.get(Clock), 'now').mockReturnValue(instant);
const run = () => scene.get(NightlyCheck).runDue();

describe('the check of the night', () => {
  it('waits until the shop is quiet, and runs once a night for each alliance that has books', async () => {
    at(startOfDay(DAY) + 2 * HOUR_MS - 1);
    expect(await run()).toBe(0);
    at(startOfDay(DAY) + 2 * HOUR_MS);
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect(await scene.get(PeriodQueries).lastCheck(scene.allianceId)).toMatchObject({
      day: DAY,
      askedBy: null,
      chainSeq: '2',
      faultCount: 0,
    });
  });

  it('keeps what it found, for the alliance that it concerns', async () => {
    const other = newId();
    await scene.database.query(
      `INSERT INTO alliances (id, slug, name, town_name, form_kind, blurb, formed_on)
       VALUES (?, 'other', '另一联盟', '镇', 'village_village', '', '2024-01-01')`,
      [other],
    );
    await scene.database.query(
      "INSERT INTO ledger_accounts (id, alliance_id, code, opened_at) VALUES (?, ?, 'A.bank', '2026-01-01')",
      [newId(), other],
    );
    await scene.database.query(
      'UPDATE ledger_balances SET amount_fen = amount_fen + 1 ORDER BY account_id LIMIT 1',
    );
    at(startOfDay('2028-03-01') + 5 * HOUR_MS);
    expect(await run()).toBe(2);
    const checks = await scene.database.manager.findBy(BookCheckRow, { day: '2028-03-01' });
    const countOf = (allianceId: string) =>
      checks.find((check) => check.allianceId === allianceId)?.faultCount;
    expect([countOf(scene.allianceId), countOf(other)]).toEqual([1, 0]);
    const results = JSON.parse(
      checks.find((check) => check.faultCount === 1)?.results ?? '[]',
    ) as CheckResult[];
    expect(results.filter(({ faults }) => faults.length > 0).map(({ id }) => id)).toEqual(['I3']);
  });
});
