import { DataSource } from 'typeorm';
import { databaseOptions, Refusal } from '@app/platform';
import { FreightTemplateRow, quoteFreight } from '@app/parcels';
import { readTraceCode } from '@app/parcels/core';
import { freshDatabase } from '@app/platform/test';
import { seedAlliance } from './alliance';
import { seedCatalog } from './catalog';
import { seedParcels } from './parcels';
import { seedPeople } from './people';
import { seedId } from './seed-id';

let database: DataSource;

beforeAll(async () => {
  const url = await freshDatabase('seed_parcels');
  const options = { ...databaseOptions(url, 'mariadb', 2), entities: [FreightTemplateRow] };
  database = await new DataSource(options).initialize();
  await database.transaction(async (rows) => {
    for (const seed of [seedPeople, seedAlliance, seedCatalog, seedParcels]) await seed(rows, Date.now());
  });
});
afterAll(() => database.destroy());

function quote(regionCode: string, paidFen: bigint, quantity = 1) {
  const line = {
    skuId: seedId('sku:shawo-radish:2'),
    itemName: '沙窝萝卜 5斤装',
    villageId: seedId('village:dashawo'),
  };
  return quoteFreight(database.manager, {
    regionCode,
    lines: [{ ...line, unitGrams: 2_500, quantity, paidFen }],
    now: Date.now(),
  });
}

describe('the demo’s freight', () => {
  it.each([
    ['Nankai, free', '120104', 4_990n, 0n, 660n],
    ['Nankai, too little', '120104', 3_899n, 800n, 660n],
    ['Shanghai', '310115', 4_990n, 1_500n, 1_300n],
    ['Shanghai, free', '310115', 9_900n, 0n, 1_300n],
    ['Urumqi, never free', '650102', 99_900n, 5_000n, 3_600n],
  ])('%s', async (_, region, paidFen, freightFen, costFen) => {
    expect(await quote(region, paidFen)).toMatchObject({ freightFen, costFen });
  });

  it('is not asked where nothing is sent', async () => {
    await expect(quote('540102', 4_990n)).rejects.toBeInstanceOf(Refusal);
    await expect(quote('810101', 4_990n)).rejects.toMatchObject({ code: 'not_deliverable' });
  });
});

it('has one box with a whole way to look at', async () => {
  const [box]: { code: string; status: string; lot: string }[] = await database.query(
    `SELECT trace_code AS code, parcels.status, lots.code AS lot FROM parcels
     JOIN parcel_lines ON parcel_id = parcels.id JOIN lots ON lots.id = lot_id`,
  );
  expect(box).toMatchObject({ code: '7K2M9QX4T0BM', status: 'signed' });
  expect(readTraceCode(box?.code ?? '')).toBe(box?.code);
});
