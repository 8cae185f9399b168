import { In, type EntityManager } from 'typeorm';
import { giveBackStock } from '@app/catalog';
import type { Fen } from '@app/money';
import { requestHash, sameRequest, type Tx } from '@app/outbox';
import { newId, Refusal, refuseTroubles, type Instant } from '@app/platform';
import { canFlashStep, CLAIM_LASTS_MS, requireReservable, type FlashStep } from './core';
import { FlashClaimRow } from './flash-claim.row';
import { FlashDealRow } from './flash-deal.row';
import { lockDeal, stepDeal } from './flash-deals';

export interface FlashWish {
  readonly dealId: string;
  readonly quantity: number;
  readonly requestId: string;
}

/** A claim with its deal and the steps that the deal took for it, to be told in the room. */
export interface ClaimMade {
  readonly claim: FlashClaimRow;
  readonly deal: FlashDealRow;
  /** false: an equal request was a moment faster */
  readonly isNew: boolean;
  readonly turns: readonly FlashStep[];
}

/** The claim that an earlier call with this request made, so that mashing the button costs nobody anything. */
export async function earlierClaim(
  rows: EntityManager,
  buyerId: string,
  wish: FlashWish,
): Promise<FlashClaimRow | null> {
  const earlier = await rows.findOneBy(FlashClaimRow, { buyerId, requestId: wish.requestId });
  return earlier && sameRequest(earlier, wish);
}

/** The deal, if something of it could be reserved now. Reads only: who comes after the last one is sent away without any lock. */
export async function reservableDeal(tx: Tx, { dealId, quantity }: FlashWish): Promise<FlashDealRow> {
  refuseTroubles(Number.isSafeInteger(quantity) && quantity > 0 ? {} : { quantity: 'quantity' });
  const deal = await readDeal(tx.rows, dealId);
  requireReservable(deal, quantity, tx.now);
  return deal;
}

/**
 * Holds so many of a deal for one buyer. The count is taken first, by one conditional statement: its lock lets one buyer in at a
 * time, so the person's limit is judged on what is really his, and of two equal requests it is sure which was first.
 */
export async function claimFlash(
  tx: Tx,
  buyerId: string,
  wish: FlashWish,
  seen: FlashDealRow,
): Promise<ClaimMade> {
  const { dealId, quantity, requestId } = wish;
  const turns: FlashStep[] = (await openWhenDue(tx, seen, buyerId)) ? ['open'] : [];
  const isCounted = await count(tx, dealId, quantity);
  const own = await tx.rows.findBy(FlashClaimRow, { dealId, buyerId });
  const earlier = own.find((claim) => claim.requestId === requestId);
  if (earlier && isCounted) await tx.rows.decrement(FlashDealRow, { id: dealId }, 'claimed', quantity);
  const deal = await readDeal(tx.rows, dealId);
  if (earlier) return { claim: sameRequest(earlier, wish), deal, isNew: false, turns };
  if (!isCounted) throw refusedCount(deal, quantity, tx.now);
  requireWithinLimit(deal, own, quantity);
  const untilAt = tx.now + CLAIM_LASTS_MS;
  const claim = tx.rows.create(FlashClaimRow, {
    ...{ id: newId(), dealId, buyerId, quantity, status: 'held', untilAt, orderId: null },
    ...{ requestId, requestHash: requestHash(wish), createdAt: tx.now },
  });
  await tx.rows.insert(FlashClaimRow, claim);
  await tx.emitAt(untilAt, 'flash.claim_due', { claimId: claim.id, dealId });
  if (deal.claimed < deal.quantity) return { claim, deal, isNew: true, turns };
  await stepDeal(tx, deal, 'sell_out', buyerId);
  deal.heldAtEnd = await heldOf(tx, dealId);
  await tx.rows.update(FlashDealRow, dealId, { heldAtEnd: deal.heldAtEnd });
  return { claim, deal, isNew: true, turns: [...turns, 'sell_out'] };
}

/** The time of a claim is over: unless it was ordered, its goods are free again, in the deal or, when that is closed, in the shop. */
export async function expireClaim(
  tx: Tx,
  due: { readonly claimId: string; readonly dealId: string },
  by: string,
): Promise<{ deal: FlashDealRow; turns: readonly FlashStep[] }> {
  const deal = await lockDeal(tx, due.dealId);
  const claim = await tx.rows.findOneByOrFail(FlashClaimRow, { id: due.claimId });
  const done = await tx.rows.update(
    FlashClaimRow,
    { id: due.claimId, status: 'held' },
    { status: 'expired' },
  );
  if (done.affected !== 1) return { deal, turns: [] };
  await tx.rows.decrement(FlashDealRow, { id: deal.id }, 'claimed', claim.quantity);
  if (deal.status === 'closed') {
    await giveBackStock(tx, [{ skuId: deal.skuId, quantity: claim.quantity }]);
    return { deal, turns: [] };
  }
  if (!canFlashStep(deal.status, 'reopen') || tx.now >= deal.closesAt) return { deal, turns: [] };
  await stepDeal(tx, deal, 'reopen', by);
  return { deal, turns: ['reopen'] };
}

