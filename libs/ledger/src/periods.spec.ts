import { randomUUID } from 'node:crypto';
import { StepRow } from '@app/outbox';
import { Clock, dayOf, GUEST, HOUR_MS, startOfDay, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  AskBookCheck,
  CheckBooks,
  ClosePeriod,
  closingText,
  firstDayOf,
  JournalEntryRow,
  lastDayOf,
  LedgerQueries,
  monthAfter,
  monthBefore,
  monthOf,
  PeriodQueries,
  ReopenPeriod,
  sha256,
  SoftClosePeriod,
} from '.';
import { BooksScene, expectBooksHold } from './test';

let scene: BooksScene;
let accountant: Actor;
let secretary: Actor;
const thisMonth = monthOf(dayOf(Date.now()));
const lastMonth = monthBefore(thisMonth);
const noonOf = (day: string): number => startOfDay(day) + 12 * HOUR_MS;

beforeAll(async () => {
  scene = await BooksScene.start({}, await freshDatabase('periods'));
  [accountant, secretary] = [scene.actor('accountant'), scene.actor('alliance_secretary')];
});
afterAll(() => scene.stop());

const request = (month: string) => ({ allianceId: scene.allianceId, month, requestId: randomUUID() });
const softClose = (who: Actor, month: string) => scene.get(SoftClosePeriod).run(who, request(month));
const close = (who: Actor, month: string) => scene.get(ClosePeriod).run(who, request(month));
const reopen = (who: Actor, month: string, reason: string) =>
  scene.get(ReopenPeriod).run(who, { ...request(month), reason });
const sheet = async (month: string) => (await scene.get(PeriodQueries).period(scene.allianceId, month))!;

/** As the worker does it, when the accountant has asked. */
async function check(): Promise<void> {
  const asked = { allianceId: scene.allianceId, requestId: randomUUID() };
  const checkId = await scene.get(AskBookCheck).run(accountant, asked);
  const payload = { checkId, allianceId: scene.allianceId, askedBy: accountant.id };
  await scene
    .get(CheckBooks)
    .react({ id: String(parseInt(randomUUID().slice(0, 8), 16)), name: 'books.check_asked', at: 0, payload });
}

