import { In, Not, type EntityManager } from 'typeorm';
import { giveBackStock } from '@app/catalog';
import type { Tx } from '@app/outbox';
import { Refusal } from '@app/platform';
import { afterFlashStep, type FlashStep } from './core';
import { FlashDealRow } from './flash-deal.row';

/** Deals of a room that are not closed, oldest first. */
export function openDealsOf(rows: EntityManager, sessionId: string): Promise<FlashDealRow[]> {
  return rows.find(FlashDealRow, {
    where: { sessionId, status: Not('closed') },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
}

/** Locks a deal; claims, openings and closings of it wait for each other here. */
export async function lockDeal(tx: Tx, id: string): Promise<FlashDealRow> {
  const deal = await tx.rows.findOne(FlashDealRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!deal) throw new Refusal('not_found', { thing: 'flash', id });
  return deal;
}

/** Takes a step of the one table for a locked deal and leaves its record. */
export async function stepDeal(tx: Tx, deal: FlashDealRow, step: FlashStep, by: string): Promise<void> {
  const from = deal.status;
  const status = afterFlashStep(from, step);
  const closedAt = status === 'closed' ? tx.now : null;
  await tx.rows.update(FlashDealRow, deal.id, { status, closedAt });
  await tx.step('flash', deal.id, step, from, status, by);
  Object.assign(deal, { status, closedAt });
}

/** Ends a locked deal: what nobody claimed is the shop's again. What is still held comes back with its claim, or goes as an order. */
export async function closeDeal(tx: Tx, deal: FlashDealRow, by: string): Promise<void> {
  await stepDeal(tx, deal, 'close', by);
  await giveBackFree(tx, deal);
}

async function giveBackFree(tx: Tx, { skuId, quantity, claimed }: FlashDealRow): Promise<void> {
  if (quantity > claimed) await giveBackStock(tx, [{ skuId, quantity: quantity - claimed }]);
}

/** Ends what is open of these deals; they are locked in the order of their ids. */
export async function closeDeals(
  tx: Tx,
  deals: readonly FlashDealRow[],
  by: string,
): Promise<FlashDealRow[]> {
  if (deals.length === 0) return [];
  const locked = await tx.rows.find(FlashDealRow, {
    where: { id: In(deals.map((deal) => deal.id)), status: Not('closed') },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const deal of locked) await stepDeal(tx, deal, 'close', by);
  // Stock is locked in SKU order, as a basket does, and not in the order of the deals.
  const bySku = [...locked].sort((a, b) => (a.skuId < b.skuId ? -1 : 1));
  for (const deal of bySku) await giveBackFree(tx, deal);
  return locked;
}