async function heldOf(tx: Tx, dealId: string): Promise<number> {
  return (await tx.rows.sum(FlashClaimRow, 'quantity', { dealId, status: 'held' })) ?? 0;
}

/** What a claim entitles its buyer to. */
export interface HeldClaim {
  readonly claimId: string;
  readonly skuId: string;
  readonly quantity: number;
  readonly priceFen: Fen;
}

/** One's own claims that can still be ordered, in the order in which they are locked. */
export async function readClaims(
  rows: EntityManager,
  buyerId: string,
  claimIds: readonly string[],
): Promise<HeldClaim[]> {
  if (claimIds.length === 0) return [];
  const claims = await rows.find(FlashClaimRow, {
    where: { id: In([...claimIds]), buyerId },
    order: { id: 'ASC' },
  });
  if (claims.length < claimIds.length) throw new Refusal('not_found', { thing: 'flash_claim' });
  if (claims.some((claim) => claim.status !== 'held')) throw new Refusal('closed', { thing: 'flash_claim' });
  const deals = await rows.findBy(FlashDealRow, { id: In(claims.map((claim) => claim.dealId)) });
  return claims.map(({ id: claimId, dealId, quantity }) => {
    const deal = deals.find((each) => each.id === dealId);
    if (!deal) throw new Refusal('not_found', { thing: 'flash', id: dealId });
    return { claimId, skuId: deal.skuId, quantity, priceFen: deal.priceFen };
  });
}

/**
 * One claim, one order: it takes over what the deal promised, so stock is not taken again. Until its timer has run a claim is
 * still its buyer's, even a second late: whoever changes the row first, order or timer, wins. An order that is closed or
 * cancelled later gives its stock back to the shop and not to the deal: a deal lasts minutes and an order may be paid for fifteen,
 * and a unit that came back to the deal would let its buyer pass his limit by withdrawing.
 */
export async function redeemClaims(tx: Tx, claims: readonly HeldClaim[], orderId: string): Promise<void> {
  for (const { claimId } of claims) {
    const done = await tx.rows.update(
      FlashClaimRow,
      { id: claimId, status: 'held' },
      { status: 'ordered', orderId },
    );
    if (done.affected !== 1) throw new Refusal('closed', { thing: 'flash_claim', claimId });
  }
}

async function readDeal(rows: EntityManager, id: string): Promise<FlashDealRow> {
  const deal = await rows.findOneBy(FlashDealRow, { id });
  if (!deal) throw new Refusal('not_found', { thing: 'flash', id });
  return deal;
}

/** The instant opens a deal, not the timer: the first buyer after it need not wait for the relay. */
async function openWhenDue(tx: Tx, seen: FlashDealRow, by: string): Promise<boolean> {
  if (seen.status !== 'scheduled') return false;
  const deal = await lockDeal(tx, seen.id);
  if (deal.status !== 'scheduled') return false;
  await stepDeal(tx, deal, 'open', by);
  return true;
}

/** Takes so many of what is free, or nothing. */
async function count(tx: Tx, dealId: string, quantity: number): Promise<boolean> {
  const done: { affectedRows: number } = await tx.rows.query(
    `UPDATE flash_deals SET claimed = claimed + ?
     WHERE id = ? AND status = 'open' AND closes_at > ? AND claimed + ? <= quantity`,
    [quantity, dealId, new Date(tx.now), quantity],
  );
  return done.affectedRows === 1;
}

function refusedCount(deal: FlashDealRow, quantity: number, now: Instant): Refusal {
  requireReservable(deal, quantity, now);
  return new Refusal('out_of_stock', { dealId: deal.id, available: deal.quantity - deal.claimed });
}

/** What expired does not count; what was ordered does, also when the order was called off. */
function requireWithinLimit(deal: FlashDealRow, own: readonly FlashClaimRow[], quantity: number): void {
  const mine = own.reduce((sum, claim) => sum + (claim.status === 'expired' ? 0 : claim.quantity), 0);
  const max = deal.perPersonMax;
  if (mine + quantity > max) throw new Refusal('over_limit', { dealId: deal.id, max });
}
