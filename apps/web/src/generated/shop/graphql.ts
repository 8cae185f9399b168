/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AllianceForm =
  | 'VILLAGE_COMMUNITY'
  | 'VILLAGE_ENTERPRISE'
  | 'VILLAGE_TOWNSHIP'
  | 'VILLAGE_VILLAGE';

export type ClaimLineInput = {
  /** 10, 30, 50, 80 or 100 percent of what was paid for them. */
  levelPercent: number;
  lineId: string | number;
  /** How many units of the line are bad. */
  quantity: number;
};

export type ClaimReason =
  | 'DAMAGED'
  | 'NOT_RECEIVED'
  | 'OTHER';

export type ClaimStatus =
  | 'accepted'
  | 'dismissed'
  | 'escalated'
  | 'opened'
  | 'refunded'
  | 'refused'
  | 'withdrawn';

/** What a struck price is compared with (live.md L8). */
export type CompareBasis =
  | 'list_price'
  | 'market_report'
  | 'seven_day_low';

export type FlashClaimStatus =
  | 'expired'
  | 'held'
  | 'ordered';

export type FlashStatus =
  | 'closed'
  | 'open'
  | 'scheduled'
  | 'soldout';

export type MediaState =
  | 'OFFLINE'
  | 'OK'
  | 'STALLED';

export type OpenClaimInput = {
  lines: Array<ClaimLineInput>;
  note?: string;
  orderNumber: string | number;
  /** 1 to 9 for DAMAGED. */
  photoIds?: Array<string | number>;
  reason: ClaimReason;
  requestId: string | number;
};

export type OrderLineInput = {
  /** What one holds of a flash deal: the line costs the deal's price. Its quantity is the claim's, one order a claim. */
  flashClaimId?: string | number | null | undefined;
  quantity: number;
  /** The price the shopper saw; another one now is refused with price_changed. */
  seenPriceFen?: string | null | undefined;
  skuId: string | number;
};

export type OrderStatus =
  | 'cancelled'
  | 'closed'
  | 'completed'
  | 'delivered'
  | 'packing'
  | 'paid'
  | 'placed'
  | 'shipped';

export type OrderTab =
  | 'AFTER_SALES'
  | 'ALL'
  | 'TO_PAY'
  | 'TO_RECEIVE'
  | 'TO_SHIP';

export type ParcelStatus =
  | 'awaiting_pickup'
  | 'cancelled'
  | 'exception'
  | 'in_transit'
  | 'out_for_delivery'
  | 'ready_for_pickup'
  | 'returned'
  | 'returning'
  | 'signed';

export type PartyRole =
  | 'ALLIANCE'
  | 'COURIER'
  | 'PLATFORM'
  | 'POOL'
  | 'PRODUCER'
  | 'STREAMER'
  | 'VILLAGE';

export type PaymentActionKind =
  | 'CLIENT_SECRET'
  | 'NONE'
  | 'QR'
  | 'REDIRECT'
  | 'SANDBOX';

export type PaymentMethod =
  | 'ALIPAY'
  | 'CARD'
  | 'WECHAT_PAY';

export type PaymentProvider =
  | 'SANDBOX'
  | 'STRIPE';

export type PaymentStatus =
  | 'expired'
  | 'failed'
  | 'pending'
  | 'succeeded';

export type PlaceOrderInput = {
  acceptsPerishable: boolean;
  couponCode?: string | null | undefined;
  /** All of one alliance. */
  lines: Array<OrderLineInput>;
  liveSessionId?: string | number | null | undefined;
  note?: string | null | undefined;
  recipient: RecipientInput;
  /** Made by the client; same id and content: same order; other content: refused. */
  requestId: string | number;
};

export type ProductSort =
  | 'NEWEST'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RECOMMENDED';

export type QuoteOrderInput = {
  couponCode?: string | null | undefined;
  lines: Array<OrderLineInput>;
  /** The room that is bought from: its prices are charged. */
  liveSessionId?: string | number | null | undefined;
  regionCode: string;
};

export type RecipientInput = {
  name: string;
  phone: string;
  /** Six digits, GB/T 2260. */
  regionCode: string;
  street: string;
};

/** What may be wrong with a room. That somebody does not like the goods is none of it. */
export type RoomReportReason =
  | 'abuse'
  | 'counterfeit'
  | 'false_claim'
  | 'illegal'
  | 'off_platform'
  | 'other'
  | 'price';

export type SaveAddressInput = {
  /** null: a new one */
  id?: string | number | null | undefined;
  isDefault?: boolean;
  name: string;
  phone: string;
  regionCode: string;
  requestId: string | number;
  street: string;
};

export type SessionStatus =
  | 'banned'
  | 'ended'
  | 'live'
  | 'paused'
  | 'preview'
  | 'scheduled';

export type StartPaymentInput = {
  method: PaymentMethod;
  orderNumber: string | number;
  provider: PaymentProvider;
  requestId: string | number;
};

export type TaskStatus =
  | 'graded'
  | 'handed_over'
  | 'harvested'
  | 'labelled'
  | 'packed'
  | 'planned'
  | 'short';

export type TrackingSource =
  | 'COURIER'
  | 'FIELD'
  | 'ORDER'
  | 'PACKHOUSE';

export type AddressesQueryVariables = Exact<{ [key: string]: never; }>;


export type AddressesQuery = { me: { id: string, addresses: Array<{ id: string, name: string, phone: string, regionCode: string, regionName: string, street: string, isDefault: boolean }> } | null };

export type SaveAddressMutationVariables = Exact<{
  input: SaveAddressInput;
}>;


export type SaveAddressMutation = { saveAddress: { id: string } };

export type RemoveAddressMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveAddressMutation = { removeAddress: { id: string } };

export type AllianceCardFragment = { id: string, slug: string, name: string, townName: string, formKind: AllianceForm, blurb: string, brand: { id: string, name: string, logo: string }, streamer: { personId: string, displayName: string, servesUntil: string } | null, villages: Array<{ id: string, name: string }>, settlements: Array<{ id: string, dueFen: string, periodFrom: string, periodTo: string }> };

export type AlliancePageQueryVariables = Exact<{
  slug: string;
}>;


export type AlliancePageQuery = { alliance: { id: string, slug: string, name: string, townName: string, formKind: AllianceForm, blurb: string, brand: { id: string, name: string, logo: string, registeredOn: string }, streamer: { personId: string, displayName: string, avatar: string, servesSince: string, servesUntil: string, isPartyMember: boolean } | null, villages: Array<{ id: string, name: string, townName: string, blurb: string, picture: string }>, settlements: Array<{ id: string, number: string, periodFrom: string, periodTo: string, dueFen: string, orderCount: number }>, sessions: Array<{ id: string, status: SessionStatus, title: string, cover: string, coverText: string, viewers: number, scheduledAt: string, startedAt: string | null, endedAt: string | null, alliance: { id: string, slug: string, name: string, townName: string, brand: { id: string, name: string } }, streamer: { personId: string, displayName: string, avatar: string }, pinnedItem: { id: string, priceFen: string, sku: { id: string, name: string }, product: { id: string, name: string, pictures: Array<{ url: string, alt: string, ground: string }> } } | null }> } | null };

