import { randomUUID } from 'node:crypto';
import { StepRow } from '@app/outbox';
import { dayOf, GUEST, HOUR_MS, newId, startOfDay, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  ApproveCorrection,
  EntryCorrectionRow,
  firstDayOf,
  JournalEntryRow,
  LedgerQueries,
  monthBefore,
  monthOf,
  PeriodQueries,
  RejectCorrection,
  RequestCorrection,
  type CorrectionInput,
} from '.';
import { BooksScene, expectBooksHold } from './test';

const today = dayOf(Date.now());
const lastMonth = monthBefore(monthOf(today));
const closedDay = firstDayOf(lastMonth);

let scene: BooksScene;
let accountant: Actor;
let secretary: Actor;
/** an entry of the bank that was typed wrong: 500 instead of 50, in the month that is closed later */
let wrongSeq: string;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('corrections'));
  [accountant, secretary] = [scene.actor('accountant'), scene.actor('alliance_secretary')];
  await scene.complete(await scene.pay({ paidAt: startOfDay(closedDay) + 12 * HOUR_MS }));
  await scene.drain();
  wrongSeq = await scene.bookByHand(closedDay, 50_000n);
});
afterAll(() => scene.stop());

const input = (more: Partial<CorrectionInput> = {}): CorrectionInput => ({
  allianceId: scene.allianceId,
  reversesSeq: wrongSeq,
  lines: [
    { accountCode: 'A.bank', debitFen: 5_000n, creditFen: 0n },
    { accountCode: 'L.promo', debitFen: 0n, creditFen: 5_000n },
  ],
  memo: '多记一个零',
  effectiveDay: today,
  requestId: randomUUID(),
  ...more,
});
const ask = async (more: Partial<CorrectionInput> = {}, who = accountant) =>
  scene.get(RequestCorrection).run(who, input(more));
const approve = (id: string, who = secretary) =>
  scene.get(ApproveCorrection).run(who, { id, requestId: randomUUID() });
const read = (id: string) => scene.database.manager.findOneByOrFail(EntryCorrectionRow, { id });
const bankFen = () => scene.get(PeriodQueries).balanceAt(scene.allianceId, 'A.bank', today);

