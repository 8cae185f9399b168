import { sumFen, type Fen } from '@app/money';
import type { Day } from '@app/platform/core';
import type { StatementKind } from './recon-line';

/** A line as it stands in a file or in a provider's answer. */
export interface StatedRow {
  /** where it stands, counted from 1 as people count */
  readonly at: number;
  readonly day: Day;
  readonly kind: StatementKind;
  readonly grossFen: Fen;
  readonly feeFen: Fen;
  readonly ref: string | null;
  readonly ourRef: string | null;
  readonly batch: string | null;
  readonly memo: string;
  readonly counterparty: string;
  readonly balanceFen: Fen | null;
  /** of the order that the line pays or pays back, where the source knows it */
  readonly orderId: string | null;
}

export interface StatedTotals {
  readonly at: number;
  readonly inFen: Fen | null;
  readonly outFen: Fen | null;
  readonly count: number | null;
}

/** A statement as a file gives it, before it is believed. */
export interface StatedFile {
  readonly account: string | null;
  readonly currency: string | null;
  readonly openingFen: Fen | null;
  readonly closingFen: Fen | null;
  readonly totals: readonly StatedTotals[];
  readonly rows: readonly StatedRow[];
}

export const FILE_FAULTS = [
  'encoding',
  'unreadable',
  'old_xls',
  'too_large',
  'too_many',
  'no_head',
  'no_lines',
  'currency',
  'account',
  'day',
  'future',
  'amount',
  'no_amount',
  'both_sides',
  'duplicate',
  'balance',
  'total',
  'count',
  'closing',
  'changed',
  'gap',
] as const;
export type FileFaultCode = (typeof FILE_FAULTS)[number];

/** Why a file is refused, and where. */
export interface FileFault {
  readonly code: FileFaultCode;
  readonly at: number | null;
  readonly values: Readonly<Record<string, string>>;
}

export const FAULTS_MAX = 50;

export function fault(code: FileFaultCode, at: number | null, values: FileFault['values'] = {}): FileFault {
  return { code, at, values };
}

interface Expected {
  /** the end of our account's number, as it was saved */
  readonly account: string | null;
  readonly today: Day;
}

/** Everything that a statement says about itself must hold, or nothing of it is taken. */
export function faultsOf(file: StatedFile, expected: Expected): FileFault[] {
  if (file.rows.length === 0) return [fault('no_lines', null)];
  return [
    ...accountFaults(file, expected.account),
    ...file.rows
      .filter((row) => row.day > expected.today)
      .map((row) => fault('future', row.at, { day: row.day })),
    ...duplicates(file.rows),
    ...balanceFaults(file),
    ...totalFaults(file),
  ].slice(0, FAULTS_MAX);
}

const TAIL = 4;
const CURRENCY = /^(cny|rmb|人民币|156)/i;

function accountFaults({ account, currency }: StatedFile, expected: string | null): FileFault[] {
  const faults: FileFault[] = [];
  if (currency !== null && !CURRENCY.test(currency)) faults.push(fault('currency', null, { currency }));
  if (account !== null && expected !== null && account.slice(-TAIL) !== expected.slice(-TAIL))
    faults.push(fault('account', null, { found: account.slice(-TAIL), expected: expected.slice(-TAIL) }));
  return faults;
}

/** The same number twice, or where lines bear none, the same line word for word. */
function duplicates(rows: readonly StatedRow[]): FileFault[] {
  const seen = new Map<string, number>();
  const faults: FileFault[] = [];
  for (const row of rows) {
    const name = row.ref ?? textOfRow(row);
    const first = seen.get(name);
    if (first === undefined) seen.set(name, row.at);
    else faults.push(fault('duplicate', row.at, { first: String(first), ref: row.ref ?? '' }));
  }
  return faults;
}

/** The line without its place: what its digest is taken of. */
export function textOfRow(row: StatedRow): string {
  const { day, kind, grossFen, feeFen, ref, ourRef, memo, counterparty, balanceFen } = row;
  return [day, kind, grossFen, feeFen, ref, ourRef, memo, counterparty, balanceFen].map(String).join('|');
}

