import type { EntityManager } from 'typeorm';
import { openDealsOf } from '@app/promotions';
import {
  HIDDEN_SHOWN,
  mediaUrls,
  readStockHint,
  type RoomItem,
  type SessionStatus,
  type Snapshot,
} from './core';
import { toRoomFlash } from './flash-turns';
import { HiddenCommentRow } from './hidden-comment.row';
import { readTools, type ShownTools } from './room-tools-shown';
import { SessionItemRow } from './session-item.row';

interface SessionFacts {
  readonly id: string;
  readonly status: SessionStatus;
  readonly title: string;
  readonly cover: string;
  readonly scheduledAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly mediaState: Snapshot['media']['state'];
  readonly mediaSince: Date | null;
  readonly orderCount: number;
  readonly quantity: number;
  readonly slowSeconds: number;
  readonly isSyntheticHost: number;
  readonly isChatMuted: number;
  readonly isChatHeld: number;
  readonly streamerId: string;
  readonly allianceId: string;
  readonly allianceSlug: string;
  readonly allianceName: string;
  readonly townName: string;
  readonly brandName: string;
  readonly brandLogo: string;
  readonly sellerName: string | null;
  readonly sellerAddress: string | null;
  readonly sellerContact: string | null;
  readonly sellerLicence: string | null;
  readonly notice: string | null;
  readonly pinId: string | null;
  readonly pinItemId: string | null;
  readonly pinAt: Date | null;
  readonly isRecorded: number | string; // MySQL answers with a 64-bit number
  readonly seq: string;
  readonly epoch: string;
}

// One statement for all facts of a session and the sequence at which they hold.
const FACTS = `SELECT session.id, session.status, session.title, session.cover, session.scheduled_at AS scheduledAt,
    session.started_at AS startedAt, session.ended_at AS endedAt, session.media_state AS mediaState,
    session.media_since AS mediaSince, session.order_count AS orderCount, session.quantity,
    session.slow_seconds AS slowSeconds, session.is_chat_muted AS isChatMuted, session.is_synthetic_host AS isSyntheticHost,
    session.is_chat_held AS isChatHeld, session.streamer_id AS streamerId, alliance.id AS allianceId, alliance.slug AS allianceSlug,
    alliance.name AS allianceName, alliance.town_name AS townName, brand.name AS brandName, brand.logo AS brandLogo,
    seller.name AS sellerName, seller.address AS sellerAddress, seller.contact AS sellerContact,
    seller.licence AS sellerLicence, session.notice, pin.id AS pinId, pin.item_id AS pinItemId, pin.started_at AS pinAt,
    EXISTS (SELECT 1 FROM session_segments segment WHERE segment.session_id = session.id) AS isRecorded,
    head.seq, head.epoch
  FROM live_sessions session
  JOIN alliances alliance ON alliance.id = session.alliance_id
  JOIN brands brand ON brand.id = session.brand_id
  JOIN live_stream_heads head ON head.session_id = session.id AND head.stream = 's'
  LEFT JOIN sellers seller ON seller.alliance_id = session.alliance_id
  LEFT JOIN session_pins pin ON pin.session_id = session.id AND pin.is_open = 1
  WHERE session.id = ?`;

/** All that a room shows, read in the caller's snapshot so that everything is of one moment. */
export async function readSnapshot(rows: EntityManager, sessionId: string): Promise<Snapshot | null> {
  const [facts]: SessionFacts[] = await rows.query(FACTS, [sessionId]);
  if (!facts) return null;
  const items = await rows.find(SessionItemRow, {
    where: { sessionId, isListed: true },
    order: { position: 'ASC', id: 'ASC' },
  });
  return toSnapshot(facts, {
    items: items.map(toRoomItem),
    flash: (await openDealsOf(rows, sessionId)).map(toRoomFlash),
    hidden: await hiddenIn(rows, sessionId),
    ...(await readTools(rows, sessionId)),
  });
}

/** The newest hidden comments, oldest first. */
async function hiddenIn(rows: EntityManager, sessionId: string): Promise<number[]> {
  const hidden = await rows.find(HiddenCommentRow, {
    where: { sessionId },
    order: { seq: 'DESC' },
    take: HIDDEN_SHOWN,
  });
  return hidden.map(({ seq }) => Number(seq)).reverse();
}

function toSnapshot(
  facts: SessionFacts,
  shown: Pick<Snapshot, 'items' | 'flash' | 'hidden' | keyof ShownTools>,
): Snapshot {
  const { id, status, title, cover, pinId, pinItemId, pinAt } = facts;
  return {
    q: Number(facts.seq),
    ep: facts.epoch,
    session: {
      id,
      status,
      title,
      cover,
      alliance: { id: facts.allianceId, slug: facts.allianceSlug, name: facts.allianceName },
      brand: { name: facts.brandName, logo: facts.brandLogo },
      streamer: { id: facts.streamerId, name: '' },
      seller: sellerOf(facts),
      scheduledAt: facts.scheduledAt.getTime(),
      startedAt: facts.startedAt?.getTime() ?? null,
      endedAt: facts.endedAt?.getTime() ?? null,
      isSyntheticHost: Boolean(facts.isSyntheticHost),
      backAt: null,
    },
    media: {
      state: facts.mediaState,
      since: facts.mediaSince?.getTime() ?? 0,
      urls: mediaUrls(id, Number(facts.isRecorded) === 1),
    },
    ...shown,
    pinned: pinId && pinItemId && pinAt ? { pinId, itemId: pinItemId, at: pinAt.getTime() } : null,
    notice: facts.notice,
    chatMode: {
      slowSeconds: facts.slowSeconds,
      isMuted: Boolean(facts.isChatMuted),
      isHeld: Boolean(facts.isChatHeld),
    },
    ticker: { count: facts.orderCount, qty: facts.quantity },
  };
}

function sellerOf(facts: SessionFacts): Snapshot['session']['seller'] {
  return {
    name: facts.sellerName ?? facts.allianceName,
    address: facts.sellerAddress ?? facts.townName,
    contact: facts.sellerContact ?? '',
    licence: facts.sellerLicence ?? '',
  };
}

export function toRoomItem(item: SessionItemRow): RoomItem {
  const { id, position, skuId, productId, productSlug, itemName, priceFen, unitGrams, picture } = item;
  return {
    id,
    rev: item.rev,
    position,
    skuId,
    productId,
    slug: productSlug,
    name: itemName,
    priceFen: priceFen.toString(),
    compare: compareOf(item),
    grams: unitGrams,
    picture,
    isPerishable: item.isPerishable,
    left: readStockHint(item.stockHint),
    sold: item.soldCount,
  };
}

function compareOf({
  comparePriceFen,
  compareBasis,
  compareFrom,
  compareTo,
}: SessionItemRow): RoomItem['compare'] {
  if (comparePriceFen === null || compareBasis === null || compareFrom === null || compareTo === null)
    return null;
  return { priceFen: comparePriceFen.toString(), basis: compareBasis, from: compareFrom, to: compareTo };
}
