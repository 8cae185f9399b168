import { Injectable } from '@nestjs/common';
import { DataSource, In, Not, type EntityManager } from 'typeorm';
import { fen, type Fen } from '@app/money';
import { Clock, type Instant } from '@app/platform';
import {
  JOIN_TOKEN_LASTS_MS,
  NO_FUNNEL,
  type FunnelCounts,
  type RoomEvent,
  type RoomPayloads,
  type RoomSource,
  type SessionStatus,
  type SharedStream,
  type Snapshot,
} from './core';
import { LiveEventRow } from './live-event.row';
import { LiveSessionRow } from './live-session.row';
import { LiveStreamHeadRow } from './live-stream-head.row';
import { toRelayedEvent, toRoomEvent, type RelayedEvent } from './room-log';
import { readSnapshot } from './room-snapshot';
import { PersonalEventRow } from './personal-event.row';
import { SellerRow } from './seller.row';
import { SessionItemRow } from './session-item.row';
import { SessionMinuteRow } from './session-minute.row';
import { SessionPinRow } from './session-pin.row';

const SESSIONS_MAX = 100;
const CONSOLE_PINS_MAX = 200;
const CONSOLE_ORDERS_MAX = 100;
const EVENTS_MAX = 1_024;
const PERSONAL_MAX = 100;
const PERSONS_MAX = 50_000;

/** Persons who may not enter a room, and when those were unseated who helped with it within the life of a token. */
export interface TurnedOut {
  readonly banned: readonly string[];
  readonly unseated: readonly (readonly [personId: string, at: Instant])[];
}

