import { Injectable } from '@nestjs/common';
import { fullName, linesOf, PapersQueries, type Regime, type VoucherRow } from '@app/papers';
import { bookTroubles } from '@app/papers/core';
import { refuseTroubles } from '@app/platform';
import type { Voucher } from '../generated/lianji/ledger/v1/ledger';

const PAGE = 200;

interface BookMonth {
  readonly allianceId: string;
  readonly book: string;
  readonly month: string;
}

/** A month's posted vouchers in the order of their numbers. */
@Injectable()
export class VoucherPages {
  constructor(private readonly papers: PapersQueries) {}

  async *after(of: BookMonth, number: number): AsyncGenerator<Voucher[]> {
    refuseTroubles(bookTroubles(of.book, of.month));
    const { regime } = await this.papers.book(of.allianceId, of.book);
    for (let last = number, isMore = true; isMore;) {
      const page = await this.papers.vouchersAfter(of, last, PAGE);
      if (page.length > 0) yield page.map((row) => toVoucher(row, regime));
      last = page.at(-1)?.number ?? last;
      isMore = page.length === PAGE;
    }
  }
}

function toVoucher(row: VoucherRow, regime: Regime): Voucher {
  const { word, number, day, entrySeq, kind, orderNumber, hash } = row;
  return {
    ...{ word, number, day, entrySeq, kind, hash },
    orderNumber: orderNumber ?? undefined,
    lines: linesOf(row).map((line) => ({
      side: line.side,
      code: line.code,
      name: fullName(regime, line),
      partyKey: line.partyKey ?? undefined,
      amountFen: line.amountFen.toString(),
    })),
  };
}
