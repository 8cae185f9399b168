import { drawId, nowSeconds, type BalanceTransaction, type Dispute } from './objects';
import { invalid } from './trouble';
import type { Vault } from './vault';
import type { Webhooks } from './webhooks';

const FEE = 1_500;

/** What a buyer's bank does: takes a payment back, and later decides whose the money is. */
export class Disputes {
  constructor(
    private readonly vault: Vault,
    private readonly webhooks: Webhooks,
  ) {}

  open(intentId: string, amount?: number): Dispute {
    const { latest_charge: chargeId, status, currency, amount: paid } = this.vault.intent(intentId);
    if (!chargeId || status !== 'succeeded') throw invalid(`${intentId} has no charge to dispute.`);
    const id = drawId('du');
    const taken = amount ?? paid;
    const dispute: Dispute = {
      id,
      object: 'dispute',
      amount: taken,
      balance_transactions: [this.line(id, currency, -taken, FEE, 'dispute')],
      charge: chargeId,
      created: nowSeconds(),
      currency,
      evidence_details: { has_evidence: false, submission_count: 0 },
      is_charge_refundable: false,
      livemode: false,
      metadata: {},
      payment_intent: intentId,
      reason: 'fraudulent',
      status: 'needs_response',
    };
    this.vault.disputes.set(id, dispute);
    this.webhooks.tell('charge.dispute.created', dispute);
    this.webhooks.tell('charge.dispute.funds_withdrawn', dispute);
    return dispute;
  }

  /** A won dispute gives back the money; its fee stays with Stripe unless it is said to come back. */
  close(id: string, outcome: 'won' | 'lost', isFeeBack = false): Dispute {
    const dispute = this.vault.dispute(id);
    if (dispute.status !== 'needs_response') throw invalid(`${id} is closed already.`);
    dispute.status = outcome;
    if (outcome === 'won') {
      const fee = isFeeBack ? -FEE : 0;
      dispute.balance_transactions.push(
        this.line(id, dispute.currency, dispute.amount, fee, 'dispute_reversal'),
      );
      this.webhooks.tell('charge.dispute.funds_reinstated', dispute);
    }
    this.webhooks.tell('charge.dispute.closed', dispute);
    return dispute;
  }

  private line(
    source: string,
    currency: string,
    amount: number,
    fee: number,
    category: 'dispute' | 'dispute_reversal',
  ): BalanceTransaction {
    const line: BalanceTransaction = {
      id: drawId('txn'),
      object: 'balance_transaction',
      amount,
      available_on: nowSeconds(),
      created: nowSeconds(),
      currency,
      fee,
      fee_details:
        fee === 0 ? [] : [{ amount: fee, currency, type: 'stripe_fee', description: 'Dispute fee' }],
      net: amount - fee,
      reporting_category: category,
      source,
      status: 'pending',
      type: 'adjustment',
    };
    this.vault.transactions.set(line.id, line);
    return line;
  }
}
