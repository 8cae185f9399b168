import { DataSource } from 'typeorm';
import { BOOKS_ROWS, LedgerQueries, MoneyQueries, PeriodQueries, verifyBooks } from '@app/ledger';
import { formatYuan, sumFen } from '@app/money';
import { Clock, databaseOptions } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import { seedAlliance } from './alliance';
import { seedLedger } from './ledger';
import { seedPeople } from './people';
import { seedId } from './seed-id';

let database: DataSource;
let queries: LedgerQueries;

beforeAll(async () => {
  const url = await freshDatabase('seed_ledger');
  const options = { ...databaseOptions(url, 'mariadb', 2), entities: BOOKS_ROWS };
  database = await new DataSource(options).initialize();
  await database.transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedLedger]) await seed(rows, Date.now());
  });
  queries = new LedgerQueries(database, new Clock(), await testSettings({ HOLDBACK_SECONDS: '0' }, url));
}, 60_000);
afterAll(() => database.destroy());

describe('the demo’s books', () => {
  it('hold from the first entry to the last', async () => {
    expect(await verifyBooks(database)).toMatchObject({ faults: [], firstBadSeq: null });
  });

  it('have months closed by two people, the last two left open', async () => {
    const periods = new PeriodQueries(database, new Clock());
    const sheet = async (month: string) => (await periods.period(seedId('alliance:woqing'), month))!;
    expect((await sheet('2026-11')).status).toBe('open');
    if (Date.now() < Date.parse('2026-11-20')) return;
    const { status, period, seal } = await sheet('2026-09');
    expect([status, seal?.root.length]).toEqual(['closed', 64]);
    expect(period?.closedBy).not.toBe(period?.softClosedBy);
  });

  it('have settlements whose equations go on from each other, as drawn', async () => {
    const settlements = await queries.settlements(seedId('alliance:woqing'), false, 20);
    const sheets = await Promise.all(settlements.map((settlement) => queries.sheet(settlement)));
    expect(sheets.every((sheet) => sheet.isBalanced)).toBe(true);
    const octoberA = sheets.find((sheet) => sheet.settlement.number === 'JS-2610A');
    const figures = octoberA && Object.values(octoberA.figures).map(formatYuan);
    expect(figures).toEqual(['5,090.21', '92,136.08', '208.33', '90,226.00', '6,791.96', '0.00', '0.00']);
    expect(sheets[0]?.settlement.status).toBe('open');
    expect(formatYuan(sheets[0]?.figures.openingFen ?? 0n)).toBe('6,791.96');
  });

  it('list payouts in the order of their days, the newest first', async () => {
    const payouts = await new MoneyQueries(database).payouts(seedId('alliance:woqing'), undefined, 500);
    const days = payouts.map(({ createdAt }) => createdAt);
    expect(days.length).toBeGreaterThan(100);
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it('pay three villages what the notice shows', async () => {
    const [october] = await queries.settlements(seedId('alliance:woqing'), true, 1);
    const payouts = await queries.payouts(october?.id ?? '');
    const parties = new Map(
      (await queries.parties(payouts.map((each) => each.partyId))).map((each) => [each.id, each]),
    );
    const paidTo = (slug: string): string =>
      formatYuan(
        sumFen(
          payouts
            .filter((payout) => parties.get(payout.partyId)?.villageId === seedId(`village:${slug}`))
            .map((payout) => payout.amountFen),
        ),
      );
    // Households and collective; a third of the pool, 1,804.52, comes on top on the notice.
    expect(['dashawo', 'qinghe', 'dongwa'].map(paidTo)).toEqual(['45,007.88', '17,399.64', '9,773.28']);
  });
});
