import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { promiseStock } from '@app/catalog';
import { requestHash, Transactions, type Tx } from '@app/outbox';
import { consign } from '@app/parcels';
import { alliancesWith, maskName, newId, Refusal, requirePermission, type Actor } from '@app/platform';
import { drawnNumber, ORDER_NUMBER_BOUND } from '../core';
import { judgeImport, type ImportPlan, type JudgedLine } from '../judge-import';
import { stepOrder } from '../lock-order';
import { orderedLine } from '../ordered-line';
import { orderFileRows } from '../order-file';
import { OrderLineRow } from '../order-line.row';
import { OrderRow } from '../order.row';
import { snapshotLines } from '../snapshot-lines';
import { UNTOUCHED } from '../untouched';

export interface ImportInput {
  readonly allianceId: string;
  readonly file: Uint8Array;
  /** without it one line that is refused leaves all of them out */
  readonly isGoodOnly: boolean;
}

/**
 * Brings in orders that were placed and paid on another platform: their goods are promised and packed like any others, and none of
 * their money is ours to book. In one transaction; stock is locked last, so that shoppers wait for none of the rest. A platform's
 * order number is unique in its alliance, so the same file twice brings in nothing twice.
 */
@Injectable()
export class ImportOrders {
  constructor(private readonly transactions: Transactions) {}

  async run(actor: Actor, { allianceId, file, isGoodOnly }: ImportInput): Promise<JudgedLine[]> {
    requirePermission(actor, 'order.import');
    if (!alliancesWith(actor, 'order.import').includes(allianceId))
      throw new Refusal('not_found', { thing: 'alliance' });
    const given = orderFileRows(file);
    return this.transactions.run(async (tx) => {
      const lines = await judgeImport(tx.rows, allianceId, given, tx.now);
      // What is there already is no reason to refuse the rest: the file may have been sent before.
      const isRefused = lines.some(({ troubles }) => troubles.length > 0 && !troubles.includes('imported'));
      if (isRefused && !isGoodOnly) throw new Refusal('bad_input', { fields: ['file'], file: 'file_lines' });
      const sold = new Map<string, { skuId: string; quantity: number; itemName: string }>();
      for (const line of lines) {
        if (line.troubles.length > 0 || line.plan === null) continue;
        await bringIn(tx, actor.id, allianceId, line, line.plan);
        const { skuId, quantity, itemName } = line.plan.sku;
        sold.set(skuId, { skuId, itemName, quantity: quantity + (sold.get(skuId)?.quantity ?? 0) });
      }
      const inOrder = [...sold.values()].sort((a, b) => (a.skuId < b.skuId ? -1 : 1));
      for (const sku of inOrder) await promiseStock(tx, sku);
      return lines;
    });
  }
}

async function bringIn(
  tx: Tx,
  by: string,
  allianceId: string,
  { wish }: JudgedLine,
  { sku, regionCode, quote }: ImportPlan,
): Promise<void> {
  const { platform, number: platformNumber, name, phone, street, note, paidAt } = wish;
  const goodsFen = sku.priceFen * BigInt(sku.quantity);
  const order = tx.rows.create(OrderRow, {
    ...UNTOUCHED,
    id: newId(),
    number: drawnNumber(tx.now, randomInt(ORDER_NUMBER_BOUND)),
    ...{ buyerId: null, requestId: newId(), requestHash: requestHash([platform, platformNumber]) },
    ...{ allianceId, liveSessionId: null, liveOffsetMs: null, platform, platformNumber },
    ...{ goodsFen, discountFen: 0n, freightFen: 0n, freightCostFen: quote.costFen, totalFen: goodsFen },
    ...{ isPerishable: sku.isPerishable, buyerMask: maskName(name), note: note === '' ? null : note },
    ...{ payBy: tx.now, placedAt: paidAt },
  });
  await tx.rows.insert(OrderRow, order);
  const lines = await snapshotLines(tx, order.id, [
    { ...sku, listFen: goodsFen, discountFen: 0n, paidFen: goodsFen },
  ]);
  await tx.rows.insert(OrderLineRow, lines);
  const { id: orderId, number: orderNumber } = order;
  await consign(tx, {
    orderId,
    orderNumber,
    allianceId,
    recipient: { name, phone, street, regionCode },
    quote,
  });
  await tx.step('order', orderId, 'place', null, order.status, by);
  await stepOrder(tx, order, 'pay', by, { paidAt }, { reason: 'import' });
  await tx.emit('order.imported', {
    orderId,
    orderNumber,
    allianceId,
    paidAt,
    lines: lines.map(orderedLine),
  });
}
