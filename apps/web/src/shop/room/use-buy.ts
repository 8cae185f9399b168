import { useState } from 'react';
import { useAct, useApi, type Trouble } from '../../api';
import type {
  RoomAddressesQuery,
  RoomGoodQuery,
  RoomPlaceOrderMutation,
  RoomQuoteQuery,
} from '../../generated/shop/graphql';
import { ADDRESSES, GOOD, PLACE, QUOTE } from './queries';
import { isOnAir, type RoomGood, type RoomView } from './room-view';

export type BuyGood = NonNullable<RoomGoodQuery['product']>;
export type BuySku = BuyGood['skus'][number];
export type BuyAddress = NonNullable<RoomAddressesQuery['me']>['addresses'][number];
export type BuyQuote = RoomQuoteQuery['quoteOrder'];
export type PlacedOrder = RoomPlaceOrderMutation['placeOrder'];

export interface Buying {
  product: BuyGood | null | undefined;
  productTrouble: Trouble | undefined;
  sku: BuySku | undefined;
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
export function useBuy(good: RoomGood, view: RoomView, isGuest: boolean): Buying {
  const product = useApi(GOOD, { slug: good.slug });
  const choice = useChoice(good, product.data?.product);
  const delivery = useDelivery(isGuest);
  const { sku, quantity } = choice;
  const { address } = delivery;
  const [accepts, setAccepts] = useState(false);
  const placing = useAct(PLACE);
  const { quote, coupon, trouble: quoteTrouble } = useQuote(sku, quantity, address);

  const place = async () => {
    if (!sku || !address) return undefined;
    const { name, phone, regionCode, street } = address;
    const placed = await placing.run((requestId) => ({
      input: {
        requestId,
        lines: [{ skuId: sku.id, quantity, seenPriceFen: sku.priceFen }],
        recipient: { name, phone, regionCode, street },
        liveSessionId: isOnAir(view) ? view.id : null,
        couponCode: coupon?.code ?? null,
        acceptsPerishable: accepts,
      },
    }));
    if (!placed) product.reload();
    return placed?.placeOrder;
  };

  return {
    ...choice,
    ...delivery,
    product: product.data?.product,
    productTrouble: product.trouble,
    accepts,
    setAccepts,
    quote,
    quoteTrouble,
    coupon: coupon?.name,
    place,
    placing: placing.busy,
    trouble: placing.trouble,
    reload: product.reload,
  };
}

type Choice = Pick<Buying, 'sku' | 'chooseSku' | 'quantity' | 'setQuantity' | 'max'>;

function useChoice(good: RoomGood, product: BuyGood | null | undefined): Choice {
  const [skuId, setSkuId] = useState(good.skuId);
  const [wish, setQuantity] = useState(1);
  const sku = product?.skus.find((each) => each.id === skuId);
  const max = sku ? Math.max(1, Math.min(sku.available, sku.perPersonMax)) : 1;
  const chooseSku = (next: BuySku) => {
    setSkuId(next.id);
  };
  return { sku, chooseSku, quantity: Math.min(wish, max), setQuantity, max };
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

/** The quote without a coupon names the best one; the second is with it, and is what would be charged. */
function useQuote(sku: BuySku | undefined, quantity: number, address: BuyAddress | undefined) {
  const basket = basketOf(sku, quantity, address);
  const enabled = basket.lines.length > 0;
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

function basketOf(sku: BuySku | undefined, quantity: number, address: BuyAddress | undefined) {
  if (!sku || sku.available === 0 || !address) return { lines: [], regionCode: '' };
  return {
    lines: [{ skuId: sku.id, quantity, seenPriceFen: sku.priceFen }],
    regionCode: address.regionCode,
  };
}