/** Files run forward or backward; the one that starts later than it ends runs backward. */
export function inOrder(rows: readonly StatedRow[]): readonly StatedRow[] {
  const first = rows[0]?.day ?? '';
  const last = rows.at(-1)?.day ?? '';
  const backward = [...rows].reverse();
  if (first !== last) return first > last ? backward : rows;
  return breaksOfBalance(rows).length <= breaksOfBalance(backward).length ? rows : backward;
}

function breaksOfBalance(rows: readonly StatedRow[]): FileFault[] {
  const faults: FileFault[] = [];
  let before: Fen | null = null;
  for (const row of rows) {
    if (before !== null && row.balanceFen !== null) {
      const due: Fen = before + row.grossFen - row.feeFen;
      if (due !== row.balanceFen)
        faults.push(fault('balance', row.at, { due: String(due), found: String(row.balanceFen) }));
    }
    before = row.balanceFen;
  }
  return faults;
}

/** What was on the account before the first line: said outright, or told by the first balance. */
export function openingOf({ rows, openingFen }: StatedFile): Fen | null {
  const first = inOrder(rows)[0];
  if (openingFen !== null) return openingFen;
  return first && first.balanceFen !== null ? first.balanceFen - first.grossFen + first.feeFen : null;
}

export function closingOf({ rows, closingFen }: StatedFile): Fen | null {
  return closingFen ?? inOrder(rows).at(-1)?.balanceFen ?? null;
}

function balanceFaults(file: StatedFile): FileFault[] {
  const rows = inOrder(file.rows);
  const faults = breaksOfBalance(rows);
  const first = rows[0];
  const { openingFen, closingFen } = file;
  if (openingFen !== null && first && first.balanceFen !== null) {
    const due = openingFen + first.grossFen - first.feeFen;
    if (due !== first.balanceFen)
      faults.push(fault('balance', first.at, { due: String(due), found: String(first.balanceFen) }));
  }
  if (openingFen !== null && closingFen !== null) {
    const due = openingFen + sumFen(rows.map((row) => row.grossFen - row.feeFen));
    if (due !== closingFen)
      faults.push(fault('closing', null, { due: String(due), found: String(closingFen) }));
  }
  return faults;
}

function totalFaults({ rows, totals }: StatedFile): FileFault[] {
  const inFen = sumFen(rows.filter((row) => row.grossFen > 0n).map((row) => row.grossFen));
  const outFen = -sumFen(rows.filter((row) => row.grossFen < 0n).map((row) => row.grossFen));
  return totals.flatMap(({ at, ...said }) => {
    const faults: FileFault[] = [];
    const differ = (due: Fen, found: Fen | null): void => {
      if (found !== null && found !== due)
        faults.push(fault('total', at, { due: String(due), found: String(found) }));
    };
    differ(inFen, said.inFen);
    differ(outFen, said.outFen);
    if (said.count !== null && said.count !== rows.length)
      faults.push(fault('count', at, { due: String(rows.length), found: String(said.count) }));
    return faults;
  });
}

const KIND_WORDS: readonly (readonly [StatementKind, RegExp])[] = [
  ['fee_returned', /(退|返)(还)?.{0,2}(手续费|服务费)|手续费.{0,2}(退|返)/],
  ['refund', /退款|退货|refund/i],
  ['fee', /手续费|服务费|工本费|年费|账户管理费|\bfee\b|charge/i],
  ['settlement', /结算|清算|提现|财付通|微信支付|支付宝|stripe|settle/i],
  ['transfer', /转账|转帐|汇款|代发|付款|transfer/i],
];

/** By the words of the line; what none of them says stays `other`. */
export function kindOfText(text: string): StatementKind {
  return KIND_WORDS.find(([, words]) => words.test(text))?.[0] ?? 'other';
}
