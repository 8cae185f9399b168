import {
  ApproveSettlement,
  BooksWriter,
  ConfirmPayout,
  DrawPayoutFile,
  LedgerPartyRow,
  LedgerQueries,
  PayOutSettlement,
  PayoutRow,
  SendPayout,
  sha256,
  SubmitSettlement,
  verifyBooks,
} from '@app/ledger';
import { BooksScene } from '@app/ledger/test';
import { Outbox, OutboxEventRow, type EventOf } from '@app/outbox';
import { Clock, DAY_MS, HOUR_MS, newId, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { startStripe, type StripeServer } from './index';

let stripe: StripeServer;
let scene: BooksScene;
let accountant: Actor;

beforeEach(async () => {
  stripe = await startStripe({ webhookSecret: 'whsec_of_spec' });
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
  await stripe.stop();
});

async function start(settings: Record<string, string>): Promise<void> {
  scene = await BooksScene.start(settings, await freshDatabase('transfers'));
  accountant = scene.actor('accountant');
}

const startByStripe = () =>
  start({ PAYOUT_BY: 'stripe', STRIPE_KEY: 'sk_test_of_spec', STRIPE_API_URL: stripe.url });

async function book(): Promise<void> {
  while ((await scene.get(BooksWriter).drain()) > 0);
}

const request = (id: string) => ({ id, requestId: newId() });

/** A settlement of 64.99 for the grower, 9.03 for the streamer and 7.22 for the village, asked to be paid out. */
async function paidOut(): Promise<string> {
  await scene.complete(await scene.pay());
  await book();
  const [settlement] = await scene.get(LedgerQueries).settlements(scene.allianceId, false, 1);
  const id = settlement?.id ?? '';
  await scene.get(SubmitSettlement).run(accountant, request(id));
  await scene.get(ApproveSettlement).run(scene.actor('alliance_secretary'), request(id));
  await scene.get(PayOutSettlement).run(accountant, request(id));
  return id;
}

async function sendPayouts(settlementId: string): Promise<void> {
  const events = await scene.database.manager.findBy(OutboxEventRow, { name: 'payout.requested' });
  for (const { id } of events) {
    const event = (await scene.get(Outbox).read(id)) as EventOf<'payout.requested'>;
    if (event.payload.settlementId === settlementId) await scene.get(SendPayout).react(event);
  }
  await book();
}

const payouts = (id: string): Promise<PayoutRow[]> => scene.get(LedgerQueries).payouts(id);
const statuses = async (id: string) => (await payouts(id)).map((payout) => payout.status).sort();
const statusOf = async (id: string) => (await scene.get(LedgerQueries).settlement(id))?.status;

/** What Stripe did for good. */
async function transfers(): Promise<{ amount: number; transfer_group: string }[]> {
  const response = await fetch(`${stripe.url}/v1/transfers?limit=100`, {
    headers: { authorization: 'Bearer sk_test_of_spec' },
  });
  return ((await response.json()) as { data: { amount: number; transfer_group: string }[] }).data;
}

describe('payouts by Stripe transfers', () => {
  it('are made once under their numbers and settle the settlement', async () => {
    await startByStripe();
    const id = await paidOut();
    await sendPayouts(id);
    await sendPayouts(id);
    expect(await statusOf(id)).toBe('paid_out');
    expect((await transfers()).map((each) => each.amount).sort((a, b) => a - b)).toEqual([722, 903, 6_499]);
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });

  it('whose answer was lost are found and never sent again', async () => {
    await startByStripe();
    const id = await paidOut();
    // The library repeats a call once by itself after a closed connection: two lost replies are one lost answer.
    stripe.setFaults({ dropReplies: 2 });
    await sendPayouts(id);
    expect(await statuses(id)).toEqual(['succeeded', 'succeeded', 'unknown']);
    await sendPayouts(id);
    expect(await statuses(id)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    expect(await transfers()).toHaveLength(3);
  });

  it('that never came are unknown until they cannot come any more, and then go under a new number', async () => {
    await startByStripe();
    const id = await paidOut();
    stripe.setFaults({ serverErrors: 1 });
    await sendPayouts(id);
    stripe.setFaults({});
    await sendPayouts(id);
    expect(await statuses(id)).toEqual(['succeeded', 'succeeded', 'unknown']);
    jest.spyOn(scene.get(Clock), 'now').mockReturnValue(Date.now() + 2 * HOUR_MS);
    await sendPayouts(id);
    expect(await statuses(id)).toEqual(['failed', 'succeeded', 'succeeded']);
    await scene.get(PayOutSettlement).run(accountant, request(id));
    await sendPayouts(id);
    expect(await statusOf(id)).toBe('paid_out');
    expect(await transfers()).toHaveLength(3);
  });

  it('to an account that takes none have failed, with the reason', async () => {
    await startByStripe();
    await scene.database.manager.update(
      LedgerPartyRow,
      { allianceId: scene.allianceId, role: 'STREAMER' },
      { bankAccount: 'acct_closed_1' },
    );
    const id = await paidOut();
    await sendPayouts(id);
    const failed = (await payouts(id)).filter((payout) => payout.status === 'failed');
    expect(failed.map((payout) => payout.reason)).toEqual(['account_closed']);
  });

  it('that stay unknown for a day are asked for ever more rarely and paid once', async () => {
    await startByStripe();
    const id = await paidOut();
    const began = Date.now();
    stripe.setFaults({ dropReplies: 6 });
    await sendPayouts(id);
    expect(await statuses(id)).toEqual(['unknown', 'unknown', 'unknown']);
    const clock = jest.spyOn(scene.get(Clock), 'now');
    for (let hours = 1; hours <= 24; hours += 6) {
      clock.mockReturnValue(began + hours * HOUR_MS);
      stripe.setFaults({ serverErrors: 1_000 });
      await sendPayouts(id);
      expect(await statuses(id)).toEqual(['unknown', 'unknown', 'unknown']);
    }
    stripe.setFaults({});
    clock.mockReturnValue(began + DAY_MS);
    await sendPayouts(id);
    expect(await statuses(id)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    expect(await transfers()).toHaveLength(3);
  });
});

describe('payouts by a bank file', () => {
  it('are drawn once, sent by the cashier, and confirmed by another person', async () => {
    await start({ PAYOUT_BY: 'file' });
    const id = await paidOut();
    await sendPayouts(id);
    expect(await statuses(id)).toEqual(['created', 'created', 'created']);
    const drawing = scene.get(DrawPayoutFile);
    const asked = request(id);
    await expect(drawing.run(scene.actor('alliance_secretary'), asked)).rejects.toMatchObject({
      code: 'not_permitted',
    });
    const batch = await drawing.run(accountant, asked);
    expect([batch.payoutCount, batch.totalFen, batch.sha256]).toEqual([3, 8_124n, sha256(batch.content)]);
    expect((await drawing.run(accountant, asked)).id).toBe(batch.id);
    await expect(drawing.run(accountant, request(id))).rejects.toMatchObject({ code: 'step_not_allowed' });
    const lines = batch.content.split('\r\n');
    expect(lines[0]).toBe('\ufeff序号,收款账号,收款户名,账户类型,金额,币种,用途,商户流水号');
    expect(lines.filter((line) => line.includes(',对公,7.22,CNY,'))).toHaveLength(1);
    expect(await statuses(id)).toEqual(['sent', 'sent', 'sent']);

    const confirming = scene.get(ConfirmPayout);
    const [first, ...others] = await payouts(id);
    const end = {
      payoutId: first!.id,
      end: 'succeeded' as const,
      reference: '回单 8001',
      requestId: newId(),
    };
    await expect(confirming.run(accountant, end)).rejects.toMatchObject({ code: 'same_person' });
    await expect(confirming.run(scene.actor('alliance_secretary', newId()), end)).rejects.toMatchObject({
      code: 'not_found',
    });
    const secretary = scene.actor('alliance_secretary');
    await confirming.run(secretary, end);
    expect((await confirming.run(secretary, end)).status).toBe('succeeded');
    for (const { id: payoutId } of others)
      await confirming.run(secretary, { ...end, payoutId, requestId: newId() });
    await book();
    expect(await statusOf(id)).toBe('paid_out');
    expect((await verifyBooks(scene.database)).faults).toEqual([]);
  });

  it('that came back are owed in the next settlement, and what was published stays', async () => {
    await start({ PAYOUT_BY: 'file' });
    const id = await paidOut();
    await scene.get(DrawPayoutFile).run(accountant, request(id));
    const confirming = scene.get(ConfirmPayout);
    const secretary = scene.actor('alliance_secretary');
    for (const { id: payoutId } of await payouts(id))
      await confirming.run(secretary, { payoutId, end: 'succeeded', reference: '回单', requestId: newId() });
    await book();
    const queries = scene.get(LedgerQueries);
    const before = (await queries.sheet((await queries.settlement(id))!)).figures;
    const [bounced] = await payouts(id);
    const back = { payoutId: bounced!.id, reference: '户名不符', requestId: newId() };
    await confirming.run(secretary, { ...back, end: 'returned' });
    await book();
    const sheet = await queries.sheet((await queries.settlement(id))!);
    expect([sheet.figures, sheet.isBalanced]).toEqual([before, true]);
    const [open] = await queries.settlements(scene.allianceId, false, 1);
    const next = await queries.sheet(open!);
    const line = next.lines.find((each) => each.partyId === bounced!.partyId);
    expect([line?.recoveredFen, next.isBalanced]).toEqual([-bounced!.amountFen, true]);
  });
});
