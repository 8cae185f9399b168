import { useState } from 'react';
import { asTrouble, gqlFetch, useAct, useApi, type Trouble } from '../../api';
import { boot } from '../../boot';
import type {
  RoomAddressesQuery,
  RoomGoodQuery,
  RoomPlaceOrderMutation,
  RoomQuoteQuery,
} from '../../generated/shop/graphql';
import { ADDRESSES, GOOD, PAYMENT, PLACE, QUOTE, START_PAYMENT } from './queries';
import type { RoomGood, RoomView } from './room-view';

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
  const mine = useApi(ADDRESSES, {}, { enabled: !isGuest });
  const [skuId, setSkuId] = useState(good.skuId);
  const [wish, setQuantity] = useState(1);
  const [addressId, setAddressId] = useState<string>();
  const [accepts, setAccepts] = useState(false);
  const placing = useAct(PLACE);

  const sku = product.data?.product?.skus.find((each) => each.id === skuId);
  const max = Math.max(1, Math.min(sku?.available ?? 1, sku?.perPersonMax ?? 99));
  const quantity = Math.min(wish, max);
  const addresses = mine.data?.me?.addresses;
  const address =
    addresses?.find((each) => each.id === addressId) ??
    addresses?.find((each) => each.isDefault) ??
    addresses?.[0];
  const { quote, coupon, trouble: quoteTrouble } = useQuote(sku, quantity, address);

  const place = async () => {
    if (!sku || !address) return undefined;
    const { name, phone, regionCode, street } = address;
    const isOnAir = view.status === 'live' || view.status === 'paused';
    const placed = await placing.run((requestId) => ({
      input: {
        requestId,
        lines: [{ skuId: sku.id, quantity, seenPriceFen: sku.priceFen }],
        recipient: { name, phone, regionCode, street },
        liveSessionId: isOnAir ? view.id : null,
        couponCode: coupon?.code ?? null,
        acceptsPerishable: accepts,
      },
    }));
    if (!placed) product.reload();
    return placed?.placeOrder;
  };

  return {
    product: product.data?.product,
    productTrouble: product.trouble,
    sku,
    chooseSku: (next) => {
      setSkuId(next.id);
    },
    quantity,
    setQuantity,
    max,
    addresses: isGuest ? [] : addresses,
    address,
    chooseAddress: setAddressId,
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

/** The quote without a coupon names the best one; the second is with it, and is what would be charged. */
function useQuote(sku: BuySku | undefined, quantity: number, address: BuyAddress | undefined) {
  const input = {
    lines: sku ? [{ skuId: sku.id, quantity, seenPriceFen: sku.priceFen }] : [],
    regionCode: address?.regionCode ?? '',
  };
  const isReady = sku !== undefined && sku.available > 0 && address !== undefined;
  const plain = useApi(QUOTE, { input: { ...input, couponCode: null } }, { enabled: isReady });
  const coupon = plain.data?.quoteOrder.bestCoupon ?? undefined;
  const less = useApi(
    QUOTE,
    { input: { ...input, couponCode: coupon?.code ?? null } },
    { enabled: isReady && coupon !== undefined },
  );
  const quote = coupon ? less.data?.quoteOrder : plain.data?.quoteOrder;
  return { quote, coupon, trouble: isReady ? (plain.trouble ?? less.trouble) : undefined };
}

export type Paying = 'starting' | 'ready' | 'asking' | 'paid' | 'failed';

export interface Payment {
  step: Paying;
  trouble: Trouble | undefined;
  finish: (outcome: 'succeed' | 'fail') => Promise<void>;
  again: () => void;
}

const POLL_MS = 700;
const POLLS_MAX = 60;

/** With the provider's page elsewhere, the room only links to it. */
export function paysHere(): boolean {
  return boot.profile === 'demo' && boot.stripeKey === null;
}

/** Starts the demo's payment and waits for its answer, which comes by the provider's signed call and not from here. */
export function usePayment(orderNumber: string): Payment {
  const starting = useAct(START_PAYMENT);
  const [step, setStep] = useState<Paying>('ready');
  const [trouble, setTrouble] = useState<Trouble>();
  const finish = async (outcome: 'succeed' | 'fail') => {
    setStep('starting');
    setTrouble(undefined);
    const started = await starting.run((requestId) => ({
      input: { orderNumber, requestId, provider: 'SANDBOX' as const, method: 'CARD' as const },
    }));
    if (!started) {
      setStep('ready');
      return;
    }
    setStep('asking');
    try {
      await tellSandbox(started.startPayment.id, outcome);
      setStep(await outcomeOf(started.startPayment.id));
    } catch (fault) {
      setTrouble(asTrouble(fault));
      setStep('ready');
    }
  };
  return {
    step,
    trouble: trouble ?? starting.trouble,
    finish,
    again: () => {
      setStep('ready');
    },
  };
}

async function tellSandbox(paymentId: string, outcome: string): Promise<void> {
  const response = await fetch(`/sandbox/payments/${paymentId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ outcome }),
  });
  if (!response.ok) throw new Error(`the sandbox answered ${response.status}`);
}

async function outcomeOf(id: string): Promise<'paid' | 'failed' | 'ready'> {
  for (let asked = 0; asked < POLLS_MAX; asked += 1) {
    const { payment } = await gqlFetch(PAYMENT, { id });
    if (payment?.status === 'succeeded') return 'paid';
    if (payment && payment.status !== 'pending') return 'failed';
    await new Promise((wake) => setTimeout(wake, POLL_MS));
  }
  return 'ready';
}
