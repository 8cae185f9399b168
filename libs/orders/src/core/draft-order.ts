import { allocate, minFen, sumFen, type Fen } from '@app/money';
import { Refusal } from '@app/platform/core';
import type { OrderLineInput } from './place-input';

/** What the draft needs to know of a SKU; the catalogue's answer has this shape. */
export interface DraftSku {
  readonly skuId: string;
  readonly itemName: string;
  readonly allianceId: string;
  readonly priceFen: Fen;
  readonly quantity: number;
  readonly isPerishable: boolean;
  /** the flash claim that this line orders */
  readonly flashClaimId: string | null;
}

export interface Draft<S extends DraftSku> {
  readonly allianceId: string;
  readonly isPerishable: boolean;
  readonly goodsFen: Fen;
  readonly lines: readonly (S & { readonly listFen: Fen })[];
}

export interface DiscountedDraft<S extends DraftSku> extends Omit<Draft<S>, 'lines'> {
  readonly discountFen: Fen;
  readonly lines: readonly (S & {
    readonly listFen: Fen;
    readonly discountFen: Fen;
    readonly paidFen: Fen;
  })[];
}

/** One order, one alliance, at the prices that the shopper saw. */
export function draftOrder<S extends DraftSku>(
  skus: readonly S[],
  asked: readonly OrderLineInput[],
): Draft<S> {
  const [first] = skus;
  if (!first) throw new Refusal('bad_input', { fields: ['lines'], lines: 'missing' });
  const foreign = skus.filter((sku) => sku.allianceId !== first.allianceId);
  if (foreign.length > 0) throw new Refusal('mixed_alliances', { lines: foreign.map((sku) => sku.itemName) });
  for (const sku of skus) requireSeenPrice(sku, asked);
  const lines = skus.map((sku) => ({ ...sku, listFen: sku.priceFen * BigInt(sku.quantity) }));
  return {
    allianceId: first.allianceId,
    isPerishable: skus.some((sku) => sku.isPerishable),
    goodsFen: sumFen(lines.map((line) => line.listFen)),
    lines,
  };
}

/** Cuts the discount over the lines in proportion to their list prices; the parts sum to it, none exceeds its line. */
export function discounted<S extends DraftSku>(draft: Draft<S>, discountFen: Fen): DiscountedDraft<S> {
  const wholeFen = minFen(discountFen, draft.goodsFen);
  const parts = allocate(
    wholeFen,
    draft.lines.map((line) => line.listFen),
  );
  const lines = draft.lines.map((line, index) => {
    const partFen = parts[index] ?? 0n;
    return { ...line, discountFen: partFen, paidFen: line.listFen - partFen };
  });
  return { ...draft, discountFen: wholeFen, lines };
}

function requireSeenPrice(sku: DraftSku, asked: readonly OrderLineInput[]): void {
  for (const { skuId, seenPriceFen, flashClaimId } of asked) {
    if (skuId !== sku.skuId || (flashClaimId ?? null) !== sku.flashClaimId) continue;
    if (seenPriceFen === null || seenPriceFen === undefined) continue;
    if (seenPriceFen === sku.priceFen) continue;
    const { itemName, priceFen } = sku;
    throw new Refusal('price_changed', { skuId, itemName, priceFen: priceFen.toString() });
  }
}
