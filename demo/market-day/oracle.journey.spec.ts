import { createConnection, type Connection } from 'mysql2/promise';
import { runMarketDay } from './market-day';
import { examine } from './oracle';
import { Told } from './told';

// A small market day on the journey's market, and an oracle that notices what it must notice.
const market = JSON.parse(process.env.JOURNEY ?? '{}') as Record<
  'storefront' | 'live' | 'courier' | 'databaseUrl',
  string
>;
const nobody = { paidOutFen: 0n, settlements: [], faults: [] };

describe('the oracle of a market day', () => {
  let database: Connection;
  const ask = () =>
    examine(
      {
        databaseUrl: market.databaseUrl,
        storefrontUrl: market.storefront,
        courierUrl: '',
        startedAt: Date.now(),
      },
      new Told(),
      nobody,
    );

  beforeAll(async () => {
    database = await createConnection(market.databaseUrl);
  });

  afterAll(async () => {
    await database.end();
  });

  it('finds everything in order after a day by the public doors', async () => {
    const day = {
      storefrontUrl: market.storefront,
      liveUrl: market.live,
      courierUrl: market.courier,
      databaseUrl: market.databaseUrl,
    };
    const summary = await runMarketDay({ ...day, shoppers: 8, minutes: 0.2, seed: 7, say: () => undefined });
    expect(summary.faults).toEqual([]);
    expect(summary.unsettled).toBe(0);
    expect(summary.completed).toBeGreaterThan(0);
    expect(summary.bagEntries).toBeGreaterThan(0);
  });

  it('sees one fen too much in one posting', async () => {
    expect(await ask()).toEqual([]);
    const change = (by: number) =>
      database.query(
        'UPDATE postings SET amount_fen = amount_fen + ? ORDER BY entry_seq DESC, line_no LIMIT 1',
        [by],
      );
    await change(1);
    const faults = await ask();
    await change(-1);
    expect(faults.some((fault) => fault.startsWith('books:'))).toBe(true);
    expect(await ask()).toEqual([]);
  });

  it('sees one claim too many of a flash deal', async () => {
    const change = (sql: string) => database.query(sql);
    await change('UPDATE flash_deals SET claimed = claimed + 1 ORDER BY id LIMIT 1');
    const faults = await ask();
    await change('UPDATE flash_deals SET claimed = claimed - 1 ORDER BY id LIMIT 1');
    expect(faults).toEqual([expect.stringMatching(/^flash deal .* counts/)]);
  });

  it('sees one box too few on a shelf', async () => {
    const [[some]] = (await database.query(
      'SELECT sku_id AS id FROM stocks WHERE on_hand > 100 LIMIT 1',
    )) as unknown as [{ id: string }[]];
    const change = (by: number) =>
      database.query('UPDATE stocks SET on_hand = on_hand + ? WHERE sku_id = ?', [by, some?.id]);
    await change(-1);
    const faults = await ask();
    await change(1);
    expect(faults).toEqual([expect.stringContaining(`stock of ${some?.id ?? ''}`)]);
  });
});
