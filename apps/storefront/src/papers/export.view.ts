import { Injectable } from '@nestjs/common';
import { LedgerQueries } from '@app/ledger';
import { COMPANY_BOOK, PaperNames, PapersQueries, type PaperExportRow, type PaperFilter } from '@app/papers';

interface Sums {
  readonly accruedFen?: string;
  readonly reversedFen?: string;
  readonly paidFen?: string;
  readonly otherFen?: string;
}

/** Exports as the desk lists them: what each is of, how far it is, where it is to be had. */
@Injectable()
export class ExportViews {
  constructor(
    private readonly papers: PapersQueries,
    private readonly ledger: LedgerQueries,
    private readonly names: PaperNames,
  ) {}

  async of(rows: readonly PaperExportRow[]) {
    const filters = rows.map((row) => JSON.parse(row.filterJson) as PaperFilter);
    const persons = await this.names.persons(rows.map((row) => row.actorId));
    const books = await this.names.ofKeys(filters.flatMap(({ book }) => (book ? [book] : [])));
    const ids = filters.flatMap(({ settlementId }) => settlementId ?? []);
    const sheets = ids.length === 0 ? [] : await this.ledger.sheetsOf([...new Set(ids)]);
    const numbers = new Map(sheets.map(({ settlement }) => [settlement.id, settlement.number]));
    return rows.map((row, at) => {
      const { from, to, settlementId, book, month } = filters[at] ?? {};
      const { id, paper, format, status, rowsTotal, rowsDone, sha256, bytes, createdAt } = row;
      return {
        ...{ id, paper, format, status, rowsTotal, rowsDone, sha256, bytes, createdAt, from, to, month },
        settlementNumber: settlementId === undefined ? null : numbers.get(settlementId),
        bookName: book === undefined ? null : bookName(book, books),
        sums: sumsOf(row),
        madeBy: persons.get(row.actorId) ?? '',
        url: this.papers.addressOf(row),
      };
    });
  }
}

export function bookName(book: string, names: ReadonlyMap<string, string>): string {
  return book === COMPANY_BOOK ? '联盟' : (names.get(book) ?? book);
}

function sumsOf({ paper, status, sumsJson }: PaperExportRow) {
  if (paper !== 'statement' || status !== 'ready') return null;
  const sums = JSON.parse(sumsJson) as Sums;
  const amount = (text: string | undefined): bigint => BigInt(text ?? '0');
  return {
    accruedFen: amount(sums.accruedFen),
    reversedFen: amount(sums.reversedFen),
    paidFen: amount(sums.paidFen),
    otherFen: amount(sums.otherFen),
  };
}
