import { XMLParser } from 'fast-xml-parser';
import type { Fen } from '@app/money';
import {
  dayOfCell,
  fault,
  fenOfCell,
  kindOfText,
  type FileFault,
  type StatedFile,
  type StatedRow,
  type StatedTotals,
} from './core';
import { unescaped } from './recon-xlsx';

const LISTS = new Set(['Ntry', 'Bal', 'Stmt', 'TxDtls', 'Ustrd']);
const XML = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: false,
  parseTagValue: false,
  removeNSPrefix: true,
  isArray: (name) => LISTS.has(name),
});

/** A statement of ISO 20022 (camt.053). Lines are counted as entries, since the file may be one line of text. */
export function readCamt(text: string): { file: StatedFile; faults: FileFault[] } {
  const statement = statementIn(text);
  if (statement === undefined) return { file: EMPTY, faults: [fault('unreadable', null)] };
  const faults: FileFault[] = [];
  const rows: StatedRow[] = [];
  for (const [index, entry] of listAt(statement, 'Ntry').entries()) {
    const read = readEntry(entry, index + 1);
    if ('code' in read) faults.push(read);
    else rows.push(read);
  }
  const account = firstOf(statement, ['Acct', 'Id', 'IBAN'], ['Acct', 'Id', 'Othr', 'Id']);
  const currency = firstOf(statement, ['Acct', 'Ccy'], ['Ntry', '0', 'Amt', '@Ccy']);
  const file: StatedFile = {
    account: account === '' ? null : account,
    currency: currency === '' ? null : currency,
    openingFen: balanceOf(statement, 'OPBD') ?? balanceOf(statement, 'PRCD'),
    closingFen: balanceOf(statement, 'CLBD'),
    totals: totalsIn(statement, rows.length),
    rows,
  };
  return { file, faults };
}

/** More than one statement in a file would be more than one account or day: such a file is sent back. */
function statementIn(text: string): unknown {
  try {
    const found = listAt(XML.parse(text), 'Document', 'BkToCstmrStmt', 'Stmt');
    return found.length === 1 ? found[0] : undefined;
  } catch {
    return undefined;
  }
}

function readEntry(entry: unknown, at: number): StatedRow | FileFault {
  const dated = firstOf(entry, ['BookgDt', 'Dt'], ['BookgDt', 'DtTm'], ['ValDt', 'Dt'], ['ValDt', 'DtTm']);
  const day = dayOfCell(dated.slice(0, 10));
  if (day === undefined) return fault('day', at, { text: dated.slice(0, 40) });
  const stated = textAt(entry, 'Amt');
  const amount = fenOfCell(stated);
  if (typeof amount !== 'bigint') return fault('amount', at, { text: stated.slice(0, 40) });
  const isOut = textAt(entry, 'CdtDbtInd') === 'DBIT';
  const [details] = listAt(entry, 'NtryDtls', 'TxDtls');
  const remarks = listAt(details, 'RmtInf', 'Ustrd').map((each) => textAt(each));
  const memo = unescaped([textAt(entry, 'AddtlNtryInf'), ...remarks].filter((each) => each !== '').join(' '));
  const party = isOut ? 'Cdtr' : 'Dbtr';
  const named = firstOf(details, ['RltdPties', party, 'Nm'], ['RltdPties', party, 'Pty', 'Nm']);
  return {
    ...{ at, day, memo: memo.slice(0, 200), kind: kindOfText(memo) },
    ...{ grossFen: isOut ? -amount : amount, feeFen: 0n, balanceFen: null, batch: null, orderId: null },
    ref: refOf(firstOf(entry, ['AcctSvcrRef'], ['NtryRef'])) ?? refOf(textAt(details, 'Refs', 'AcctSvcrRef')),
    ourRef: refOf(textAt(details, 'Refs', 'EndToEndId')) ?? refOf(textAt(details, 'Refs', 'InstrId')),
    counterparty: unescaped(named).slice(0, 120),
  };
}

function refOf(text: string): string | null {
  const ref = text.trim();
  return ref === '' || ref === 'NOTPROVIDED' ? null : ref.slice(0, 64);
}

function balanceOf(statement: unknown, code: string): Fen | null {
  const found = listAt(statement, 'Bal').find((each) => textAt(each, 'Tp', 'CdOrPrtry', 'Cd') === code);
  const amount = fenOfCell(textAt(found, 'Amt'));
  if (typeof amount !== 'bigint') return null;
  return textAt(found, 'CdtDbtInd') === 'DBIT' ? -amount : amount;
}

function totalsIn(statement: unknown, after: number): StatedTotals[] {
  const sum = (name: string): Fen | null => fenOfCell(textAt(statement, 'TxsSummry', name, 'Sum')) ?? null;
  const count = textAt(statement, 'TxsSummry', 'TtlNtries', 'NbOfNtries');
  const isCounted = /^\d{1,7}$/.test(count);
  const totals = {
    inFen: sum('TtlCdtNtries'),
    outFen: sum('TtlDbtNtries'),
    count: isCounted ? Number(count) : null,
  };
  return [{ at: after, ...totals }];
}

/** What stands under a path of names; nothing when a part of it is not there. */
function under(node: unknown, path: readonly string[]): unknown {
  let found = node;
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.entries(found).find(([key]) => key === name)?.[1];
  }
  return found;
}

function textAt(node: unknown, ...path: string[]): string {
  const found = under(node, path);
  if (typeof found === 'string') return found;
  const own = under(found, ['#text']);
  return typeof own === 'string' ? own : '';
}

function firstOf(node: unknown, ...paths: string[][]): string {
  return paths.map((path) => textAt(node, ...path)).find((text) => text !== '') ?? '';
}

function listAt(node: unknown, ...path: string[]): unknown[] {
  const found = under(node, path);
  return Array.isArray(found) ? found : [];
}

const EMPTY: StatedFile = {
  ...{ account: null, currency: null, openingFen: null, closingFen: null },
  ...{ totals: [], rows: [] },
};
