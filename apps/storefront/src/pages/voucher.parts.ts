import { Injectable } from '@nestjs/common';
import { AllianceQueries } from '@app/alliance';
import {
  COMPANY_BOOK,
  fullName,
  linesOf,
  PaperNames,
  summaryOf,
  type CheckedBatch,
  type Regime,
  type VoucherRow,
} from '@app/papers';
import { CHARTS } from '@app/papers/core';
import type { PrintedBatch, PrintedVoucher } from './voucher.page';

/** Vouchers with everything that is printed on them: names of accounts, of whom they are about, of who made and checked them. */
@Injectable()
export class VoucherParts {
  constructor(
    private readonly names: PaperNames,
    private readonly alliances: AllianceQueries,
  ) {}

  async batch({ batch, check }: CheckedBatch): Promise<PrintedBatch> {
    const persons = await this.names.persons([batch.madeBy, check?.checkedBy ?? null]);
    return {
      unit: await this.unitOf(batch),
      regime: CHARTS[batch.regime].name,
      month: batch.month,
      hash: batch.hash,
      maker: persons.get(batch.madeBy) ?? '',
      checker: check === null ? '' : (persons.get(check.checkedBy) ?? ''),
      // The ledger's own writer has posted what a voucher is of; who numbered it answers for that.
      poster: persons.get(batch.madeBy) ?? '',
    };
  }

  /** Whose book it is, as it stands at the head of a voucher. */
  private async unitOf({ book, allianceId }: CheckedBatch['batch']): Promise<string> {
    if (book !== COMPANY_BOOK) return (await this.names.ofKeys([book])).get(book) ?? '';
    return (await this.alliances.allianceById(allianceId))?.name ?? '';
  }

  async vouchers(rows: readonly VoucherRow[], regime: Regime): Promise<PrintedVoucher[]> {
    const all = rows.map((row) => ({ row, lines: linesOf(row) }));
    const keys = all.flatMap(({ lines }) => lines.flatMap((line) => line.partyKey ?? []));
    const names = await this.names.ofKeys([...new Set(keys)]);
    return all.map(({ row, lines }) => ({
      word: row.word,
      number: row.number,
      day: row.day,
      entrySeq: row.entrySeq,
      attachments: 1,
      debitFen: row.debitFen,
      lines: lines.map((line) => ({
        summary: summaryOf(row.kind, row.orderNumber),
        account: `${line.code} ${fullName(regime, line)}`,
        aux: line.partyKey === null ? '' : (names.get(line.partyKey) ?? ''),
        side: line.side,
        amountFen: line.amountFen,
      })),
    }));
  }
}