@Injectable()
export class LiveRoomQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

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

  /** When each good of a show was explained, the newest ones in the order of the show. */
  async pins(sessionId: string): Promise<SessionPinRow[]> {
    const newest = await this.rows.find(SessionPinRow, {
      where: { sessionId },
      order: { startedAt: 'DESC' },
      take: CONSOLE_PINS_MAX,
    });
    return newest.reverse();
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
  /** The newest 240, oldest first. Orders are counted in the log, also of a minute that is not over. */
  async minutes(sessionId: string): Promise<ShowMinute[]> {
    const counted: { minute: string; orders: string }[] = await this.rows.query(
      `SELECT FLOOR(UNIX_TIMESTAMP(at) / 60) AS minute, COUNT(*) AS orders FROM live_events
       WHERE session_id = ? AND stream = 'k' AND type = 'order.paid' GROUP BY minute ORDER BY minute DESC LIMIT 240`,
      [sessionId],
    );
    const noted = await this.rows.find(SessionMinuteRow, {
      where: { sessionId },
      order: { at: 'DESC' },
      take: 240,
    });
    const orders = new Map(counted.map((each) => [Number(each.minute) * 60_000, Number(each.orders)]));
    const minutes = new Map(noted.map((each) => [each.at.getTime(), each]));
    const moments = [...new Set([...orders.keys(), ...minutes.keys()])].sort((a, b) => a - b);
    return moments.map((at) => asShowMinute(at, orders.get(at) ?? 0, minutes.get(at)));
  }

  /** Different viewers, in all and by where they came from. */
  async sources(sessionId: string): Promise<{ uniqueViewers: number; sources: SourceCount[] }> {
    const rows: { source: RoomSource | 'all'; viewers: number }[] = await this.rows.query(
      'SELECT source, viewers FROM session_sources WHERE session_id = ? ORDER BY viewers DESC, source',
      [sessionId],
    );
    return {
      uniqueViewers: rows.find(({ source }) => source === 'all')?.viewers ?? 0,
      sources: rows.flatMap(({ source, viewers }) => (source === 'all' ? [] : [{ source, viewers }])),
    };
  }

  /** All that the room shows, at one moment: a consistent read, so that the sequence is that of the facts. */
  snapshot(sessionId: string): Promise<Snapshot | null> {
    return this.database.transaction('REPEATABLE READ', (rows) => readSnapshot(rows, sessionId));
  }

  /** Who may not come in, and whose token from before may speak of an office that he has no more. */
  async turnedOutOf(sessionId: string): Promise<TurnedOut> {
    const rows: { personId: string; endedAt: Date | null }[] = await this.rows.query(
      `SELECT DISTINCT sanction.person_id AS personId, NULL AS endedAt FROM room_sanctions sanction
       JOIN live_sessions session ON session.alliance_id = sanction.alliance_id
       WHERE session.id = ? AND sanction.kind = 'ban' AND sanction.ended_at IS NULL
       UNION ALL
       SELECT pairing.person_id AS personId, pairing.ended_at AS endedAt FROM helper_pairings pairing
       JOIN live_sessions session ON session.alliance_id = pairing.alliance_id
       WHERE session.id = ? AND pairing.ended_at >= ? ORDER BY endedAt`,
      [sessionId, sessionId, new Date(this.clock.now() - JOIN_TOKEN_LASTS_MS)],
    );
    return {
      banned: rows.flatMap(({ personId, endedAt }) => (endedAt === null ? [personId] : [])),
      unseated: rows.flatMap(({ personId, endedAt }) =>
        endedAt === null ? [] : [[personId, endedAt.getTime()] as const],
      ),
    };
  }

  heads(sessionIds: readonly string[]): Promise<LiveStreamHeadRow[]> {
    return this.rows.findBy(LiveStreamHeadRow, { sessionId: In([...sessionIds]) });
  }

  /** Events after a sequence, in order. */
  async eventsAfter(
    sessionId: string,
    stream: SharedStream,
    seq: number,
    max = EVENTS_MAX,
  ): Promise<RoomEvent[]> {
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

  /** What was told to single persons, in the order of its commits: `q` counts all of them, `d` says to whom and what. */
  async relayedAfter(sessionId: string, seq: number, max = EVENTS_MAX): Promise<RelayedEvent[]> {
    const rows = await this.rows
      .createQueryBuilder(PersonalEventRow, 'event')
      .where('event.session_id = :sessionId AND event.relay_seq > :seq', { sessionId, seq })
      .orderBy('event.relay_seq')
      .limit(max)
      .getMany();
    return rows.map(toRelayedEvent);
  }

  /** The last number of each person who was told anything, up to a place of the relay; null when they are too many. */
  async personalHeads(sessionId: string, relaySeq: number): Promise<Map<string, number> | null> {
    const rows: { personId: string; seq: string }[] = await this.rows.query(
      `SELECT person_id AS personId, MAX(seq) AS seq FROM live_personal_events
       WHERE session_id = ? AND relay_seq <= ? GROUP BY person_id LIMIT ?`,
      [sessionId, relaySeq, PERSONS_MAX],
    );
    if (rows.length === PERSONS_MAX) return null;
    return new Map(rows.map(({ personId, seq }) => [personId, Number(seq)]));
  }

  /** What each of these persons was told after his own sequence, in order, the newest `max` of each at most. */
  async personalAfter(
    sessionId: string,
    heard: ReadonlyMap<string, number>,
    max = PERSONAL_MAX,
  ): Promise<Map<string, RelayedEvent[]>> {
    const found = new Map<string, RelayedEvent[]>([...heard.keys()].map((personId) => [personId, []]));
    if (heard.size === 0) return found;
    const persons = [...heard.keys()];
    const rows = await this.rows
      .createQueryBuilder(PersonalEventRow, 'event')
      // By each person's own head: one who was told a lot must not push out what another has not heard.
      .innerJoin(
        `(SELECT person_id, MAX(seq) AS seq FROM live_personal_events
          WHERE session_id = :sessionId AND person_id IN (:...persons) GROUP BY person_id)`,
        'head',
        'head.person_id = event.person_id AND event.seq > head.seq - :max',
      )
      .where('event.session_id = :sessionId AND event.person_id IN (:...persons)')
      .setParameters({ sessionId, persons, max })
      .orderBy('event.relay_seq')
      .getMany();
    for (const row of rows) {
      if (Number(row.seq) > (heard.get(row.personId) ?? 0))
        found.get(row.personId)?.push(toRelayedEvent(row));
    }
    return found;
  }

  private get rows(): EntityManager {
    return this.database.manager;
  }
}

const NEWEST = { scheduledAt: 'DESC', id: 'DESC' } as const;

export interface ShowMinute extends FunnelCounts {
  readonly at: Instant;
  readonly orders: number;
  readonly viewers: number;
  readonly comments: number;
  readonly salesFen: Fen;
  /** its sums are final */
  readonly isClosed: boolean;
}

export interface SourceCount {
  readonly source: RoomSource;
  readonly viewers: number;
}

function asShowMinute(at: Instant, orders: number, noted: SessionMinuteRow | undefined): ShowMinute {
  if (!noted) return { ...NO_FUNNEL, at, orders, viewers: 0, comments: 0, salesFen: fen(0), isClosed: false };
  const { viewers, comments, salesFen, shown, opened, ordered, paid, closedAt } = noted;
  const funnel = { shown, opened, ordered, paid };
  return { ...funnel, at, orders, viewers, comments, salesFen, isClosed: closedAt !== null };
}
