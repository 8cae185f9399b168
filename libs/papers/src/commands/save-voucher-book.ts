import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/outbox';
import {
  alliancesWith,
  canonicalJson,
  cleanText,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
} from '@app/platform';
import { IMPORT_FIELDS, isImportProgram, type ImportField } from '../core';
import { lockBook } from '../voucher-books';
import { VoucherBookRow } from '../voucher-book.row';

const HEAD_MAX = 20;
/** The highest rate that the law knows. */
const VAT_BASIS_POINTS_MAX = 1_300;

export interface VoucherBookInput {
  readonly allianceId: string;
  readonly book: string;
  readonly serviceVatBasisPoints: number;
  readonly isEquityHolder: boolean;
  readonly columnsOf: string;
  /** by field, where the program's own head does not do; an empty one leaves the column out */
  readonly ownHeads: Readonly<Partial<Record<ImportField, string>>>;
}

/** How a book is kept and what its import file looks like. Vouchers that are posted stay as they are. */
@Injectable()
export class SaveVoucherBook {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: VoucherBookInput): Promise<VoucherBookRow> {
    requirePermission(actor, 'voucher.post');
    refuseTroubles(troublesOf(input));
    if (!alliancesWith(actor, 'voucher.post').includes(input.allianceId)) throw new Refusal('not_found');
    return this.transactions.run(async (tx) => {
      const { allianceId, book, serviceVatBasisPoints, isEquityHolder, columnsOf } = input;
      const before = await lockBook(tx.rows, allianceId, book);
      const heads = Object.entries(input.ownHeads).map(([field, head]) => [field, cleanText(head)] as const);
      const ownColumns = heads.length === 0 ? null : canonicalJson(Object.fromEntries(heads));
      const after = { serviceVatBasisPoints, isEquityHolder, columnsOf, ownColumns };
      await tx.rows.update(VoucherBookRow, { allianceId, book }, after);
      const detail = { book, before: termsOf(before), after };
      await tx.step('voucher_book', allianceId, 'save', null, 'saved', actor.id, { detail });
      return Object.assign(before, after);
    });
  }
}

function termsOf({ serviceVatBasisPoints, isEquityHolder, columnsOf, ownColumns }: VoucherBookRow) {
  return { serviceVatBasisPoints, isEquityHolder, columnsOf, ownColumns };
}

function troublesOf({ serviceVatBasisPoints: rate, columnsOf, ownHeads }: VoucherBookInput) {
  const isRate = Number.isInteger(rate) && rate >= 0 && rate <= VAT_BASIS_POINTS_MAX;
  const isHeads = Object.entries(ownHeads).every(
    ([field, head]) => IMPORT_FIELDS.some((each) => each === field) && head.length <= HEAD_MAX,
  );
  return {
    ...(isRate ? {} : { serviceVatBasisPoints: 'invalid' }),
    ...(isImportProgram(columnsOf) ? {} : { columnsOf: 'invalid' }),
    ...(isHeads ? {} : { ownHeads: 'invalid' }),
  };
}
