import { In, type EntityManager } from 'typeorm';
import { availableOf, lowestDealsSince, ProductPictureRow, ProductRow, readSkus } from '@app/catalog';
import type { TakenSku } from '@app/catalog';
import type { Fen } from '@app/money';
import type { Tx } from '@app/outbox';
import { DAY_MS, invariant, newId, Refusal, type Actor, type Instant } from '@app/platform';
import {
  honestCompare,
  LOW_DAYS,
  type CompareInput,
  type ComparePrice,
  type PriceFacts,
} from '@app/promotions';
import { isShelfOpen, refuseWording, stockHint } from './core';
import { LiveSessionRow } from './live-session.row';
import { SessionItemRow } from './session-item.row';
import { lockSession } from './sessions';

/** as many as one basket may hold */
const SKUS_AT_ONCE = 50;

type ShelfItem = Omit<SessionItemRow, 'sessionId' | 'position'>;

/** Goods as a room shows them, in the order asked for: only the alliance's own, under its brand. */
export async function shelfItems(
  rows: EntityManager,
  owner: { readonly allianceId: string; readonly brandId: string },
  skuIds: readonly string[],
): Promise<ShelfItem[]> {
  const skus: TakenSku[] = [];
  for (let at = 0; at < skuIds.length; at += SKUS_AT_ONCE) {
    const some = skuIds.slice(at, at + SKUS_AT_ONCE).map((skuId) => ({ skuId, quantity: 1 }));
    skus.push(...(await readSkus(rows, some)));
  }
  const facts = new Map(skus.map((sku) => [sku.skuId, sku]));
  const products = await rows.findBy(ProductRow, { id: In(skus.map((sku) => sku.productId)) });
  const isForeign = products.some(
    ({ allianceId, brandId }) => allianceId !== owner.allianceId || brandId !== owner.brandId,
  );
  if (isForeign) throw new Refusal('mixed_alliances');
  const available = await availableOf(rows, skuIds);
  const pictures = await picturesOf(rows, skus);
  return skuIds.map((skuId) => {
    const sku = facts.get(skuId);
    invariant(sku, `SKU ${skuId} was read`);
    const hint = String(stockHint(available.get(skuId) ?? 0));
    const item = itemOf(sku);
    // The shop lets it stand, a show may not say it (live.md L10).
    refuseWording(item.itemName, { side: 'seller' }, 'skuIds');
    return { ...item, picture: pictures.get(sku.productId) ?? '', stockHint: hint };
  });
}

/** Locks a session whose shelf may be changed: from its plan to its end. Everything about a shelf waits for each other here. */
export async function lockShelf(
  tx: Tx,
  actor: Actor,
  sessionId: string,
  step: string,
): Promise<LiveSessionRow> {
  const session = await lockSession(tx, actor, 'session.sell', sessionId);
  const { status } = session;
  if (!isShelfOpen(status)) throw new Refusal('step_not_allowed', { thing: 'session', step, status });
  return session;
}

/** The item and its session, locked. An item of a show outside the actor's alliances is not found. */
export async function lockItem(
  tx: Tx,
  actor: Actor,
  itemId: string,
  step: string,
): Promise<{ session: LiveSessionRow; item: SessionItemRow }> {
  const seen = await tx.rows.findOneBy(SessionItemRow, { id: itemId });
  if (!seen) throw new Refusal('not_found', { thing: 'item', id: itemId });
  const session = await lockShelf(tx, actor, seen.sessionId, step);
  return { session, item: await tx.rows.findOneByOrFail(SessionItemRow, { id: itemId }) };
}

/** Refuses a change that was made on an older state of the item than the present one. */
export function requireRevision(item: SessionItemRow, rev: number): void {
  if (item.rev !== rev) throw new Refusal('stale_revision', { rev: item.rev });
}

/** The list price of a SKU now and the lowest real deal of the last seven days. */
export async function priceFactsOf(rows: EntityManager, skuId: string, now: Instant): Promise<PriceFacts> {
  const [sku] = await readSkus(rows, [{ skuId, quantity: 1 }]);
  invariant(sku, `SKU ${skuId} was read`);
  const lows = await lowestDealsSince(rows, [skuId], now - LOW_DAYS * DAY_MS);
  return { listFen: sku.priceFen, lowFen: lows.get(skuId) ?? sku.priceFen, now };
}

/** The four columns of a struck price. */
export function compareColumns({ priceFen, basis, from, to }: ComparePrice) {
  return { comparePriceFen: priceFen, compareBasis: basis, compareFrom: from, compareTo: to };
}

export const NO_COMPARE = { comparePriceFen: null, compareBasis: null, compareFrom: null, compareTo: null };

/** The struck price that was asked for, if it is an honest one; none when none is wanted. */
export async function wantedCompare(
  tx: Tx,
  skuId: string,
  priceFen: Fen,
  input: CompareInput | null | undefined,
): Promise<ReturnType<typeof compareColumns> | typeof NO_COMPARE> {
  if (!input) return NO_COMPARE;
  return compareColumns(honestCompare(priceFen, input, await priceFactsOf(tx.rows, skuId, tx.now)));
}

async function picturesOf(rows: EntityManager, skus: readonly TakenSku[]): Promise<Map<string, string>> {
  const pictures = await rows.find(ProductPictureRow, {
    where: { productId: In(skus.map((sku) => sku.productId)) },
    order: { productId: 'ASC', position: 'DESC' },
  });
  return new Map(pictures.map((picture) => [picture.productId, picture.url]));
}

function itemOf(sku: TakenSku) {
  const { skuId, productId, productSlug, itemName, priceFen, unitGrams, isPerishable } = sku;
  const facts = { skuId, productId, productSlug, itemName, priceFen, unitGrams, isPerishable };
  return { id: newId(), ...facts, ...NO_COMPARE, script: '', rev: 1, isListed: true, soldCount: 0 };
}
