import { XMLParser } from 'fast-xml-parser';
import { fen, type Fen } from '@app/money';
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

const XML = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: false,
  parseTagValue: false,
  removeNSPrefix: true,
  isArray: (name) => ['Ntry', 'Bal', 'Stmt', 'TxDtls', 'Ustrd'].includes(name),
});

type Text = string | { readonly '#text'?: string; readonly '@Ccy'?: string };
interface Dated {
  readonly Dt?: string;
  readonly DtTm?: string;
}
interface Party {
  readonly Nm?: string;
  readonly Pty?: { readonly Nm?: string };
}
interface Details {
  readonly Refs?: { readonly EndToEndId?: string; readonly InstrId?: string; readonly AcctSvcrRef?: string };
  readonly RltdPties?: { readonly Dbtr?: Party; readonly Cdtr?: Party };
  readonly RmtInf?: { readonly Ustrd?: readonly string[] };
}
interface Sum {
  readonly Sum?: string;
  readonly NbOfNtries?: string;
}
interface Entry {
  readonly Amt?: Text;
  readonly CdtDbtInd?: string;
  readonly BookgDt?: Dated;
  readonly ValDt?: Dated;
  readonly AcctSvcrRef?: string;
  readonly NtryRef?: string;
  readonly AddtlNtryInf?: string;
  readonly NtryDtls?: { readonly TxDtls?: readonly Details[] };
}
interface Balance {
  readonly Tp?: { readonly CdOrPrtry?: { readonly Cd?: string } };
  readonly Amt?: Text;
  readonly CdtDbtInd?: string;
}
interface Statement {
  readonly Acct?: {
    readonly Id?: { readonly IBAN?: string; readonly Othr?: { readonly Id?: string } };
    readonly Ccy?: string;
  };
  readonly Bal?: readonly Balance[];
  readonly TxsSummry?: { readonly TtlCdtNtries?: Sum; readonly TtlDbtNtries?: Sum; readonly TtlNtries?: Sum };
  readonly Ntry?: readonly Entry[];
}

/** A statement of ISO 20022 (camt.053). Lines are counted as entries, since the file may be one line of text. */
export function readCamt(text: string): { file: StatedFile; faults: FileFault[] } {
  const statement = statementIn(text);
  if (!statement) return { file: emptyOf(), faults: [fault('unreadable', null)] };
  const faults: FileFault[] = [];
  const rows: StatedRow[] = [];
  for (const [index, entry] of (statement.Ntry ?? []).entries()) {
    const read = readEntry(entry, index + 1);
    if ('code' in read) faults.push(read);
    else rows.push(read);
  }
  const { Acct, Bal, TxsSummry } = statement;
  const file: StatedFile = {
    account: Acct?.Id?.IBAN ?? Acct?.Id?.Othr?.Id ?? null,
    currency: Acct?.Ccy ?? currencyOf(statement.Ntry?.[0]?.Amt) ?? null,
    openingFen: balanceOf(Bal, ['OPBD', 'PRCD']),
    closingFen: balanceOf(Bal, ['CLBD']),
    totals: totalsIn(TxsSummry, rows.length),
    rows,
  };
  return { file, faults };
}

/** More than one statement in a file would be more than one account or day: such a file is sent back. */
function statementIn(text: string): Statement | undefined {
  try {
    const read = XML.parse(text) as { Document?: { BkToCstmrStmt?: { Stmt?: readonly Statement[] } } };
    const found = read.Document?.BkToCstmrStmt?.Stmt ?? [];
    return found.length === 1 ? found[0] : undefined;
  } catch {
    return undefined;
  }
}

function readEntry(entry: Entry, at: number): StatedRow | FileFault {
  const stated = entry.BookgDt ?? entry.ValDt;
  const day = dayOfCell((stated?.Dt ?? stated?.DtTm ?? '').slice(0, 10));
  if (day === undefined) return fault('day', at, { text: String(stated?.Dt ?? '').slice(0, 40) });
  const amount = fenOfCell(textOf(entry.Amt));
  if (typeof amount !== 'bigint') return fault('amount', at, { text: textOf(entry.Amt).slice(0, 40) });
  const details = entry.NtryDtls?.TxDtls?.[0];
  const memo = unescaped([entry.AddtlNtryInf, ...(details?.RmtInf?.Ustrd ?? [])].filter(Boolean).join(' '));
  const party = entry.CdtDbtInd === 'DBIT' ? details?.RltdPties?.Cdtr : details?.RltdPties?.Dbtr;
  return {
    at,
    day,
    kind: kindOfText(memo),
    grossFen: entry.CdtDbtInd === 'DBIT' ? -amount : amount,
    feeFen: 0n,
    ref: shortRef(entry.AcctSvcrRef ?? details?.Refs?.AcctSvcrRef ?? entry.NtryRef),
    ourRef: shortRef(details?.Refs?.EndToEndId ?? details?.Refs?.InstrId),
    batch: null,
    memo: memo.slice(0, 200),
    counterparty: unescaped(party?.Nm ?? party?.Pty?.Nm ?? '').slice(0, 120),
    balanceFen: null,
    orderId: null,
  };
}

function shortRef(text: string | undefined): string | null {
  const ref = text?.trim() ?? '';
  return ref === '' || ref === 'NOTPROVIDED' ? null : ref.slice(0, 64);
}

function textOf(text: Text | undefined): string {
  return typeof text === 'string' ? text : (text?.['#text'] ?? '');
}

function currencyOf(text: Text | undefined): string | undefined {
  return typeof text === 'object' ? text['@Ccy'] : undefined;
}

function balanceOf(balances: readonly Balance[] | undefined, codes: readonly string[]): Fen | null {
  const found = (balances ?? []).find(({ Tp }) => codes.includes(Tp?.CdOrPrtry?.Cd ?? ''));
  const amount = fenOfCell(textOf(found?.Amt));
  if (typeof amount !== 'bigint') return null;
  return found?.CdtDbtInd === 'DBIT' ? -amount : fen(amount);
}

function totalsIn(summary: Statement['TxsSummry'], after: number): StatedTotals[] {
  if (!summary) return [];
  const { TtlCdtNtries, TtlDbtNtries, TtlNtries } = summary;
  const sum = (said: Sum | undefined): Fen | null => fenOfCell(said?.Sum ?? '') ?? null;
  const count = Number(TtlNtries?.NbOfNtries);
  return [
    {
      at: after,
      inFen: sum(TtlCdtNtries),
      outFen: sum(TtlDbtNtries),
      count: Number.isInteger(count) ? count : null,
    },
  ];
}

function emptyOf(): StatedFile {
  return { account: null, currency: null, openingFen: null, closingFen: null, totals: [], rows: [] };
}
