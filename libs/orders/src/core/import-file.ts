import type { Fen } from '@app/money';
import {
  cleanText,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  SECOND_MS,
  startOfDay,
  type Instant,
} from '@app/platform/core';
import { recipientTroubles } from '@app/parcels/core';
import { readCsv } from './csv';
import { NOTE_MAX } from './place-input';

export const IMPORT_LINES_MAX = 2_000;
export const IMPORT_BYTES_MAX = 1_024 * 1_024;
const QUANTITY_MAX = 99;
const PLATFORM_MAX = 20;
const PAID_WITHIN_MS = 30 * DAY_MS;
const CELL_MAX = 400;

/** The columns of a file, by every head that is understood; their order is free. */
export const IMPORT_COLUMNS = {
  platform: ['平台', 'platform'],
  number: ['平台订单号', '订单号', 'platformordernumber'],
  sku: ['规格编码', '规格', 'skucode', 'sku'],
  quantity: ['数量', 'quantity'],
  price: ['单价', '单价(元)', 'unitpriceyuan', 'unitprice'],
  paidAt: ['付款时间', 'paidat'],
  name: ['收货人', 'receivername', 'receiver'],
  phone: ['手机号', '手机', '电话', 'phone'],
  region: ['地区', '省市区', 'region'],
  street: ['详细地址', '地址', 'address'],
  note: ['备注', 'note'],
} as const;
export type ImportColumn = keyof typeof IMPORT_COLUMNS;
const NEEDED = (Object.keys(IMPORT_COLUMNS) as ImportColumn[]).filter((column) => column !== 'note');

/** Why a line is not taken. */
export const IMPORT_TROUBLES = [
  'platform',
  'number',
  'sku',
  'quantity',
  'price',
  'paid_at',
  'name',
  'phone',
  'region',
  'street',
  'note',
  'not_sent',
  'twice',
  'imported',
  'no_stock',
] as const;
export type ImportTrouble = (typeof IMPORT_TROUBLES)[number];

export interface ImportWish {
  readonly platform: string;
  readonly number: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unitFen: Fen;
  readonly paidAt: Instant;
  readonly name: string;
  readonly phone: string;
  readonly region: string;
  readonly street: string;
  readonly note: string;
}

export interface ImportLine {
  /** as an office program counts it: the head is 1 */
  readonly line: number;
  readonly wish: ImportWish;
  readonly troubles: readonly ImportTrouble[];
}

export type ImportSheet =
  | { readonly fault: 'columns' | 'too_many'; readonly lines: readonly [] }
  | { readonly fault: null; readonly lines: readonly ImportLine[] };

