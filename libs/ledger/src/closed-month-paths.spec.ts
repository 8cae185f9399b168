import type { EventPayloads, MoneyEventName } from '@app/outbox';
import { dayOf, HOUR_MS, newId, startOfDay, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  BooksWriter,
  firstDayOf,
  lastDayOf,
  MatchLines,
  monthBefore,
  monthOf,
  OwnBreak,
  ResolveBreak,
  UnmatchLines,
} from '.';
import { I11 } from './invariants/i11';
import { compareAt } from './recon-breaks';
import { ReconMatchRow } from './recon-match.row';
import { BooksScene, faultsOf } from './test';
import { psp, reconTools, statement } from './test/recon-scene';

const thisMonth = monthOf(dayOf(Date.now()));
const lastMonth = monthBefore(thisMonth);
const closedDay = firstDayOf(lastMonth);
const at = startOfDay(closedDay) + 12 * HOUR_MS;

/** Every event that the books make entries of, but for what people ask for and the closing itself. */
type LateName = Exclude<MoneyEventName, 'entry.corrected' | 'period.closed'>;

let scene: BooksScene;
let accountant: Actor;
const { rows, addPerson, book, imported, stated, fetched, ask, own } = reconTools(() => ({
  scene,
  accountant,
}));

beforeEach(async () => {
  scene = await BooksScene.start({}, await freshDatabase('closed_paths'));
  accountant = scene.actor('accountant');
  await addPerson(accountant.id);
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

async function closeLastMonth(): Promise<void> {
  const periodId = newId();
  await scene.database.query(
    "INSERT INTO accounting_periods (id, alliance_id, month, status) VALUES (?, ?, ?, 'closed')",
    [periodId, scene.allianceId, lastMonth],
  );
  await scene.emit('period.closed', { periodId, allianceId: scene.allianceId, month: lastMonth });
  await book();
}

const head = async (): Promise<string> => (await scene.database.query('SELECT seq FROM ledger_chain'))[0].seq;
const since = (seq: string): Promise<{ kind: string; day: string; own: string | null }[]> =>
  scene.database.query(
    'SELECT kind, effective_day AS day, original_day AS own FROM journal_entries WHERE seq > ? ORDER BY seq',
    [seq],
  );

describe('the ways into a closed month (F10)', () => {
  it('by any event of the market or the office: it stands on the first open day, with its own day beside it', async () => {
    const sale = await scene.pay({ paidAt: at });
    await scene.complete(sale);
    await book();
    await closeLastMonth();
    const before = await head();
    const { allianceId, streamerId } = scene;
    const [party] = await scene.database.query('SELECT id FROM ledger_parties WHERE subject_id = ?', [
      streamerId,
    ]);
    const partyId: string = party.id;
    const late = scene.sale({ paidAt: at, orderNumber: '99110000000001' });
    const of = { allianceId, provider: 'sandbox' as const, orderId: sale.orderId, paymentId: sale.paymentId };
    const refundId = newId();
    const chargeback = { ...of, chargebackId: newId(), amountFen: 100n, feeFen: 5n, at };
    const lost = { ...chargeback, chargebackId: newId() };
    const orphan = { ...of, paymentId: newId(), amountFen: 500n, feeFen: 3n, capturedAt: at };
    const lines = [{ lineId: sale.lines[0]?.lineId ?? '', quantity: 1, cashFen: 100n, couponFen: 10n }];
    const payout = { payoutId: newId(), settlementId: newId(), allianceId, partyId, outNo: newId() };
    const amounts = { amountFen: 50n, withheldFen: 5n };
    const told: { [N in LateName]: EventPayloads[N][] } = {
      'order.paid': [late],
      'order.completed': [{ orderId: late.orderId, allianceId, completedAt: at, deliveredAt: at }],
      'payment.orphaned': [orphan],
      'refund.accepted': [
        { ...of, refundId, cause: 'claim', lines, freightFen: 0n, totalFen: 100n, acceptedAt: at },
      ],
      'refund.paid': [{ ...of, refundId, totalFen: 100n, feeReturnedFen: 0n, paidAt: at }],
      'provider.fee_stated': [{ ...of, lineId: 'T1', feeFen: 60n, statedAt: at }],
      'provider.fee_returned': [{ ...of, lineId: 'T2', refundId, feeFen: 1n, statedAt: at }],
      'provider.settled': [{ ...of, settlementRef: 'po_1', amountFen: 9n, settledAt: at }],
      'chargeback.opened': [chargeback, lost],
      'chargeback.won': [chargeback],
      'chargeback.lost': [lost],
      'payout.succeeded': [{ ...payout, ...amounts, succeededAt: at }],
      'payout.returned': [{ ...payout, ...amounts, returnedAt: at }],
      'party.reclassed': [{ reclassId: newId(), allianceId, partyId, amountFen: 40n, reclassedAt: at }],
      'party.repaid': [
        { repaymentId: newId(), allianceId, partyId, amountFen: 10n, reference: 'x', repaidAt: at },
      ],
      'party.written_off': [{ writeOffId: newId(), allianceId, partyId, amountFen: 10n, writtenOffAt: at }],
      'pool.allocated': [
        {
          ...{ allocationId: newId(), allianceId, amountFen: 10n, reserveBasisPoints: 10_000 },
          ...{ basis: 'equal', weights: [{ villageId: scene.villageId, weight: '1' }], allocatedAt: at },
        },
      ],
      'fund_expense.authorised': [
        {
          ...{ expenseId: newId(), allianceId, payeeVillageId: scene.villageId, title: '修路' },
          ...{ amountFen: 5n, authorisedAt: at },
        },
      ],
      'tax.remitted': [
        { remittanceId: newId(), allianceId, month: lastMonth, amountFen: 5n, remittedAt: at },
      ],
    };
    for (const [name, payloads] of Object.entries(told))
      for (const payload of payloads) await scene.emit(name as MoneyEventName, payload);
    await book();
    const entries = await since(before);
    expect(new Set(entries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20);
    expect(entries.map(({ day, own: ownDay }) => [day, ownDay])).toEqual(
      entries.map(() => [firstDayOf(thisMonth), closedDay]),
    );
    const waiting: unknown[] = await scene.database.query('SELECT id FROM outbox_events WHERE is_booked = 0');
    expect(waiting).toEqual([]);
    expect(await I11.run(rows(), scene.allianceId)).toEqual([]);
  });

  it('by a statement that is brought late: it says what the bank says, and the books move nowhere', async () => {
    await scene.pay({ paidAt: at });
    await book();
    await closeLastMonth();
    const before = await head();
    await imported(statement(`${closedDay},B1,,97.11,97.11,结算,渠道`));
    await fetched([stated('S9', -5n, { kind: 'fee', day: closedDay })]);
    await book();
    expect(await since(before)).toEqual([]);
    expect(await faultsOf(rows(), scene.allianceId)).toEqual([]);
  });

  it('by resolving its break: what the books lacked is booked today’s month', async () => {
    const sale = await scene.pay({ paidAt: at });
    await book();
    const line = { feeFen: 60n, ourRef: sale.paymentId, orderId: sale.orderId, day: closedDay };
    await fetched([stated('S1', 8_980n, line)]);
    await closeLastMonth();
    const before = await head();
    const answer = { ...ask(psp), until: lastDayOf(lastMonth), note: '已问渠道' };
    const { breaks } = await compareAt(rows(), answer, answer.until);
    const found = { ...answer, key: breaks[0]?.key ?? '' };
    await scene.get(OwnBreak).run(accountant, { ...found, ownerId: accountant.id, dueOn: null });
    await scene
      .get(ResolveBreak)
      .run(accountant, { ...found, requestId: newId(), resolution: 'fee_stated' as const });
    await book();
    expect(await since(before)).toEqual([
      { kind: 'provider_fee', day: firstDayOf(thisMonth), own: closedDay },
    ]);
    expect(await faultsOf(rows(), scene.allianceId)).toEqual([]);
  });

  it('by taking a match of it apart: refused, and the match stands', async () => {
    const sale = await scene.pay({ paidAt: at });
    await book();
    await fetched([stated('S1', 8_980n, { feeFen: 54n, ourRef: sale.paymentId, day: closedDay })]);
    const until = lastDayOf(lastMonth);
    await scene.get(MatchLines).run(accountant, { ...ask(psp), until, groups: null, note: null });
    const [made] = await rows().findBy(ReconMatchRow, own());
    expect(made?.lastDay).toBe(closedDay);
    await closeLastMonth();
    const apart = { ...ask(psp), matchId: made?.id ?? '', note: '看错了' };
    await expect(scene.get(UnmatchLines).run(accountant, apart)).rejects.toMatchObject({
      code: 'period_closed',
      values: { month: lastMonth },
    });
    const [still] = await rows().findBy(ReconMatchRow, own());
    expect(still?.endedAt).toBeNull();
    expect(await faultsOf(rows(), scene.allianceId)).toEqual([]);
  });
});
