import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Fen } from '@app/money';
import { requireOwnPictures } from '@app/media';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import {
  buyerOf,
  isClaimable,
  lockOrder,
  markAfterSales,
  OrderLineRow,
  OrderRow,
  refundPlan,
  type RefundPlan,
} from '@app/orders';
import { cleanText, newId, Refusal, refuseTroubles, requirePermission, type Actor } from '@app/platform';
import { ClaimLineRow } from '../claim-line.row';
import { ClaimRow } from '../claim.row';
import { ANSWER_MS, claimTroubles, HOLDING_UNITS, type ClaimInput } from '../core';

export interface OpenClaimInput extends ClaimInput {
  readonly orderNumber: string;
}

/** A shopper asks for money back for units that came bad. Each unit is claimed once. */
@Injectable()
export class OpenClaim {
  constructor(private readonly transactions: Transactions) {}

  async run(buyer: Actor, input: OpenClaimInput): Promise<ClaimRow> {
    requirePermission(buyer, 'claim.open');
    refuseTroubles(claimTroubles(input));
    return this.transactions.run(async (tx) => {
      const { requestId, orderNumber } = input;
      const order = await lockOwnOrder(tx, buyer, orderNumber);
      const [earlier] = await tx.earlier(ClaimRow, { buyerId: buyer.id, requestId }, input);
      if (earlier) return earlier;

      if (!isClaimable(order, tx.now)) throw new Refusal('closed', { thing: 'claim', status: order.status });
      await requireOwnPictures(tx.rows, buyer.id, input.photoIds);
      const lines = await claimedLines(tx, order, input);
      const plan = refundPlan(order, lines, input.lines);
      if (plan.totalFen === 0n) throw new Refusal('over_limit', { max: 0 });
      return keepClaim(tx, order, input, lines, plan);
    });
  }
}

async function lockOwnOrder(tx: Tx, buyer: Actor, number: string): Promise<OrderRow> {
  const own = await tx.rows.findOneBy(OrderRow, { number, buyerId: buyer.id });
  if (!own) throw new Refusal('not_found', { thing: 'order' });
  return lockOrder(tx, own.id);
}

/**
 * The order's lines, none asked for beyond the units that are neither refunded nor claimed already. A unit of a claim counts from
 * the claim on and later in `refundedQuantity` too; units whose crop failed count there alone, and then all of the line did.
 */
async function claimedLines(tx: Tx, order: OrderRow, input: OpenClaimInput): Promise<OrderLineRow[]> {
  const lines = await tx.rows.find(OrderLineRow, {
    where: { orderId: order.id },
    order: { position: 'ASC' },
  });
  const held = await heldUnits(tx, order.id);
  for (const { lineId, quantity } of input.lines) {
    const line = lines.find((each) => each.id === lineId);
    if (!line) throw new Refusal('not_found', { thing: 'line' });
    const gone = Math.max(line.refundedQuantity, held.get(lineId) ?? 0);
    const max = line.quantity - gone;
    if (quantity > max) throw new Refusal('over_limit', { max, itemName: line.itemName });
  }
  return lines;
}

async function heldUnits(tx: Tx, orderId: string): Promise<Map<string, number>> {
  const open = await tx.rows.findBy(ClaimRow, { orderId, status: In([...HOLDING_UNITS]) });
  const held = new Map<string, number>();
  if (open.length === 0) return held;
  const lines = await tx.rows.findBy(ClaimLineRow, { claimId: In(open.map((claim) => claim.id)) });
  for (const { lineId, quantity } of lines) held.set(lineId, (held.get(lineId) ?? 0) + quantity);
  return held;
}

async function keepClaim(
  tx: Tx,
  order: OrderRow,
  input: OpenClaimInput,
  lines: readonly OrderLineRow[],
  plan: RefundPlan,
): Promise<ClaimRow> {
  const { id: orderId, number: orderNumber, allianceId } = order;
  const buyerId = buyerOf(order);
  const claim = tx.rows.create(ClaimRow, {
    id: newId(),
    ...{ orderId, orderNumber, allianceId, buyerId },
    status: 'opened',
    reason: input.reason,
    note: cleanText(input.note),
    photoIds: [...new Set(input.photoIds)].join(' '),
    refundFen: plan.totalFen,
    openedAt: tx.now,
    answerBy: tx.now + ANSWER_MS,
    decision: null,
    requestId: input.requestId,
    requestHash: requestHash(input),
  });
  await tx.rows.insert(ClaimRow, claim);
  await tx.rows.insert(
    ClaimLineRow,
    input.lines.map(({ lineId, quantity, levelPercent }) => ({
      ...{ claimId: claim.id, lineId, quantity, levelPercent },
      itemName: lines.find((line) => line.id === lineId)?.itemName ?? '',
      refundFen: cashOf(plan, lineId),
    })),
  );
  await markAfterSales(tx, orderId);
  await tx.step('claim', claim.id, 'open', null, 'opened', buyerId);
  await tx.emit('claim.opened', { claimId: claim.id, orderId, allianceId });
  await tx.emitAt(claim.answerBy, 'claim.answer_due', { claimId: claim.id });
  return claim;
}

function cashOf(plan: RefundPlan, lineId: string): Fen {
  return plan.lines.find((line) => line.lineId === lineId)?.cashFen ?? 0n;
}
