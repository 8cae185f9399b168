import { type EntityManager } from 'typeorm';
import { Refusal } from '@app/platform';
import type { MappedEntry, DraftVoucher, Regime } from './core';
import { allianceVoucher, memberVoucher } from './core';
import { VoucherBookRow } from './voucher-book.row';

export const COMPANY_BOOK = 'ALLIANCE';

const REGIME_OF: Readonly<Record<string, Regime>> = {
  ALLIANCE: 'small_business',
  VILLAGE: 'village_collective',
  PRODUCER: 'cooperative',
};

/** How the book is kept: as it was set, or as a book of its kind is. */
export async function bookOf(rows: EntityManager, allianceId: string, book: string): Promise<VoucherBookRow> {
  const found = await rows.findOneBy(VoucherBookRow, { allianceId, book });
  if (found) return found;
  await requireBook(rows, allianceId, book);
  return standardBook(allianceId, book);
}

/** The same for books that are there, each as it was set or as one of its kind is: read at once. */
export async function booksOf(
  rows: EntityManager,
  allianceId: string,
  names: readonly string[],
): Promise<VoucherBookRow[]> {
  const found = await rows.findBy(VoucherBookRow, { allianceId });
  const byName = new Map(found.map((row) => [row.book, row]));
  return names.map((name) => byName.get(name) ?? standardBook(allianceId, name));
}

/** The book's row, made if it was not there, and locked: numbers are handed out by one at a time. */
export async function lockBook(
  rows: EntityManager,
  allianceId: string,
  book: string,
): Promise<VoucherBookRow> {
  await requireBook(rows, allianceId, book);
  const { regime, columnsOf } = standardBook(allianceId, book);
  await rows.query(
    `INSERT IGNORE INTO voucher_books (alliance_id, book, regime, service_vat_basis_points, is_equity_holder, columns_of)
     VALUES (?, ?, ?, 0, 0, ?)`,
    [allianceId, book, regime, columnsOf],
  );
  return rows.findOneOrFail(VoucherBookRow, {
    where: { allianceId, book },
    lock: { mode: 'pessimistic_write' },
  });
}

/** The voucher of an entry in this book; null when the book is not concerned. */
export function draftFor(book: VoucherBookRow, entry: MappedEntry): DraftVoucher | null {
  const { regime, book: partyKey, isEquityHolder, serviceVatBasisPoints } = book;
  return regime === 'small_business'
    ? allianceVoucher(entry, { serviceVatBasisPoints })
    : memberVoucher(entry, { regime, partyKey, isEquityHolder });
}

function standardBook(allianceId: string, book: string): VoucherBookRow {
  const [kind = ''] = book.split('.');
  const regime = REGIME_OF[kind] ?? 'cooperative';
  const standard = { serviceVatBasisPoints: 0, isEquityHolder: false, columnsOf: 'yonyou', ownColumns: null };
  return Object.assign(new VoucherBookRow(), { allianceId, book, regime, ...standard });
}

/** A member has a book here when the alliance's ledger knows it as a party. */
async function requireBook(rows: EntityManager, allianceId: string, book: string): Promise<void> {
  if (book === COMPANY_BOOK) return;
  const [role, subjectId] = book.split('.');
  const [found]: unknown[] = await rows.query(
    'SELECT id FROM ledger_parties WHERE alliance_id = ? AND role = ? AND subject_id = ?',
    [allianceId, role, subjectId],
  );
  if (!found) throw new Refusal('not_found', { thing: 'book' });
}
