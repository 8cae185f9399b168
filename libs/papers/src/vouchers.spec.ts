import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { BooksWriter } from '@app/ledger';
import { BooksScene } from '@app/ledger/test';
import { OutboxModule } from '@app/outbox';
import { dayOf, newId, PlatformModule, type Actor } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import {
  CheckVouchers,
  linesOf,
  PapersModule,
  PapersQueries,
  PostVouchers,
  SaveVoucherBook,
  Sheets,
} from '.';
import { isBalancedVoucher, monthOf } from './core';
import type { Cell } from './sheet';

let scene: BooksScene;
let papers: TestingModule;
let accountant: Actor;
let village: string;
const month = monthOf(dayOf(Date.now()));

beforeAll(async () => {
  const url = await freshDatabase('vouchers');
  scene = await BooksScene.start({}, url);
  const settings = await testSettings({ HOLDBACK_SECONDS: '0' }, url);
  papers = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, PapersModule],
  }).compile();
  await papers.init();
  accountant = scene.actor('accountant');
  village = `VILLAGE.${scene.villageId}`;
  await sell(3);
}, 60_000);
afterAll(async () => {
  await papers.close();
  await scene.get(BooksWriter).release();
  await scene.stop();
});

async function sell(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const sale = await scene.pay();
    await scene.complete(sale);
    if (n === 1) await scene.refund(sale, 1_000n, 100n);
  }
  while ((await scene.get(BooksWriter).drain()) > 0);
}

const post = (book = 'ALLIANCE', more: object = {}) =>
  papers.get(PostVouchers).run(accountant, {
    allianceId: scene.allianceId,
    book,
    month,
    requestId: newId(),
    ...more,
  });
const refused = (what: Promise<unknown>): Promise<string | undefined> =>
  what.then(
    () => undefined,
    (error: unknown) => (error as { code?: string }).code,
  );
