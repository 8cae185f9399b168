import { Like } from 'typeorm';
import { StepRow, OutboxEventRow, decodePayload } from '@app/outbox';
import { newId, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import { BooksWriter, MatchLines, openBreaks, OwnBreak, ResolveBreak, unownedBreaks, UnmatchLines } from '.';
import { AccountingPeriodRow } from './accounting-period.row';
import { I09 } from './invariants/i09';
import { compareAt } from './recon-breaks';
import { StatementLineRow } from './statement-line.row';
import { ReconMatchItemRow, ReconMatchRow } from './recon-match.row';
import { BooksScene } from './test';
import { psp, statement, today, tomorrow, reconTools } from './test/recon-scene';

let scene: BooksScene;
let accountant: Actor;
const { rows, addPerson, book, scopeOf, imported, stated, fetched, seen, ask, own, counts } = reconTools(
  () => ({ scene, accountant }),
);

const unowned = async () => (await unownedBreaks(rows(), scene.allianceId, today)).first;

beforeEach(async () => {
  scene = await BooksScene.start({}, await freshDatabase('reconciliation'));
  accountant = scene.actor('accountant');
  await addPerson(accountant.id);
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

describe('matching', () => {
  /** One sale, its statement line, and the line that the provider has besides. */
  const sold = async (feeFen = 54n) => {
    const sale = await scene.pay();
    await book();
    const line = stated('S1', 8_980n, { feeFen, ourRef: sale.paymentId, orderId: sale.orderId });
    await fetched([line, stated('S2', -5n, { kind: 'fee' })]);
    return sale;
  };

  it('lets every proposal by number stand at once, once for a request, and takes it apart with a word', async () => {
    await sold();
    expect(await seen(psp)).toEqual({ pairings: [['id', 1, 2]], breaks: [['fee', 5n]] });
    const input = { ...ask(psp), groups: null, note: null };
    const match = scene.get(MatchLines);
    expect(await Promise.all([match.run(accountant, input), match.run(accountant, input)])).toContainEqual({
      matched: 1,
    });
    expect(await seen(psp)).toEqual({ pairings: [], breaks: [['fee', 5n]] });
    const [made] = await rows().findBy(ReconMatchRow, own());
    expect(made).toMatchObject({ basis: 'id', amountFen: 8_926n, matchedBy: accountant.id, endedAt: null });
    expect(await rows().countBy(ReconMatchItemRow, own())).toBe(3);
    await expect(match.run(accountant, { ...input, note: 'other' })).rejects.toMatchObject({
      code: 'request_reused',
    });

    const apart = { ...ask(psp), matchId: made?.id ?? '', note: '看错了' };
    await scene.get(UnmatchLines).run(accountant, apart);
    await scene.get(UnmatchLines).run(accountant, apart);
    expect(await seen(psp)).toEqual({ pairings: [['id', 1, 2]], breaks: [['fee', 5n]] });
    expect((await match.run(accountant, { ...ask(psp), groups: null, note: null })).matched).toBe(1);
    expect(await I09.run(rows(), scene.allianceId)).toEqual([]);
  });

  it('puts together by hand what is equal, with a note, and nothing else', async () => {
    await sold();
    const { sides } = await compareAt(rows(), scopeOf(psp), today);
    const group = {
      lineIds: [sides.lines.find(({ ref }) => ref === 'S2')?.id ?? ''],
      seqs: [sides.moves[1]?.seq ?? ''],
    };
    const match = scene.get(MatchLines);
    const refused = (more: object) =>
      match.run(accountant, { ...ask(psp), groups: [group], note: '说明', ...more });
    await expect(refused({})).rejects.toMatchObject({
      code: 'sides_differ',
      values: { statement: '-5', ledger: '-54' },
    });
    await expect(refused({ note: null })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(refused({ groups: [{ lineIds: [newId()], seqs: [] }] })).rejects.toMatchObject({
      code: 'matched_already',
    });
    await expect(refused({ groups: [{ lineIds: [], seqs: [] }] })).rejects.toMatchObject({
      code: 'bad_input',
    });
    const villager = scene.actor('villager');
    await expect(match.run(villager, { ...ask(psp), groups: null, note: null })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    expect(await counts()).toEqual([1, 2, 0, 0]);
  });

  it('matches a line once when two accountants match it at the same time', async () => {
    await sold();
    const other = scene.actor('accountant');
    const { pairings } = await compareAt(rows(), scopeOf(psp), today);
    const groups = pairings.map(({ lines, moves }) => ({
      lineIds: lines.map(({ id }) => id),
      seqs: moves.map(({ seq }) => seq),
    }));
    const tries = await Promise.allSettled(
      [accountant, other].map((who) => scene.get(MatchLines).run(who, { ...ask(psp), groups, note: null })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rows().countBy(ReconMatchRow, own())).toBe(1);
  });

  it('opens on the last day of a month what a match of the next month ended', async () => {
    const sale = await scene.pay();
    await book();
    await fetched([stated('S1', 8_980n, { feeFen: 54n, ourRef: sale.paymentId, day: tomorrow })]);
    const until = tomorrow;
    await scene.get(MatchLines).run(accountant, { ...ask(psp), until, groups: null, note: null });
    expect(await seen(psp, tomorrow)).toEqual({ pairings: [], breaks: [] });
    expect(await seen(psp, today)).toEqual({ pairings: [], breaks: [['missing_there', 8_926n]] });
    expect(await I09.run(rows(), scene.allianceId)).toEqual([]);
  });
});

describe('breaks', () => {
  const answer = (key: string, more: object = {}) => ({ ...ask(psp), key, note: '已问渠道', ...more });
  const only = async () => {
    const [found, ...others] = await openBreaks(rows(), scene.allianceId, today);
    expect(others).toEqual([]);
    return found;
  };

  it('have an owner, or the month stays open', async () => {
    await fetched([stated('S9', 700n)]);
    const found = await only();
    expect(found).toMatchObject({ kind: 'missing_here', amountFen: -700n, status: 'open', ownerId: null });
    const owned = { ...answer(found?.key ?? ''), ownerId: accountant.id, dueOn: tomorrow };
    await scene.get(OwnBreak).run(accountant, owned);
    await scene.get(OwnBreak).run(accountant, owned);
    expect(await only()).toMatchObject({ status: 'owned', ownerId: accountant.id, dueOn: tomorrow });
    expect(await unowned()).toEqual([]);
    expect(await rows().countBy(StepRow, { thing: 'recon_break', doneBy: accountant.id })).toBe(1);
  });

  it('are nobody’s again when they have become something else', async () => {
    const sale = await scene.pay();
    await book();
    await fetched([stated('S1', 8_980n, { feeFen: 60n, ourRef: sale.paymentId })]);
    const found = await only();
    await scene
      .get(OwnBreak)
      .run(accountant, { ...answer(found?.key ?? ''), ownerId: accountant.id, dueOn: null });
    expect(await unowned()).toEqual([]);
    await fetched([stated('S2', -1n, { ourRef: sale.paymentId, kind: 'fee' })]);
    expect(await unowned()).toMatchObject([{ kind: 'fee', amountFen: 7n }]);
  });

  it('hold the month also where only amount and day speak for a pair, until it is confirmed or denied', async () => {
    const sale = await scene.pay();
    await book();
    await fetched([stated('S1', 8_980n, { feeFen: 54n })]);
    expect((await seen(psp)).pairings).toEqual([['amount_day', 1, 2]]);
    expect((await unowned()).map(({ kind }) => kind)).toEqual(['missing_here', 'missing_there']);
    const [line] = await rows().findBy(StatementLineRow, own());
    const denied = { ...answer(`line:${line?.id ?? ''}`), ownerId: accountant.id, dueOn: null };
    await scene.get(OwnBreak).run(accountant, denied);
    expect((await seen(psp)).pairings).toEqual([]);
    expect(await unowned()).toMatchObject([{ kind: 'missing_there' }]);
    expect(sale.totalFen).toBe(8_980n);
  });

  it('are resolved by telling the books the fee of the statement, which then agrees', async () => {
    const sale = await scene.pay();
    await book();
    await fetched([stated('S1', 8_980n, { feeFen: 60n, ourRef: sale.paymentId, orderId: sale.orderId })]);
    const found = await only();
    expect(found).toMatchObject({ kind: 'fee', amountFen: 6n });
    const resolve = scene.get(ResolveBreak);
    const input = { ...answer(found?.key ?? ''), resolution: 'fee_stated' as const };
    await expect(resolve.run(accountant, input)).rejects.toMatchObject({ code: 'step_not_allowed' });
    await scene
      .get(OwnBreak)
      .run(accountant, { ...answer(found?.key ?? ''), ownerId: accountant.id, dueOn: null });
    await resolve.run(accountant, input);
    await resolve.run(accountant, input);
    const told = await rows().findBy(OutboxEventRow, { name: 'provider.fee_stated' });
    const payloads = told.map(({ payload }) => decodePayload(payload) as { allianceId: string });
    expect(payloads.filter(({ allianceId }) => allianceId === scene.allianceId)).toMatchObject([
      { orderId: sale.orderId, feeFen: 60n },
    ]);
    await book();
    expect(await seen(psp)).toEqual({ pairings: [['id', 1, 3]], breaks: [] });
    expect(await I09.run(rows(), scene.allianceId)).toEqual([]);
  });

  it('are resolved by telling of a settlement, which the bank’s line then joins by its number', async () => {
    await fetched([stated(`po_1-${scene.allianceId}`, -9_711n, { kind: 'settlement' })]);
    const found = await only();
    const resolve = { ...answer(found?.key ?? ''), resolution: 'settled' as const };
    await scene
      .get(OwnBreak)
      .run(accountant, { ...answer(found?.key ?? ''), ownerId: accountant.id, dueOn: null });
    await expect(
      scene.get(ResolveBreak).run(accountant, { ...resolve, requestId: newId(), resolution: 'fee_returned' }),
    ).rejects.toMatchObject({ code: 'step_not_allowed' });
    await scene.get(ResolveBreak).run(accountant, resolve);
    await book();
    expect(await seen(psp)).toEqual({ pairings: [['id', 1, 1]], breaks: [] });
    await imported(statement(`${today},B1,,97.11,97.11,结算 po_1-${scene.allianceId},渠道`));
    expect(await seen('A.bank')).toEqual({ pairings: [['id', 1, 1]], breaks: [] });
    expect(await I09.run(rows(), scene.allianceId)).toEqual([]);
  });

  it('tell the books nothing about a soft closed month; it is opened or closed before', async () => {
    const sale = await scene.pay();
    await book();
    await fetched([stated('S1', 8_980n, { feeFen: 60n, ourRef: sale.paymentId, orderId: sale.orderId })]);
    const { key = '' } = (await only()) ?? {};
    await scene.get(OwnBreak).run(accountant, { ...answer(key), ownerId: accountant.id, dueOn: null });
    const { allianceId } = scene;
    const month = today.slice(0, 7);
    const period = { id: newId(), allianceId, month, status: 'soft_closed' as const };
    await rows().insert(AccountingPeriodRow, period);
    const input = { ...answer(key), resolution: 'fee_stated' as const };
    const told = () =>
      rows().countBy(OutboxEventRow, { name: 'provider.fee_stated', payload: Like(`%${allianceId}%`) });
    await expect(scene.get(ResolveBreak).run(accountant, input)).rejects.toMatchObject({
      code: 'period_closed',
      values: { month },
    });
    expect(await told()).toBe(0);
    expect(await only()).toMatchObject({ status: 'owned' });
    await rows().update(AccountingPeriodRow, period.id, { status: 'open' });
    await scene.get(ResolveBreak).run(accountant, input);
    expect(await told()).toBe(1);
  });

  it('are explained in writing and stay in the sum', async () => {
    await fetched([stated('S9', 700n)]);
    const found = await only();
    await scene
      .get(OwnBreak)
      .run(accountant, { ...answer(found?.key ?? ''), ownerId: accountant.id, dueOn: null });
    const resolution = 'explained' as const;
    await expect(
      scene.get(ResolveBreak).run(accountant, { ...answer(found?.key ?? '', { note: ' ' }), resolution }),
    ).rejects.toMatchObject({ code: 'bad_input' });
    await scene.get(ResolveBreak).run(accountant, { ...answer(found?.key ?? ''), resolution });
    expect(await only()).toMatchObject({ status: 'resolved', amountFen: -700n });
    expect(await I09.run(rows(), scene.allianceId)).toEqual([]);
    await expect(
      scene.get(ResolveBreak).run(accountant, { ...answer('line:gone'), resolution }),
    ).rejects.toMatchObject({ code: 'break_gone' });
  });
});