/** What a file asks for, line by line. Every line that says anything is there, taken or not. */
export function readImport(text: string, now: Instant): ImportSheet {
  const [head = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ''));
  const at = columnsOf(head);
  if (NEEDED.some((column) => at[column] === undefined)) return { fault: 'columns', lines: [] };
  const said = rows
    .map((cells, index) => ({ cells, line: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (said.length > IMPORT_LINES_MAX) return { fault: 'too_many', lines: [] };
  return { fault: null, lines: said.map(({ cells, line }) => readLine(cells, at, line, now)) };
}

function columnsOf(head: readonly string[]): Partial<Record<ImportColumn, number>> {
  const heads = head.map((cell) =>
    cleanText(cell).toLowerCase().replace(/[\s_]/g, '').replace('（', '(').replace('）', ')'),
  );
  const found: Partial<Record<ImportColumn, number>> = {};
  for (const [column, names] of Object.entries(IMPORT_COLUMNS)) {
    const index = heads.findIndex((cell) => (names as readonly string[]).includes(cell));
    if (index >= 0) found[column as ImportColumn] = index;
  }
  return found;
}

function readLine(
  cells: readonly string[],
  at: Partial<Record<ImportColumn, number>>,
  line: number,
  now: Instant,
): ImportLine {
  // Office programs put a mark or a tab before a number that they must not count with. A formula is a text like any other.
  const cell = (column: ImportColumn) =>
    cleanText((cells[at[column] ?? -1] ?? '').slice(0, CELL_MAX)).replace(/^['`]/, '');
  const quantity = /^\d{1,4}$/.test(cell('quantity')) ? Number(cell('quantity')) : 0;
  const paidAt = readTime(cell('paidAt'));
  const wish: ImportWish = {
    ...{
      platform: cell('platform'),
      number: cell('number'),
      sku: cell('sku'),
      quantity,
      paidAt: paidAt ?? 0,
    },
    ...{ unitFen: readYuan(cell('price')), name: cell('name'), phone: cell('phone').replace(/[\s-]/g, '') },
    ...{ region: cell('region'), street: cell('street'), note: cell('note') },
  };
  return { line, wish, troubles: [...saleTroubles(wish, now), ...placeTroublesOf(wish)] };
}

function saleTroubles(wish: ImportWish, now: Instant): ImportTrouble[] {
  const { platform, number, sku, quantity, unitFen, paidAt, note } = wish;
  const isFit: Partial<Record<ImportTrouble, boolean>> = {
    platform: platform !== '' && Array.from(platform).length <= PLATFORM_MAX,
    // No point and no plus: an office program has then rounded it (1.23E+18), and what it was is lost.
    number: /^[A-Za-z0-9_-]{4,40}$/.test(number),
    sku: sku !== '',
    quantity: quantity >= 1 && quantity <= QUANTITY_MAX,
    price: unitFen > 0n,
    paid_at: paidAt > now - PAID_WITHIN_MS && paidAt <= now + HOUR_MS,
    note: Array.from(note).length <= NOTE_MAX,
  };
  return (Object.keys(isFit) as ImportTrouble[]).filter((trouble) => isFit[trouble] === false);
}

function placeTroublesOf({ name, phone, street }: ImportWish): ImportTrouble[] {
  const found = recipientTroubles({ name, phone, street, regionCode: '100000' });
  return (['name', 'phone', 'street'] as const).filter((field) => found[field] !== undefined);
}

function readYuan(text: string): Fen {
  const [, whole = '', part = ''] = /^[¥￥]?(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return whole === '' ? 0n : BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

const TIME = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]?(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** year, month, day, hour, minute, second */
type Clock = [number, number, number, number, number, number];

/** A time in Shanghai; null for what is none. */
function readTime(text: string): Instant | null {
  const parts = TIME.exec(text)?.slice(1);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part || 0)) as Clock;
  if (month > 12 || day > 31 || hour > 23 || minute > 59) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  const start = startOfDay(`${year}-${two(month)}-${two(day)}`);
  const at = start + hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS;
  return Number.isSafeInteger(at) ? at : null;
}

/** A line whose SKU is known; `null` where it is not. */
export interface FoundLine extends ImportLine {
  readonly skuId: string | null;
}

export function importKey({ platform, number }: Pick<ImportWish, 'platform' | 'number'>): string {
  return `${platform} ${number}`;
}

/** Takes the lines from the top: each number once, never one that was brought in before, and no more than there is. */
export function settleLines<L extends FoundLine>(
  lines: readonly L[],
  imported: ReadonlySet<string>,
  available: ReadonlyMap<string, number>,
): L[] {
  const left = new Map(available);
  const seen = new Set<string>();
  return lines.map((each) => {
    const { wish, skuId } = each;
    const key = importKey(wish);
    if (imported.has(key)) return { ...each, troubles: ['imported'] };
    if (each.troubles.length > 0 || skuId === null) return each;
    if (seen.has(key)) return { ...each, troubles: ['twice'] };
    const rest = (left.get(skuId) ?? 0) - wish.quantity;
    if (rest < 0) return { ...each, troubles: ['no_stock'] };
    seen.add(key);
    left.set(skuId, rest);
    return each;
  });
}
