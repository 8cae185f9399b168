import { Injectable } from '@nestjs/common';
import { newId } from '@app/platform';
import { Transactions, type EventPayloads, type Tx } from '@app/outbox';
import { ChargebackRow } from '../chargeback.row';
import { afterChargebackStep, canStepChargeback, type ChargebackEvent } from '../core';
import { PaymentRow } from '../payment.row';
import { isNewEvent } from '../provider-event.row';

/** What a provider told of a chargeback, each message once. Whichever comes first opens it; a late opening changes nothing. */
@Injectable()
export class RecordChargeback {
  constructor(private readonly transactions: Transactions) {}

  run(event: ChargebackEvent): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { provider, paymentRef, disputeRef } = event;
      const payment = await tx.rows.findOne(PaymentRow, {
        where: { provider, providerRef: paymentRef },
        lock: { mode: 'pessimistic_write' },
      });
      if (!(await isNewEvent(tx, event, payment?.id ?? null)) || !payment) return;
      const known = await tx.rows.findOneBy(ChargebackRow, { provider, providerRef: disputeRef });
      const chargeback = known ?? (await open(tx, event, payment));
      if (event.kind !== 'chargeback_opened') await close(tx, event, chargeback);
    });
  }
}

async function open(tx: Tx, event: ChargebackEvent, payment: PaymentRow): Promise<ChargebackRow> {
  const { provider, disputeRef, amountFen, feeFen, kind } = event;
  const chargeback = tx.rows.create(ChargebackRow, {
    id: newId(),
    ...{ provider, amountFen },
    providerRef: disputeRef,
    paymentId: payment.id,
    orderId: payment.orderId,
    allianceId: payment.allianceId,
    // What is told when it is won is the fee that came back, and that is what had been taken.
    feeFen,
    status: 'opened',
    openedAt: tx.now,
    closedAt: null,
  });
  await tx.rows.insert(ChargebackRow, chargeback);
  await tx.step('chargeback', chargeback.id, 'open', null, 'opened', RecordChargeback.name, {
    detail: { kind },
  });
  await tx.emit('chargeback.opened', factsOf(chargeback, feeFen, event.at));
  return chargeback;
}

async function close(tx: Tx, event: ChargebackEvent, chargeback: ChargebackRow): Promise<void> {
  const isWon = event.kind === 'chargeback_won';
  const step = isWon ? 'win' : 'lose';
  if (!canStepChargeback(chargeback.status, step)) return;
  const status = afterChargebackStep(chargeback.status, step);
  await tx.rows.update(ChargebackRow, chargeback.id, { status, closedAt: tx.now });
  await tx.step('chargeback', chargeback.id, step, chargeback.status, status, RecordChargeback.name);
  const feeFen = isWon ? event.feeFen : chargeback.feeFen;
  await tx.emit(isWon ? 'chargeback.won' : 'chargeback.lost', factsOf(chargeback, feeFen, event.at));
}

function factsOf(
  { id: chargebackId, provider, paymentId, orderId, allianceId, amountFen }: ChargebackRow,
  feeFen: bigint,
  at: number,
): EventPayloads['chargeback.opened'] {
  return { chargebackId, provider, paymentId, orderId, allianceId, amountFen, feeFen, at };
}
