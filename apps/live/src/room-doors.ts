import { Injectable } from '@nestjs/common';
import { LiveKeys } from '@app/live-room';
import {
  isShownTo,
  ROOM_POLICY,
  type CommandAnswer,
  type Have,
  type JoinAnswer,
  type JoinClaim,
  type JoinRequest,
  type MoreAnswer,
  type MoreRequest,
  type Stream,
} from '@app/live-room/core';
import { Clock } from '@app/platform';
import { readCommand, readJoin, readMore } from './messages';
import { Meters } from './meters';
import { RoomCommands } from './room-commands';
import { mayHear, roomsOf, streamsOf, type RoomConnection, type Seat } from './room-connection';
import type { Opening, RoomFeed } from './room-feed';
import { RoomFeeds } from './room-feeds';

/** What a socket may ask for. `null` answers nonsense. */
@Injectable()
export class RoomDoors {
  private readonly clock = new Clock();

  constructor(
    private readonly feeds: RoomFeeds,
    private readonly meters: Meters,
    private readonly keys: LiveKeys,
    private readonly commands: RoomCommands,
  ) {}

  async join(
    connection: RoomConnection,
    message: unknown,
    replace: (key: string) => void,
  ): Promise<JoinAnswer | null> {
    const request = readJoin(message);
    if (!request) return null;
    const claim = request.token === undefined ? null : this.keys.readJoinToken(request.token, request.sid);
    if (request.token !== undefined && !claim) return { ok: false, code: 'session_expired' };
    const feed = await this.feeds.feed(request.sid);
    const fault = claim && feed.keptOut.faultOf(claim);
    if (fault) return { ok: false, code: fault };
    const seat = seatOf(request, claim, feed);
    if (!isShownTo(feed.snapshot.session.status, seat.role)) return { ok: false, code: 'not_found' };
    return this.letIn(connection, seat, feed, request.have ?? {}, replace);
  }

  private async letIn(
    connection: RoomConnection,
    seat: Seat,
    feed: RoomFeed,
    have: NonNullable<JoinRequest['have']>,
    replace: (key: string) => void,
  ): Promise<JoinAnswer> {
    await this.feeds.reachBack(feed, streamsOf(seat.role), have);
    await this.meters.open(seat.sid);
    const heard = seat.claim && (await feed.personal.read(seat.claim.sub, have.u));
    if (!connection.socket.connected) return { ok: false, code: 'closed' };
    replace(seat.key);
    this.leave(connection);
    const own = heard && feed.personal.open(heard);
    return this.takeSeat(connection, seat, feed, openAll(seat, feed, have, own));
  }

  leave(connection: RoomConnection): void {
    const { seat, socket } = connection;
    if (!seat) return;
    connection.seat = null;
    this.meters.leave(seat.sid, viewerOf(seat));
    for (const room of roomsOf(seat)) void socket.leave(room);
  }

  async command(connection: RoomConnection, message: unknown): Promise<CommandAnswer | null> {
    const command = readCommand(message);
    const { seat } = connection;
    return command && seat ? this.commands.run(connection, seat, command) : null;
  }

  /** Fills a gap: everything from `from` on. When that is too long ago, one joins again. */
  async more(connection: RoomConnection, message: unknown): Promise<MoreAnswer | null> {
    const request = readMore(message);
    const { seat } = connection;
    if (!request || !seat || !mayHear(seat, request.st)) return null;
    if (!connection.mayCommand(Date.now())) return { ok: false, code: 'rate_limited', retryMs: 1_000 };
    const feed = await this.feeds.feed(seat.sid);
    const { start, frames } = await this.openAfter(feed, seat, request);
    return start.mode === 'resume' ? { ok: true, frames } : { ok: true, frames: [], rejoin: true };
  }

  private async openAfter(feed: RoomFeed, { claim }: Seat, { st, from }: MoreRequest): Promise<Opening> {
    const have: Have = [feed.at(st).epoch, Math.max(0, from - 1)];
    if (st === 'u') return feed.personal.open(await feed.personal.read(claim?.sub ?? '', have));
    await this.feeds.reachBack(feed, [st], { [st]: have });
    return feed.open(st, have);
  }

  /** No `await` between the opening and this: the answer and the place in the rooms belong to one moment. */
  private takeSeat(
    connection: RoomConnection,
    seat: Seat,
    feed: RoomFeed,
    openings: ReadonlyMap<Stream, Opening>,
  ): JoinAnswer {
    const st = Object.fromEntries([...openings].map(([stream, { start }]) => [stream, start]));
    connection.seat = seat;
    this.meters.enter(seat.sid, viewerOf(seat), seat.source);
    void connection.socket.join(roomsOf(seat));
    return {
      ok: true,
      role: seat.role,
      now: this.clock.now(),
      pol: { ...ROOM_POLICY, lowMs: this.feeds.lowMs() },
      st,
      ...(st.s?.mode === 'snapshot' ? { snap: feed.snapshot } : {}),
      frames: [...openings.values()].flatMap((opening) => opening.frames),
      meter: this.meters.meter(seat.sid),
    };
  }
}

function openAll(
  seat: Seat,
  feed: RoomFeed,
  have: Partial<Record<Stream, Have>>,
  own: Opening | null,
): ReadonlyMap<Stream, Opening> {
  const openings = new Map<Stream, Opening>();
  for (const stream of streamsOf(seat.role)) openings.set(stream, feed.open(stream, have[stream]));
  if (own) openings.set('u', own);
  return openings;
}

function seatOf(
  { sid, vk, src: source = 'other' }: JoinRequest,
  claim: JoinClaim | null,
  { names }: RoomFeed,
): Seat {
  const role = claim?.role ?? 'viewer';
  return { sid, claim, role, names, source, key: `${sid}:${role}:${vk}` };
}

/** Viewers are counted; those who run the show are not an audience. */
function viewerOf(seat: Seat): string | null {
  return seat.role === 'viewer' ? seat.key : null;
}
