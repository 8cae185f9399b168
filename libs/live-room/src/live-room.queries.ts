import { Injectable } from '@nestjs/common';
import { DataSource, In, Not, type EntityManager } from 'typeorm';
import {
  flvPath,
  readStockHint,
  type RoomEvent,
  type RoomItem,
  type RoomPayloads,
  type SessionStatus,
  type Snapshot,
  type Stream,
} from './core';
import { LiveEventRow } from './live-event.row';
import { LiveSessionRow } from './live-session.row';
import { LiveStreamHeadRow } from './live-stream-head.row';
import { toRoomEvent } from './room-log';
import { SellerRow } from './seller.row';
import { SessionItemRow } from './session-item.row';
import { SessionMinuteRow } from './session-minute.row';
import { SessionPinRow } from './session-pin.row';

const SESSIONS_MAX = 100;
const CONSOLE_ORDERS_MAX = 100;
const EVENTS_MAX = 1_024;

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
  readonly pinId: string | null;
  readonly pinItemId: string | null;
  readonly pinAt: Date | null;
  readonly seq: string;
  readonly epoch: string;
}

// One statement for all facts of a session and the sequence at which they hold.
const FACTS = `SELECT session.id, session.status, session.title, session.cover, session.scheduled_at AS scheduledAt,
    session.started_at AS startedAt, session.ended_at AS endedAt, session.media_state AS mediaState,
    session.media_since AS mediaSince, session.order_count AS orderCount, session.quantity,
    session.streamer_id AS streamerId, alliance.id AS allianceId, alliance.slug AS allianceSlug,
    alliance.name AS allianceName, alliance.town_name AS townName, brand.name AS brandName, brand.logo AS brandLogo,
    seller.name AS sellerName, seller.address AS sellerAddress, seller.contact AS sellerContact,
    seller.licence AS sellerLicence, pin.id AS pinId, pin.item_id AS pinItemId, pin.started_at AS pinAt,
    head.seq, head.epoch
  FROM live_sessions session
  JOIN alliances alliance ON alliance.id = session.alliance_id
  JOIN brands brand ON brand.id = session.brand_id
  JOIN live_stream_heads head ON head.session_id = session.id AND head.stream = 's'
  LEFT JOIN sellers seller ON seller.alliance_id = session.alliance_id
  LEFT JOIN session_pins pin ON pin.session_id = session.id AND pin.is_open = 1
  WHERE session.id = ?`;

@Injectable()
export class LiveRoomQueries {
  constructor(private readonly database: DataSource) {}

  byIds(ids: readonly string[]): Promise<LiveSessionRow[]> {
    return this.rows.findBy(LiveSessionRow, { id: In([...ids]) });
  }

  /** Newest first. */
  sessions(status: readonly SessionStatus[] | null): Promise<LiveSessionRow[]> {
    const where = status === null ? {} : { status: In([...status]) };
    return this.rows.find(LiveSessionRow, { where, order: NEWEST, take: SESSIONS_MAX });
  }

  sessionsOf(allianceIds: readonly string[]): Promise<LiveSessionRow[]> {
    const where = { allianceId: In([...allianceIds]) };
    return this.rows.find(LiveSessionRow, { where, order: NEWEST, take: SESSIONS_MAX });
  }

  /** Sessions of which the database believes that a picture comes, and those on air. */
  withPicture(): Promise<LiveSessionRow[]> {
    return this.rows.find(LiveSessionRow, {
      where: [{ mediaState: Not('offline') }, { status: In(['live', 'paused', 'preview']) }],
      take: SESSIONS_MAX,
    });
  }

  itemsOf(sessionIds: readonly string[]): Promise<SessionItemRow[]> {
    const where = { sessionId: In([...sessionIds]) };
    return this.rows.find(SessionItemRow, { where, order: { sessionId: 'ASC', position: 'ASC' } });
  }

  itemsByIds(ids: readonly string[]): Promise<SessionItemRow[]> {
    return this.rows.findBy(SessionItemRow, { id: In([...ids]) });
  }

  openPins(sessionIds: readonly string[]): Promise<SessionPinRow[]> {
    return this.rows
      .createQueryBuilder(SessionPinRow, 'pin')
      .where('pin.session_id IN (:...sessionIds) AND pin.is_open = 1', { sessionIds: [...sessionIds, ''] })
      .getMany();
  }

