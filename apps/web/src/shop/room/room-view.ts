import type { Compare, RoomItem, Snapshot, StockHint } from '@app/live-room/core';
import type { RoomQuery } from '../../generated/shop/graphql';
import type { PictureUrls } from '../../live-player';
import type { Drawn } from '../pic';

export type Session = NonNullable<RoomQuery['liveSession']>;
export type RoomStatus = Session['status'];

export interface RoomGood {
  id: string;
  skuId: string;
  slug: string;
  name: string;
  /** what is charged now: the room's price while it is on air, the shop's before and after */
  priceFen: string;
  /** a struck price; only beside the room's own */
  compare: Compare | null;
  grams: number;
  picture: Drawn | undefined;
  left: StockHint;
  sold: number;
}

/** What the room shows: the page's answer first, then whatever the socket says. */
export interface RoomView {
  id: string;
  status: RoomStatus;
  title: string;
  cover: string;
  brand: string;
  allianceId: string;
  allianceSlug: string;
  allianceName: string;
  streamer: string;
  avatar: string;
  seller: Session['seller'];
  isSyntheticHost: boolean;
  scheduledAt: string;
  startedAt: number | null;
  media: { state: 'ok' | 'stalled' | 'offline'; urls: PictureUrls };
  goods: RoomGood[];
  pinnedId: string | undefined;
  paidOrders: number;
}

/** What is bought: a good of the shelf, or what one holds of a flash deal, at its price and for its time. */
export interface Purchase {
  good: RoomGood;
  claim?: { id: string; quantity: number; until: string; priceFen: string };
}

/** Comments are open and orders count for the show. */
export function isOnAir(view: Pick<RoomView, 'status'>): boolean {
  return view.status === 'live' || view.status === 'paused';
}

const SHOWN_MAX = 20;

export function viewOf(session: Session, snapshot: Snapshot | null): RoomView {
  return {
    id: session.id,
    title: session.title,
    cover: session.cover,
    brand: session.alliance.brand.name,
    allianceId: session.alliance.id,
    allianceSlug: session.alliance.slug,
    allianceName: session.alliance.name,
    streamer: session.streamer.displayName,
    avatar: session.streamer.avatar,
    seller: session.seller,
    isSyntheticHost: session.isSyntheticHost,
    scheduledAt: session.scheduledAt,
    ...(snapshot ? heard(session, snapshot) : read(session)),
  };
}

type Moving = Pick<RoomView, 'status' | 'startedAt' | 'media' | 'goods' | 'pinnedId' | 'paidOrders'>;

function read(session: Session): Moving {
  return {
    status: session.status,
    startedAt: session.startedAt === null ? null : Date.parse(session.startedAt),
    media: {
      state: session.media.state.toLowerCase() as RoomView['media']['state'],
      urls: { whep: session.media.whepUrl, flv: session.media.flvUrl, hls: session.media.hlsUrl },
    },
    goods: session.items.filter((item) => item.isListed).map((item) => goodOf(item, isOnAir(session))),
    pinnedId: session.pinnedItem?.id,
    paidOrders: session.orderCount,
  };
}

function heard(session: Session, snapshot: Snapshot): Moving {
  const known = new Map(session.items.map((item) => [item.id, item]));
  const onAir = isOnAir(snapshot.session);
  return {
    status: snapshot.session.status,
    startedAt: snapshot.session.startedAt,
    media: {
      state: snapshot.media.state,
      // The room tells what changes; whether there is WHEP is a setting of the market, and the page has read it.
      urls: { ...snapshot.media.urls, whep: session.media.whepUrl },
    },
    goods: snapshot.items.map((item) => goodOfWire(item, known.get(item.id), onAir)),
    pinnedId: snapshot.pinned?.itemId,
    paidOrders: snapshot.ticker.count,
  };
}

type Item = Session['items'][number];

function goodOf(item: Item, onAir: boolean): RoomGood {
  const { available } = item.sku;
  return {
    id: item.id,
    skuId: item.sku.id,
    slug: item.product.slug,
    name: item.name,
    priceFen: onAir ? item.priceFen : item.listPriceFen,
    compare: onAir ? item.comparePrice : null,
    grams: item.grams,
    picture: item.product.pictures[0],
    left: available <= 0 ? 'out' : available > SHOWN_MAX ? 'plenty' : available,
    sold: item.soldCount,
  };
}

function goodOfWire(item: RoomItem, known: Item | undefined, onAir: boolean): RoomGood {
  const { id, skuId, slug, name, grams, left, sold } = item;
  const picture = known?.product.pictures[0] ?? { url: item.picture, alt: name, ground: 'leaf' };
  const priceFen = onAir ? item.priceFen : (known?.listPriceFen ?? item.priceFen);
  return {
    ...{ id, skuId, slug, name, priceFen, grams, left, sold, picture },
    compare: onAir ? item.compare : null,
  };
}

/** What a size costs in this room now: the room's price when it is on the shelf, else the shop's. */
export function priceIn(
  view: Pick<RoomView, 'goods' | 'status'>,
  sku: { id: string; priceFen: string },
): string {
  const good = isOnAir(view) ? view.goods.find(({ skuId }) => skuId === sku.id) : undefined;
  return good?.priceFen ?? sku.priceFen;
}
