import { useState } from 'react';
import { useAct, useApi, type Trouble } from '../../api';
import type {
  RoomAddressesQuery,
  RoomGoodQuery,
  RoomPlaceOrderMutation,
  RoomQuoteQuery,
} from '../../generated/shop/graphql';
import { ADDRESSES, GOOD, PLACE, QUOTE } from './queries';
import { isOnAir, priceIn, type Purchase, type RoomView } from './room-view';
import { useSeenPrice, type PriceTurn } from './use-seen-price';

export type BuyGood = NonNullable<RoomGoodQuery['product']>;
export type BuySku = BuyGood['skus'][number];
export type BuyAddress = NonNullable<RoomAddressesQuery['me']>['addresses'][number];
export type BuyQuote = RoomQuoteQuery['quoteOrder'];
export type PlacedOrder = RoomPlaceOrderMutation['placeOrder'];

export interface Buying {
  product: BuyGood | null | undefined;
  productTrouble: Trouble | undefined;
  /** of a flash deal: the quantity and the price are the claim's */
  claim: Purchase['claim'];
  sku: BuySku | undefined;
  /** what one of the size costs here, as the shopper saw it */
  priceFen: string | undefined;
  /** set while the price has changed under the shopper's eyes and he has not agreed to it */
  turn: PriceTurn | undefined;
  agree: () => void;
  chooseSku: (sku: BuySku) => void;
  quantity: number;
  setQuantity: (quantity: number) => void;
  max: number;
  addresses: readonly BuyAddress[] | undefined;
  address: BuyAddress | undefined;
  chooseAddress: (id: string) => void;
  accepts: boolean;
  setAccepts: (accepts: boolean) => void;
  quote: BuyQuote | undefined;
  quoteTrouble: Trouble | undefined;
  coupon: string | undefined;
  place: () => Promise<PlacedOrder | undefined>;
  placing: boolean;
  trouble: Trouble | undefined;
  reload: () => void;
}

/** All that a purchase in the room holds; nothing that happens in the room changes what was chosen here. */
export function useBuy(purchase: Purchase, view: RoomView, isGuest: boolean): Buying {
  const { good, claim } = purchase;
  const product = useApi(GOOD, { slug: good.slug });
  const choice = useChoice(good.skuId, claim, product.data?.product);
  const delivery = useDelivery(isGuest);
  const placing = useAct(PLACE);
  const [accepts, setAccepts] = useState(false);
  const seen = useSeenPrice(choice.sku?.id, offeredFor(claim, view, choice.sku), placing.trouble);
  const { address } = delivery;
  const basket: Basket = {
    lines: linesOf(choice, seen.priceFen, claim),
    regionCode: address?.regionCode ?? '',
    liveSessionId: isOnAir(view) ? view.id : null,
  };
  const canAsk = basket.lines.length > 0 && address !== undefined && seen.turn === undefined;
  const { quote, coupon, trouble } = useQuote(basket, canAsk);

  const place = async () => {
    if (!address) return undefined;
    const { lines, liveSessionId } = basket;
    const { name, phone, regionCode, street } = address;
    const recipient = { name, phone, regionCode, street };
    const order = { lines, liveSessionId, recipient, acceptsPerishable: accepts };
    const placed = await placing.run((requestId) => ({
      input: { requestId, ...order, couponCode: coupon?.code ?? null },
    }));
    if (!placed) product.reload();
    return placed?.placeOrder;
  };

  return {
    ...choice,
    ...delivery,
    ...{ claim, accepts, setAccepts, quote, place },
    ...{ priceFen: seen.priceFen, turn: seen.turn },
    agree: () => {
      seen.agree();
      placing.clear();
    },
    product: product.data?.product,
    productTrouble: product.trouble,
    quoteTrouble: trouble,
    coupon: coupon?.name,
    placing: placing.busy,
    trouble: placing.trouble,
    reload: product.reload,
  };
}

function offeredFor(claim: Purchase['claim'], view: RoomView, sku: BuySku | undefined): string | undefined {
  return sku && (claim?.priceFen ?? priceIn(view, sku));
}

/** Nothing can be bought of a size that is sold out, unless it is held already. */
function linesOf(
  { sku, quantity }: Choice,
  seenPriceFen: string | undefined,
  claim: Purchase['claim'],
): Basket['lines'] {
  if (!sku || seenPriceFen === undefined || (!claim && sku.available === 0)) return [];
  return [{ skuId: sku.id, quantity, seenPriceFen, flashClaimId: claim?.id ?? null }];
}

type Choice = Pick<Buying, 'sku' | 'chooseSku' | 'quantity' | 'setQuantity' | 'max'>;

function useChoice(first: string, claim: Purchase['claim'], product: BuyGood | null | undefined): Choice {
  const [skuId, setSkuId] = useState(first);
  const [wish, setQuantity] = useState(1);
  const sku = product?.skus.find((each) => each.id === skuId);
  const max = sku ? Math.max(1, Math.min(sku.available, sku.perPersonMax)) : 1;
  const chooseSku = (next: BuySku) => {
    setSkuId(next.id);
  };
  return { sku, chooseSku, quantity: claim?.quantity ?? Math.min(wish, max), setQuantity, max };
}

type Delivery = Pick<Buying, 'addresses' | 'address' | 'chooseAddress'>;

function useDelivery(isGuest: boolean): Delivery {
  const mine = useApi(ADDRESSES, {}, { enabled: !isGuest });
  const [chosen, chooseAddress] = useState<string>();
  const addresses = isGuest ? [] : mine.data?.me?.addresses;
  const find = (fits: (each: BuyAddress) => boolean) => addresses?.find(fits);
  const address = find((each) => each.id === chosen) ?? find((each) => each.isDefault) ?? addresses?.[0];
  return { addresses, address, chooseAddress };
}

interface Basket {
  lines: { skuId: string; quantity: number; seenPriceFen: string; flashClaimId: string | null }[];
  regionCode: string;
  liveSessionId: string | null;
}

/** The quote without a coupon names the best one; the second is with it, and is what would be charged. */
function useQuote(basket: Basket, enabled: boolean) {
  const plain = useApi(QUOTE, { input: { ...basket, couponCode: null } }, { enabled });
  const coupon = (enabled ? plain.data?.quoteOrder.bestCoupon : null) ?? null;
  const couponCode = coupon?.code ?? null;
  const less = useApi(QUOTE, { input: { ...basket, couponCode } }, { enabled: coupon !== null });
  const last = coupon ? less : plain;
  return {
    quote: enabled ? last.data?.quoteOrder : undefined,
    coupon,
    trouble: plain.trouble ?? last.trouble,
  };
}
