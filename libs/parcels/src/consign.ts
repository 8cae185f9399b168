import { encodePayload, type Tx } from '@app/outbox';
import { blindIndex } from '@app/platform';
import { ConsignmentRow } from './consignment.row';
import { tidyRecipient, type Recipient } from './core';
import type { FreightQuote } from './quote-freight';

/** Joins the order's transaction: keeps to whom it goes and how it was quoted, until it is paid and parcels are opened. */
export async function consign(
  tx: Tx,
  input: {
    orderId: string;
    orderNumber: string;
    allianceId: string;
    recipient: Recipient;
    quote: FreightQuote;
  },
): Promise<void> {
  const recipient = tidyRecipient(input.recipient);
  await tx.rows.insert(ConsignmentRow, {
    orderId: input.orderId,
    orderNumber: input.orderNumber,
    allianceId: input.allianceId,
    ...recipient,
    phoneIndex: blindIndex(recipient.phone),
    groups: encodePayload(input.quote.groups),
    createdAt: tx.now,
  });
}
