import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepRow, OutboxEventRow, decodePayload, type ProviderLine } from '@app/outbox';
import { DAY_MS, dayOf, newId, type Actor } from '@app/platform';
import { freshDatabase } from '@app/platform/test';
import {
  BooksWriter,
  ImportFetched,
  ImportStatement,
  MatchLines,
  openBreaks,
  OwnBreak,
  ResolveBreak,
  unownedBreaks,
  UnmatchLines,
} from '.';
import { I09 } from './invariants/i09';
import { ReconAccountRow } from './recon-account.row';
import { compareAt } from './recon-breaks';
import { ReconBreakRow } from './recon-break.row';
import { ReconMatchItemRow, ReconMatchRow } from './recon-match.row';
import { StatementLineRow } from './statement-line.row';
import { StatementRow } from './statement.row';
import { BooksScene } from './test';

let scene: BooksScene;
let accountant: Actor;
const today = dayOf(Date.now());
const tomorrow = dayOf(Date.now() + DAY_MS);
const psp = 'A.psp.sandbox';

beforeEach(async () => {
  scene = await BooksScene.start({}, await freshDatabase('reconciliation'));
  accountant = scene.actor('accountant');
  await addPerson(accountant.id);
});
afterEach(async () => {
  await scene.get(BooksWriter).release();
  await scene.stop();
});

const rows = () => scene.database.manager;
const addPerson = (id: string) =>
  scene.database.query(
    `INSERT INTO persons (id, phone, phone_index, display_name, created_at) VALUES (?, 'x', ?, '会计', NOW(3))`,
    [id, id],
  );
const book = async () => {
  while ((await scene.get(BooksWriter).drain()) > 0);
};
const scopeOf = (accountCode: string) => ({ allianceId: scene.allianceId, accountCode });
const file = (text: string | Buffer, accountCode = 'A.bank', isPreview = false) => ({
  ...scopeOf(accountCode),
  fileName: 'bank.csv',
  bytes: Buffer.from(text),
  isPreview,
});
const imported = (text: string | Buffer, accountCode = 'A.bank') =>
  scene.get(ImportStatement).run(accountant, file(text, accountCode));
const stated = (ref: string, grossFen: bigint, more: Partial<ProviderLine> = {}): ProviderLine => ({
  ...{
    ref,
    grossFen,
    day: today,
    kind: 'payment',
    feeFen: 0n,
    ourRef: null,
    orderId: null,
    batch: null,
    memo: '',
  },
  ...more,
});
let eventId = 9_000_000;
const fetched = (lines: ProviderLine[], id = String((eventId += 1))) =>
  scene.get(ImportFetched).react({
    id,
    name: 'statement.fetched',
    at: 0,
    payload: { provider: 'sandbox', allianceId: scene.allianceId, day: today, lines },
  });
const seen = async (accountCode: string, until = today) => {
  const { pairings, breaks } = await compareAt(rows(), scopeOf(accountCode), until);
  return {
    pairings: pairings.map(({ basis, lines, moves }) => [basis, lines.length, moves.length]),
    breaks: breaks.map(({ kind, amountFen }) => [kind, amountFen]),
  };
};
const ask = (accountCode: string, more: object = {}) => ({
  ...scopeOf(accountCode),
  until: today,
  requestId: newId(),
  ...more,
});
const own = () => ({ allianceId: scene.allianceId });
const counts = async () => [
  await rows().countBy(StatementRow, own()),
  await rows().countBy(StatementLineRow, own()),
  await rows().countBy(ReconMatchRow, own()),
  await rows().countBy(ReconBreakRow, own()),
];

const HEAD = '交易日期,流水号,借方金额,贷方金额,余额,摘要,对方户名';
const statement = (...lines: string[]) => [HEAD, ...lines].join('\n');

