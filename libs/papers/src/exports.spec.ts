import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Test, type TestingModule } from '@nestjs/testing';
import { Workbook } from 'exceljs';
import * as fc from 'fast-check';
import { DataSource } from 'typeorm';
import { BooksWriter, StatementQueries, type StatementFilter } from '@app/ledger';
import { BooksScene } from '@app/ledger/test';
import { formatYuan } from '@app/money';
import { OutboxEventRow, OutboxModule } from '@app/outbox';
import { DAY_MS, dayOf, newId, PlatformModule, Refusal, type Actor } from '@app/platform';
import { freshDatabase, testSettings } from '@app/platform/test';
import {
  inCapitals,
  MakeExport,
  PapersModule,
  PapersQueries,
  WantExport,
  type ExportInput,
  type PaperFormat,
} from '.';
import { PaperFont } from './paper-font';
import type { PaperExportRow } from './paper-export.row';

const DAYS = 6;
const COLUMNS = ['accruedFen', 'reversedFen', 'paidFen', 'otherFen'] as const;
type Sums = Record<(typeof COLUMNS)[number], bigint>;
let scene: BooksScene;
let papers: TestingModule;
let accountant: Actor;
let folder: string;
const begin = Date.now() - DAYS * DAY_MS;

beforeAll(async () => {
  const url = await freshDatabase('exports');
  folder = await mkdtemp(join(tmpdir(), 'exports-'));
  scene = await BooksScene.start({}, url);
  const settings = await testSettings({ HOLDBACK_SECONDS: '0', DATA_DIR: folder }, url);
  papers = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('spec', settings), OutboxModule, PapersModule],
  }).compile();
  await papers.init();
  accountant = scene.actor('accountant');
  for (let n = 0; n < 12; n += 1) {
    const sale = await scene.pay({ paidAt: begin + (n % DAYS) * DAY_MS });
    await scene.complete(sale);
    if (n % 3 === 0) await scene.refund(sale, 700n + BigInt(n), 70n);
  }
  while ((await scene.get(BooksWriter).drain()) > 0);
}, 90_000);
afterAll(async () => {
  await papers.close();
  await scene.get(BooksWriter).release();
  await scene.stop();
  await rm(folder, { recursive: true, force: true });
});

const want = (format: PaperFormat, filter: ExportInput['filter'], more: Partial<ExportInput> = {}) =>
  papers.get(WantExport).run(accountant, {
    ...{ allianceId: scene.allianceId, paper: 'statement', format, filter, requestId: newId() },
    ...more,
  });

