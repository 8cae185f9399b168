import { freshDatabase } from '@app/platform/test';
import { OutboxEventRow, Outbox, type EventOf } from '@app/outbox';
import { Clock, DAY_MS, newId, type Actor } from '@app/platform';
import {
  AllocatePool,
  ApproveSettlement,
  ApproveWriteOff,
  BooksWriter,
  LedgerPartyRow,
  LedgerQueries,
  MoneyQueries,
  PAYOUT_BANK,
  PayOutSettlement,
  ProposePool,
  ReclassDebts,
  RecordRepayment,
  RequestWriteOff,
  SavePayee,
  SendPayout,
  SubmitSettlement,
  type PayoutOrder,
} from '.';
import { I14 } from './invariants/i14';
import { BooksScene, expectBooksHold, lawsBroken } from './test';

let scene: BooksScene;
let accountant: Actor;
let secretary: Actor;

beforeEach(async () => {
  scene = await BooksScene.start({}, await freshDatabase('debts'));
  accountant = scene.actor('accountant');
  secretary = scene.actor('alliance_secretary');
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

async function book(): Promise<void> {
  while ((await scene.get(BooksWriter).drain()) > 0);
}

async function grower(): Promise<LedgerPartyRow> {
  const [party] = await scene.get(LedgerQueries).partyBy(scene.allianceId, 'PRODUCER', [scene.growerId]);
  return party!;
}

/** The grower was paid 64.99 for an order that came back since. */
async function inDebt(): Promise<LedgerPartyRow> {
  const sale = await scene.pay();
  await scene.complete(sale);
  await book();
  await payOut();
  await scene.refund(sale, 8_980n, 1_000n);
  await book();
  return grower();
}

/** What is due is prepared, agreed to by another, and paid by a bank that pays at once. */
async function payOut(): Promise<void> {
  const [open] = await scene.get(LedgerQueries).settlements(scene.allianceId, false, 1);
  const request = () => ({ id: open!.id, requestId: newId() });
  await scene.get(SubmitSettlement).run(accountant, request());
  await scene.get(ApproveSettlement).run(secretary, request());
  const send = ({ amountFen }: PayoutOrder) =>
    Promise.resolve({ kind: 'succeeded', bankRef: 'B', amountFen });
  Object.assign(scene.module.get<object>(PAYOUT_BANK), { send });
  await scene.get(PayOutSettlement).run(accountant, request());
  for (const { id } of await scene.database.manager.findBy(OutboxEventRow, { name: 'payout.requested' }))
    await scene.get(SendPayout).react((await scene.get(Outbox).read(id)) as EventOf<'payout.requested'>);
  await book();
}

/** The timer's day has come; nothing moved the accounts since. */
async function aMonthLater(): Promise<void> {
  const later = Date.now() + 31 * DAY_MS;
  jest.spyOn(scene.get(Clock), 'now').mockReturnValue(later);
  await scene.emit('party.debt_due', { allianceId: scene.allianceId });
  await lookAtDebts();
}

async function lookAtDebts(): Promise<void> {
  const [row] = await scene.database.manager.find(OutboxEventRow, {
    where: { name: 'party.debt_due' },
    order: { id: 'DESC' },
    take: 1,
  });
  const event = (await scene.get(Outbox).read(row!.id)) as EventOf<'party.debt_due'>;
  await scene.get(ReclassDebts).react(event);
  await scene.get(ReclassDebts).react(event);
  await book();
}

async function debtOf(): Promise<readonly [bigint, bigint]> {
  const party = await grower();
  const debtors = await scene.get(MoneyQueries).debtors(scene.allianceId);
  const found = debtors.find((each) => each.party.id === party.id);
  return [found?.currentFen ?? 0n, found?.claimFen ?? 0n];
}

describe('a debt', () => {
  it('becomes a claim when nothing has moved for thirty days, and no day before', async () => {
    await inDebt();
    expect(await debtOf()).toEqual([6_499n, 0n]);
    await scene.emit('party.debt_due', { allianceId: scene.allianceId });
    await lookAtDebts();
    expect(await debtOf()).toEqual([6_499n, 0n]);
    await aMonthLater();
    expect(await debtOf()).toEqual([0n, 6_499n]);
  });

  it('is paid by the next sale first, in the same settlement', async () => {
    await inDebt();
    await aMonthLater();
    await scene.complete(await scene.pay());
    await book();
    expect(await debtOf()).toEqual([0n, 0n]);
    const queries = scene.get(LedgerQueries);
    const [open] = await queries.settlements(scene.allianceId, false, 1);
    const sheet = await queries.sheet(open!);
    const party = await grower();
    const line = sheet.lines.find((each) => each.partyId === party.id);
    // The refund after the payout, that its debt became a claim, and that the sale paid the claim: all of them are recovery.
    expect(line).toMatchObject({ carryInFen: 0n, accruedFen: 6_499n, reversedFen: 0n, recoveredFen: 6_499n });
  });

  it('is paid back in parts, each slip of the bank once and never more than is owed', async () => {
    const party = await inDebt();
    const repaying = scene.get(RecordRepayment);
    const first = { partyId: party.id, amountFen: 6_000n, reference: '回单 001', requestId: newId() };
    await repaying.run(accountant, first);
    expect((await repaying.run(accountant, first)).amountFen).toBe(6_000n);
    await book();
    expect(await debtOf()).toEqual([499n, 0n]);
    const again = { ...first, amountFen: 499n, requestId: newId() };
    await expect(repaying.run(accountant, again)).rejects.toMatchObject({ code: 'request_reused' });
    const more = { ...again, amountFen: 500n, reference: '回单 002' };
    await expect(repaying.run(accountant, more)).rejects.toMatchObject({ code: 'over_limit' });
    await expect(repaying.run(secretary, more)).rejects.toMatchObject({ code: 'not_permitted' });
    await expectBooksHold(scene.database.manager);
  });

  it('is given up by two people and never by one, and only when it is a claim', async () => {
    const party = await inDebt();
    const asking = scene.get(RequestWriteOff);
    const wanted = { partyId: party.id, amountFen: 6_499n, reason: '户主已故', requestId: newId() };
    await expect(asking.run(accountant, wanted)).rejects.toMatchObject({ code: 'over_limit' });
    await aMonthLater();
    await expect(asking.run(secretary, wanted)).rejects.toMatchObject({ code: 'not_permitted' });
    const { id } = await asking.run(accountant, wanted);
    expect((await asking.run(accountant, wanted)).id).toBe(id);
    await expect(asking.run(accountant, { ...wanted, amountFen: 1n })).rejects.toMatchObject({
      code: 'request_reused',
    });
    const approving = scene.get(ApproveWriteOff);
    const approval = { id, isApproved: true, requestId: newId() };
    await expect(approving.run(accountant, approval)).rejects.toMatchObject({ code: 'same_person' });
    const stranger = scene.actor('alliance_secretary', newId());
    await expect(approving.run(stranger, approval)).rejects.toMatchObject({ code: 'not_found' });
    await book();
    expect(await debtOf()).toEqual([0n, 6_499n]);
    expect((await approving.run(secretary, approval)).status).toBe('approved');
    expect((await approving.run(secretary, approval)).status).toBe('approved');
    await book();
    expect(await debtOf()).toEqual([0n, 0n]);
    const accounts = await scene.get(LedgerQueries).accounts(scene.allianceId);
    expect(accounts.find((each) => each.code === 'X.writeoff')?.balanceFen).toBe(6_499n);
    await expect(approving.run(secretary, { ...approval, requestId: newId() })).rejects.toMatchObject({
      code: 'step_not_allowed',
    });
  });

  it('that was refused to be given up stays', async () => {
    const party = await inDebt();
    await aMonthLater();
    const wanted = { partyId: party.id, amountFen: 100n, reason: '零头', requestId: newId() };
    const { id } = await scene.get(RequestWriteOff).run(accountant, wanted);
    const refusal = { id, isApproved: false, requestId: newId() };
    expect((await scene.get(ApproveWriteOff).run(secretary, refusal)).status).toBe('refused');
    await book();
    expect(await debtOf()).toEqual([0n, 6_499n]);
  });
});

describe('the pool', () => {
  const proposal = () => ({
    allianceId: scene.allianceId,
    amountFen: 541n,
    reserveBasisPoints: 3_000,
    basis: 'equity' as const,
    weights: [
      { villageId: scene.villageId, weight: 70n },
      { villageId: newId(), weight: 30n },
    ],
    requestId: newId(),
  });

  it('is told off as the accountant proposes and the secretary agrees, reserve first', async () => {
    await scene.complete(await scene.pay());
    await book();
    const proposing = scene.get(ProposePool);
    const wanted = proposal();
    await expect(proposing.run(secretary, wanted)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(proposing.run(accountant, { ...wanted, amountFen: 542n })).rejects.toMatchObject({
      code: 'over_limit',
      values: { max: '541' },
    });
    const { id } = await proposing.run(accountant, wanted);
    const again = { ...proposal(), amountFen: 1n };
    await expect(proposing.run(accountant, again)).rejects.toMatchObject({ code: 'step_not_allowed' });
    const decision = { id, isApproved: true, requestId: newId() };
    await expect(scene.get(AllocatePool).run(accountant, decision)).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await scene.get(AllocatePool).run(secretary, decision);
    await book();
    expect(await scene.get(MoneyQueries).poolFen(scene.allianceId)).toEqual({
      poolFen: 0n,
      reserveFen: 162n,
    });
    const [open] = await scene.get(LedgerQueries).settlements(scene.allianceId, false, 1);
    const sheet = await scene.get(LedgerQueries).sheet(open!);
    // Of the 9,026 that are due 162 are set aside and no party's any more.
    expect([sheet.figures.dueFen, sheet.isBalanced]).toEqual([8_864n, true]);
    await expectBooksHold(scene.database.manager);
    expect(await I14.run(scene.database.manager, scene.allianceId)).toEqual([]);
    const lost = await lawsBroken(scene.database, (tampered) =>
      tampered.query("UPDATE journal_entries SET memo = 'x' WHERE kind = 'pool_allocate'"),
    );
    expect(lost.laws).toEqual(['I10', 'I14']);
    expect(lost.says).toContain(`pool allocation ${id} was approved and is not booked`);
    await scene.database.query('UPDATE pool_allocations SET amount_fen = 540 WHERE id = ?', [id]);
    expect(await I14.run(scene.database.manager)).toMatchObject([
      { says: `pool allocation ${id}: 540 were approved, 541 are booked` },
    ]);
    await scene.database.query("UPDATE pool_allocations SET status = 'refused' WHERE id = ?", [id]);
    expect(await I14.run(scene.database.manager)).toMatchObject([
      { says: `pool allocation ${id} is booked and was not approved` },
    ]);
  });
});

describe('the account of a payee', () => {
  it('of a village is the village’s own: a person’s is refused and nothing is written', async () => {
    const [village] = await scene.get(LedgerQueries).partyBy(scene.allianceId, 'VILLAGE', [scene.villageId]);
    const input = {
      partyId: village!.id,
      bankAccount: '6217 0000 1111 2222',
      accountName: '王大爷',
      accountKind: 'personal' as const,
      soleTraderLicenceId: null,
      requestId: newId(),
    };
    const saving = scene.get(SavePayee);
    await expect(saving.run(accountant, input)).rejects.toMatchObject({ code: 'personal_account' });
    await expect(saving.run(secretary, input)).rejects.toMatchObject({ code: 'not_permitted' });
    const [still] = await scene.get(LedgerQueries).parties([village!.id]);
    expect(still?.bankAccount).toBe(village!.bankAccount);
    const saved = await saving.run(accountant, {
      ...input,
      accountKind: 'corporate',
      accountName: '大沙沃村集体',
    });
    expect([saved.bankAccount, saved.bankAccountMasked]).toEqual(['6217000011112222', '**** 2222']);
  });
});
