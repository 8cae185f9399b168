import {
  fault,
  faultsOf,
  FAULTS_MAX,
  readTable,
  type ColumnProfile,
  type FileFault,
  type StatedFile,
} from './core';
import { readCamt } from './recon-camt';
import { csvRows, textOf } from './recon-csv';
import { BadWorkbook, xlsxRows } from './recon-xlsx';

export const STATEMENT_BYTES_MAX = 5 * 1024 * 1024;
export const STATEMENT_LINES_MAX = 20_000;

/** Workbooks of before 2007. */
const OLD_XLS = 'd0cf11e0';

export interface ReadStatement {
  readonly format: 'csv' | 'camt' | 'xlsx';
  readonly file: StatedFile;
  readonly faults: readonly FileFault[];
  readonly columns: ColumnProfile;
}

const ALONE = new Set(['duplicate', 'account', 'currency', 'future']);

interface Expected {
  readonly account: string | null;
  readonly today: string;
  readonly columns: ColumnProfile;
}

/** Reads a file by what is in it, not by its name. What it says is checked against itself; with a single fault nothing is taken. */
export async function readStatement(bytes: Buffer, expected: Expected): Promise<ReadStatement> {
  if (bytes.length > STATEMENT_BYTES_MAX) return refused('csv', fault('too_large', null));
  const { faults, ...read } = await readAs(bytes, expected.columns);
  if (read.file.rows.length > STATEMENT_LINES_MAX)
    return refused(read.format, fault('too_many', null, { max: String(STATEMENT_LINES_MAX) }));
  const found = faultsOf(read.file, expected);
  // With a line missing, no balance and no total can be right: only what stands for itself is told beside it.
  if (faults.length > 0)
    return {
      ...read,
      faults: [...faults, ...found.filter(({ code }) => ALONE.has(code))].slice(0, FAULTS_MAX),
    };
  return { ...read, faults: found };
}

async function readAs(bytes: Buffer, columns: ColumnProfile): Promise<ReadStatement> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return asWorkbook(bytes, columns);
  if (bytes.subarray(0, 4).toString('hex') === OLD_XLS) return refused('xlsx', fault('old_xls', null));
  const text = textOf(bytes);
  if (text === undefined) return refused('csv', fault('encoding', null));
  if (/^\uFEFF?\s*</.test(text)) return { format: 'camt', columns: {}, ...readCamt(text) };
  try {
    return { format: 'csv', ...readTable(csvRows(text), columns) };
  } catch {
    return refused('csv', fault('unreadable', null));
  }
}

async function asWorkbook(bytes: Buffer, columns: ColumnProfile): Promise<ReadStatement> {
  try {
    return { format: 'xlsx', ...readTable(await xlsxRows(bytes), columns) };
  } catch (error) {
    if (error instanceof BadWorkbook) return refused('xlsx', fault('unreadable', null));
    throw error;
  }
}

function refused(format: ReadStatement['format'], why: FileFault): ReadStatement {
  const file = { account: null, currency: null, openingFen: null, closingFen: null, totals: [], rows: [] };
  return { format, file, faults: [why], columns: {} };
}