describe('a manual correction', () => {
  it('is asked for by the accountant alone, and refused when it does not balance, is negative or names no account', async () => {
    await expect(ask({}, GUEST)).rejects.toThrow('not_signed_in');
    await expect(ask({}, secretary)).rejects.toThrow('not_permitted');
    await expect(ask({}, scene.actor('accountant', 'another'))).rejects.toThrow('not_found');
    const line = (accountCode: string, debitFen: bigint, creditFen: bigint) => ({
      accountCode,
      debitFen,
      creditFen,
    });
    const lines = (...all: CorrectionInput['lines']) => ask({ lines: all });
    await expect(lines(line('A.bank', 5n, 0n), line('L.promo', 0n, 4n))).rejects.toThrow('not_balanced');
    await expect(lines(line('A.bank', -5n, 0n), line('L.promo', 0n, -5n))).rejects.toThrow('bad_input');
    await expect(lines(line('A.bank', 5n, 5n), line('L.promo', 5n, 5n))).rejects.toThrow('bad_input');
    await expect(lines(line('A.bank', 5n, 0n), line('A.bank', 0n, 5n))).rejects.toThrow('bad_input');
    await expect(lines(line('A.bank', 5n, 0n), line('A.nothing', 0n, 5n))).rejects.toThrow('bad_input');
    await expect(lines(line('A.bank', 5n, 0n), line('L.held', 0n, 5n))).rejects.toThrow('not_correctable');
    await expect(ask({ memo: ' ' })).rejects.toThrow('bad_input');
    await expect(ask({ lines: [], reversesSeq: null })).rejects.toThrow('bad_input');
    await expect(ask({ effectiveDay: '2999-01-01' })).rejects.toThrow('bad_input');
    await expect(ask({ reversesSeq: '1' })).rejects.toThrow('not_correctable');
    await expect(ask({ reversesSeq: '99999' })).rejects.toThrow('not_found');
    await scene.database.query("UPDATE ledger_accounts SET closed_at = '2020-01-01' WHERE code = 'X.fee'");
    await expect(lines(line('X.fee', 5n, 0n), line('L.promo', 0n, 5n))).rejects.toThrow('account_closed');
    await scene.database.query("UPDATE ledger_accounts SET closed_at = NULL WHERE code = 'X.fee'");
    expect(await scene.database.manager.count(EntryCorrectionRow)).toBe(0);
    expect(await scene.database.manager.countBy(StepRow, { thing: 'correction' })).toBe(0);
  });

  it('is booked in red and right when another person agrees, with both their names in the entries', async () => {
    const before = await bankFen();
    const request = input();
    const asked = await scene.get(RequestCorrection).run(accountant, request);
    expect((await scene.get(RequestCorrection).run(accountant, request)).id).toBe(asked.id);
    await expect(scene.get(RequestCorrection).run(accountant, { ...request, memo: 'x' })).rejects.toThrow(
      'request_reused',
    );
    await expect(ask()).rejects.toThrow('not_correctable');
    await expect(approve(asked.id, accountant)).rejects.toThrow('same_person');
    await expect(approve(asked.id, scene.actor('alliance_secretary', 'another'))).rejects.toThrow(
      'not_found',
    );
    await approve(asked.id);
    expect(await scene.drain()).toBe(1);
    const done = await read(asked.id);
    expect([done.status, done.checkerId]).toEqual(['booked', secretary.id]);
    const entries = await scene.get(LedgerQueries).entries({ allianceId: scene.allianceId }, 2);
    expect(
      entries
        .reverse()
        .map(({ entry, postings }) => [
          entry.kind,
          entry.reversesSeq,
          entry.makerId,
          entry.checkerId,
          ...postings.map((posting) => [posting.debitCode, posting.creditCode, posting.amountFen]),
        ]),
    ).toEqual([
      ['correction', wrongSeq, accountant.id, secretary.id, ['L.promo', 'A.bank', 50_000n]],
      ['correction', null, accountant.id, secretary.id, ['A.bank', 'L.promo', 5_000n]],
    ]);
    expect(done.bookedSeq).toBe(entries[0]?.entry.seq);
    expect(await bankFen()).toBe(before - 45_000n);
    await expectBooksHold(scene.database.manager);
  });

  it('makes no second entry when its event comes again, and none for an event that nobody approved', async () => {
    const count = () => scene.database.manager.count(JournalEntryRow);
    const before = await count();
    await scene.database.query("UPDATE outbox_events SET is_booked = 0 WHERE name = 'entry.corrected'");
    const forged = { correctionId: newId(), allianceId: scene.allianceId, reversesSeq: null, memo: 'x' };
    const postings = [{ debit: 'A.bank', credit: 'L.promo', amountFen: 1n }];
    await scene.emit('entry.corrected', {
      ...forged,
      postings,
      maker: newId(),
      checker: newId(),
      effectiveDay: today,
    });
    expect(await scene.drain()).toBe(2);
    expect(await count()).toBe(before);
  });

  it('is not booked when the second person says no', async () => {
    const asked = await ask({ reversesSeq: await scene.bookByHand(closedDay, 7n) });
    const no = (reason: string) =>
      scene.get(RejectCorrection).run(secretary, { id: asked.id, reason, requestId: randomUUID() });
    await expect(no(' ')).rejects.toThrow('bad_input');
    expect((await no('单据对不上')).status).toBe('rejected');
    await expect(approve(asked.id)).rejects.toThrow('step_not_allowed');
    expect(await scene.drain()).toBe(0);
  });

  it('does not stop the books when an account may not take it: it is refused, and says why', async () => {
    await scene.database.query("UPDATE ledger_accounts SET no_negative = 1 WHERE code = 'A.bank'");
    const held = await bankFen();
    const lines = [
      { accountCode: 'L.promo', debitFen: held + 1n, creditFen: 0n },
      { accountCode: 'A.bank', debitFen: 0n, creditFen: held + 1n },
    ];
    const asked = await ask({ reversesSeq: null, lines });
    await approve(asked.id);
    const sale = await scene.pay();
    expect(await scene.drain()).toBe(2);
    expect(await read(asked.id)).toMatchObject({
      status: 'refused',
      refusal: 'would_be_negative',
      bookedSeq: null,
    });
    expect(await scene.get(LedgerQueries).entriesOfOrder(sale.orderId)).toHaveLength(2);
    await scene.database.query("UPDATE outbox_events SET is_booked = 0 WHERE name = 'entry.corrected'");
    await scene.drain();
    expect(await bankFen()).toBe(held);
    await scene.complete(sale);
    await scene.drain();
  });

  it('never lets 64 at once take an account below 0 (F9)', async () => {
    const held = await bankFen();
    const partFen = held / 30n;
    const lines = [
      { accountCode: 'L.promo', debitFen: partFen, creditFen: 0n },
      { accountCode: 'A.bank', debitFen: 0n, creditFen: partFen },
    ];
    const asked = await Promise.all(Array.from({ length: 64 }, () => ask({ reversesSeq: null, lines })));
    await Promise.all(asked.map(({ id }) => approve(id)));
    expect(await scene.drain()).toBe(64);
    const found = await scene.database.manager.findBy(
      EntryCorrectionRow,
      asked.map(({ id }) => ({ id })),
    );
    const of = (status: string) => found.filter((each) => each.status === status).length;
    const fitting = Number(held / partFen);
    expect([of('booked'), of('refused')]).toEqual([fitting, 64 - fitting]);
    expect(await bankFen()).toBe(held - BigInt(fitting) * partFen);
    await expectBooksHold(scene.database.manager);
  });
});
