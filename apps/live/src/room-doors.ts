import { Injectable } from '@nestjs/common';
import { LiveKeys } from '@app/live-room';
import {
  ROOM_POLICY,
  type CommandAnswer,
  type Frame,
  type Have,
  type JoinAnswer,
  type JoinClaim,
  type JoinRequest,
  type MoreAnswer,
  type SharedStream,
  type StreamStart,
} from '@app/live-room/core';
import { Clock } from '@app/platform';
import { readCommand, readJoin, readMore } from './messages';
import { Meters } from './meters';
import { RoomCommands } from './room-commands';
import { streamsOf, type RoomConnection, type Seat } from './room-connection';
import type { RoomFeed } from './room-feed';
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
    const seat = seatOf(request, claim);
    await this.feeds.reachBack(feed, streamsOf(seat.role), request.have ?? {});
    await this.meters.open(request.sid);
    if (!connection.socket.connected) return { ok: false, code: 'closed' };
    replace(seat.key);
    this.leave(connection);
    return this.takeSeat(connection, seat, feed, request.have ?? {});
  }

  leave(connection: RoomConnection): void {
    const { seat, socket } = connection;
    if (!seat) return;
    connection.seat = null;
    this.meters.leave(seat.sid, viewerOf(seat));
    for (const room of [...streamsOf(seat.role), 'm']) void socket.leave(`${seat.sid}:${room}`);
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
    if (!request || !seat || !streamsOf(seat.role).includes(request.st)) return null;
    if (!connection.mayCommand(Date.now())) return { ok: false, code: 'rate_limited', retryMs: 1_000 };
    const feed = await this.feeds.feed(seat.sid);
    const have: Have = [feed.ring(request.st).epoch, Math.max(0, request.from - 1)];
    await this.feeds.reachBack(feed, [request.st], { [request.st]: have });
    const { start, frames } = feed.open(request.st, have);
    return start.mode === 'resume' ? { ok: true, frames } : { ok: true, frames: [], rejoin: true };
  }

  /** No `await` in here: the answer and the place in the rooms belong to one moment. */
  private takeSeat(
    connection: RoomConnection,
    seat: Seat,
    feed: RoomFeed,
    have: Partial<Record<SharedStream, Have>>,
  ): JoinAnswer {
    const st: Partial<Record<SharedStream, StreamStart>> = {};
    const frames: Frame[] = [];
    for (const stream of streamsOf(seat.role)) {
      const opening = feed.open(stream, have[stream]);
      st[stream] = opening.start;
      frames.push(...opening.frames);
    }
    connection.seat = seat;
    this.meters.enter(seat.sid, viewerOf(seat));
    void connection.socket.join([...streamsOf(seat.role), 'm'].map((room) => `${seat.sid}:${room}`));
    return {
      ok: true,
      role: seat.role,
      now: this.clock.now(),
      pol: ROOM_POLICY,
      st,
      ...(st.s?.mode === 'snapshot' ? { snap: feed.snapshot } : {}),
      frames,
      meter: this.meters.meter(seat.sid),
    };
  }
}

function seatOf({ sid, vk }: JoinRequest, claim: JoinClaim | null): Seat {
  const role = claim?.role ?? 'viewer';
  return { sid, claim, role, key: `${sid}:${role}:${vk}` };
}

/** Viewers are counted; those who run the show are not an audience. */
function viewerOf(seat: Seat): string | null {
  return seat.role === 'viewer' ? seat.key : null;
}
