import { Injectable } from '@nestjs/common';
import { fen, sumFen, type Fen } from '@app/money';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { cleanText, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { requireAlliance } from '../lock-party';
import { TaxRemittanceRow } from '../tax-remittance.row';

export interface RemitTaxInput {
  readonly allianceId: string;
  /** `2026-11`: the month in which it was withheld */
  readonly month: string;
  readonly amountFen: Fen;
  readonly reference: string;
  readonly requestId: string;
}

const REFERENCE_MAX = 100;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Records that withheld tax reached the tax office, by the number of its receipt: never more than was withheld in the month. */
@Injectable()
export class RemitTax {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, input: RemitTaxInput): Promise<TaxRemittanceRow> {
    requirePermission(actor, 'tax.remit');
    requireAlliance(actor, 'tax.remit', input.allianceId);
    const reference = cleanText(input.reference);
    refuseTroubles({
      ...(input.amountFen <= 0n && { amountFen: 'out_of_range' }),
      ...(!MONTH.test(input.month) && { month: 'unknown' }),
      ...(reference === '' && { reference: 'missing' }),
      ...(reference.length > REFERENCE_MAX && { reference: 'too_long' }),
    });
    return this.transactions.run(async (tx) => {
      const { allianceId, month, amountFen, requestId } = input;
      const [earlier] = await tx.earlier(TaxRemittanceRow, { actorId: actor.id, requestId }, input);
      if (earlier) return earlier;
      const leftFen = await withheldLeft(tx, allianceId, month);
      if (amountFen > leftFen) throw new Refusal('over_limit', { max: leftFen.toString() });
      if (await tx.rows.existsBy(TaxRemittanceRow, { allianceId, reference }))
        throw new Refusal('request_reused');
      const row = tx.rows.create(TaxRemittanceRow, {
        id: newId(),
        ...{ allianceId, month, amountFen, reference, requestId },
        actorId: actor.id,
        requestHash: requestHash(input),
        remittedAt: tx.now,
      });
      await tx.rows.insert(TaxRemittanceRow, row);
      await tx.step('tax_remittance', row.id, 'remit', null, 'remitted', actor.id);
      await tx.emit('tax.remitted', {
        remittanceId: row.id,
        allianceId,
        month,
        amountFen,
        remittedAt: tx.now,
      });
      return row;
    });
  }
}

/** Withheld in the month and not remitted yet. The payer's row is locked, so that two at once do not remit it twice. */
async function withheldLeft(tx: Tx, allianceId: string, month: string): Promise<Fen> {
  await tx.rows.query('SELECT alliance_id FROM ledger_payers WHERE alliance_id = ? FOR UPDATE', [allianceId]);
  const [withheld]: { sum: string | null }[] = await tx.rows.query(
    `SELECT SUM(p.withheld_fen) AS sum FROM payouts p JOIN settlements s ON s.id = p.settlement_id
     WHERE s.alliance_id = ? AND p.tax_month = ? AND p.status = 'succeeded'`,
    [allianceId, month],
  );
  const remitted = await tx.rows.findBy(TaxRemittanceRow, { allianceId, month });
  return fen(withheld?.sum ?? '0') - sumFen(remitted.map((each) => each.amountFen));
}
