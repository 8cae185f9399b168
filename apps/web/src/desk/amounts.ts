import { fen, sumFen, type Fen } from '@app/money';
import type { EntryRowFragment, SettlementRowFragment } from '../generated/desk/graphql';

export interface SettlementTotal {
  openingFen: Fen;
  dueFen: Fen;
  refundedFen: Fen;
  paidFen: Fen;
  closingFen: Fen;
  orderCount: number;
}

/** Of settlements that follow each other, newest first: opening of the first, closing of the last. */
export function totalOf(rows: readonly SettlementRowFragment[]): SettlementTotal {
  const sum = (pick: (row: SettlementRowFragment) => string) => sumFen(rows.map((row) => fen(pick(row))));
  return {
    openingFen: fen(rows.at(-1)?.openingFen ?? '0'),
    dueFen: sum((row) => row.dueFen),
    refundedFen: sum((row) => row.refundedFen),
    paidFen: sum((row) => row.paidFen),
    closingFen: fen(rows[0]?.closingFen ?? '0'),
    orderCount: rows.reduce((count, row) => count + row.orderCount, 0),
  };
}

/** `6498.7200` fen is 64.9872 yuan: exact, with at least four places. */
export function exactYuan(exactFen: string): string {
  const [whole = '0', rest = ''] = exactFen.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  const places = `${digits.slice(-2)}${rest}`.replace(/0+$/, '').padEnd(4, '0');
  const sign = exactFen.startsWith('-') ? '−' : '';
  return `${sign}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${places}`;
}

/** The sum of exact shares, in the same form. */
export function sumExact(parts: readonly string[]): string {
  const sum = parts.reduce((total, part) => {
    const [whole = '0', rest = ''] = part.split('.');
    return total + BigInt(`${whole}${rest.padEnd(4, '0').slice(0, 4)}`);
  }, 0n);
  const text = String(sum).padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}`;
}

export interface Side {
  side: 'debit' | 'credit';
  code: string;
  name: string;
  amountFen: Fen;
}

/** An entry as accountants read it: each account once on its side, debits first. */
export function sidesOf(entry: EntryRowFragment): Side[] {
  const sides = new Map<string, Side>();
  const put = (side: Side['side'], code: string, name: string, amountFen: Fen) => {
    const before = sides.get(`${side} ${code}`)?.amountFen ?? 0n;
    sides.set(`${side} ${code}`, { side, code, name, amountFen: before + amountFen });
  };
  for (const { debitCode, debitName, creditCode, creditName, amountFen } of entry.postings) {
    put('debit', debitCode, debitName, fen(amountFen));
    put('credit', creditCode, creditName, fen(amountFen));
  }
  return [...sides.values()].sort((a, b) => Number(a.side === 'credit') - Number(b.side === 'credit'));
}

export interface Bar {
  key: string;
  amountFen: Fen;
  /** Percent of the widest point. */
  from: number;
  width: number;
}

/** Bars of a waterfall: each step begins where the one before ended, the last one is the whole. */
export function barsOf(steps: readonly { key: string; amountFen: string }[]): Bar[] {
  let at = 0n;
  const spans = steps.map(({ key, amountFen }) => {
    const amount = fen(amountFen);
    const isWhole = key === 'paid' || key === 'base';
    const [start, end] = isWhole ? [0n, amount] : [at, at + amount];
    at = end;
    return { key, amountFen: amount, low: start < end ? start : end, high: start < end ? end : start };
  });
  const widest = Number(spans.reduce((most, { high }) => (high > most ? high : most), 1n));
  return spans.map(({ key, amountFen, low, high }) => ({
    key,
    amountFen,
    from: (Number(low) / widest) * 100,
    width: (Number(high - low) / widest) * 100,
  }));
}
