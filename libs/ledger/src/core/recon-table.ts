import type { Fen } from '@app/money';
import {
  columnsIn,
  dayOfCell,
  fenOfCell,
  isWhole,
  plainHead,
  type Column,
  type ColumnProfile,
} from './recon-cells';
import {
  fault,
  FAULTS_MAX,
  kindOfText,
  type FileFault,
  type StatedFile,
  type StatedRow,
  type StatedTotals,
} from './recon-file';

/** A row of a table with its number in the file. */
export interface TableRow {
  readonly at: number;
  readonly cells: readonly string[];
}

export interface ReadTable {
  readonly file: StatedFile;
  readonly faults: readonly FileFault[];
  readonly columns: ColumnProfile;
}

/** Heads stand among the first lines; above them a bank tells whose account it is. */
const HEAD_WITHIN = 30;
const TOTAL = /^(合计|总计|小计|本页合计|本期合计|total)/i;
const AFTER_LINES = /^(期末余额|期初余额|打印|制表|说明|注[:：]|备注[:：]|以上|共\d*笔|-{3,}|#)/;

/** Makes a statement of a table: of a CSV file or the first sheet of a workbook. */
export function readTable(rows: readonly TableRow[], saved: ColumnProfile = {}): ReadTable {
  const filled = rows
    .map(({ at, cells }) => ({ at, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const headAt = filled
    .slice(0, HEAD_WITHIN)
    .findIndex(({ cells }) => cells.length > 1 && isWhole(columnsIn(cells, saved)));
  const head = filled[headAt];
  if (!head) return { file: emptyFile(), faults: [fault('no_head', null)], columns: {} };
  const columns = columnsIn(head.cells, saved);
  const at = placesOf(head.cells, columns);
  const body = filled.slice(headAt + 1);
  const isFoot = ({ cells }: TableRow): boolean => {
    const first = cells.find((cell) => cell !== '') ?? '';
    return TOTAL.test(first) || AFTER_LINES.test(first);
  };
  const faults: FileFault[] = [];
  const lines: StatedRow[] = [];
  for (const row of body.filter((each) => !isFoot(each))) {
    const read = readRow(row, at);
    if ('code' in read) faults.push(read);
    else lines.push(read);
  }
  const around = [...filled.slice(0, headAt), ...body.filter(isFoot)];
  const totals = body.filter((row) => isTotal(row)).map((row) => totalsOf(row, at));
  const file = { ...saidAround(around), totals, rows: lines };
  return { file, faults: faults.slice(0, FAULTS_MAX), columns };
}

type Places = Partial<Record<Column, number>>;

function placesOf(heads: readonly string[], columns: ColumnProfile): Places {
  const places: Places = {};
  for (const [column, head] of Object.entries(columns)) places[column as Column] = heads.indexOf(head);
  return places;
}

function cellOf({ cells }: TableRow, places: Places, column: Column): string {
  const at = places[column];
  return at === undefined ? '' : (cells[at] ?? '');
}

function readRow(row: TableRow, places: Places): StatedRow | FileFault {
  const cell = (column: Column): string => cellOf(row, places, column);
  const day = dayOfCell(cell('day'));
  if (day === undefined) return fault('day', row.at, { text: cell('day').slice(0, 40) });
  const grossFen = amountOf(row, places);
  if (typeof grossFen !== 'bigint') return grossFen;
  const feeFen = fenOfCell(cell('fee'));
  const balanceFen = fenOfCell(cell('balance'));
  if (feeFen === undefined) return fault('amount', row.at, { text: cell('fee').slice(0, 40) });
  if (balanceFen === undefined) return fault('amount', row.at, { text: cell('balance').slice(0, 40) });
  const memo = cell('memo').slice(0, 200);
  return {
    at: row.at,
    day,
    kind: kindOfText(memo),
    grossFen,
    feeFen: feeFen ?? 0n,
    ref: idIn(cell('ref')),
    ourRef: idIn(cell('ourRef')),
    batch: null,
    memo,
    counterparty: cell('counterparty').slice(0, 120),
    balanceFen,
    orderId: null,
  };
}

const REF = /^[\x21-\x7e]{1,64}$/;

function idIn(cell: string): string | null {
  const text = cell.replace(/^[`'=]+"?|"$/g, '').trim();
  return REF.test(text) && text !== '-' ? text : null;
}

/** Two columns of a bank (贷 in, 借 out), or one amount with a sign or a mark beside it. */
function amountOf(row: TableRow, places: Places): Fen | FileFault {
  const cell = (column: Column): string => cellOf(row, places, column);
  const [inFen, outFen, oneFen] = [cell('in'), cell('out'), cell('amount')].map(fenOfCell);
  for (const [column, read] of [
    ['in', inFen],
    ['out', outFen],
    ['amount', oneFen],
  ] as const)
    if (read === undefined) return fault('amount', row.at, { text: cell(column).slice(0, 40) });
  if (isSome(inFen) && isSome(outFen)) return fault('both_sides', row.at);
  if (isSome(inFen)) return inFen;
  if (isSome(outFen)) return -outFen;
  if (!isSome(oneFen)) return fault('no_amount', row.at);
  return isOut(cell('side')) && oneFen > 0n ? -oneFen : oneFen;
}

function isSome(amount: Fen | null | undefined): amount is Fen {
  return typeof amount === 'bigint' && amount !== 0n;
}

function isOut(side: string): boolean {
  return /^(借|支|付|出|dr|d$|debit)/i.test(side);
}

function isTotal({ cells }: TableRow): boolean {
  return TOTAL.test(cells.find((cell) => cell !== '') ?? '');
}

function totalsOf(row: TableRow, places: Places): StatedTotals {
  const read = (column: Column): Fen | null => fenOfCell(cellOf(row, places, column)) ?? null;
  const count = /共?\s*(\d{1,6})\s*笔/.exec(row.cells.join(' '))?.[1];
  return {
    at: row.at,
    inFen: read('in'),
    outFen: read('out'),
    count: count === undefined ? null : Number(count),
  };
}

/** What stands above the heads and below the lines: 账号, 币种, 期初余额, 期末余额; in one cell or in two. */
function saidAround(rows: readonly TableRow[]): Omit<StatedFile, 'rows' | 'totals'> {
  const said = new Map<string, string>();
  for (const [name, value] of rows.flatMap(saidIn)) if (!said.has(name)) said.set(name, value);
  const first = (...names: string[]): string | null =>
    names.map((name) => said.get(name)).find((value) => value !== undefined) ?? null;
  const balance = (...names: string[]): Fen | null => fenOfCell(first(...names) ?? '') ?? null;
  const account = first('账号', '账户', '银行账号', '查询账号', '本方账号', '卡号', 'account') ?? '';
  return {
    account: account.replace(/[^0-9A-Za-z*]/g, '') || null,
    currency: first('币种', '币别', 'currency'),
    openingFen: balance('期初余额', '上期余额', '起始余额', 'openingbalance'),
    closingFen: balance('期末余额', '本期余额', '截止余额', 'closingbalance'),
  };
}

function saidIn({ cells }: TableRow): [string, string][] {
  return cells.flatMap((cell, index): [string, string][] => {
    const [name = '', own = ''] = cell.split(/[:：]/, 2).map((part) => part.trim());
    const value = own === '' ? (cells[index + 1] ?? '') : own;
    return name === '' || value === '' ? [] : [[plainHead(name), value]];
  });
}

function emptyFile(): StatedFile {
  return { account: null, currency: null, openingFen: null, closingFen: null, totals: [], rows: [] };
}
