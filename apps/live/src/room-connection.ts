import type { Socket } from 'socket.io';
import {
  type Bye,
  type ByeCode,
  type Have,
  type JoinClaim,
  type RoomRole,
  type RoomSource,
  type SharedStream,
  type Stream,
} from '@app/live-room/core';
import { Allowance } from './allowance';
import { Backlog } from './backlog';
import type { RoomNames } from './room-feed';
import { Valve, type ValveLevel } from './valve';

const NONSENSE_MAX = 3;
const COMMANDS = { perSecond: 10, burst: 20 };
export const SEEN_EVERY_MS = 5_000;
const LIKES = { perSecond: 20, burst: 50 };

interface Look {
  readonly bytes: number;
  readonly level: ValveLevel;
}
const AT_EASE: Look = { bytes: 0, level: 'open' };

/** Who is in a room by this socket. */
export interface Seat {
  readonly sid: string;
  readonly claim: JoinClaim | null;
  readonly role: RoomRole;
  /** the room's names, the same texts for thousands of sockets */
  readonly names: RoomNames;
  /** what it is counted and replaced by */
  readonly key: string;
  readonly source: RoomSource;
}

/** One socket and what it may still do. */
export class RoomConnection {
  seat: Seat | null = null;
  /** what it was seated by last, or nothing */
  key = '';
  readonly openedAt: number;
  /** where it stood in the comments when it stopped hearing them */
  commentsAt: Have | undefined;
  private readonly valve = new Valve();
  private readonly backlog: Backlog;
  private nonsense = 0;
  private sawAt = Number.NEGATIVE_INFINITY;
  private readonly commands: Allowance;
  private likes: Allowance | undefined;

  constructor(
    readonly socket: Socket,
    now: number,
  ) {
    this.openedAt = now;
    this.backlog = new Backlog(socket);
    this.commands = new Allowance(COMMANDS.perSecond, COMMANDS.burst, now);
  }

  get level(): ValveLevel {
    return this.valve.level;
  }

  /** How much waits for this reader, and what he may still hear. */
  look(now: number): Look {
    // Nearly all of them nearly always, and after each frame: this must cost next to nothing.
    if (this.valve.level === 'open' && this.backlog.isEmpty) return AT_EASE;
    const bytes = this.backlog.bytes();
    return { bytes, level: this.valve.check(bytes, this.backlog.ageMs(now), now) };
  }

  /** Lets a reader go who does not read: he resumes where he was, and nothing durable is lost. */
  cut(): void {
    const bye: Bye = { code: 'slow', retryMs: [500, 3_000], msg: 'this line does not keep up' };
    this.socket.emit('live:bye', bye);
    this.backlog.cut();
  }

  /** Nobody speaks nonsense by mistake three times. */
  tellNonsense(): void {
    this.nonsense += 1;
    if (this.nonsense >= NONSENSE_MAX) this.bye('protocol', 'these are not messages of this room');
  }

  mayCommand(now: number): boolean {
    return this.commands.take(1, now) === 1;
  }

  /** How many of the likes count. */
  takeLikes(n: number, now: number): number {
    this.likes ??= new Allowance(LIKES.perSecond, LIKES.burst, now);
    return this.likes.take(n, now);
  }

  maySeeItems(now: number): boolean {
    if (now - this.sawAt < SEEN_EVERY_MS) return false;
    this.sawAt = now;
    return true;
  }

  bye(code: ByeCode, msg: string, retryMs: Bye['retryMs'] = [500, 3_000]): void {
    const bye: Bye = { code, retryMs, msg };
    this.socket.emit('live:bye', bye);
    this.socket.disconnect(true);
  }
}

/** The streams that a role hears. The console is for those who run, moderate or check the show. */
export function streamsOf(role: RoomRole): readonly SharedStream[] {
  return role === 'viewer' ? ['s', 'c'] : ['s', 'c', 'k'];
}

/** Whether this stream is for them: their own when they are somebody. */
export function mayHear({ claim, role }: Seat, stream: Stream): boolean {
  return stream === 'u' ? claim !== null : streamsOf(role).includes(stream);
}

export function personalRoom(sid: string, personId: string): string {
  return `${sid}:u:${personId}`;
}

/** The rooms of the carrier that a seat is in. */
export function roomsOf({ names, role, claim, sid }: Seat): string[] {
  const shared = [...streamsOf(role), 'm' as const].map((room) => names[room]);
  return claim ? [...shared, personalRoom(sid, claim.sub)] : shared;
}
