import type { RoomItem, Snapshot, StockHint } from '@app/live-room/core';
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
  priceFen: string;
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
  allianceSlug: string;
  allianceName: string;
  streamer: string;
  avatar: string;
  seller: Session['seller'];
  scheduledAt: string;
  startedAt: number | null;
  media: { state: 'ok' | 'stalled' | 'offline'; urls: PictureUrls };
  goods: RoomGood[];
  pinnedId: string | undefined;
  paidOrders: number;
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
    allianceSlug: session.alliance.slug,
    allianceName: session.alliance.name,
    streamer: session.streamer.displayName,
    avatar: session.streamer.avatar,
    seller: session.seller,
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
      urls: { flv: session.media.flvUrl, hls: session.media.hlsUrl },
    },
    goods: session.items.filter((item) => item.isListed).map(goodOf),
    pinnedId: session.pinnedItem?.id,
    paidOrders: session.orderCount,
  };
}

function heard(session: Session, snapshot: Snapshot): Moving {
  const known = new Map(session.items.map((item) => [item.id, goodOf(item)]));
  return {
    status: snapshot.session.status,
    startedAt: snapshot.session.startedAt,
    media: { state: snapshot.media.state, urls: snapshot.media.urls },
    goods: snapshot.items.map((item) => ({ ...known.get(item.id), ...goodOfWire(item, known.get(item.id)) })),
    pinnedId: snapshot.pinned?.itemId,
    paidOrders: snapshot.ticker.count,
  };
}

function goodOf(item: Session['items'][number]): RoomGood {
  const { available } = item.sku;
  return {
    id: item.id,
    skuId: item.sku.id,
    slug: item.product.slug,
    name: `${item.product.name} ${item.sku.name}`,
    priceFen: item.priceFen,
    picture: item.product.pictures[0],
    left: available <= 0 ? 'out' : available > SHOWN_MAX ? 'plenty' : available,
    sold: item.soldCount,
  };
}

function goodOfWire(item: RoomItem, known: RoomGood | undefined): RoomGood {
  const { id, skuId, slug, name, priceFen, left, sold } = item;
  const picture = known?.picture ?? { url: item.picture, alt: name, ground: 'leaf' };
  return { id, skuId, slug, name, priceFen, left, sold, picture };
}