describe('importing a statement', () => {
  it('takes a file of the bank whole, seals whose name stands in it, and begins with what was there before', async () => {
    const gbk = readFileSync(join(__dirname, 'test/statements/abc-gbk.csv'));
    const outcome = await imported(gbk);
    expect(outcome).toMatchObject({
      ...{ isTaken: true, isRepeat: false, lineCount: 4, addedCount: 5, faults: [], format: 'csv' },
      ...{ openingFen: 100_000n, closingFen: 189_811n, inFen: 9_871_100n, outFen: -9_781_289n },
    });
    const lines = await rows().find(StatementLineRow, { where: own(), order: { at: 'ASC' } });
    expect(lines.map(({ at, grossFen, counterparty }) => [at, grossFen, counterparty])).toEqual([
      [0, 100_000n, ''],
      [5, 9_871_100n, '财付通支付科技有限公司'],
      [6, -430_600n, '刘**'],
      [7, -9_350_439n, '辛口镇联盟'],
      [8, -250n, ''],
    ]);
    const [raw]: { counterparty: string }[] = await scene.database.query(
      'SELECT counterparty FROM statement_lines WHERE at = 6 AND alliance_id = ?',
      [scene.allianceId],
    );
    expect(raw?.counterparty).not.toContain('刘');
    expect(await I09.run(rows(), scene.allianceId)).toEqual([]);
  });

  it('shows what it would take, and takes nothing', async () => {
    const text = statement('2026-11-24,A1,,10.00,10.00,收款,甲');
    const outcome = await scene.get(ImportStatement).run(accountant, file(text, 'A.bank', true));
    expect(outcome).toMatchObject({ isTaken: false, addedCount: 1, faults: [] });
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('takes nothing of a file with one fault, and says the line', async () => {
    const outcome = await imported(
      statement('2026-11-24,A1,,10.00,10.00,收款,甲', '2026-11-24,A1,,1.00,11.00,收款,乙'),
    );
    expect([outcome.isTaken, outcome.faults]).toEqual([
      false,
      [{ code: 'duplicate', at: 3, values: { first: '2', ref: 'A1' } }],
    ]);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('takes the same content once, also when two bring it at the same time', async () => {
    const text = statement('2026-11-24,A1,,10.00,10.00,收款,甲');
    const both = await Promise.all([imported(text), imported(text), imported(text)]);
    expect(both.map(({ isRepeat }) => isRepeat).sort()).toEqual([false, true, true]);
    expect(await counts()).toEqual([1, 1, 0, 0]);
  });

  it('adds of a longer file the lines that are new, and refuses one that says otherwise of a known line', async () => {
    await imported(statement('2026-11-23,A1,,10.00,10.00,收款,甲'));
    const longer = await imported(
      statement('2026-11-23,A1,,10.00,10.00,收款,甲', '2026-11-24,A2,4.00,,6.00,付款,乙'),
    );
    expect([longer.lineCount, longer.addedCount]).toEqual([2, 1]);
    const changed = await imported(statement('2026-11-23,A1,,11.00,,收款,甲'));
    expect(changed.faults).toEqual([{ code: 'changed', at: 2, values: { ref: 'A1', day: '2026-11-23' } }]);
    const gap = await imported(statement('2026-11-26,A9,,1.00,9.00,收款,甲'));
    expect(gap.faults).toEqual([{ code: 'gap', at: null, values: { due: '900', found: '700' } }]);
    expect(await counts()).toEqual([2, 2, 0, 0]);
  });

  it('remembers the columns and the number of an account, and refuses a file of another', async () => {
    const named = (number: string) => `账号：${number}\n记账日,号码,进账,余额\n`;
    const profile = (
      await imported(
        `${named('6217000000000088').replace('进账', '收入').replace('号码', '流水号')}2026-11-24,A1,10.00,10.00`,
      )
    ).columns;
    expect(profile).toMatchObject({ day: '记账日', in: '收入', ref: '流水号' });
    await rows().update(ReconAccountRow, own(), {
      columnNames: JSON.stringify({ ...profile, in: '进账', ref: '号码' }),
    });
    expect((await imported(`${named('6217000000000088')}2026-11-25,A2,1.00,11.00`)).addedCount).toBe(1);
    expect((await imported(`${named('6217000000000099')}2026-11-26,A3,1.00,12.00`)).faults).toEqual([
      { code: 'account', at: null, values: { found: '0099', expected: '0088' } },
    ]);
  });

  it('takes a provider’s lines once, however often and by however many they are fetched', async () => {
    const lines = [stated('S1', 8_980n, { feeFen: 54n }), stated('S2', -100n, { kind: 'refund' })];
    const id = '8000001';
    await Promise.all([fetched(lines, id), fetched(lines, id), fetched(lines), fetched(lines.slice(1))]);
    expect(await rows().countBy(StatementLineRow, own())).toBe(2);
    expect(await rows().countBy(StatementRow, own())).toBeLessThanOrEqual(2);
  });

  it('is for the accountant of that alliance', async () => {
    const text = file(statement('2026-11-24,A1,,10.00,10.00,收款,甲'));
    const bring = scene.get(ImportStatement);
    await expect(bring.run(scene.actor('villager'), text)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(bring.run(scene.actor('accountant', newId()), text)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });
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
    expect(await unownedBreaks(rows(), scene.allianceId, today)).toEqual([]);
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
    expect(await unownedBreaks(rows(), scene.allianceId, today)).toEqual([]);
    await fetched([stated('S2', -1n, { ourRef: sale.paymentId, kind: 'fee' })]);
    expect(await unownedBreaks(rows(), scene.allianceId, today)).toMatchObject([
      { kind: 'fee', amountFen: 7n },
    ]);
  });

  it('hold the month also where only amount and day speak for a pair, until it is confirmed or denied', async () => {
    const sale = await scene.pay();
    await book();
    await fetched([stated('S1', 8_980n, { feeFen: 54n })]);
    expect((await seen(psp)).pairings).toEqual([['amount_day', 1, 2]]);
    expect((await unownedBreaks(rows(), scene.allianceId, today)).map(({ kind }) => kind)).toEqual([
      'missing_here',
      'missing_there',
    ]);
    const [line] = await rows().findBy(StatementLineRow, own());
    const denied = { ...answer(`line:${line?.id ?? ''}`), ownerId: accountant.id, dueOn: null };
    await scene.get(OwnBreak).run(accountant, denied);
    expect((await seen(psp)).pairings).toEqual([]);
    expect(await unownedBreaks(rows(), scene.allianceId, today)).toMatchObject([{ kind: 'missing_there' }]);
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

describe('the law of the statement (I9)', () => {
  it('names the account whose lines are no longer those of its statement', async () => {
    await imported(statement('2026-11-24,A1,,10.00,10.00,收款,甲', '2026-11-24,A2,,1.00,11.00,收款,乙'));
    expect(await I09.run(rows(), scene.allianceId)).toEqual([]);
    await rows().query(`UPDATE statement_lines SET gross_fen = 101 WHERE ref = 'A2' AND alliance_id = ?`, [
      scene.allianceId,
    ]);
    expect(await I09.run(rows(), scene.allianceId)).toEqual([
      {
        allianceId: scene.allianceId,
        account: 'A.bank',
        says: 'account A.bank: on 2026-11-24 the statement ends with 1100, its lines sum to 1101',
      },
    ]);
    expect(await I09.run(rows(), newId())).toEqual([]);
  });
});