  sellersOf(allianceIds: readonly string[]): Promise<SellerRow[]> {
    return this.rows.findBy(SellerRow, { allianceId: In([...allianceIds]) });
  }

  /** Paid orders of a show, newest first. */
  async consoleOrders(sessionId: string): Promise<RoomPayloads['order.paid'][]> {
    const events = await this.rows.find(LiveEventRow, {
      where: { sessionId, stream: 'k', type: 'order.paid' },
      order: { seq: 'DESC' },
      take: CONSOLE_ORDERS_MAX,
    });
    return events.map((event) => JSON.parse(event.payload) as RoomPayloads['order.paid']);
  }

  /** Orders and viewers by minute, oldest first, the last four hours at most. */
  async minutes(sessionId: string): Promise<{ at: number; orders: number; viewers: number }[]> {
    const counted: { minute: string; orders: string }[] = await this.rows.query(
      `SELECT FLOOR(UNIX_TIMESTAMP(at) / 60) AS minute, COUNT(*) AS orders FROM live_events
       WHERE session_id = ? AND stream = 'k' AND type = 'order.paid' GROUP BY minute ORDER BY minute DESC LIMIT 240`,
      [sessionId],
    );
    const seen = await this.rows.find(SessionMinuteRow, {
      where: { sessionId },
      order: { at: 'DESC' },
      take: 240,
    });
    const orders = new Map(counted.map((each) => [Number(each.minute) * 60_000, Number(each.orders)]));
    const viewers = new Map(seen.map((each) => [each.at.getTime(), each.viewers]));
    const moments = [...new Set([...orders.keys(), ...viewers.keys()])].sort((a, b) => a - b);
    return moments.map((at) => ({ at, orders: orders.get(at) ?? 0, viewers: viewers.get(at) ?? 0 }));
  }

  /** All that the room shows, at one moment: a consistent read, so that the sequence is that of the facts. */
  snapshot(sessionId: string): Promise<Snapshot | null> {
    return this.database.transaction('REPEATABLE READ', async (rows) => {
      const [facts]: SessionFacts[] = await rows.query(FACTS, [sessionId]);
      if (!facts) return null;
      const items = await rows.find(SessionItemRow, {
        where: { sessionId, isListed: true },
        order: { position: 'ASC' },
      });
      return toSnapshot(facts, items.map(toRoomItem));
    });
  }

  heads(sessionIds: readonly string[]): Promise<LiveStreamHeadRow[]> {
    return this.rows.findBy(LiveStreamHeadRow, { sessionId: In([...sessionIds]) });
  }

  /** Events after a sequence, in order. */
  async eventsAfter(sessionId: string, stream: Stream, seq: number, max = EVENTS_MAX): Promise<RoomEvent[]> {
    const rows = await this.rows
      .createQueryBuilder(LiveEventRow, 'event')
      .where('event.session_id = :sessionId AND event.stream = :stream AND event.seq > :seq', {
        sessionId,
        stream,
        seq,
      })
      .orderBy('event.seq')
      .limit(max)
      .getMany();
    return rows.map(toRoomEvent);
  }

  private get rows(): EntityManager {
    return this.database.manager;
  }
}

const NEWEST = { scheduledAt: 'DESC', id: 'DESC' } as const;

function toSnapshot(facts: SessionFacts, items: RoomItem[]): Snapshot {
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
    },
    media: { state: facts.mediaState, since: facts.mediaSince?.getTime() ?? 0, urls: { flv: flvPath(id) } },
    items,
    pinned: pinId && pinItemId && pinAt ? { pinId, itemId: pinItemId, at: pinAt.getTime() } : null,
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

function toRoomItem(item: SessionItemRow): RoomItem {
  const { id, position, skuId, productId, productSlug, itemName, priceFen, unitGrams, picture } = item;
  return {
    id,
    position,
    skuId,
    productId,
    slug: productSlug,
    name: itemName,
    priceFen: priceFen.toString(),
    grams: unitGrams,
    picture,
    isPerishable: item.isPerishable,
    left: readStockHint(item.stockHint),
    sold: item.soldCount,
  };
}
