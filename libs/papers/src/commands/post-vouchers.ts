import { Injectable } from '@nestjs/common';
import { sumFen } from '@app/money';
import { encodePayload, requestHash, Transactions, type Tx } from '@app/outbox';
import { sha256 } from '@app/ledger';
import { alliancesWith, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import {
  bookTroubles,
  canonicalVoucher,
  isBalancedVoucher,
  numberVouchers,
  sideSum,
  type NumberedVoucher,
} from '../core';
import { unpostedEntries } from '../unposted-entries';
import { draftFor, lockBook } from '../voucher-books';
import { VoucherBatchRow } from '../voucher-batch.row';
import { VoucherRow } from '../voucher.row';

/** Vouchers of one batch: what one transaction can carry. A month that has more takes several. */
export const BATCH_VOUCHERS_MAX = 5_000;
const ROWS_A_STATEMENT = 500;
const FIRST_HASH = '0'.repeat(64);

export interface PostVouchersInput {
  readonly allianceId: string;
  readonly book: string;
  readonly month: string;
  readonly requestId: string;
}

/** Numbers the vouchers of a book's month, each entry once and for good: exported again they have the same numbers. */
@Injectable()
export class PostVouchers {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: PostVouchersInput): Promise<VoucherBatchRow> {
    requirePermission(actor, 'voucher.post');
    refuseTroubles(bookTroubles(input.book, input.month));
    if (!alliancesWith(actor, 'voucher.post').includes(input.allianceId)) throw new Refusal('not_found');
    return this.transactions.run(async (tx) => {
      const book = await lockBook(tx.rows, input.allianceId, input.book);
      const { requestId } = input;
      const [earlier] = await tx.earlier(VoucherBatchRow, { madeBy: actor.id, requestId }, input);
      if (earlier) return earlier;

      const before = await lastBatch(tx, input);
      const entries = await unpostedEntries(tx.rows, input, BATCH_VOUCHERS_MAX);
      const drafts = entries.flatMap((entry) => draftFor(book, entry) ?? []);
      if (drafts.length === 0) throw new Refusal('nothing_to_post', { book: input.book, month: input.month });
      const numbered = numberVouchers(drafts, new Map([[input.month, before?.lastNumber ?? 0]]));
      if (!numbered.every(isBalancedVoucher)) throw new Refusal('not_balanced', { number: input.month });
      return keep(tx, actor, input, { regime: book.regime, prevHash: before?.hash ?? FIRST_HASH, numbered });
    });
  }
}

function lastBatch(tx: Tx, { allianceId, book, month }: PostVouchersInput): Promise<VoucherBatchRow | null> {
  return tx.rows.findOne(VoucherBatchRow, {
    where: { allianceId, book, month },
    order: { lastNumber: 'DESC' },
  });
}

interface Batch {
  readonly regime: VoucherBatchRow['regime'];
  readonly prevHash: string;
  readonly numbered: readonly NumberedVoucher[];
}

async function keep(
  tx: Tx,
  actor: Actor,
  input: PostVouchersInput,
  { regime, prevHash, numbered }: Batch,
): Promise<VoucherBatchRow> {
  const { allianceId, book, month, requestId } = input;
  const id = newId();
  let hash = prevHash;
  const rows = numbered.map((voucher) => {
    hash = sha256(`${hash}\n${canonicalVoucher(voucher)}`);
    const { word, number, entrySeq, day, kind, orderNumber, lines } = voucher;
    return {
      ...{
        id: newId(),
        batchId: id,
        allianceId,
        book,
        month,
        word,
        number,
        entrySeq,
        day,
        kind,
        orderNumber,
      },
      ...{ debitFen: sideSum(lines, 'debit'), voucherLines: encodePayload(lines), hash },
    };
  });
  const batch = {
    ...{ id, allianceId, book, month, regime, prevHash, hash },
    firstNumber: numbered[0]?.number ?? 0,
    lastNumber: numbered.at(-1)?.number ?? 0,
    lineCount: numbered.reduce((sum, voucher) => sum + voucher.lines.length, 0),
    debitFen: sumFen(rows.map((row) => row.debitFen)),
    ...{ madeBy: actor.id, madeAt: tx.now, requestId, requestHash: requestHash(input) },
  };
  await tx.rows.insert(VoucherBatchRow, batch);
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    await tx.rows.insert(VoucherRow, rows.slice(start, start + ROWS_A_STATEMENT));
  await tx.step('voucher_batch', id, 'post', null, 'posted', actor.id);
  return Object.assign(new VoucherBatchRow(), batch);
}
