import type { Fen } from '@app/money';
import { dayOf, startOfDay, type Day } from '@app/platform/core';

const YUAN = /^([-+]?)(\d{1,15})(?:\.(\d{1,2}))?$/;
const FILLER = /[,，\s¥￥元]/g;
const NOTHING = new Set(['', '-', '--', '—']);

/** `1,234.50`, `￥1234.5`, `(1,234.50)` and `−3` as fen; nothing for an empty cell, `undefined` for what is no amount. */
export function fenOfCell(cell: string): Fen | null | undefined {
  const text = cell.replace(FILLER, '').replace('−', '-');
  if (NOTHING.has(text)) return null;
  const inBrackets = /^[(（](.+)[)）]$/.exec(text)?.[1];
  const match = YUAN.exec(inBrackets ?? text);
  if (!match) return undefined;
  const [, sign = '', whole = '', cents = ''] = match;
  const amount = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
  return sign === '-' || inBrackets !== undefined ? -amount : amount;
}

const DATED = /^(\d{4})(?:\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})|(\d{2})(\d{2}))(?:\D.*|\d{6})?$/;
const SERIAL = /^([3-7]\d{4})(?:\.\d+)?$/;
/** A sheet counts days from here. */
const SERIAL_ZERO = startOfDay('1899-12-30');
const DAY_MS = 86_400_000;

/** `2026-11-24`, `20261124`, `2026年11月24日 10:20:30` or a sheet's day number. */
export function dayOfCell(cell: string): Day | undefined {
  const text = cell.trim();
  const serial = SERIAL.exec(text)?.[1];
  if (serial !== undefined) return dayOf(SERIAL_ZERO + Number(serial) * DAY_MS);
  const match = DATED.exec(text);
  if (!match) return undefined;
  const [, year = '', month, date, twoMonth, twoDate] = match;
  const [m, d] = [month ?? twoMonth ?? '', date ?? twoDate ?? ''];
  const day = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return dayOf(startOfDay(day)) === day ? day : undefined;
}

export const COLUMNS = [
  'day',
  'in',
  'out',
  'amount',
  'side',
  'balance',
  'memo',
  'counterparty',
  'ref',
  'ourRef',
  'fee',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What banks and providers call their columns; the first wording that a head has is taken. */
const WORDINGS: Readonly<Record<Column, readonly string[]>> = {
  day: [
    '交易日期',
    '记账日期',
    '入账日期',
    '记账日',
    '交易时间',
    '入账时间',
    '发生日期',
    '日期',
    'bookingdate',
    'date',
  ],
  in: [
    '贷方发生额',
    '贷方金额',
    '贷方',
    '收入金额',
    '收入',
    '存入金额',
    '存入',
    '转入金额',
    '入账金额',
    'credit',
  ],
  out: ['借方发生额', '借方金额', '借方', '支出金额', '支出', '支取金额', '支取', '转出金额', 'debit'],
  amount: ['交易金额', '发生额', '订单金额', '金额', 'amount'],
  side: ['借贷标志', '借贷方向', '收支标志', '收支类型', '收/支', '收支', '借贷', '借/贷', 'dc'],
  balance: ['账户余额', '本次余额', '交易后余额', '余额', 'balance'],
  memo: ['交易摘要', '摘要', '附言', '用途', '备注', 'description', 'memo'],
  counterparty: [
    '对方户名',
    '对方账户名称',
    '对方名称',
    '对方单位',
    '对手户名',
    '交易对方',
    '收/付方名称',
    '收(付)方名称',
    'counterparty',
  ],
  ref: [
    '交易流水号',
    '核心流水号',
    '银行流水号',
    '流水号',
    '交易流水',
    '交易序号',
    '交易单号',
    '凭证号',
    'reference',
  ],
  ourRef: ['商户订单号', '商户单号', '企业流水号', '客户流水号', '客户业务编号', '业务编号', 'endtoendid'],
  fee: ['手续费', '服务费', 'fee'],
};

/** Column to the head that it has in the files of one account. */
export type ColumnProfile = Partial<Record<Column, string>>;

/** What of a line of heads is known; a saved profile goes before the usual wordings. */
export function columnsIn(heads: readonly string[], saved: ColumnProfile): ColumnProfile {
  const plain = heads.map(plainHead);
  const found: ColumnProfile = {};
  const used = new Set<number>();
  for (const column of COLUMNS) {
    const own = saved[column];
    const words = own === undefined ? WORDINGS[column] : [plainHead(own), ...WORDINGS[column]];
    const at = firstWith(plain, words, used);
    if (at < 0) continue;
    used.add(at);
    found[column] = heads[at] ?? '';
  }
  return found;
}

/** Exact heads go first, so that 交易金额 is not taken for a part of 借方交易金额. */
function firstWith(heads: readonly string[], words: readonly string[], used: ReadonlySet<number>): number {
  for (const fits of [
    (head: string, word: string) => head === word,
    (head: string, word: string) => head.startsWith(word),
  ]) {
    for (const word of words) {
      const at = heads.findIndex((head, index) => !used.has(index) && fits(head, word));
      if (at >= 0) return at;
    }
  }
  return -1;
}

export function plainHead(head: string): string {
  return head
    .replace(/[\s*:：]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/\((元|收入|支出|人民币|CNY|RMB)\)$/i, '')
    .toLowerCase();
}

/** Day and money are there: these are the heads of a statement. */
export function isWhole(columns: ColumnProfile): boolean {
  const hasMoney = columns.amount !== undefined || columns.in !== undefined || columns.out !== undefined;
  return columns.day !== undefined && hasMoney;
}
