import { newId } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter } from '..';
import { BooksScene, faultsOf, lawsBroken } from '../test';

let scene: BooksScene;
let orderNumber: string;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('i06'));
});
afterAll(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

const faults = () => faultsOf(scene.database.manager);

describe('I6, of an order whose courier spoiled the goods before the buyer had signed for them', () => {
  it('holds before and after it is completed: the courier is owed what it did not give up', async () => {
    const sale = await scene.pay();
    ({ orderNumber } = sale);
    const { orderId, allianceId, paymentId, lines, paidAt } = sale;
    await scene.emit('refund.accepted', {
      ...{ refundId: newId(), orderId, allianceId, paymentId, cause: 'claim', fault: 'courier' },
      lines: [{ lineId: lines[0]?.lineId ?? '', quantity: 1, cashFen: 449n, couponFen: 50n }],
      ...{ freightFen: 0n, totalFen: 449n, acceptedAt: paidAt },
    });
    await scene.drain();
    expect(await faults()).toEqual([]);
    await scene.complete(sale);
    await scene.drain();
    expect(await faults()).toEqual([]);
    const [courier] = await scene.database.query(
      `SELECT -b.amount_fen AS fen FROM ledger_balances b JOIN ledger_accounts a ON a.id = b.account_id WHERE a.code = 'L.courier'`,
    );
    // Of the 9.00 of its freight it gives up what the parties would have given: 4.99 by value, 4.51 of their base.
    expect(courier.fen).toBe('449');
  });

  it('names the order whose courier has another sum', async () => {
    const { laws, says } = await lawsBroken(scene.database, (rows) =>
      rows.query(
        "UPDATE postings SET amount_fen = amount_fen + 1 WHERE entry_seq = (SELECT seq FROM journal_entries WHERE kind = 'cost') LIMIT 1",
      ),
    );
    expect(laws).toContain('I6');
    expect(says).toContainEqual(
      `order ${orderNumber}: what the courier has is 450 in its entries, its split says 449`,
    );
  });
});
