import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvOf } from '@app/platform';
import { checkedRows, type Cell, type Sheet } from './sheet';

const BOM = '\uFEFF';

/** UTF-8 with its mark, amounts as plain numbers, no cell that runs as a formula. */
export async function writeCsv(
  sheet: Sheet,
  path: string,
  told: (rows: number) => Promise<void>,
): Promise<void> {
  await pipeline(Readable.from(parts(sheet, told)), createWriteStream(path));
}

async function* parts(sheet: Sheet, told: (rows: number) => Promise<void>): AsyncGenerator<string> {
  yield BOM + csvLines([sheet.columns.map((column) => column.head)]);
  let done = 0;
  for await (const page of checkedRows(sheet)) {
    yield csvLines(page.map((row) => row.map(cellText)));
    done += page.length;
    await told(done);
  }
  const totals = sheet.columns.map(({ key }, at) => (at === 0 ? '合计' : cellText(sheet.sums[key] ?? null)));
  yield csvLines([totals, ...sheet.notes]);
}

function csvLines(rows: readonly (readonly string[])[]): string {
  return csvOf(rows).slice(BOM.length);
}

function cellText(cell: Cell): string {
  return typeof cell === 'bigint' ? plainYuan(cell) : String(cell ?? '');
}

/** Without thousands separators, which a spreadsheet would read as text. */
export function plainYuan(fen: bigint): string {
  const size = fen < 0n ? -fen : fen;
  return `${fen < 0n ? '-' : ''}${size / 100n}.${(size % 100n).toString().padStart(2, '0')}`;
}
