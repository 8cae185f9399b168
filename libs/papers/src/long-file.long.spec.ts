import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stream } from 'exceljs';
import { writeCsv } from './csv-file';
import type { Cell, Sheet, SheetWriter } from './sheet';
import { writeXlsx } from './xlsx-file';

const ROWS = 50_000;
const PAGE = 1_000;
const MEGABYTE = 1_048_576;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'long-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sheet: Sheet = {
  title: '沃青联盟 分账明细',
  notes: [['期间', '2026-01-01 至 2026-12-31']],
  columns: [
    { key: 'seq', head: '序号', kind: 'count', width: 8 },
    { key: 'day', head: '日期', kind: 'text', width: 11 },
    { key: 'kind', head: '类型', kind: 'text', width: 16 },
    { key: 'order', head: '订单号', kind: 'text', width: 17 },
    { key: 'village', head: '村', kind: 'text', width: 14 },
    { key: 'party', head: '收款方', kind: 'text', width: 22 },
    { key: 'accruedFen', head: '应分', kind: 'fen', width: 15 },
    { key: 'reversedFen', head: '冲回', kind: 'fen', width: 15 },
    { key: 'paidFen', head: '已付', kind: 'fen', width: 15 },
    { key: 'otherFen', head: '其他', kind: 'fen', width: 15 },
  ],
  rowCount: ROWS,
  sums: { accruedFen: 6_499n * BigInt(ROWS), reversedFen: 0n, paidFen: 0n, otherFen: 0n },
  capitalsOf: 'accruedFen',
  async *rows(): AsyncGenerator<(readonly Cell[])[]> {
    for (let start = 0; start < ROWS; start += PAGE) {
      await Promise.resolve();
      yield Array.from({ length: PAGE }, (_, at) => [
        ...[start + at + 1, '2026-11-23', '订单分账', `2611249593${start + at}`, '大沙沃村', '沈知秋'],
        ...[6_499n, 0n, 0n, 0n],
      ]);
    }
  },
};

/** Seconds of one core that it takes, whatever else the machine does, and how far the process grows above what it had. */
async function measured(write: SheetWriter, name: string): Promise<{ seconds: number; megabytes: number }> {
  const before = process.memoryUsage().rss;
  const began = process.cpuUsage();
  let most = before;
  await write(sheet, join(folder, name), () => {
    most = Math.max(most, process.memoryUsage().rss);
    return Promise.resolve();
  });
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  const megabytes = (Math.max(most, process.memoryUsage().rss) - before) / MEGABYTE;
  process.stdout.write(`${name}: ${seconds.toFixed(1)} s, +${megabytes.toFixed(0)} MB\n`);
  return { seconds, megabytes };
}

describe('a file of 50,000 rows', () => {
  it('as a workbook takes less than 10 s and 300 MB, and is whole', async () => {
    const { seconds, megabytes } = await measured(writeXlsx, 'long.xlsx');
    expect(seconds).toBeLessThan(10);
    expect(megabytes).toBeLessThan(300);
    let rows = 0;
    const reader = new stream.xlsx.WorkbookReader(join(folder, 'long.xlsx'), {});
    for await (const table of reader) for await (const _ of table) rows += 1;
    // Head, sums, and the line of the notes beside them.
    expect(rows).toBe(ROWS + 3);
  }, 120_000);

  it('as CSV stays within the same memory', async () => {
    expect((await measured(writeCsv, 'long.csv')).megabytes).toBeLessThan(300);
  }, 120_000);
});