const count = async (table: string): Promise<number> =>
  Number((await papers.get(DataSource).query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n);

async function importRows(book: string): Promise<{ heads: string[]; rows: Cell[][] }> {
  return papers.get(DataSource).transaction('REPEATABLE READ', async (rows) => {
    const filterJson = JSON.stringify({ book, month });
    const sheet = await papers
      .get(Sheets)
      .of(rows, { allianceId: scene.allianceId, paper: 'vouchers', filterJson });
    const all: Cell[][] = [];
    for await (const page of sheet.rows()) all.push(...page.map((row) => [...row]));
    expect(all).toHaveLength(sheet.rowCount);
    return { heads: sheet.columns.map((column) => column.head), rows: all };
  });
}

describe('posting vouchers', () => {
  it('is refused to who may not, and nothing is written', async () => {
    const request = { allianceId: scene.allianceId, book: 'ALLIANCE', month, requestId: newId() };
    const posting = papers.get(PostVouchers);
    expect(await refused(posting.run(scene.actor('alliance_secretary'), request))).toBe('not_permitted');
    expect(await refused(posting.run(scene.actor('accountant', newId()), request))).toBe('not_found');
    expect(await refused(post('VILLAGE.1'))).toBe('bad_input');
    expect(await refused(post(`VILLAGE.${newId()}`))).toBe('not_found');
    expect(await refused(post('ALLIANCE', { month: '2026-13' }))).toBe('bad_input');
    expect(await count('vouchers')).toBe(0);
  });

  it('shows before what it will write, and gives each entry of the month one number without a gap', async () => {
    const queries = papers.get(PapersQueries);
    const preview = await queries.preview(scene.allianceId, 'ALLIANCE', month);
    const entries = await count('journal_entries');
    expect(preview).toHaveLength(entries);
    const batch = await post();
    expect([batch.firstNumber, batch.lastNumber]).toEqual([1, entries]);
    const vouchers = await queries.vouchers(batch.id, 0, 100);
    expect(vouchers.map((voucher) => voucher.number)).toEqual(preview.map((_, at) => at + 1));
    for (const voucher of vouchers) expect(isBalancedVoucher({ lines: linesOf(voucher) })).toBe(true);
    expect(vouchers.map((voucher) => linesOf(voucher))).toEqual(preview.map((draft) => draft.lines));
    expect(await queries.preview(scene.allianceId, 'ALLIANCE', month)).toEqual([]);
  });

  it('answers the same request with the same batch, and a new one with nothing to post', async () => {
    const requestId = newId();
    await sell(1);
    const first = await post('ALLIANCE', { requestId });
    expect((await post('ALLIANCE', { requestId })).id).toBe(first.id);
    expect(await refused(post('ALLIANCE', { requestId, month: '2020-01' }))).toBe('request_reused');
    expect(await refused(post())).toBe('nothing_to_post');
    const [before] = await papers
      .get(PapersQueries)
      .batches({ allianceId: scene.allianceId, book: 'ALLIANCE', month });
    expect(first.firstNumber).toBe((before?.batch.lastNumber ?? 0) + 1);
    expect(first.prevHash).toBe(before?.batch.hash);
  });

  it('numbers once when two post at the same time', async () => {
    await sell(2);
    const done = await Promise.all([refused(post()), refused(post()), refused(post())]);
    expect(done.filter((code) => code === undefined)).toHaveLength(1);
    expect(done.filter((code) => code === 'nothing_to_post')).toHaveLength(2);
    const numbers: { number: number }[] = await papers
      .get(DataSource)
      .query("SELECT number FROM vouchers WHERE book = 'ALLIANCE' ORDER BY number");
    expect(numbers.map((row) => row.number)).toEqual(numbers.map((_, at) => at + 1));
    expect(numbers).toHaveLength(await count('journal_entries'));
  });

  it('keeps the village’s book apart, with its own numbers, and adds up to what the alliance owes it', async () => {
    const batch = await post(village);
    expect([batch.firstNumber, batch.regime]).toEqual([1, 'village_collective']);
    const { rows } = await importRows(village);
    const claims = rows.filter((row) => row[4] === '112');
    const sum = claims.reduce((all, row) => all + ((row[6] ?? row[7] ?? 0n) as bigint), 0n);
    const [owed] = await papers.get(DataSource).query(
      `SELECT b.amount_fen AS fen FROM ledger_balances b JOIN ledger_accounts a ON a.id = b.account_id
       WHERE a.code = ?`,
      [`L.party.${village}`],
    );
    expect(sum).toBe(-BigInt(owed.fen));
  });
});

describe('checking', () => {
  it('is never done by who made the batch; by another once, whatever is repeated', async () => {
    const [first] = await papers
      .get(PapersQueries)
      .batches({ allianceId: scene.allianceId, book: 'ALLIANCE', month });
    const id = first?.batch.id ?? '';
    const checking = papers.get(CheckVouchers);
    expect(await refused(checking.run(accountant, id))).toBe('same_person');
    expect(await refused(checking.run(scene.actor('packhouse'), id))).toBe('not_permitted');
    expect(await refused(checking.run(scene.actor('alliance_secretary', newId()), id))).toBe('not_found');
    expect(await count('voucher_checks')).toBe(0);
    const secretary = scene.actor('alliance_secretary');
    await checking.run(secretary, id);
    await checking.run(secretary, id);
    expect((await papers.get(PapersQueries).batch(id))?.check?.checkedBy).toBe(secretary.id);
    expect(await count('voucher_checks')).toBe(1);
  });
});

describe('the import file', () => {
  it('has the same numbers whenever it is made, under the heads that the book’s program reads', async () => {
    const before = await importRows('ALLIANCE');
    await papers.get(SaveVoucherBook).run(accountant, {
      ...{
        allianceId: scene.allianceId,
        book: 'ALLIANCE',
        serviceVatBasisPoints: 100,
        isEquityHolder: false,
      },
      ...{ columnsOf: 'yonyou', ownHeads: { word: '凭证字', order: '' } },
    });
    const after = await importRows('ALLIANCE');
    expect(before.heads.slice(0, 3)).toEqual(['制单日期', '凭证类别', '凭证号']);
    expect(after.heads.slice(0, 3)).toEqual(['制单日期', '凭证字', '凭证号']);
    expect(after.heads).not.toContain('单据号');
    // Vouchers that are posted keep their lines too, although the tax is taken out from now on.
    const order = before.heads.indexOf('单据号');
    expect(after.rows).toEqual(before.rows.map((row) => row.filter((_, at) => at !== order)));
  });

  it('refuses a program, a field or a rate that is none', async () => {
    const input = { allianceId: scene.allianceId, book: 'ALLIANCE', isEquityHolder: false };
    const saving = papers.get(SaveVoucherBook);
    const plain = { ...input, serviceVatBasisPoints: 0, columnsOf: 'kingdee', ownHeads: {} };
    expect(await refused(saving.run(accountant, { ...plain, columnsOf: 'toString' }))).toBe('bad_input');
    expect(await refused(saving.run(accountant, { ...plain, serviceVatBasisPoints: 1_301 }))).toBe(
      'bad_input',
    );
    expect(await refused(saving.run(accountant, { ...plain, ownHeads: { nothing: 'x' } as object }))).toBe(
      'bad_input',
    );
    expect(await refused(saving.run(scene.actor('villager'), plain))).toBe('not_permitted');
  });
});
