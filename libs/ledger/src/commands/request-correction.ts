import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Fen } from '@app/money';
import { encodePayload, requestHash, Transactions, type Tx } from '@app/outbox';
import {
  alliancesWith,
  cleanText,
  dayOf,
  newId,
  Refusal,
  refuseTroubles,
  requirePermission,
  type Actor,
  type Day,
} from '@app/platform';
import { isCorrectable, voucherPostings, type Posting } from '../core';
import { requireOpenDay } from '../open-days';
import { EntryCorrectionRow } from '../entry-correction.row';
import { JournalEntryRow } from '../journal-entry.row';
import { LedgerAccountRow } from '../ledger-account.row';

export interface CorrectionInput {
  readonly allianceId: string;
  readonly reversesSeq: string | null;
  readonly lines: readonly { accountCode: string; debitFen: Fen; creditFen: Fen }[];
  readonly memo: string;
  readonly effectiveDay: Day;
  readonly requestId: string;
}

const MEMO_MAX = 200;

/** The accountant asks that an entry be taken back in red, and what should stand instead. Nothing is booked yet. */
@Injectable()
export class RequestCorrection {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: CorrectionInput): Promise<EntryCorrectionRow> {
    requirePermission(actor, 'correction.request');
    const { allianceId, reversesSeq, effectiveDay, requestId } = input;
    if (!alliancesWith(actor, 'correction.request').includes(allianceId)) throw new Refusal('not_found');
    return this.transactions.run(async (tx) => {
      const [earlier] = await tx.earlier(EntryCorrectionRow, { makerId: actor.id, requestId }, input);
      if (earlier) return earlier;
      const memo = cleanText(input.memo);
      if (memo === '') refuseTroubles({ memo: 'missing' });
      if (memo.length > MEMO_MAX) refuseTroubles({ memo: 'too_long' });
      if (reversesSeq === null && input.lines.length === 0) refuseTroubles({ lines: 'missing' });
      const postings = voucherPostings(input.lines);
      if (effectiveDay > dayOf(tx.now)) refuseTroubles({ effectiveDay: 'later' });
      await requireOpenDay(tx, allianceId, effectiveDay);
      await requireAccounts(tx, allianceId, postings);
      if (reversesSeq !== null) await requireCorrectable(tx, allianceId, reversesSeq);
      const id = newId();
      await tx.rows.insert(EntryCorrectionRow, {
        id,
        allianceId,
        reversesSeq,
        postings: encodePayload(postings),
        memo,
        effectiveDay,
        status: 'requested',
        makerId: actor.id,
        requestId,
        requestHash: requestHash(input),
        requestedAt: tx.now,
      });
      await tx.step('correction', id, 'request', null, 'requested', actor.id, { reason: memo });
      return tx.rows.findOneByOrFail(EntryCorrectionRow, { id });
    });
  }
}

/** Only accounts that the alliance's books have, and that still take entries. */
async function requireAccounts(tx: Tx, allianceId: string, postings: readonly Posting[]): Promise<void> {
  const codes = [...new Set(postings.flatMap(({ debit, credit }) => [debit, credit]))];
  const found = await tx.rows.findBy(LedgerAccountRow, { allianceId, code: In(codes) });
  if (found.length < codes.length) throw new Refusal('bad_input', { fields: ['lines'] });
  const closed = found.find((account) => account.closedAt !== null);
  if (closed) throw new Refusal('account_closed', { account: closed.code });
}

/** One of the alliance's own that no order, payout or settlement follows, and that was not taken back before. */
async function requireCorrectable(tx: Tx, allianceId: string, seq: string): Promise<void> {
  const entry = await tx.rows.findOneBy(JournalEntryRow, { seq, allianceId });
  if (!entry) throw new Refusal('not_found');
  if (!isCorrectable(entry)) throw new Refusal('not_correctable', { seq });
  const isTaken =
    (await tx.rows.existsBy(JournalEntryRow, { reversesSeq: seq })) ||
    (await tx.rows.existsBy(EntryCorrectionRow, { reversesSeq: seq, status: In(['requested', 'approved']) }));
  if (isTaken) throw new Refusal('not_correctable', { seq });
}
