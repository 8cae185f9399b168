import { parse, type Info } from 'csv-parse/sync';
import type { TableRow } from './core';

const CELL_MAX_BYTES = 20_000;

/** Cells of a comma, semicolon or tab file with the number of the line on which each row begins. */
export function csvRows(text: string): TableRow[] {
  const found = parse(text, {
    delimiter: delimiterOf(text),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: CELL_MAX_BYTES,
  }) as unknown as { record: string[]; info: Info }[];
  return found.map(({ record, info }) => ({ at: info.lines, cells: record.map(plain) }));
}

/** Sheets keep long numbers from being shortened by writing `="0123"` or a tab behind them. */
function plain(cell: string): string {
  return cell
    .replace(/^="?|"$/g, '')
    .replace(/\t/g, '')
    .trim();
}

const HEAD_CHARACTERS = 4_000;

function delimiterOf(text: string): string {
  const head = text.slice(0, HEAD_CHARACTERS);
  const count = (mark: string): number => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The text of the file, or nothing when it is neither Unicode nor GBK. A legacy export is GBK, of which GB 18030 is the whole. */
export function textOf(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return decoded(bytes, 'utf-16le');
  if (mark === 'feff') return decoded(bytes, 'utf-16be');
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
}

const CONTROL = /[^\P{Cc}\s]/u;

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return CONTROL.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
