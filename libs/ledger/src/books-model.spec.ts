import * as fc from 'fast-check';
import { newId, type Instant } from '@app/platform';
import type { EventPayloads, MoneyEventName, OrderPaid } from '@app/outbox';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter, LedgerQueries, movements, NET_OF_COSTS } from '.';
import { BooksScene, expectBooksHold, PaperBooks } from './test';

jest.setTimeout(120_000);

let scene: BooksScene;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('books_model'));
});
afterAll(() => scene.stop());

/** What happens to one order after it was paid, in its order; amounts as parts of a hundred of the line. */
const course = fc.record({
  before: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 2 }),
  isCompleted: fc.boolean(),
  after: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 2 }),
});
const run = fc.record({
  courses: fc.array(course, { minLength: 1, maxLength: 4 }),
  /** how often each event comes, and in which order those of different orders meet */
  copies: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer(),
});
type Course = typeof course extends fc.Arbitrary<infer C> ? C : never;
type Step = (to: 'paper' | 'real') => Promise<void>;

interface Order {
  readonly sale: OrderPaid;
  readonly paper: PaperBooks;
  readonly steps: Step[];
}

/** An order on paper and for the database: the same events, each of them to be sent to either. */
function orderOf({ before, isCompleted, after }: Course): Order {
  const sale = scene.sale();
  const paper = new PaperBooks(NET_OF_COSTS);
  const { orderId, allianceId, paidAt } = sale;
  const [line] = sale.lines;
  const refund = (part: number, at: Instant): Step => {
    const [refundId, cashFen] = [newId(), (8_980n * BigInt(part)) / 100n];
    const couponFen = (1_000n * BigInt(part)) / 100n;
    const lines = [{ lineId: line?.lineId ?? '', quantity: 1, cashFen, couponFen }];
    const common = {
      refundId,
      orderId,
      allianceId,
      paymentId: sale.paymentId,
      cause: 'claim' as const,
      lines,
    };
    const payload = { ...common, freightFen: 0n, totalFen: cashFen, acceptedAt: at };
    return both(paper, 'refund.accepted', payload);
  };
  const completed = { orderId, allianceId, completedAt: paidAt, deliveredAt: paidAt };
  return {
    sale,
    paper,
    steps: [
      both(paper, 'order.paid', sale),
      ...before.map((part) => refund(part, paidAt)),
      ...(isCompleted
        ? [both(paper, 'order.completed', completed), ...after.map((part) => refund(part, paidAt))]
        : []),
    ],
  };
}

/** The same event for the paper and for the outbox. */
function both<N extends MoneyEventName>(paper: PaperBooks, name: N, payload: EventPayloads[N]): Step {
  return async (to) => {
    if (to === 'real') await scene.emit(name, payload);
    else paper.book(name, payload);
  };
}

/** Each order's own events stay in their order, those of different orders meet as the seed wills. */
function* meeting(orders: readonly Order[], seed: number): Generator<Step> {
  const left = orders.map((order) => [...order.steps]);
  let state = seed >>> 0;
  while (left.some((steps) => steps.length > 0)) {
    const open = left.filter((steps) => steps.length > 0);
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const step = open[state % open.length]?.shift();
    if (step) yield step;
  }
}

async function balances(): Promise<Map<string, bigint>> {
  const found: { code: string; fen: string }[] = await scene.database.query(
    'SELECT a.code, b.amount_fen AS fen FROM ledger_accounts a JOIN ledger_balances b ON b.account_id = a.id',
  );
  return new Map(found.map(({ code, fen }) => [code, BigInt(fen)]));
}

describe('the books and a ledger on paper', () => {
  it('agree on every entry and balance, however often events come and whatever orders meet (P4, P5)', async () => {
    await fc.assert(
      fc.asyncProperty(run, async ({ courses, copies, seed }) => {
        const before = await balances();
        const orders = courses.map(orderOf);
        for (const order of orders) for (const step of order.steps) await step('paper');
        for (const step of meeting(orders, seed)) {
          // The same event at once by several hands, as the queue and a retry may bring it.
          await Promise.all(Array.from({ length: copies }, () => step('real')));
          if (seed % 3 === 0) await scene.get(BooksWriter).drain(2);
        }
        await scene.drain();
        await expectAlike(orders, before);
      }),
      { numRuns: 8 },
    );
    await expectBooksHold(scene.database.manager);
  });

  it('agree also when everything of an order comes before its payment: it waits', async () => {
    const before = await balances();
    const order = orderOf({ before: [10], isCompleted: true, after: [20] });
    for (const step of order.steps) await step('paper');
    for (const step of order.steps.slice(1)) await step('real');
    expect(await scene.drain()).toBe(0);
    await order.steps[0]?.('real');
    await scene.drain();
    await expectAlike([order], before);
    await expectBooksHold(scene.database.manager);
  });

  it('have the same chain after all events were sent again', async () => {
    const head = () => scene.database.query('SELECT seq, hash FROM ledger_chain');
    const before = await head();
    await scene.database.query('UPDATE outbox_events SET is_booked = 0 WHERE is_booked = 1');
    await scene.drain();
    expect(await head()).toEqual(before);
  });
});

async function expectAlike(orders: readonly Order[], before: ReadonlyMap<string, bigint>): Promise<void> {
  const wanted = new Map(before);
  for (const { sale, paper } of orders) {
    const booked = await scene.get(LedgerQueries).entriesOfOrder(sale.orderId);
    expect(
      booked.map(({ entry, postings }) => [
        entry.kind,
        entry.idemKey,
        postings.map(({ debitCode, creditCode, amountFen }) => [debitCode, creditCode, amountFen]),
      ]),
    ).toEqual(
      paper.entries.map(({ kind, idemKey, postings }) => [
        kind,
        idemKey,
        postings.map(({ debit, credit, amountFen }) => [debit, credit, amountFen]),
      ]),
    );
    for (const entry of paper.entries)
      for (const [code, moved] of movements(entry.postings))
        wanted.set(code, (wanted.get(code) ?? 0n) + moved);
  }
  expect(await balances()).toEqual(wanted);
}
