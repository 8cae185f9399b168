import type { Column, Row, Style } from 'exceljs';
import { checkedRows, type Cell, type Sheet, type SheetColumn } from './sheet';

/** Rows of a table pack well at the first level; the best one costs three times as long. */
const FAST = { zlib: { level: 1 } };
const YUAN_FORMAT = '#,##0.00;[Red]-#,##0.00';
/** All cells of a kind have one object: a style is known again by it, any other is written out and compared, cell by cell. */
const STYLES: Readonly<Record<SheetColumn['kind'], Partial<Style>>> = {
  text: {},
  count: {},
  fen: { numFmt: YUAN_FORMAT, alignment: { horizontal: 'right' } },
};
const BOLD = { font: { bold: true } };

/** A workbook as it grows: numbers as numbers, head frozen, filters on, sums as formulas with their values beside them. */
export async function writeXlsx(
  sheet: Sheet,
  path: string,
  told: (rows: number) => Promise<void>,
): Promise<void> {
  // Of the processes that know papers one alone makes workbooks, and the library takes 25 MiB.
  const { stream } = await import('exceljs');
  // Shared strings would have to stay in memory until the end.
  const book = new stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: false,
    zip: FAST,
  });
  book.creator = '联集';
  const table = book.addWorksheet(sheet.title.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  table.columns = sheet.columns.map(columnOf);
  table.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: sheet.rowCount + 1, column: sheet.columns.length },
  };
  const head = table.getRow(1);
  head.font = { bold: true };
  head.commit();
  const styles = sheet.columns.map(({ kind }) => STYLES[kind]);
  let done = 0;
  for await (const page of checkedRows(sheet)) {
    for (const row of page) dressed(table.addRow(row.map(valueOf)), styles).commit();
    done += page.length;
    await told(done);
  }
  const total = table.addRow(sheet.columns.map((column, at) => totalOf(sheet, column, at)));
  dressed(
    total,
    styles.map((style) => ({ ...style, ...BOLD })),
  ).commit();
  table.commit();
  const notes = book.addWorksheet('说明');
  notes.columns = [{ width: 16 }, { width: 90 }];
  for (const note of sheet.notes) notes.addRow([...note]).commit();
  notes.commit();
  await book.commit();
}

function columnOf({ head, width }: SheetColumn): Partial<Column> {
  return { header: head, width };
}

function dressed(row: Row, styles: readonly Partial<Style>[]): Row {
  row.eachCell((cell, at) => {
    cell.style = styles[at - 1] ?? STYLES.text;
  });
  return row;
}

/** Yuan with two decimals are exact in a double up to ninety trillion. */
function valueOf(cell: Cell): string | number | null {
  return typeof cell === 'bigint' ? Number(cell) / 100 : cell;
}

function totalOf(sheet: Sheet, { key }: SheetColumn, at: number) {
  const sum = sheet.sums[key];
  if (sum === undefined) return at === 0 ? '合计' : null;
  if (sheet.rowCount === 0) return 0;
  const letter = letterOf(at);
  return {
    // Of what the filter shows: 109 leaves hidden rows out, and without a filter it is the whole.
    formula: `SUBTOTAL(109,${letter}2:${letter}${sheet.rowCount + 1})`,
    result: Number(sum) / 100,
  };
}

function letterOf(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}
