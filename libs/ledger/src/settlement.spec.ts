import { freshDatabase } from '@app/platform/test';
import { Outbox, OutboxEventRow, StepRow, type EventOf } from '@app/outbox';
import { newId, type Actor } from '@app/platform';
import {
  ApproveSettlement,
  BooksWriter,
  LedgerQueries,
  PayOutSettlement,
  PAYOUT_BANK,
  PublishSettlement,
  SendBackSettlement,
  SendPayout,
  SettlementRow,
  SubmitSettlement,
  verifyBooks,
  type BankOutcome,
  type PayoutBank,
  type PayoutOrder,
  type SettlementSheet,
} from '.';
import { BooksBalance } from './settlement-balance';
import { BooksScene } from './test';

let scene: BooksScene;
let accountant: Actor;
let secretary: Actor;

/** Stands for the bank across the street: it can lose an answer after it has paid, or before. */
class ForgetfulBank implements PayoutBank {
  readonly isByFile = false;
  readonly paid = new Map<string, bigint>();
  next: 'pay' | 'lose_answer' | 'lose_order' = 'pay';

  send({ outNo, amountFen }: PayoutOrder): Promise<BankOutcome> {
    const { next } = this;
    this.next = 'pay';
    if (next !== 'lose_order') this.paid.set(outNo, (this.paid.get(outNo) ?? 0n) + amountFen);
    return Promise.resolve(
      next === 'pay' ? { kind: 'succeeded', bankRef: 'B1', amountFen } : { kind: 'unknown' },
    );
  }

  find(outNo: string): Promise<BankOutcome> {
    const amountFen = this.paid.get(outNo);
    return Promise.resolve(
      amountFen === undefined
        ? { kind: 'failed', reason: 'not_received' }
        : { kind: 'succeeded', bankRef: 'B1', amountFen },
    );
  }
}

let bank: ForgetfulBank;