export type AllianceGoodsQueryVariables = Exact<{
  slug: string;
}>;


export type AllianceGoodsQuery = { products: { nodes: Array<{ id: string, slug: string, name: string, specLine: string, isPerishable: boolean, priceFromFen: string, available: number, soldCount: number, alliance: { id: string, slug: string, name: string }, origin: { id: string, name: string }, lot: { id: string, plotName: string, harvestedOn: string } | null, pictures: Array<{ url: string, alt: string, ground: string }>, skus: Array<{ id: string, name: string, priceFen: string, available: number, unitGrams: number, perPersonMax: number }> }> } };

export type BrowseGoodsQueryVariables = Exact<{
  search?: string | null | undefined;
  allianceSlug?: string | null | undefined;
  categorySlug?: string | null | undefined;
  sort?: ProductSort | null | undefined;
  after?: string | null | undefined;
}>;


export type BrowseGoodsQuery = { products: { nodes: Array<{ id: string, slug: string, name: string, specLine: string, isPerishable: boolean, priceFromFen: string, available: number, soldCount: number, alliance: { id: string, slug: string, name: string }, origin: { id: string, name: string }, lot: { id: string, plotName: string, harvestedOn: string } | null, pictures: Array<{ url: string, alt: string, ground: string }>, skus: Array<{ id: string, name: string, priceFen: string, available: number, unitGrams: number, perPersonMax: number }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ShelvesQueryVariables = Exact<{ [key: string]: never; }>;


export type ShelvesQuery = { categories: Array<{ slug: string, name: string, icon: string }>, alliances: Array<{ id: string, slug: string, brand: { id: string, name: string } }> };

export type CartSkusQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type CartSkusQuery = { skus: Array<{ sku: { id: string, name: string, priceFen: string, available: number, perPersonMax: number }, product: { id: string, slug: string, name: string, pictures: Array<{ url: string, alt: string, ground: string }>, origin: { id: string, name: string }, alliance: { id: string, slug: string, name: string, brand: { id: string, name: string, logo: string } } } }> };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder: { number: string, status: OrderStatus } };

export type CheckoutSkusQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type CheckoutSkusQuery = { skus: Array<{ sku: { id: string, name: string, priceFen: string, available: number }, product: { id: string, slug: string, name: string, isPerishable: boolean, pictures: Array<{ url: string, alt: string, ground: string }>, alliance: { id: string, slug: string, name: string, brand: { id: string, name: string } } } }> };

export type CheckoutAddressesQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckoutAddressesQuery = { me: { id: string, addresses: Array<{ id: string, name: string, phone: string, regionCode: string, regionName: string, street: string, isDefault: boolean }> } | null };

export type ClaimOrderQueryVariables = Exact<{
  number: string | number;
}>;


export type ClaimOrderQuery = { order: { number: string, status: OrderStatus, canClaim: boolean, freightFen: string, lines: Array<{ id: string, skuId: string, productSlug: string, itemName: string, villageName: string, quantity: number, unitFen: string, listFen: string, discountFen: string, refundedFen: string, picture: { url: string, alt: string, ground: string } }> } | null };

export type OpenClaimMutationVariables = Exact<{
  input: OpenClaimInput;
}>;


export type OpenClaimMutation = { openClaim: { id: string, refundFen: string } };

export type CouponsQueryVariables = Exact<{
  slug: string;
}>;


export type CouponsQuery = { coupons: Array<{ code: string, name: string, faceFen: string, minFen: string, endsAt: string, allianceName: string }> };

export type GoodFragment = { id: string, slug: string, name: string, specLine: string, isPerishable: boolean, priceFromFen: string, available: number, soldCount: number, alliance: { id: string, slug: string, name: string }, origin: { id: string, name: string }, lot: { id: string, plotName: string, harvestedOn: string } | null, pictures: Array<{ url: string, alt: string, ground: string }>, skus: Array<{ id: string, name: string, priceFen: string, available: number, unitGrams: number, perPersonMax: number }> };

export type HomeLiveQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeLiveQuery = { liveSessions: Array<{ id: string, status: SessionStatus, title: string, cover: string, coverText: string, viewers: number, scheduledAt: string, startedAt: string | null, endedAt: string | null, alliance: { id: string, slug: string, name: string, townName: string, brand: { id: string, name: string } }, streamer: { personId: string, displayName: string, avatar: string }, pinnedItem: { id: string, priceFen: string, sku: { id: string, name: string }, product: { id: string, name: string, pictures: Array<{ url: string, alt: string, ground: string }> } } | null }> };

export type HomeGoodsQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeGoodsQuery = { products: { nodes: Array<{ id: string, slug: string, name: string, specLine: string, isPerishable: boolean, priceFromFen: string, available: number, soldCount: number, alliance: { id: string, slug: string, name: string }, origin: { id: string, name: string }, lot: { id: string, plotName: string, harvestedOn: string } | null, pictures: Array<{ url: string, alt: string, ground: string }>, skus: Array<{ id: string, name: string, priceFen: string, available: number, unitGrams: number, perPersonMax: number }> }> } };

export type HomeAlliancesQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeAlliancesQuery = { alliances: Array<{ id: string, slug: string, name: string, townName: string, formKind: AllianceForm, blurb: string, brand: { id: string, name: string, logo: string }, streamer: { personId: string, displayName: string, servesUntil: string } | null, villages: Array<{ id: string, name: string }>, settlements: Array<{ id: string, dueFen: string, periodFrom: string, periodTo: string }> }> };

export type SessionCardFragment = { id: string, status: SessionStatus, title: string, cover: string, coverText: string, viewers: number, scheduledAt: string, startedAt: string | null, endedAt: string | null, alliance: { id: string, slug: string, name: string, townName: string, brand: { id: string, name: string } }, streamer: { personId: string, displayName: string, avatar: string }, pinnedItem: { id: string, priceFen: string, sku: { id: string, name: string }, product: { id: string, name: string, pictures: Array<{ url: string, alt: string, ground: string }> } } | null };

export type LiveListQueryVariables = Exact<{ [key: string]: never; }>;


export type LiveListQuery = { liveSessions: Array<{ id: string, status: SessionStatus, title: string, cover: string, coverText: string, viewers: number, scheduledAt: string, startedAt: string | null, endedAt: string | null, alliance: { id: string, slug: string, name: string, townName: string, brand: { id: string, name: string } }, streamer: { personId: string, displayName: string, avatar: string }, pinnedItem: { id: string, priceFen: string, sku: { id: string, name: string }, product: { id: string, name: string, pictures: Array<{ url: string, alt: string, ground: string }> } } | null }> };

export type SendCodeMutationVariables = Exact<{
  phone: string;
}>;


export type SendCodeMutation = { requestLoginCode: boolean };

export type LogInMutationVariables = Exact<{
  phone: string;
  code: string;
}>;


export type LogInMutation = { logIn: { person: { id: string } } };

export type MyCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCountsQuery = { myOrderCounts: { toPay: number, toShip: number, toReceive: number, afterSales: number } };

export type LogOutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogOutMutation = { logOut: boolean };

export type NamedInRoomsQueryVariables = Exact<{ [key: string]: never; }>;


export type NamedInRoomsQuery = { me: { id: string, isNamedInRooms: boolean } | null };

export type SetNamedInRoomsMutationVariables = Exact<{
  isNamed: boolean;
}>;


export type SetNamedInRoomsMutation = { setNamedInRooms: { id: string, isNamedInRooms: boolean } };

export type CancelOrderMutationVariables = Exact<{
  number: string | number;
  requestId: string | number;
}>;


export type CancelOrderMutation = { cancelOrder: { number: string, status: OrderStatus } };

export type ConfirmReceiptMutationVariables = Exact<{
  number: string | number;
  requestId: string | number;
}>;


export type ConfirmReceiptMutation = { confirmReceipt: { number: string, status: OrderStatus } };

export type WithdrawClaimMutationVariables = Exact<{
  id: string | number;
  requestId: string | number;
}>;


export type WithdrawClaimMutation = { withdrawClaim: { id: string, status: ClaimStatus } };

export type OrderLinesFragment = { lines: Array<{ id: string, skuId: string, productSlug: string, itemName: string, villageName: string, quantity: number, unitFen: string, listFen: string, discountFen: string, refundedFen: string, picture: { url: string, alt: string, ground: string } }> };

export type OrderSplitQueryVariables = Exact<{
  number: string | number;
}>;


export type OrderSplitQuery = { splitOf: { ruleVersion: number, baseFen: string, reversedFen: string, accruedAt: string | null, waterfall: Array<{ key: string, amountFen: string }>, parties: Array<{ key: string, name: string, role: PartyRole, basisPoints: number, shareFen: string }> } | null };

export type OrderQueryVariables = Exact<{
  number: string | number;
}>;


export type OrderQuery = { order: { number: string, status: OrderStatus, goodsFen: string, discountFen: string, freightFen: string, totalFen: string, refundedFen: string, payBy: string | null, placedAt: string, paidAt: string | null, receiptDueAt: string | null, note: string | null, canPay: boolean, canCancel: boolean, canConfirm: boolean, canClaim: boolean, alliance: { id: string, slug: string, name: string, brand: { id: string, name: string } }, recipient: { name: string, phone: string, regionName: string, street: string }, parcels: Array<{ id: string, status: ParcelStatus, villageName: string, carrierName: string | null, waybillNumber: string | null, taskStatus: TaskStatus, shipBy: string, packedAt: string | null, handedOverAt: string | null, signedAt: string | null, traceCode: string | null, lines: Array<{ lineId: string, itemName: string, quantity: number }>, entries: Array<{ at: string, source: TrackingSource, kind: string | null, text: string | null, place: string | null }> }>, payments: Array<{ id: string, method: PaymentMethod, status: PaymentStatus }>, claims: Array<{ id: string, status: ClaimStatus, reason: ClaimReason, refundFen: string, openedAt: string, answerBy: string, decision: string | null, lines: Array<{ lineId: string, itemName: string, quantity: number, levelPercent: number, refundFen: string }> }>, liveSession: { id: string, streamer: { personId: string, displayName: string } } | null, lines: Array<{ id: string, skuId: string, productSlug: string, itemName: string, villageName: string, quantity: number, unitFen: string, listFen: string, discountFen: string, refundedFen: string, picture: { url: string, alt: string, ground: string } }> } | null };

export type OrdersQueryVariables = Exact<{
  tab?: OrderTab | null | undefined;
  after?: string | null | undefined;
}>;


export type OrdersQuery = { myOrders: { nodes: Array<{ number: string, status: OrderStatus, totalFen: string, refundedFen: string, placedAt: string, canPay: boolean, canConfirm: boolean, alliance: { id: string, brand: { id: string, name: string, logo: string } }, parcels: Array<{ id: string }>, claims: Array<{ id: string, status: ClaimStatus }>, lines: Array<{ id: string, skuId: string, productSlug: string, itemName: string, villageName: string, quantity: number, unitFen: string, listFen: string, discountFen: string, refundedFen: string, picture: { url: string, alt: string, ground: string } }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type OrderCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrderCountsQuery = { myOrderCounts: { toPay: number, toShip: number, toReceive: number, afterSales: number } };

export type ParcelCourseFragment = { id: string, status: ParcelStatus, villageName: string, carrierName: string | null, waybillNumber: string | null, taskStatus: TaskStatus, shipBy: string, packedAt: string | null, handedOverAt: string | null, signedAt: string | null, traceCode: string | null, lines: Array<{ lineId: string, itemName: string, quantity: number }>, entries: Array<{ at: string, source: TrackingSource, kind: string | null, text: string | null, place: string | null }> };

export type PayResultQueryVariables = Exact<{
  number: string | number;
}>;


export type PayResultQuery = { order: { number: string, status: OrderStatus, totalFen: string, canPay: boolean, parcels: Array<{ id: string, villageName: string, shipBy: string }>, payments: Array<{ id: string, status: PaymentStatus }>, liveSession: { id: string, status: SessionStatus } | null } | null };

export type PayOrderQueryVariables = Exact<{
  number: string | number;
}>;


export type PayOrderQuery = { order: { number: string, status: OrderStatus, totalFen: string, payBy: string | null, canPay: boolean, alliance: { id: string, brand: { id: string, name: string } }, lines: Array<{ id: string, itemName: string, quantity: number }> } | null };

export type StartPaymentMutationVariables = Exact<{
  input: StartPaymentInput;
}>;


export type StartPaymentMutation = { startPayment: { id: string, provider: PaymentProvider, method: PaymentMethod, amountFen: string, action: { kind: PaymentActionKind, url: string | null, qrText: string | null, clientSecret: string | null } } };

export type DeliveryQueryVariables = Exact<{
  input: QuoteOrderInput;
}>;


export type DeliveryQuery = { quoteOrder: { freightFen: string, groups: Array<{ villageName: string, shipBy: string }> } };

export type ProductQueryVariables = Exact<{
  slug: string;
}>;


export type ProductQuery = { product: { story: string, storageNote: string, id: string, slug: string, name: string, specLine: string, isPerishable: boolean, priceFromFen: string, available: number, soldCount: number, brand: { id: string, name: string, logo: string }, lot: { id: string, code: string, growerName: string, remainingKg: number, plotName: string, harvestedOn: string } | null, alliance: { id: string, slug: string, name: string, streamer: { personId: string, displayName: string } | null, sessions: Array<{ id: string, status: SessionStatus }>, seller: { name: string, isSelfProduced: boolean } | null }, trace: { code: string, sownOn: string | null, checkedOn: string | null, harvestedOn: string, packedAt: string | null } | null, origin: { id: string, name: string }, pictures: Array<{ url: string, alt: string, ground: string }>, skus: Array<{ id: string, name: string, priceFen: string, available: number, unitGrams: number, perPersonMax: number }> } | null };

export type RoomQueryVariables = Exact<{
  id: string | number;
}>;


export type RoomQuery = { liveSession: { id: string, status: SessionStatus, title: string, cover: string, scheduledAt: string, startedAt: string | null, endedAt: string | null, viewers: number, orderCount: number, joinToken: string | null, isSyntheticHost: boolean, alliance: { id: string, slug: string, name: string, brand: { name: string, logo: string } }, streamer: { displayName: string, avatar: string }, seller: { name: string, address: string, contact: string, licence: string, isSelfProduced: boolean }, media: { state: MediaState, whepUrl: string | null, flvUrl: string, hlsUrl: string | null }, pinnedItem: { id: string } | null, items: Array<{ id: string, position: number, name: string, priceFen: string, listPriceFen: string, grams: number, isListed: boolean, soldCount: number, comparePrice: { priceFen: string, basis: CompareBasis, from: string, to: string } | null, sku: { id: string, name: string, available: number }, product: { slug: string, name: string, isPerishable: boolean, specLine: string, pictures: Array<{ url: string, alt: string, ground: string }> } }> } | null };

export type RoomGoodQueryVariables = Exact<{
  slug: string;
}>;


export type RoomGoodQuery = { product: { name: string, slug: string, isPerishable: boolean, origin: { name: string }, lot: { plotName: string, harvestedOn: string } | null, pictures: Array<{ url: string, alt: string, ground: string }>, skus: Array<{ id: string, name: string, priceFen: string, available: number, perPersonMax: number }> } | null };

export type RoomAddressesQueryVariables = Exact<{ [key: string]: never; }>;


export type RoomAddressesQuery = { me: { addresses: Array<{ id: string, name: string, phone: string, regionCode: string, regionName: string, street: string, isDefault: boolean }> } | null };

export type RoomSaveAddressMutationVariables = Exact<{
  input: SaveAddressInput;
}>;


export type RoomSaveAddressMutation = { saveAddress: { addresses: Array<{ id: string }> } };

export type RoomQuoteQueryVariables = Exact<{
  input: QuoteOrderInput;
}>;


export type RoomQuoteQuery = { quoteOrder: { goodsFen: string, discountFen: string, freightFen: string, totalFen: string, isPerishable: boolean, groups: Array<{ villageName: string, freightFen: string, shipBy: string }>, bestCoupon: { code: string, name: string } | null } };

export type RoomPlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type RoomPlaceOrderMutation = { placeOrder: { number: string, totalFen: string, payBy: string | null } };

export type RoomStartPaymentMutationVariables = Exact<{
  input: StartPaymentInput;
}>;


export type RoomStartPaymentMutation = { startPayment: { id: string, status: PaymentStatus, action: { kind: PaymentActionKind, url: string | null } } };

export type RoomPaymentQueryVariables = Exact<{
  id: string | number;
}>;


export type RoomPaymentQuery = { payment: { id: string, status: PaymentStatus } | null };

export type RoomReplayQueryVariables = Exact<{
  id: string | number;
}>;


export type RoomReplayQuery = { liveSession: { id: string, replay: { hlsUrl: string | null, durationMs: number, chapters: Array<{ pinId: string, name: string, offsetMs: number, durationMs: number, product: { slug: string } }>, corrections: Array<{ id: string, text: string, offsetMs: number }> } | null } | null };

export type ReportSessionMutationVariables = Exact<{
  sessionId: string | number;
  reason: RoomReportReason;
  text: string;
}>;


export type ReportSessionMutation = { reportSession: boolean };

export type RoomDealFragment = { id: string, status: FlashStatus, priceFen: string, quantity: number, held: number, perPersonMax: number, opensAt: string, closesAt: string, comparePrice: { priceFen: string, basis: CompareBasis, from: string, to: string }, item: { id: string } };

export type RoomMineQueryVariables = Exact<{
  id: string | number;
}>;


export type RoomMineQuery = { liveSession: { id: string, isReminded: boolean, reminders: number, alliance: { id: string, isFollowed: boolean }, myFlashClaims: Array<{ id: string, quantity: number, status: FlashClaimStatus, until: string, deal: { id: string, status: FlashStatus, priceFen: string, quantity: number, held: number, perPersonMax: number, opensAt: string, closesAt: string, comparePrice: { priceFen: string, basis: CompareBasis, from: string, to: string }, item: { id: string } } }>, drops: Array<{ id: string, isClaimed: boolean }>, luckyBags: Array<{ id: string, myNumber: number | null, haveWon: boolean | null }> } | null };

export type RoomReserveFlashMutationVariables = Exact<{
  dealId: string | number;
  quantity: number;
  requestId: string | number;
}>;


export type RoomReserveFlashMutation = { reserveFlash: { id: string, quantity: number, status: FlashClaimStatus, until: string, deal: { id: string, status: FlashStatus, priceFen: string, quantity: number, held: number, perPersonMax: number, opensAt: string, closesAt: string, comparePrice: { priceFen: string, basis: CompareBasis, from: string, to: string }, item: { id: string } } } };

export type RoomClaimCouponMutationVariables = Exact<{
  dropId: string | number;
}>;


export type RoomClaimCouponMutation = { claimCoupon: { id: string, isClaimed: boolean } };

export type RoomEnterLuckyBagMutationVariables = Exact<{
  bagId: string | number;
}>;


export type RoomEnterLuckyBagMutation = { enterLuckyBag: { id: string, myNumber: number | null } };

export type RoomFollowMutationVariables = Exact<{
  id: string | number;
}>;


export type RoomFollowMutation = { followAlliance: { id: string, isFollowed: boolean } };

export type RoomUnfollowMutationVariables = Exact<{
  id: string | number;
}>;


export type RoomUnfollowMutation = { unfollowAlliance: { id: string, isFollowed: boolean } };

export type RoomRemindMeMutationVariables = Exact<{
  sessionId: string | number;
}>;


export type RoomRemindMeMutation = { remindMe: { id: string, isReminded: boolean } };

export type RoomForgetReminderMutationVariables = Exact<{
  sessionId: string | number;
}>;


export type RoomForgetReminderMutation = { forgetReminder: { id: string, isReminded: boolean } };

export type TrackQueryVariables = Exact<{
  number: string | number;
}>;


export type TrackQuery = { order: { number: string, parcels: Array<{ id: string, status: ParcelStatus, villageName: string, carrierName: string | null, waybillNumber: string | null, taskStatus: TaskStatus, shipBy: string, packedAt: string | null, handedOverAt: string | null, signedAt: string | null, traceCode: string | null, lines: Array<{ lineId: string, itemName: string, quantity: number }>, entries: Array<{ at: string, source: TrackingSource, kind: string | null, text: string | null, place: string | null }> }> } | null };

export type QuoteQueryVariables = Exact<{
  input: QuoteOrderInput;
}>;


export type QuoteQuery = { quoteOrder: { goodsFen: string, discountFen: string, freightFen: string, totalFen: string, isPerishable: boolean, groups: Array<{ villageName: string, grams: number, freightFen: string, shipBy: string }>, bestCoupon: { code: string, name: string, faceFen: string, minFen: string } | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AllianceCardFragmentDoc = new TypedDocumentString(`
    fragment AllianceCard on Alliance {
  id
  slug
  name
  townName
  formKind
  blurb
  brand {
    id
    name
    logo
  }
  streamer {
    personId
    displayName
    servesUntil
  }
  villages {
    id
    name
  }
  settlements {
    id
    dueFen
    periodFrom
    periodTo
  }
}
    `, {"fragmentName":"AllianceCard"}) as unknown as TypedDocumentString<AllianceCardFragment, unknown>;
export const GoodFragmentDoc = new TypedDocumentString(`
    fragment Good on Product {
  id
  slug
  name
  specLine
  isPerishable
  priceFromFen
  available
  soldCount
  alliance {
    id
    slug
    name
  }
  origin {
    id
    name
  }
  lot {
    id
    plotName
    harvestedOn
  }
  pictures {
    url
    alt
    ground
  }
  skus {
    id
    name
    priceFen
    available
    unitGrams
    perPersonMax
  }
}
    `, {"fragmentName":"Good"}) as unknown as TypedDocumentString<GoodFragment, unknown>;
export const SessionCardFragmentDoc = new TypedDocumentString(`
    fragment SessionCard on LiveSession {
  id
  status
  title
  cover
  coverText
  viewers
  scheduledAt
  startedAt
  endedAt
  alliance {
    id
    slug
    name
    townName
    brand {
      id
      name
    }
  }
  streamer {
    personId
    displayName
    avatar
  }
  pinnedItem {
    id
    priceFen
    sku {
      id
      name
    }
    product {
      id
      name
      pictures {
        url
        alt
        ground
      }
    }
  }
}
    `, {"fragmentName":"SessionCard"}) as unknown as TypedDocumentString<SessionCardFragment, unknown>;
export const OrderLinesFragmentDoc = new TypedDocumentString(`
    fragment OrderLines on Order {
  lines {
    id
    skuId
    productSlug
    itemName
    villageName
    quantity
    unitFen
    listFen
    discountFen
    refundedFen
    picture {
      url
      alt
      ground
    }
  }
}
    `, {"fragmentName":"OrderLines"}) as unknown as TypedDocumentString<OrderLinesFragment, unknown>;
export const ParcelCourseFragmentDoc = new TypedDocumentString(`
    fragment ParcelCourse on Parcel {
  id
  status
  villageName
  carrierName
  waybillNumber
  taskStatus
  shipBy
  packedAt
  handedOverAt
  signedAt
  traceCode
  lines {
    lineId
    itemName
    quantity
  }
  entries {
    at
    source
    kind
    text
    place
  }
}
    `, {"fragmentName":"ParcelCourse"}) as unknown as TypedDocumentString<ParcelCourseFragment, unknown>;
export const RoomDealFragmentDoc = new TypedDocumentString(`
    fragment RoomDeal on FlashDeal {
  id
  status
  priceFen
  quantity
  held
  perPersonMax
  opensAt
  closesAt
  comparePrice {
    priceFen
    basis
    from
    to
  }
  item {
    id
  }
}
    `, {"fragmentName":"RoomDeal"}) as unknown as TypedDocumentString<RoomDealFragment, unknown>;
export const AddressesDocument = new TypedDocumentString(`
    query Addresses {
  me {
    id
    addresses {
      id
      name
      phone
      regionCode
      regionName
      street
      isDefault
    }
  }
}
    `) as unknown as TypedDocumentString<AddressesQuery, AddressesQueryVariables>;
export const SaveAddressDocument = new TypedDocumentString(`
    mutation SaveAddress($input: SaveAddressInput!) {
  saveAddress(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveAddressMutation, SaveAddressMutationVariables>;
export const RemoveAddressDocument = new TypedDocumentString(`
    mutation RemoveAddress($id: ID!) {
  removeAddress(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<RemoveAddressMutation, RemoveAddressMutationVariables>;
export const AlliancePageDocument = new TypedDocumentString(`
    query AlliancePage($slug: String!) {
  alliance(slug: $slug) {
    id
    slug
    name
    townName
    formKind
    blurb
    brand {
      id
      name
      logo
      registeredOn
    }
    streamer {
      personId
      displayName
      avatar
      servesSince
      servesUntil
      isPartyMember
    }
    villages {
      id
      name
      townName
      blurb
      picture
    }
    settlements {
      id
      number
      periodFrom
      periodTo
      dueFen
      orderCount
    }
    sessions {
      ...SessionCard
    }
  }
}
    fragment SessionCard on LiveSession {
  id
  status
  title
  cover
  coverText
  viewers
  scheduledAt
  startedAt
  endedAt
  alliance {
    id
    slug
    name
    townName
    brand {
      id
      name
    }
  }
  streamer {
    personId
    displayName
    avatar
  }
  pinnedItem {
    id
    priceFen
    sku {
      id
      name
    }
    product {
      id
      name
      pictures {
        url
        alt
        ground
      }
    }
  }
}`) as unknown as TypedDocumentString<AlliancePageQuery, AlliancePageQueryVariables>;
export const AllianceGoodsDocument = new TypedDocumentString(`
    query AllianceGoods($slug: String!) {
  products(first: 24, allianceSlug: $slug) {
    nodes {
      ...Good
    }
  }
}
    fragment Good on Product {
  id
  slug
  name
  specLine
  isPerishable
  priceFromFen
  available
  soldCount
  alliance {
    id
    slug
    name
  }
  origin {
    id
    name
  }
  lot {
    id
    plotName
    harvestedOn
  }
  pictures {
    url
    alt
    ground
  }
  skus {
    id
    name
    priceFen
    available
    unitGrams
    perPersonMax
  }
}`) as unknown as TypedDocumentString<AllianceGoodsQuery, AllianceGoodsQueryVariables>;
export const BrowseGoodsDocument = new TypedDocumentString(`
    query BrowseGoods($search: String, $allianceSlug: String, $categorySlug: String, $sort: ProductSort, $after: String) {
  products(
    first: 24
    search: $search
    allianceSlug: $allianceSlug
    categorySlug: $categorySlug
    sort: $sort
    after: $after
  ) {
    nodes {
      ...Good
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment Good on Product {
  id
  slug
  name
  specLine
  isPerishable
  priceFromFen
  available
  soldCount
  alliance {
    id
    slug
    name
  }
  origin {
    id
    name
  }
  lot {
    id
    plotName
    harvestedOn
  }
  pictures {
    url
    alt
    ground
  }
  skus {
    id
    name
    priceFen
    available
    unitGrams
    perPersonMax
  }
}`) as unknown as TypedDocumentString<BrowseGoodsQuery, BrowseGoodsQueryVariables>;
export const ShelvesDocument = new TypedDocumentString(`
    query Shelves {
  categories {
    slug
    name
    icon
  }
  alliances {
    id
    slug
    brand {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ShelvesQuery, ShelvesQueryVariables>;
export const CartSkusDocument = new TypedDocumentString(`
    query CartSkus($ids: [ID!]!) {
  skus(ids: $ids) {
    sku {
      id
      name
      priceFen
      available
      perPersonMax
    }
    product {
      id
      slug
      name
      pictures {
        url
        alt
        ground
      }
      origin {
        id
        name
      }
      alliance {
        id
        slug
        name
        brand {
          id
          name
          logo
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CartSkusQuery, CartSkusQueryVariables>;
export const PlaceOrderDocument = new TypedDocumentString(`
    mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    number
    status
  }
}
    `) as unknown as TypedDocumentString<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const CheckoutSkusDocument = new TypedDocumentString(`
    query CheckoutSkus($ids: [ID!]!) {
  skus(ids: $ids) {
    sku {
      id
      name
      priceFen
      available
    }
    product {
      id
      slug
      name
      isPerishable
      pictures {
        url
        alt
        ground
      }
      alliance {
        id
        slug
        name
        brand {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CheckoutSkusQuery, CheckoutSkusQueryVariables>;
export const CheckoutAddressesDocument = new TypedDocumentString(`
    query CheckoutAddresses {
  me {
    id
    addresses {
      id
      name
      phone
      regionCode
      regionName
      street
      isDefault
    }
  }
}
    `) as unknown as TypedDocumentString<CheckoutAddressesQuery, CheckoutAddressesQueryVariables>;
export const ClaimOrderDocument = new TypedDocumentString(`
    query ClaimOrder($number: ID!) {
  order(number: $number) {
    number
    status
    canClaim
    freightFen
    ...OrderLines
  }
}
    fragment OrderLines on Order {
  lines {
    id
    skuId
    productSlug
    itemName
    villageName
    quantity
    unitFen
    listFen
    discountFen
    refundedFen
    picture {
      url
      alt
      ground
    }
  }
}`) as unknown as TypedDocumentString<ClaimOrderQuery, ClaimOrderQueryVariables>;
export const OpenClaimDocument = new TypedDocumentString(`
    mutation OpenClaim($input: OpenClaimInput!) {
  openClaim(input: $input) {
    id
    refundFen
  }
}
    `) as unknown as TypedDocumentString<OpenClaimMutation, OpenClaimMutationVariables>;
export const CouponsDocument = new TypedDocumentString(`
    query Coupons($slug: String!) {
  coupons(allianceSlug: $slug) {
    code
    name
    faceFen
    minFen
    endsAt
    allianceName
  }
}
    `) as unknown as TypedDocumentString<CouponsQuery, CouponsQueryVariables>;
export const HomeLiveDocument = new TypedDocumentString(`
    query HomeLive {
  liveSessions(status: [live, paused, scheduled]) {
    ...SessionCard
  }
}
    fragment SessionCard on LiveSession {
  id
  status
  title
  cover
  coverText
  viewers
  scheduledAt
  startedAt
  endedAt
  alliance {
    id
    slug
    name
    townName
    brand {
      id
      name
    }
  }
  streamer {
    personId
    displayName
    avatar
  }
  pinnedItem {
    id
    priceFen
    sku {
      id
      name
    }
    product {
      id
      name
      pictures {
        url
        alt
        ground
      }
    }
  }
}`) as unknown as TypedDocumentString<HomeLiveQuery, HomeLiveQueryVariables>;
export const HomeGoodsDocument = new TypedDocumentString(`
    query HomeGoods {
  products(first: 24) {
    nodes {
      ...Good
    }
  }
}
    fragment Good on Product {
  id
  slug
  name
  specLine
  isPerishable
  priceFromFen
  available
  soldCount
  alliance {
    id
    slug
    name
  }
  origin {
    id
    name
  }
  lot {
    id
    plotName
    harvestedOn
  }
  pictures {
    url
    alt
    ground
  }
  skus {
    id
    name
    priceFen
    available
    unitGrams
    perPersonMax
  }
}`) as unknown as TypedDocumentString<HomeGoodsQuery, HomeGoodsQueryVariables>;
export const HomeAlliancesDocument = new TypedDocumentString(`
    query HomeAlliances {
  alliances {
    ...AllianceCard
  }
}
    fragment AllianceCard on Alliance {
  id
  slug
  name
  townName
  formKind
  blurb
  brand {
    id
    name
    logo
  }
  streamer {
    personId
    displayName
    servesUntil
  }
  villages {
    id
    name
  }
  settlements {
    id
    dueFen
    periodFrom
    periodTo
  }
}`) as unknown as TypedDocumentString<HomeAlliancesQuery, HomeAlliancesQueryVariables>;
export const LiveListDocument = new TypedDocumentString(`
    query LiveList {
  liveSessions(status: [live, paused, scheduled, ended]) {
    ...SessionCard
  }
}
    fragment SessionCard on LiveSession {
  id
  status
  title
  cover
  coverText
  viewers
  scheduledAt
  startedAt
  endedAt
  alliance {
    id
    slug
    name
    townName
    brand {
      id
      name
    }
  }
  streamer {
    personId
    displayName
    avatar
  }
  pinnedItem {
    id
    priceFen
    sku {
      id
      name
    }
    product {
      id
      name
      pictures {
        url
        alt
        ground
      }
    }
  }
}`) as unknown as TypedDocumentString<LiveListQuery, LiveListQueryVariables>;
export const SendCodeDocument = new TypedDocumentString(`
    mutation SendCode($phone: String!) {
  requestLoginCode(phone: $phone)
}
    `) as unknown as TypedDocumentString<SendCodeMutation, SendCodeMutationVariables>;
export const LogInDocument = new TypedDocumentString(`
    mutation LogIn($phone: String!, $code: String!) {
  logIn(phone: $phone, code: $code) {
    person {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<LogInMutation, LogInMutationVariables>;
export const MyCountsDocument = new TypedDocumentString(`
    query MyCounts {
  myOrderCounts {
    toPay
    toShip
    toReceive
    afterSales
  }
}
    `) as unknown as TypedDocumentString<MyCountsQuery, MyCountsQueryVariables>;
export const LogOutDocument = new TypedDocumentString(`
    mutation LogOut {
  logOut
}
    `) as unknown as TypedDocumentString<LogOutMutation, LogOutMutationVariables>;
export const NamedInRoomsDocument = new TypedDocumentString(`
    query NamedInRooms {
  me {
    id
    isNamedInRooms
  }
}
    `) as unknown as TypedDocumentString<NamedInRoomsQuery, NamedInRoomsQueryVariables>;
export const SetNamedInRoomsDocument = new TypedDocumentString(`
    mutation SetNamedInRooms($isNamed: Boolean!) {
  setNamedInRooms(isNamed: $isNamed) {
    id
    isNamedInRooms
  }
}
    `) as unknown as TypedDocumentString<SetNamedInRoomsMutation, SetNamedInRoomsMutationVariables>;
export const CancelOrderDocument = new TypedDocumentString(`
    mutation CancelOrder($number: ID!, $requestId: ID!) {
  cancelOrder(orderNumber: $number, requestId: $requestId) {
    number
    status
  }
}
    `) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const ConfirmReceiptDocument = new TypedDocumentString(`
    mutation ConfirmReceipt($number: ID!, $requestId: ID!) {
  confirmReceipt(orderNumber: $number, requestId: $requestId) {
    number
    status
  }
}
    `) as unknown as TypedDocumentString<ConfirmReceiptMutation, ConfirmReceiptMutationVariables>;
export const WithdrawClaimDocument = new TypedDocumentString(`
    mutation WithdrawClaim($id: ID!, $requestId: ID!) {
  withdrawClaim(id: $id, requestId: $requestId) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<WithdrawClaimMutation, WithdrawClaimMutationVariables>;
export const OrderSplitDocument = new TypedDocumentString(`
    query OrderSplit($number: ID!) {
  splitOf(orderNumber: $number) {
    ruleVersion
    baseFen
    reversedFen
    accruedAt
    waterfall {
      key
      amountFen
    }
    parties {
      key
      name
      role
      basisPoints
      shareFen
    }
  }
}
    `) as unknown as TypedDocumentString<OrderSplitQuery, OrderSplitQueryVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($number: ID!) {
  order(number: $number) {
    number
    status
    goodsFen
    discountFen
    freightFen
    totalFen
    refundedFen
    payBy
    placedAt
    paidAt
    receiptDueAt
    note
    canPay
    canCancel
    canConfirm
    canClaim
    alliance {
      id
      slug
      name
      brand {
        id
        name
      }
    }
    recipient {
      name
      phone
      regionName
      street
    }
    parcels {
      ...ParcelCourse
    }
    payments {
      id
      method
      status
    }
    claims {
      id
      status
      reason
      refundFen
      openedAt
      answerBy
      decision
      lines {
        lineId
        itemName
        quantity
        levelPercent
        refundFen
      }
    }
    liveSession {
      id
      streamer {
        personId
        displayName
      }
    }
    ...OrderLines
  }
}
    fragment OrderLines on Order {
  lines {
    id
    skuId
    productSlug
    itemName
    villageName
    quantity
    unitFen
    listFen
    discountFen
    refundedFen
    picture {
      url
      alt
      ground
    }
  }
}
fragment ParcelCourse on Parcel {
  id
  status
  villageName
  carrierName
  waybillNumber
  taskStatus
  shipBy
  packedAt
  handedOverAt
  signedAt
  traceCode
  lines {
    lineId
    itemName
    quantity
  }
  entries {
    at
    source
    kind
    text
    place
  }
}`) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const OrdersDocument = new TypedDocumentString(`
    query Orders($tab: OrderTab, $after: String) {
  myOrders(tab: $tab, first: 12, after: $after) {
    nodes {
      number
      status
      totalFen
      refundedFen
      placedAt
      canPay
      canConfirm
      alliance {
        id
        brand {
          id
          name
          logo
        }
      }
      parcels {
        id
      }
      claims {
        id
        status
      }
      ...OrderLines
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment OrderLines on Order {
  lines {
    id
    skuId
    productSlug
    itemName
    villageName
    quantity
    unitFen
    listFen
    discountFen
    refundedFen
    picture {
      url
      alt
      ground
    }
  }
}`) as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const OrderCountsDocument = new TypedDocumentString(`
    query OrderCounts {
  myOrderCounts {
    toPay
    toShip
    toReceive
    afterSales
  }
}
    `) as unknown as TypedDocumentString<OrderCountsQuery, OrderCountsQueryVariables>;
export const PayResultDocument = new TypedDocumentString(`
    query PayResult($number: ID!) {
  order(number: $number) {
    number
    status
    totalFen
    canPay
    parcels {
      id
      villageName
      shipBy
    }
    payments {
      id
      status
    }
    liveSession {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<PayResultQuery, PayResultQueryVariables>;
export const PayOrderDocument = new TypedDocumentString(`
    query PayOrder($number: ID!) {
  order(number: $number) {
    number
    status
    totalFen
    payBy
    canPay
    alliance {
      id
      brand {
        id
        name
      }
    }
    lines {
      id
      itemName
      quantity
    }
  }
}
    `) as unknown as TypedDocumentString<PayOrderQuery, PayOrderQueryVariables>;
export const StartPaymentDocument = new TypedDocumentString(`
    mutation StartPayment($input: StartPaymentInput!) {
  startPayment(input: $input) {
    id
    provider
    method
    amountFen
    action {
      kind
      url
      qrText
      clientSecret
    }
  }
}
    `) as unknown as TypedDocumentString<StartPaymentMutation, StartPaymentMutationVariables>;
export const DeliveryDocument = new TypedDocumentString(`
    query Delivery($input: QuoteOrderInput!) {
  quoteOrder(input: $input) {
    freightFen
    groups {
      villageName
      shipBy
    }
  }
}
    `) as unknown as TypedDocumentString<DeliveryQuery, DeliveryQueryVariables>;
export const ProductDocument = new TypedDocumentString(`
    query Product($slug: String!) {
  product(slug: $slug) {
    ...Good
    story
    storageNote
    brand {
      id
      name
      logo
    }
    lot {
      id
      code
      growerName
      remainingKg
    }
    alliance {
      id
      streamer {
        personId
        displayName
      }
      sessions {
        id
        status
      }
      seller {
        name
        isSelfProduced
      }
    }
    trace {
      code
      sownOn
      checkedOn
      harvestedOn
      packedAt
    }
  }
}
    fragment Good on Product {
  id
  slug
  name
  specLine
  isPerishable
  priceFromFen
  available
  soldCount
  alliance {
    id
    slug
    name
  }
  origin {
    id
    name
  }
  lot {
    id
    plotName
    harvestedOn
  }
  pictures {
    url
    alt
    ground
  }
  skus {
    id
    name
    priceFen
    available
    unitGrams
    perPersonMax
  }
}`) as unknown as TypedDocumentString<ProductQuery, ProductQueryVariables>;
export const RoomDocument = new TypedDocumentString(`
    query Room($id: ID!) {
  liveSession(id: $id) {
    id
    status
    title
    cover
    scheduledAt
    startedAt
    endedAt
    viewers
    orderCount
    joinToken
    alliance {
      id
      slug
      name
      brand {
        name
        logo
      }
    }
    streamer {
      displayName
      avatar
    }
    isSyntheticHost
    seller {
      name
      address
      contact
      licence
      isSelfProduced
    }
    media {
      state
      whepUrl
      flvUrl
      hlsUrl
    }
    pinnedItem {
      id
    }
    items {
      id
      position
      name
      priceFen
      listPriceFen
      grams
      comparePrice {
        priceFen
        basis
        from
        to
      }
      isListed
      soldCount
      sku {
        id
        name
        available
      }
      product {
        slug
        name
        isPerishable
        specLine
        pictures {
          url
          alt
          ground
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RoomQuery, RoomQueryVariables>;
export const RoomGoodDocument = new TypedDocumentString(`
    query RoomGood($slug: String!) {
  product(slug: $slug) {
    name
    slug
    isPerishable
    origin {
      name
    }
    lot {
      plotName
      harvestedOn
    }
    pictures {
      url
      alt
      ground
    }
    skus {
      id
      name
      priceFen
      available
      perPersonMax
    }
  }
}
    `) as unknown as TypedDocumentString<RoomGoodQuery, RoomGoodQueryVariables>;
export const RoomAddressesDocument = new TypedDocumentString(`
    query RoomAddresses {
  me {
    addresses {
      id
      name
      phone
      regionCode
      regionName
      street
      isDefault
    }
  }
}
    `) as unknown as TypedDocumentString<RoomAddressesQuery, RoomAddressesQueryVariables>;
export const RoomSaveAddressDocument = new TypedDocumentString(`
    mutation RoomSaveAddress($input: SaveAddressInput!) {
  saveAddress(input: $input) {
    addresses {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RoomSaveAddressMutation, RoomSaveAddressMutationVariables>;
export const RoomQuoteDocument = new TypedDocumentString(`
    query RoomQuote($input: QuoteOrderInput!) {
  quoteOrder(input: $input) {
    goodsFen
    discountFen
    freightFen
    totalFen
    isPerishable
    groups {
      villageName
      freightFen
      shipBy
    }
    bestCoupon {
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RoomQuoteQuery, RoomQuoteQueryVariables>;
export const RoomPlaceOrderDocument = new TypedDocumentString(`
    mutation RoomPlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    number
    totalFen
    payBy
  }
}
    `) as unknown as TypedDocumentString<RoomPlaceOrderMutation, RoomPlaceOrderMutationVariables>;
export const RoomStartPaymentDocument = new TypedDocumentString(`
    mutation RoomStartPayment($input: StartPaymentInput!) {
  startPayment(input: $input) {
    id
    status
    action {
      kind
      url
    }
  }
}
    `) as unknown as TypedDocumentString<RoomStartPaymentMutation, RoomStartPaymentMutationVariables>;
export const RoomPaymentDocument = new TypedDocumentString(`
    query RoomPayment($id: ID!) {
  payment(id: $id) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<RoomPaymentQuery, RoomPaymentQueryVariables>;
export const RoomReplayDocument = new TypedDocumentString(`
    query RoomReplay($id: ID!) {
  liveSession(id: $id) {
    id
    replay {
      hlsUrl
      durationMs
      chapters {
        pinId
        name
        offsetMs
        durationMs
        product {
          slug
        }
      }
      corrections {
        id
        text
        offsetMs
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RoomReplayQuery, RoomReplayQueryVariables>;
export const ReportSessionDocument = new TypedDocumentString(`
    mutation ReportSession($sessionId: ID!, $reason: RoomReportReason!, $text: String!) {
  reportSession(sessionId: $sessionId, reason: $reason, text: $text)
}
    `) as unknown as TypedDocumentString<ReportSessionMutation, ReportSessionMutationVariables>;
export const RoomMineDocument = new TypedDocumentString(`
    query RoomMine($id: ID!) {
  liveSession(id: $id) {
    id
    isReminded
    reminders
    alliance {
      id
      isFollowed
    }
    myFlashClaims {
      id
      quantity
      status
      until
      deal {
        ...RoomDeal
      }
    }
    drops {
      id
      isClaimed
    }
    luckyBags {
      id
      myNumber
      haveWon
    }
  }
}
    fragment RoomDeal on FlashDeal {
  id
  status
  priceFen
  quantity
  held
  perPersonMax
  opensAt
  closesAt
  comparePrice {
    priceFen
    basis
    from
    to
  }
  item {
    id
  }
}`) as unknown as TypedDocumentString<RoomMineQuery, RoomMineQueryVariables>;
export const RoomReserveFlashDocument = new TypedDocumentString(`
    mutation RoomReserveFlash($dealId: ID!, $quantity: Int!, $requestId: ID!) {
  reserveFlash(dealId: $dealId, quantity: $quantity, requestId: $requestId) {
    id
    quantity
    status
    until
    deal {
      ...RoomDeal
    }
  }
}
    fragment RoomDeal on FlashDeal {
  id
  status
  priceFen
  quantity
  held
  perPersonMax
  opensAt
  closesAt
  comparePrice {
    priceFen
    basis
    from
    to
  }
  item {
    id
  }
}`) as unknown as TypedDocumentString<RoomReserveFlashMutation, RoomReserveFlashMutationVariables>;
export const RoomClaimCouponDocument = new TypedDocumentString(`
    mutation RoomClaimCoupon($dropId: ID!) {
  claimCoupon(dropId: $dropId) {
    id
    isClaimed
  }
}
    `) as unknown as TypedDocumentString<RoomClaimCouponMutation, RoomClaimCouponMutationVariables>;
export const RoomEnterLuckyBagDocument = new TypedDocumentString(`
    mutation RoomEnterLuckyBag($bagId: ID!) {
  enterLuckyBag(bagId: $bagId) {
    id
    myNumber
  }
}
    `) as unknown as TypedDocumentString<RoomEnterLuckyBagMutation, RoomEnterLuckyBagMutationVariables>;
export const RoomFollowDocument = new TypedDocumentString(`
    mutation RoomFollow($id: ID!) {
  followAlliance(id: $id) {
    id
    isFollowed
  }
}
    `) as unknown as TypedDocumentString<RoomFollowMutation, RoomFollowMutationVariables>;
export const RoomUnfollowDocument = new TypedDocumentString(`
    mutation RoomUnfollow($id: ID!) {
  unfollowAlliance(id: $id) {
    id
    isFollowed
  }
}
    `) as unknown as TypedDocumentString<RoomUnfollowMutation, RoomUnfollowMutationVariables>;
export const RoomRemindMeDocument = new TypedDocumentString(`
    mutation RoomRemindMe($sessionId: ID!) {
  remindMe(sessionId: $sessionId) {
    id
    isReminded
  }
}
    `) as unknown as TypedDocumentString<RoomRemindMeMutation, RoomRemindMeMutationVariables>;
export const RoomForgetReminderDocument = new TypedDocumentString(`
    mutation RoomForgetReminder($sessionId: ID!) {
  forgetReminder(sessionId: $sessionId) {
    id
    isReminded
  }
}
    `) as unknown as TypedDocumentString<RoomForgetReminderMutation, RoomForgetReminderMutationVariables>;
export const TrackDocument = new TypedDocumentString(`
    query Track($number: ID!) {
  order(number: $number) {
    number
    parcels {
      ...ParcelCourse
    }
  }
}
    fragment ParcelCourse on Parcel {
  id
  status
  villageName
  carrierName
  waybillNumber
  taskStatus
  shipBy
  packedAt
  handedOverAt
  signedAt
  traceCode
  lines {
    lineId
    itemName
    quantity
  }
  entries {
    at
    source
    kind
    text
    place
  }
}`) as unknown as TypedDocumentString<TrackQuery, TrackQueryVariables>;
export const QuoteDocument = new TypedDocumentString(`
    query Quote($input: QuoteOrderInput!) {
  quoteOrder(input: $input) {
    goodsFen
    discountFen
    freightFen
    totalFen
    isPerishable
    groups {
      villageName
      grams
      freightFen
      shipBy
    }
    bestCoupon {
      code
      name
      faceFen
      minFen
    }
  }
}
    `) as unknown as TypedDocumentString<QuoteQuery, QuoteQueryVariables>;