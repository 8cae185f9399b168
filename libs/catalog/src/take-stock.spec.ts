import { Test, type TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { OutboxModule, Transactions } from '@app/outbox';
import { PlatformModule, isRefusal, newId } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { CatalogModule } from './catalog.module';
import { giveBackStock, handOverStock, readSkus, receiveStock, takeStock } from './take-stock';
import { newSku } from './test';

let modules: TestingModule;
let transactions: Transactions;
let database: DataSource;

beforeAll(async () => {
  const settings = await testSettings();
  modules = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, CatalogModule],
  }).compile();
  transactions = modules.get(Transactions);
  database = modules.get(DataSource);
});

afterAll(() => modules.close());

const take = (lines: { skuId: string; quantity: number }[]) => transactions.run((tx) => takeStock(tx, lines));

async function stockOf(skuId: string): Promise<{ onHand: number; reserved: number; moved: number }> {
  const [row]: { onHand: number; reserved: number; moved: string }[] = await database.query(
    `SELECT on_hand AS onHand, reserved, (SELECT COALESCE(SUM(quantity), 0) FROM stock_movements WHERE sku_id = ?) AS moved
     FROM stocks WHERE sku_id = ?`,
    [skuId, skuId],
  );
  return { onHand: row?.onHand ?? -1, reserved: row?.reserved ?? -1, moved: Number(row?.moved) };
}

describe('takeStock', () => {
  it('sells exactly 50 to 60 buyers at once', async () => {
    const { skuId } = await newSku(database.manager, { onHand: 50 });
    const all = await Promise.allSettled(Array.from({ length: 60 }, () => take([{ skuId, quantity: 1 }])));
    const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(50);
    expect(refused.every((error) => isRefusal(error) && error.code === 'out_of_stock')).toBe(true);
    expect(await stockOf(skuId)).toEqual({ onHand: 50, reserved: 50, moved: 50 });
  });

  it('takes a whole basket or nothing, whatever the order of its lines', async () => {
    const plenty = await newSku(database.manager, { onHand: 100 });
    const scarce = await newSku(database.manager, { onHand: 3 }, plenty);
    const baskets = Array.from({ length: 10 }, (_, index) => {
      const lines = [plenty, scarce].map(({ skuId }) => ({ skuId, quantity: 1 }));
      return take(index % 2 === 0 ? lines : lines.reverse());
    });
    const all = await Promise.allSettled(baskets);
    expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(3);
    expect(await stockOf(plenty.skuId)).toMatchObject({ reserved: 3 });
    expect(await stockOf(scarce.skuId)).toMatchObject({ reserved: 3 });
  });

  it('tells what is left when it is not enough', async () => {
    const { skuId } = await newSku(database.manager, { onHand: 2 });
    await expect(take([{ skuId, quantity: 3 }])).rejects.toMatchObject({
      code: 'out_of_stock',
      values: { skuId, itemName: '沙窝萝卜 5斤装', available: 2 },
    });
  });

  it('refuses nonsense, what is not on sale and more than one person may have', async () => {
    const { skuId } = await newSku(database.manager, { perPersonMax: 5 });
    for (const quantity of [0, -1, 1.5, Number.NaN])
      await expect(take([{ skuId, quantity }])).rejects.toMatchObject({ code: 'bad_input' });
    await expect(take([])).rejects.toMatchObject({ code: 'bad_input' });
    await expect(take([{ skuId, quantity: 1_000_000 }])).rejects.toMatchObject({
      code: 'over_limit',
      values: { skuId, max: 5 },
    });
    const twice = [3, 3].map((quantity) => ({ skuId, quantity }));
    await expect(take(twice)).rejects.toMatchObject({ code: 'over_limit' });
    await expect(take([{ skuId: newId(), quantity: 1 }])).rejects.toMatchObject({ code: 'not_found' });
    await database.query('UPDATE skus SET ended_at = ? WHERE id = ?', [new Date(), skuId]);
    await expect(take([{ skuId, quantity: 1 }])).rejects.toMatchObject({ code: 'not_found' });
    expect(await stockOf(skuId)).toMatchObject({ reserved: 0 });
  });

  it('reads the same facts without promising', async () => {
    const sku = await newSku(database.manager, { priceFen: 9_007_199_254_740_993n });
    const [read] = await readSkus(database.manager, [{ skuId: sku.skuId, quantity: 2 }]);
    const { productSlug, allianceId, villageId, growerId } = sku;
    expect(read).toMatchObject({
      productSlug,
      allianceId,
      villageId,
      growerId,
      priceFen: 9_007_199_254_740_993n,
    });
    expect(read).toMatchObject({ isPerishable: true, unitGrams: 2_500, quantity: 2, category: 'roots' });
    expect(await stockOf(sku.skuId)).toMatchObject({ reserved: 0 });
  });
});

describe('stock', () => {
  it('is the sum of its movements after any course of events', async () => {
    const act = fc.record({
      kind: fc.constantFrom('take', 'giveBack', 'handOver', 'receive'),
      quantity: fc.integer({ min: 1, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        const { skuId } = await newSku(database.manager, { onHand: 10 });
        let [onHand, reserved] = [10, 0];
        for (const { kind, quantity } of acts) {
          const lines = [{ skuId, quantity }];
          const isPossible =
            kind === 'take' ? onHand - reserved >= quantity : kind === 'receive' || reserved >= quantity;
          const done = transactions.run(async (tx) => {
            if (kind === 'take') await takeStock(tx, lines);
            else if (kind === 'giveBack') await giveBackStock(tx, lines);
            else if (kind === 'handOver') await handOverStock(tx, lines, newId());
            else await receiveStock(tx, lines, newId());
          });
          if (!isPossible) await expect(done).rejects.toThrow();
          else {
            await done;
            onHand += kind === 'receive' ? quantity : kind === 'handOver' ? -quantity : 0;
            reserved += kind === 'take' ? quantity : kind === 'receive' ? 0 : -quantity;
          }
          expect(await stockOf(skuId)).toEqual({ onHand, reserved, moved: onHand });
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is moved once by one parcel', async () => {
    const { skuId } = await newSku(database.manager);
    const lines = [{ skuId, quantity: 2 }];
    const parcelId = newId();
    await take([{ skuId, quantity: 4 }]);
    await transactions.run((tx) => handOverStock(tx, lines, parcelId));
    await expect(transactions.run((tx) => handOverStock(tx, lines, parcelId))).rejects.toThrow();
    expect(await stockOf(skuId)).toEqual({ onHand: 98, reserved: 2, moved: 98 });
  });

  it('cannot be promised beyond what is there, even by a raw statement', async () => {
    const { skuId } = await newSku(database.manager, { onHand: 1 });
    await expect(
      database.query('UPDATE stocks SET reserved = 2 WHERE sku_id = ?', [skuId]),
    ).rejects.toThrow();
  });
});
