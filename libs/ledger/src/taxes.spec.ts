import { freshDatabase } from '@app/platform/test';
import { Outbox, OutboxEventRow, type EventOf, type OrderPaid } from '@app/outbox';
import { newId, type Actor } from '@app/platform';
import {
  ApproveSettlement,
  BooksWriter,
  LedgerPartyRow,
  LedgerQueries,
  LIST_PRICE,
  MoneyQueries,
  PAYOUT_BANK,
  PayOutSettlement,
  RemitTax,
  SavePayee,
  SendPayout,
  SetWithholding,
  SubmitSettlement,
  verifyBooks,
  type PartyLine,
  type PayoutBank,
  type PayoutOrder,
} from '.';
import { BooksScene, paidSale } from './test';

let scene: BooksScene;
let accountant: Actor;
let paid: PayoutOrder[];

beforeEach(async () => {
  scene = await BooksScene.start({}, await freshDatabase('taxes'));
  accountant = scene.actor('accountant');
  paid = [];
  Object.assign(scene.module.get<PayoutBank>(PAYOUT_BANK), {
    send: (order: PayoutOrder) => {
      paid.push(order);
      return Promise.resolve({ kind: 'succeeded', bankRef: 'B', amountFen: order.amountFen });
    },
  });
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

async function book(): Promise<void> {
  while ((await scene.get(BooksWriter).drain()) > 0);
}

const request = (id: string) => ({ id, requestId: newId() });
const queries = () => scene.get(LedgerQueries);

async function current(): Promise<string> {
  const [settlement] = await queries().settlements(scene.allianceId, false, 1);
  return settlement!.id;
}

async function sheetOf(id: string) {
  return queries().sheet((await queries().settlement(id))!);
}

async function lineOf(id: string, partyId: string): Promise<PartyLine | undefined> {
  return (await sheetOf(id)).lines.find((line) => line.partyId === partyId);
}

async function partyOf(role: 'STREAMER' | 'PRODUCER', subjectId: string): Promise<LedgerPartyRow> {
  const [party] = await queries().partyBy(scene.allianceId, role, [subjectId]);
  return party!;
}

/** A sale of which the streamer has a tenth of about so many yuan. */
async function sell(yuan: bigint): Promise<void> {
  const [line] = scene.sale().lines;
  const listFen = yuan * 100n;
  const goods = {
    goodsFen: listFen,
    totalFen: listFen,
    discountFen: 0n,
    providerFeeFen: 0n,
    freightCostFen: 0n,
  };
  const sale = scene.sale({ ...goods, lines: [{ ...line!, listFen, discountFen: 0n }] });
  await scene.emit('order.paid', sale);
  await scene.complete(sale);
  await book();
}

/** Submits, approves and pays the open settlement out. */
async function settle(): Promise<string> {
  const id = await current();
  await scene.get(SubmitSettlement).run(accountant, request(id));
  await scene.get(ApproveSettlement).run(scene.actor('alliance_secretary'), request(id));
  await scene.get(PayOutSettlement).run(accountant, request(id));
  const events = await scene.database.manager.findBy(OutboxEventRow, { name: 'payout.requested' });
  for (const { id: eventId } of events) {
    const event = (await scene.get(Outbox).read(eventId)) as EventOf<'payout.requested'>;
    if (event.payload.settlementId === id) await scene.get(SendPayout).react(event);
  }
  await book();
  return id;
}

const withhold = (method: 'per_payment' | 'platform_cumulative' | 'none') =>
  scene.get(SetWithholding).run(accountant, { allianceId: scene.allianceId, method, requestId: newId() });

describe('withholding', () => {
  it('is shown before the approval, kept back of the payout, and held for the tax office', async () => {
    await withhold('per_payment');
    await sell(100_000n);
    const streamer = await partyOf('STREAMER', scene.streamerId);
    const before = await sheetOf(await current());
    expect(before.lines.find((line) => line.partyId === streamer.id)).toMatchObject({
      accruedFen: 1_000_000n,
      withheldFen: 160_000n,
    });
    expect(before.isBalanced).toBe(true);
    const id = await settle();
    expect(paid.find((order) => order.account === streamer.bankAccount)?.amountFen).toBe(840_000n);
    const after = await sheetOf(id);
    expect([after.figures.withheldFen, after.isBalanced, after.settlement.status]).toEqual([
      160_000n,
      true,
      'paid_out',
    ]);
    const accounts = await queries().accounts(scene.allianceId);
    expect(accounts.find((each) => each.code === 'L.tax')?.balanceFen).toBe(160_000n);
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });

  it('comes to the same in two settlements of a month as in one', async () => {
    await withhold('per_payment');
    await sell(20_000n);
    const first = await settle();
    await sell(80_000n);
    const second = await settle();
    const taxes = [first, second].map(async (id) => (await sheetOf(id)).figures.withheldFen);
    // 2,000 yuan alone: 240; 10,000 in the month: 1,600.
    expect(await Promise.all(taxes)).toEqual([24_000n, 136_000n]);
  });

  it('by the year at a platform has the allowance of the month', async () => {
    await withhold('platform_cumulative');
    await sell(100_000n);
    expect((await sheetOf(await settle())).figures.withheldFen).toBe(9_000n);
  });

  it('is not for a registered sole trader, nor where the alliance does not withhold', async () => {
    await sell(100_000n);
    const streamer = await partyOf('STREAMER', scene.streamerId);
    expect((await sheetOf(await current())).figures.withheldFen).toBe(0n);
    await withhold('per_payment');
    expect((await sheetOf(await current())).figures.withheldFen).toBe(160_000n);
    const soleTraderLicenceId = newId();
    const owner = newId();
    await scene.database.query("INSERT INTO persons (id, display_name, created_at) VALUES (?, '', NOW(3))", [
      owner,
    ]);
    await scene.database.query(
      `INSERT INTO media_files (id, owner_id, sha256, is_public, bytes, width, height, created_at)
       VALUES (?, ?, REPEAT('a', 64), 0, 1, 1, 1, NOW(3))`,
      [soleTraderLicenceId, owner],
    );
    await scene.get(SavePayee).run(accountant, {
      partyId: streamer.id,
      bankAccount: '6217000011112222',
      accountName: '主播工作室',
      accountKind: 'personal',
      soleTraderLicenceId,
      requestId: newId(),
    });
    expect((await sheetOf(await current())).figures.withheldFen).toBe(0n);
  });

  it('is remitted by the month, never more than was withheld, each receipt once', async () => {
    await withhold('per_payment');
    await sell(100_000n);
    await settle();
    const { months } = await scene.get(MoneyQueries).withholding(scene.allianceId);
    const { month } = months[0]!;
    const remitting = scene.get(RemitTax);
    const input = { allianceId: scene.allianceId, month, reference: '完税 1', requestId: newId() };
    await expect(remitting.run(accountant, { ...input, amountFen: 160_001n })).rejects.toMatchObject({
      code: 'over_limit',
      values: { max: '160000' },
    });
    const stranger = scene.actor('packhouse');
    await expect(remitting.run(stranger, { ...input, amountFen: 1n })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await remitting.run(accountant, { ...input, amountFen: 100_000n });
    await remitting.run(accountant, { ...input, amountFen: 100_000n });
    const other = { ...input, amountFen: 60_000n, requestId: newId() };
    await expect(remitting.run(accountant, other)).rejects.toMatchObject({ code: 'request_reused' });
    await book();
    const after = await scene.get(MoneyQueries).withholding(scene.allianceId);
    expect(after).toEqual({
      method: 'per_payment',
      months: [{ month, incomeFen: 1_000_000n, withheldFen: 160_000n, remittedFen: 100_000n }],
    });
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });
});

describe('the worked order’s second run', () => {
  const second = newId();

  async function workedOrder(): Promise<OrderPaid> {
    await scene.addRule(2, LIST_PRICE, 1);
    for (const subjectId of [scene.growerId, second]) {
      const party = { allianceId: scene.allianceId, role: 'PRODUCER' as const, subjectId };
      if (await scene.database.manager.existsBy(LedgerPartyRow, party)) continue;
      await scene.database.manager.insert(LedgerPartyRow, {
        ...{ id: newId(), ...party, villageId: null },
        ...{ bankAccount: 'ACC-P2', bankAccountMasked: '', accountKind: 'personal' as const },
      });
    }
    const { lines, ...sums } = paidSale();
    const ids = [scene.growerId, second];
    return scene.sale({
      ...{ goodsFen: sums.goodsFen, discountFen: sums.discountFen, freightFen: sums.freightFen },
      ...{ freightCostFen: sums.freightCostFen, totalFen: sums.totalFen, providerFeeFen: 59n },
      lines: lines.map((line, index) => ({
        ...line,
        lineId: newId(),
        villageId: scene.villageId,
        growerId: ids[index] ?? '',
      })),
    });
  }

  it('states of P2: accrued 5,000, recovered 2,873 of the first, withheld 0, net 2,127', async () => {
    const sale = await workedOrder();
    await scene.emit('order.paid', sale);
    await scene.complete(sale);
    await book();
    await settle();
    const p2 = await partyOf('PRODUCER', second);
    expect(paid.filter((order) => order.account === 'ACC-P2').map((order) => order.amountFen)).toEqual([
      2_873n,
    ]);
    await scene.refund({ ...sale, lines: sale.lines.slice(1) }, 3_590n, 400n);
    const [line] = sale.lines.slice(1);
    const more = {
      goodsFen: 6_944n,
      totalFen: 6_944n,
      discountFen: 0n,
      freightCostFen: 0n,
      providerFeeFen: 0n,
    };
    const next = scene.sale({
      ...more,
      lines: [{ ...line!, lineId: newId(), listFen: 6_944n, discountFen: 0n }],
    });
    await scene.emit('order.paid', next);
    await scene.complete(next);
    await book();
    expect(await lineOf(await current(), p2.id)).toEqual({
      partyId: p2.id,
      carryInFen: 0n,
      accruedFen: 5_000n,
      reversedFen: 0n,
      recoveredFen: 2_873n,
      withheldFen: 0n,
      paidFen: 0n,
    });
    await settle();
    const ofP2 = paid.filter((order) => order.account === 'ACC-P2');
    expect(ofP2.map((order) => order.amountFen)).toEqual([2_873n, 2_127n]);
    const code = `L.party.PRODUCER.${second}`;
    const accounts = await queries().accounts(scene.allianceId);
    expect(accounts.find((each) => each.code === code)?.balanceFen).toBe(0n);
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });
});