beforeEach(async () => {
  scene = await BooksScene.start({}, await freshDatabase('settlement'));
  accountant = scene.actor('accountant');
  secretary = scene.actor('alliance_secretary');
  bank = new ForgetfulBank();
  Object.assign(scene.module.get<PayoutBank>(PAYOUT_BANK), {
    send: (order: PayoutOrder) => bank.send(order),
    find: (outNo: string) => bank.find(outNo),
  });
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

async function book(): Promise<void> {
  while ((await scene.get(BooksWriter).drain()) > 0);
}

async function sell(): Promise<void> {
  await scene.complete(await scene.pay());
  await book();
}

async function current(): Promise<SettlementRow> {
  const [settlement] = await scene.get(LedgerQueries).settlements(scene.allianceId, false, 1);
  return settlement!;
}

const sheetOf = async (id: string): Promise<SettlementSheet> => {
  const queries = scene.get(LedgerQueries);
  return queries.sheet((await queries.settlement(id))!);
};

const request = (id: string) => ({ id, requestId: newId() });

async function approved(): Promise<SettlementRow> {
  const { id } = await current();
  await scene.get(SubmitSettlement).run(accountant, request(id));
  return scene.get(ApproveSettlement).run(secretary, request(id));
}

/** What the queue does: hands every payout that was asked for, and is due by then, to the bank. */
async function sendPayouts(): Promise<void> {
  const events = await scene.database.manager.findBy(OutboxEventRow, { name: 'payout.requested' });
  for (const { id } of events)
    await scene.get(SendPayout).react((await scene.get(Outbox).read(id)) as EventOf<'payout.requested'>);
  await book();
}

describe('a settlement', () => {
  it('is open and counts what is due, from the first sale on', async () => {
    await sell();
    const { id, status, number } = await current();
    expect([status, number]).toEqual(['open', expect.stringMatching(/^JS-\d{4}A$/)]);
    const sheet = await sheetOf(id);
    expect(sheet.figures).toEqual({
      openingFen: 0n,
      dueFen: 9_026n,
      refundedFen: 0n,
      paidFen: 0n,
      closingFen: 9_026n,
      recoveredFen: 0n,
      withheldFen: 0n,
    });
    expect([sheet.orderCount, sheet.isBalanced]).toEqual([1, true]);
  });

  it('is not refused for what was booked between two of its reads', async () => {
    await sell();
    const { id } = await current();
    const between = { isHeldBy: () => false } as never;
    const read = jest.spyOn(BooksBalance, 'read').mockResolvedValueOnce(between);
    await scene.get(SubmitSettlement).run(accountant, request(id));
    expect(read).toHaveBeenCalledTimes(2);
    read.mockRestore();
    expect((await sheetOf(id)).settlement.status).toBe('review');
  });

  it('goes from the accountant over a second person to the bank and the notice board', async () => {
    await sell();
    const { id } = await approved();
    await scene.get(PayOutSettlement).run(accountant, request(id));
    expect((await sheetOf(id)).settlement.status).toBe('approved');
    await sendPayouts();
    const sheet = await sheetOf(id);
    // Grower, streamer and village have accounts; the pool, the alliance and the platform are carried on.
    expect([sheet.settlement.status, sheet.figures.paidFen]).toEqual(['paid_out', 6_499n + 903n + 722n]);
    await scene.get(PublishSettlement).run(accountant, request(id));
    expect((await sheetOf(id)).settlement.status).toBe('published');
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
    const steps = await scene.database.manager.find(StepRow, {
      where: { thingId: id },
      order: { id: 'ASC' },
    });
    expect(steps.map((step) => step.step)).toEqual(['submit', 'approve', 'pay_out', 'settle', 'publish']);
    expect((await sheetOf((await current()).id)).figures.openingFen).toBe(541n + 271n + 90n);
  });

  it('is not approved by who prepared it, nor by who has no office there', async () => {
    await sell();
    const { id } = await current();
    await scene.get(SubmitSettlement).run(accountant, request(id));
    const approving = scene.get(ApproveSettlement);
    await expect(approving.run(accountant, request(id))).rejects.toMatchObject({ code: 'same_person' });
    await expect(approving.run(scene.actor('packhouse'), request(id))).rejects.toMatchObject({
      code: 'not_permitted',
    });
    const stranger = scene.actor('alliance_secretary', newId());
    await expect(approving.run(stranger, request(id))).rejects.toMatchObject({ code: 'not_found' });
    expect((await sheetOf(id)).settlement.status).toBe('review');
    const sameOffice = scene.actor('accountant');
    expect((await approving.run(sameOffice, request(id))).status).toBe('approved');
  });

  it('comes back open with a reason, frees its entries, and is submitted with the same digest again', async () => {
    await sell();
    const { id } = await current();
    const first = await scene.get(SubmitSettlement).run(accountant, request(id));
    const sending = scene.get(SendBackSettlement);
    await expect(sending.run(secretary, { ...request(id), reason: ' ' })).rejects.toMatchObject({
      code: 'bad_input',
    });
    const back = await sending.run(secretary, { ...request(id), reason: '少一单' });
    expect([back.status, back.preparedBy]).toEqual(['open', null]);
    expect((await sheetOf(id)).figures.dueFen).toBe(9_026n);
    const again = await scene.get(SubmitSettlement).run(accountant, request(id));
    expect(again.sha256).toBe(first.sha256);
  });

  it('answers a repeated request with what it did, and refuses the same id for another step', async () => {
    await sell();
    const { id } = await current();
    const once = request(id);
    await scene.get(SubmitSettlement).run(accountant, once);
    expect((await scene.get(SubmitSettlement).run(accountant, once)).status).toBe('review');
    await expect(scene.get(PayOutSettlement).run(accountant, once)).rejects.toMatchObject({
      code: 'request_reused',
    });
  });

  it('is refused when it does not agree with the books', async () => {
    await sell();
    const { id } = await current();
    await scene.get(SubmitSettlement).run(accountant, request(id));
    await scene.database.query(
      'UPDATE settlement_lines SET accrued_fen = accrued_fen + 1 WHERE settlement_id = ?',
      [id],
    );
    const approval = scene.get(ApproveSettlement).run(secretary, request(id));
    await expect(approval).rejects.toMatchObject({ code: 'not_balanced' });
    expect((await sheetOf(id)).settlement.status).toBe('review');
  });

  it('leaves what is still in its holdback to a later one, and what comes after the cutoff too', async () => {
    await sell();
    const { id } = await current();
    await scene.get(SubmitSettlement).run(accountant, request(id));
    await sell();
    expect((await sheetOf(id)).figures.dueFen).toBe(9_026n);
    await scene.get(ApproveSettlement).run(secretary, request(id));
    await scene.complete(await scene.pay({ paidAt: Date.now() + 60_000 }));
    await book();
    const next = await sheetOf((await current()).id);
    expect([next.figures.openingFen, next.figures.dueFen, next.isBalanced]).toEqual([9_026n, 9_026n, true]);
  });

  it('carries a debt of a refund after the payout into the next', async () => {
    const sale = await scene.pay();
    await scene.complete(sale);
    await book();
    const { id } = await approved();
    await scene.get(PayOutSettlement).run(accountant, request(id));
    await sendPayouts();
    await scene.refund(sale, 8_980n, 1_000n);
    await book();
    const next = await sheetOf((await current()).id);
    expect(next.figures).toMatchObject({
      openingFen: 902n,
      refundedFen: 0n,
      recoveredFen: 9_026n,
      closingFen: -8_124n,
    });
    expect(next.isBalanced).toBe(true);
    const { id: nextId } = await approved();
    await scene.get(PayOutSettlement).run(accountant, request(nextId));
    await sendPayouts();
    expect((await sheetOf(nextId)).settlement.status).toBe('paid_out');
    expect(bank.paid.size).toBe(3);
  });
});

describe('a payout', () => {
  it('whose answer was lost is asked for and not sent again', async () => {
    await sell();
    const { id } = await approved();
    await scene.get(PayOutSettlement).run(accountant, request(id));
    bank.next = 'lose_answer';
    await sendPayouts();
    const payouts = await scene.get(LedgerQueries).payouts(id);
    expect(payouts.map((payout) => payout.status).sort()).toEqual(['succeeded', 'succeeded', 'unknown']);
    await sendPayouts();
    expect((await sheetOf(id)).settlement.status).toBe('paid_out');
    expect([...bank.paid.values()].sort()).toEqual([6_499n, 722n, 903n]);
  });

  it('that never reached the bank is known to have failed, and a new one has a new number', async () => {
    await sell();
    const { id } = await approved();
    await scene.get(PayOutSettlement).run(accountant, request(id));
    bank.next = 'lose_order';
    await sendPayouts();
    await sendPayouts();
    expect((await sheetOf(id)).settlement.status).toBe('approved');
    await scene.get(PayOutSettlement).run(accountant, request(id));
    await sendPayouts();
    const payouts = await scene.get(LedgerQueries).payouts(id);
    expect(payouts.map((payout) => payout.status).sort()).toEqual([
      'failed',
      'succeeded',
      'succeeded',
      'succeeded',
    ]);
    expect(new Set(payouts.map((payout) => payout.outNo)).size).toBe(4);
    expect((await sheetOf(id)).settlement.status).toBe('paid_out');
    expect([...bank.paid.values()].reduce((a, b) => a + b, 0n)).toBe(8_124n);
  });
});
