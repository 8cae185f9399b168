import { IsNull } from 'typeorm';
import type { Fen } from '@app/money';
import type { Instant } from '@app/platform';
import type { Tx } from '@app/outbox';
import { DueRow } from './due.row';
import { PaymentRow } from './payment.row';
import { stepPayment } from './step-payment';

export interface Owed {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly payerId: string;
  readonly allianceId: string;
  readonly amountFen: Fen;
  readonly payBy: Instant;
  readonly description: string;
}

const DESCRIPTION_MAX = 200;

/** Joins the order's transaction: what may be collected for it, and until when. */
export async function owe(tx: Tx, owed: Owed): Promise<void> {
  await tx.rows.insert(DueRow, {
    ...owed,
    description: owed.description.slice(0, DESCRIPTION_MAX),
    createdAt: tx.now,
    closedAt: null,
  });
}

/** No payment for the order starts any more and those under way expire. Money that still comes goes back by itself. */
export async function closeOwed(tx: Tx, orderId: string): Promise<void> {
  await tx.rows.update(DueRow, { orderId, closedAt: IsNull() }, { closedAt: tx.now });
  const pending = await tx.rows.find(PaymentRow, {
    where: { orderId, status: 'pending' },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const payment of pending) await stepPayment(tx, payment, 'expire', closeOwed.name);
}