async function made(format: PaperFormat, filter: ExportInput['filter'], more: Partial<ExportInput> = {}) {
  const queries = papers.get(PapersQueries);
  const row = (await queries.export(await want(format, filter, more)))!;
  const [, until = '', key = ''] = /until=(\d+)&key=(.+)$/.exec(queries.addressOf(row) ?? '') ?? [];
  const { path } = await queries.file(row.id, until, key);
  return { row, bytes: await readFile(path), path };
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const fenOf = (yuan: string): bigint => BigInt(yuan.replace('\u2212', '-').replace(/[.,]/g, ''));

function csvSums(bytes: Buffer): { rows: Sums; total: Sums } {
  const lines = bytes.toString('utf8').split('\r\n');
  const at = lines.findIndex((line) => line.startsWith('合计'));
  const cells = (line: string): Sums => {
    const last = line.split(',').slice(-4).map(fenOf);
    return Object.fromEntries(COLUMNS.map((column, index) => [column, last[index]!])) as Sums;
  };
  const rows = lines.slice(1, at).map(cells);
  const sums = rows.reduce(
    (all, row) => Object.fromEntries(COLUMNS.map((key) => [key, all[key] + row[key]])) as Sums,
    { accruedFen: 0n, reversedFen: 0n, paidFen: 0n, otherFen: 0n },
  );
  return { rows: sums, total: cells(lines[at]!) };
}

async function xlsxSums(bytes: Buffer): Promise<{ rows: Sums; total: Sums; formula: unknown }> {
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  const table = book.worksheets[0]!;
  expect(table.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(table.autoFilter).toBeTruthy();
  const last = table.rowCount;
  const sum = (at: number): bigint => {
    let all = 0n;
    for (let n = 2; n < last; n += 1) {
      const { value } = table.getRow(n).getCell(at);
      expect(typeof value).toBe('number');
      all += BigInt(Math.round((value as number) * 100));
    }
    return all;
  };
  const totals = COLUMNS.map((_, index) => table.getRow(last).getCell(7 + index).value);
  const told = totals.map((cell) =>
    typeof cell === 'number' ? cell : ((cell as { result?: number }).result ?? 0),
  );
  return {
    rows: Object.fromEntries(COLUMNS.map((key, index) => [key, sum(7 + index)])) as Sums,
    total: Object.fromEntries(COLUMNS.map((key, i) => [key, BigInt(Math.round(told[i]! * 100))])) as Sums,
    formula: (totals[0] as { formula?: string }).formula,
  };
}

const READ_PDF = `
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[1])), verbosity: 0 }).promise;
const pages = [];
for (let n = 1; n <= pdf.numPages; n += 1) {
  const { items } = await (await pdf.getPage(n)).getTextContent();
  pages.push(items.map((item) => item.str).filter((text) => text.trim() !== ''));
}
console.log(JSON.stringify(pages));`;

async function pdfTexts(path: string): Promise<string[][]> {
  const { stdout } = await promisify(execFile)('node', ['--input-type=module', '-e', READ_PDF, path], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as string[][];
}

async function pdfSums(path: string): Promise<{ total: Sums; texts: string[][] }> {
  const texts = await pdfTexts(path);
  const all = texts.flat();
  const at = all.lastIndexOf('合计');
  const told = all.slice(at + 1, at + 5).map(fenOf);
  return { texts, total: Object.fromEntries(COLUMNS.map((key, index) => [key, told[index]!])) as Sums };
}

/** The long way round: every entry of the days, posting by posting, by another statement than the papers'. */
async function ledgerSays(from: string, to: string): Promise<Sums> {
  const rows: { kind: string; side: string; fen: string }[] = await papers.get(DataSource).query(
    `SELECT e.kind, IF(a.code = d.code, 'debit', 'credit') AS side, p.amount_fen AS fen
     FROM postings p JOIN journal_entries e ON e.seq = p.entry_seq
     JOIN ledger_accounts d ON d.id = p.debit_account_id JOIN ledger_accounts c ON c.id = p.credit_account_id
     JOIN ledger_accounts a ON a.id IN (d.id, c.id)
     WHERE a.code LIKE 'L.party.%' AND e.effective_day BETWEEN ? AND ?`,
    [from, to],
  );
  const sums: Sums = { accruedFen: 0n, reversedFen: 0n, paidFen: 0n, otherFen: 0n };
  for (const { kind, side, fen } of rows) {
    const gain = side === 'credit' ? BigInt(fen) : -BigInt(fen);
    if (kind === 'accrual') sums.accruedFen += gain;
    else if (kind === 'reversal') sums.reversedFen -= gain;
    else if (kind.startsWith('payout')) sums.paidFen -= gain;
    else sums.otherFen += gain;
  }
  return sums;
}

describe('what every paper of some days adds up to', () => {
  it('is the same on screen, in CSV, XLSX and PDF, and what the ledger says (P8)', async () => {
    const day = fc.integer({ min: -1, max: DAYS + 1 }).map((n) => dayOf(begin + n * DAY_MS));
    await fc.assert(
      fc.asyncProperty(fc.tuple(day, day), async (days) => {
        const [from = '', to = ''] = [...days].sort();
        const filter: StatementFilter = { allianceId: scene.allianceId, from, to };
        const screen = await papers.get(StatementQueries).sums(filter);
        const { rowCount, lastSeq: _, ...counted } = await papers.get(StatementQueries).totals(filter);
        expect([screen, counted]).toEqual(Array(2).fill(await ledgerSays(from, to)));
        const csv = await made('csv', { from, to });
        expect(csv.row.rowsDone).toBe(rowCount);
        expect(csvSums(csv.bytes)).toEqual({ rows: screen, total: screen });
        const { formula, ...xlsx } = await xlsxSums((await made('xlsx', { from, to })).bytes);
        expect(xlsx).toEqual({ rows: screen, total: screen });
        expect(formula).toBe(rowCount === 0 ? undefined : `SUBTOTAL(109,G2:G${rowCount + 1})`);
        const { total, texts } = await pdfSums((await made('pdf', { from, to })).path);
        expect(total).toEqual(screen);
        expect(texts.flat()).toContain(inCapitals(screen.accruedFen));
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  it('counts a village’s own parties, and the same for each party alone', async () => {
    const statements = papers.get(StatementQueries);
    const village = { allianceId: scene.allianceId, villageId: scene.villageId };
    const all = await statements.totals(village);
    expect(all).toMatchObject(await statements.sums(village));
    const parties = await statements.byParty(village);
    expect(parties.map((party) => party.role).sort()).toEqual(['PRODUCER', 'VILLAGE']);
    expect(parties.reduce((sum, party) => sum + party.accruedFen, 0n)).toBe(all.accruedFen);
    expect(await statements.totals({ ...village, publishedOnly: true })).toMatchObject({ rowCount: 0 });
  });
});

describe('a file', () => {
  it('is kept under its digest and given out by a signed address that ends', async () => {
    const { row, bytes, path } = await made('csv', {});
    expect(row).toMatchObject({ status: 'ready', sha256: digest(bytes), bytes: bytes.length });
    expect(path).toBe(join(folder, 'exports', `${digest(bytes)}.csv`));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const queries = papers.get(PapersQueries);
    await expect(queries.file(row.id, '9999999999999', 'x')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('says on every page which one it is, and ends with sums and hashes', async () => {
    const { path } = await made('pdf', {});
    const texts = await pdfTexts(path);
    texts.forEach((page, at) => {
      expect(page).toContain(`第 ${at + 1} 页 共 ${texts.length} 页`);
      expect(page).toContain('沃青联盟 分账明细');
    });
    const [last] = await papers
      .get(DataSource)
      .query("SELECT MAX(seq) AS seq FROM journal_entries WHERE kind IN ('accrual', 'reversal')");
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.flat().join(' ')).toContain(`末条分录 ${last.seq} `);
  });

  it('is made once for one request, and other content under it is refused', async () => {
    const requestId = newId();
    const first = await want('csv', {}, { requestId });
    expect(await want('csv', {}, { requestId })).toBe(first);
    await expect(want('pdf', {}, { requestId })).rejects.toMatchObject({ code: 'request_reused' });
  });

  it('of drawn letters is refused in words, with nothing kept, while the letters are not there', async () => {
    const before = await papers.get(PapersQueries).exports(scene.allianceId);
    const font = jest.spyOn(papers.get(PaperFont), 'require').mockImplementation(() => {
      throw new Refusal('font_missing');
    });
    await expect(want('pdf', {})).rejects.toMatchObject({ code: 'font_missing' });
    font.mockRestore();
    expect(await papers.get(PapersQueries).exports(scene.allianceId)).toEqual(before);
  });

  it('is refused to who may not have it, of another alliance, and of days that are none', async () => {
    const input = { allianceId: scene.allianceId, paper: 'statement' as const, format: 'csv' as const };
    const before = (await papers.get(PapersQueries).exports(scene.allianceId)).length;
    const asked = (actor: Actor, filter = {}) =>
      papers.get(WantExport).run(actor, { ...input, filter, requestId: newId() });
    await expect(asked(scene.actor('villager'))).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(asked(scene.actor('accountant', newId()))).rejects.toMatchObject({ code: 'not_found' });
    await expect(asked(accountant, { from: '2026-13-01' })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(asked(accountant, { from: '2026-02-02', to: '2026-02-01' })).rejects.toMatchObject({
      code: 'bad_input',
    });
    expect(await papers.get(PapersQueries).exports(scene.allianceId)).toHaveLength(before);
  });

  it('of many rows is a job: told how far it is, made by the worker, twice the same', async () => {
    await manyEntries(2_100);
    const id = await want('xlsx', {}, { paper: 'journal' });
    const queries = papers.get(PapersQueries);
    const waiting = (await queries.export(id))!;
    expect(waiting).toMatchObject({ status: 'making', rowsDone: 0, sha256: null });
    expect(waiting.rowsTotal).toBeGreaterThan(2_000);
    expect(queries.addressOf(waiting)).toBeNull();
    const event = await papers
      .get(DataSource)
      .manager.findOneByOrFail(OutboxEventRow, { name: 'export.wanted' });
    expect(JSON.parse(event.payload)).toEqual({ exportId: id, allianceId: scene.allianceId });
    const payload = { exportId: id, allianceId: scene.allianceId };
    const wanted = { id: event.id, name: 'export.wanted' as const, at: 0, payload };
    await papers.get(MakeExport).react(wanted);
    const ready: PaperExportRow = (await queries.export(id))!;
    expect(ready).toMatchObject({ status: 'ready', rowsDone: waiting.rowsTotal });
    await papers.get(MakeExport).react(wanted);
    expect((await queries.export(id))?.readyAt).toBe(ready.readyAt);
    const [sum] = await papers.get(DataSource).query('SELECT SUM(amount_fen) AS fen FROM postings');
    expect(JSON.parse(ready.sumsJson)).toEqual({ amountFen: sum.fen });
    expect(formatYuan(BigInt(sum.fen))).toMatch(/\.\d\d$/);
  }, 60_000);
});

/** Entries for the sake of their number; nobody verifies this chain. */
async function manyEntries(count: number): Promise<void> {
  const database = papers.get(DataSource);
  const [last] = await database.query('SELECT * FROM journal_entries ORDER BY seq DESC LIMIT 1');
  const [{ debit_account_id: from, credit_account_id: to }] = await database.query(
    'SELECT * FROM postings LIMIT 1',
  );
  for (let n = 1; n <= count; n += 1) {
    const seq = BigInt(last.seq) + BigInt(n);
    await database.query(
      `INSERT INTO journal_entries (seq, alliance_id, kind, idem_key, effective_day, posted_at, memo, fence, prev_hash, hash)
       VALUES (?, ?, 'capture', ?, '2026-01-01', NOW(3), '', 1, ?, ?)`,
      [String(seq), scene.allianceId, `spec:${seq}`, last.hash, last.hash],
    );
    await database.query('INSERT INTO postings VALUES (?, 1, ?, ?, 100)', [String(seq), from, to]);
  }
}