describe('an accounting period', () => {
  it('is soft closed by the accountant once it is over, by nobody else, and nothing is written on refusal', async () => {
    await scene.complete(await scene.pay({ paidAt: noonOf(lastDayOf(lastMonth)) }));
    await scene.drain();
    await expect(softClose(secretary, lastMonth)).rejects.toThrow('not_permitted');
    await expect(softClose(GUEST, lastMonth)).rejects.toThrow('not_signed_in');
    await expect(softClose(scene.actor('accountant', 'another'), lastMonth)).rejects.toThrow('not_found');
    await expect(softClose(accountant, thisMonth)).rejects.toThrow('too_early');
    await expect(softClose(accountant, '2026-13')).rejects.toThrow('not_found');
    expect((await sheet(lastMonth)).period).toBeNull();
    expect(await scene.database.manager.countBy(StepRow, { thing: 'period' })).toBe(0);
    const again = request(lastMonth);
    await scene.get(SoftClosePeriod).run(accountant, again);
    expect((await scene.get(SoftClosePeriod).run(accountant, again)).status).toBe('soft_closed');
    await expect(reopen(accountant, lastMonth, ' ')).rejects.toThrow('bad_input');
    await expect(softClose(accountant, lastMonth)).rejects.toThrow('step_not_allowed');
  });

  it('is opened again from soft closed, with a reason that is kept', async () => {
    expect((await reopen(secretary, lastMonth, '漏了一笔运费')).status).toBe('open');
    const [step] = await scene.database.manager.find(StepRow, {
      where: { thing: 'period', step: 'reopen' },
    });
    expect([step?.reason, step?.doneBy]).toEqual(['漏了一笔运费', secretary.id]);
  });

  it('takes what the market still brings while it is soft closed', async () => {
    await softClose(accountant, lastMonth);
    const late = await scene.pay({ paidAt: noonOf(firstDayOf(lastMonth)) });
    await scene.drain();
    const [entry] = await scene.database.manager.findBy(JournalEntryRow, {
      orderId: late.orderId,
      kind: 'capture',
    });
    expect([entry?.effectiveDay, entry?.originalDay, entry?.period]).toEqual([
      firstDayOf(lastMonth),
      null,
      lastMonth,
    ]);
    await scene.complete(late);
    await scene.drain();
  });

  it('is closed by a second person, when its list is green, months in their order', async () => {
    await expect(close(accountant, lastMonth)).rejects.toThrow('same_person');
    await expect(close(secretary, lastMonth)).rejects.toThrow(/close_not_ready.*"I1"/);
    await check();
    await scene.emit('order.completed', {
      orderId: 'none',
      allianceId: scene.allianceId,
      completedAt: Date.now(),
      deliveredAt: Date.now(),
    });
    await expect(close(secretary, lastMonth)).rejects.toThrow('close_not_ready {"missing":["unbooked"]}');
    await scene.database.query('UPDATE outbox_events SET is_booked = 1 WHERE payload LIKE \'%"none"%\'');
    const early = noonOf(firstDayOf(monthBefore(lastMonth)));
    await scene.complete(await scene.pay({ paidAt: early }));
    await scene.drain();
    await expect(close(secretary, lastMonth)).rejects.toThrow(`"waitsFor":"${monthBefore(lastMonth)}"`);
    await softClose(accountant, monthBefore(lastMonth));
    await check();
    await close(secretary, monthBefore(lastMonth));
    await scene.drain();
    expect((await close(secretary, lastMonth)).status).toBe('closed');
    expect((await sheet(lastMonth)).seal).toBeNull();
    await scene.drain();
  });

  it('is sealed by the writer with a root over what every account held, and the head of the chain', async () => {
    const { seal, status } = await sheet(lastMonth);
    expect(status).toBe('closed');
    const held = await scene
      .get(PeriodQueries)
      .turnovers(scene.allianceId, '2000-01-01', lastDayOf(lastMonth));
    const balances = new Map(held.map(({ code, debitFen }) => [code, debitFen]));
    const { chainSeq: seq, chainHash: hash } = seal!;
    const facts = { allianceId: scene.allianceId, month: lastMonth, seq, hash, balances };
    expect(seal?.root).toBe(sha256(closingText(facts)));
    expect(balances.get('A.psp.sandbox')).toBe(3n * (8_980n - 54n));
    await expectBooksHold(scene.database.manager);
  });

  it('is never opened again', async () => {
    await expect(reopen(secretary, lastMonth, 'x')).rejects.toThrow('step_not_allowed');
    await expect(softClose(accountant, lastMonth)).rejects.toThrow('step_not_allowed');
  });

  it('sends what comes too late to the first open day, with the day it belonged to', async () => {
    const late = await scene.pay({ paidAt: noonOf(lastDayOf(lastMonth)) });
    await scene.complete(late);
    await scene.drain();
    const entries = await scene.get(LedgerQueries).entriesOfOrder(late.orderId);
    expect(entries.map(({ entry }) => [entry.effectiveDay, entry.originalDay])).toEqual(
      entries.map(() => [firstDayOf(thisMonth), lastDayOf(lastMonth)]),
    );
    expect(entries).toHaveLength(4);
    await expectBooksHold(scene.database.manager);
  });

  it('takes nothing of what stands behind its closing in the same batch', async () => {
    scene.get(Clock).advance(startOfDay(firstDayOf(monthAfter(thisMonth))) - Date.now() + HOUR_MS);
    await scene.pay({ paidAt: noonOf(firstDayOf(thisMonth)) });
    await scene.drain();
    await softClose(accountant, thisMonth);
    await check();
    const before = await scene.pay({ paidAt: noonOf(firstDayOf(thisMonth)) });
    // The list would hold it back until that is booked; here the two meet in one batch.
    await scene.database.query('UPDATE outbox_events SET is_booked = NULL WHERE is_booked = 0');
    await close(secretary, thisMonth);
    const after = await scene.pay({ paidAt: noonOf(firstDayOf(thisMonth)) });
    await scene.database.query(
      "UPDATE outbox_events SET is_booked = 0 WHERE is_booked IS NULL AND name = 'order.paid' AND payload LIKE ?",
      [`%${before.orderId}%`],
    );
    expect(await scene.drain()).toBe(3);
    const daysOf = async (orderId: string) => {
      const entries = await scene.database.manager.findBy(JournalEntryRow, { orderId });
      return new Set(entries.map((entry) => entry.effectiveDay));
    };
    expect(await daysOf(before.orderId)).toEqual(new Set([firstDayOf(thisMonth)]));
    expect(await daysOf(after.orderId)).toEqual(new Set([firstDayOf(monthAfter(thisMonth))]));
    await expectBooksHold(scene.database.manager);
  });
});
