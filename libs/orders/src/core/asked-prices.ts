import type { Fen } from '@app/money';
import { Refusal } from '@app/platform/core';
import type { DraftSku } from './draft-order';
import type { OrderLineInput } from './place-input';

interface Claimed {
  readonly claimId: string;
  readonly skuId: string;
  readonly quantity: number;
  readonly priceFen: Fen;
}

/**
 * What each line of a basket costs: a flash claim its deal's price, all else the room's price, and where the room has none the
 * shop's. `skus` hold the facts of each SKU once; a SKU of which some is claimed and some is not has two lines.
 */
export function askedPrices<S extends Omit<DraftSku, 'flashClaimId'>>(
  skus: readonly S[],
  lines: readonly OrderLineInput[],
  roomPrices: ReadonlyMap<string, Fen>,
  claims: readonly Claimed[],
): (S & Pick<DraftSku, 'flashClaimId'>)[] {
  return skus.flatMap((sku) => {
    const own = lines.filter((line) => line.skuId === sku.skuId);
    const quantity = own.reduce((sum, line) => sum + (line.flashClaimId ? 0 : line.quantity), 0);
    const priceFen = roomPrices.get(sku.skuId) ?? sku.priceFen;
    const plain = quantity > 0 ? [{ ...sku, quantity, priceFen, flashClaimId: null }] : [];
    const flash = own.flatMap(({ flashClaimId, quantity: wanted }) =>
      flashClaimId ? [{ ...sku, ...claimedPart(claims, flashClaimId, sku.skuId, wanted) }] : [],
    );
    return [...plain, ...flash];
  });
}

/** A claim is ordered whole: what is held for a buyer is not held in part. */
function claimedPart(claims: readonly Claimed[], flashClaimId: string, skuId: string, wanted: number) {
  const claim = claims.find((each) => each.claimId === flashClaimId && each.skuId === skuId);
  if (!claim) throw new Refusal('not_found', { thing: 'flash_claim', id: flashClaimId });
  if (claim.quantity !== wanted) throw new Refusal('bad_input', { fields: ['lines'], lines: 'quantity' });
  return { quantity: claim.quantity, priceFen: claim.priceFen, flashClaimId };
}
