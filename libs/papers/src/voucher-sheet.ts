import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { sumFen } from '@app/money';
import { decodePayload } from '@app/outbox';
import {
  accountNameOf,
  importColumns,
  isImportProgram,
  summaryOf,
  type ImportColumn,
  type ImportField,
  type Regime,
  type VoucherLine,
} from './core';
import { PaperNames, type Names } from './paper-names';
import type { Cell, Sheet, SheetColumn } from './sheet';
import { bookOf } from './voucher-books';
import { VoucherBatchRow } from './voucher-batch.row';
import { VoucherRow } from './voucher.row';

const VOUCHERS_A_PAGE = 300;

const WIDTHS: Readonly<Partial<Record<ImportField, number>>> = {
  day: 11,
  summary: 28,
  name: 28,
  debit: 15,
  credit: 15,
  aux: 22,
  order: 17,
};

/** The posted vouchers of a month of a book, line by line, under the heads that the book's program reads. */
@Injectable()
export class VoucherSheets {
  constructor(private readonly names: PaperNames) {}

  async sheet(rows: EntityManager, allianceId: string, name: string, month: string): Promise<Sheet> {
    const book = await bookOf(rows, allianceId, name);
    const program = isImportProgram(book.columnsOf) ? book.columnsOf : 'yonyou';
    const own = JSON.parse(book.ownColumns ?? '{}') as Partial<Record<ImportField, string>>;
    const columns = importColumns(program, own);
    const batches = await rows.find(VoucherBatchRow, {
      where: { allianceId, book: name, month },
      order: { firstNumber: 'ASC' },
    });
    const debitFen = sumFen(batches.map((batch) => batch.debitFen));
    return {
      title: `凭证 ${month}`,
      notes: batches.map((batch) => [
        `记 ${batch.firstNumber}–${batch.lastNumber}`,
        `批次 ${batch.id} sha256 ${batch.hash}`,
      ]),
      columns: columns.map(sheetColumn),
      rowCount: batches.reduce((sum, batch) => sum + batch.lineCount, 0),
      sums: Object.fromEntries(
        columns
          .filter(({ field }) => field === 'debit' || field === 'credit')
          .map(({ field }) => [field, debitFen]),
      ),
      capitalsOf: 'debit',
      rows: () => this.cells(rows, { allianceId, book: name, month }, columns, book.regime),
    };
  }

  private async *cells(
    rows: EntityManager,
    where: { allianceId: string; book: string; month: string },
    columns: readonly ImportColumn[],
    regime: Regime,
  ): AsyncGenerator<(readonly Cell[])[]> {
    const makers = await this.makers(rows, where);
    for (let after = 0; ;) {
      const page = await rows.find(VoucherRow, {
        where: { ...where, number: MoreThan(after) },
        order: { number: 'ASC' },
        take: VOUCHERS_A_PAGE,
      });
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.number;
      const keys = page.flatMap((voucher) => linesOf(voucher).flatMap((line) => line.partyKey ?? []));
      const names = await this.names.ofKeys([...new Set(keys)]);
      yield page.flatMap((voucher) =>
        linesOf(voucher).map((line) => {
          const cells = importCells(voucher, line, {
            regime,
            names,
            maker: makers.get(voucher.batchId) ?? '',
          });
          return columns.map(({ field }) => cells[field]);
        }),
      );
    }
  }

  private async makers(rows: EntityManager, where: object): Promise<Names> {
    const batches = await rows.findBy(VoucherBatchRow, where);
    const persons = await this.names.persons(batches.map((batch) => batch.madeBy));
    return new Map(batches.map((batch) => [batch.id, persons.get(batch.madeBy) ?? '']));
  }
}

export function linesOf(voucher: VoucherRow): VoucherLine[] {
  return decodePayload(voucher.voucherLines) as VoucherLine[];
}

/** An account as a voucher names it: 其他应付款-待结算订单款. */
export function fullName(regime: Regime, { code, detail }: Pick<VoucherLine, 'code' | 'detail'>): string {
  const name = accountNameOf(regime, code) ?? code;
  return detail === null ? name : `${name}-${detail}`;
}

interface Told {
  readonly regime: Regime;
  readonly names: Names;
  readonly maker: string;
}

function importCells(
  voucher: VoucherRow,
  line: VoucherLine,
  { regime, names, maker }: Told,
): Record<ImportField, Cell> {
  return {
    day: voucher.day,
    word: voucher.word,
    number: voucher.number,
    summary: summaryOf(voucher.kind, voucher.orderNumber),
    code: line.code,
    name: fullName(regime, line),
    debit: line.side === 'debit' ? line.amountFen : null,
    credit: line.side === 'credit' ? line.amountFen : null,
    aux: line.partyKey === null ? '' : (names.get(line.partyKey) ?? ''),
    order: voucher.orderNumber ?? '',
    attachments: 1,
    maker,
  };
}

function sheetColumn({ field, head }: ImportColumn): SheetColumn {
  const kind =
    field === 'debit' || field === 'credit'
      ? 'fen'
      : field === 'number' || field === 'attachments'
        ? 'count'
        : 'text';
  return { key: field, head, kind, width: WIDTHS[field] ?? 10 };
}
