import type { Socket } from 'socket.io';
import {
  admit,
  ROOM_POLICY,
  type Bye,
  type ByeCode,
  type JoinClaim,
  type RoomRole,
  type SharedStream,
} from '@app/live-room/core';
import { Allowance } from './allowance';

const NONSENSE_MAX = 3;
const COMMANDS = { perSecond: 10, burst: 20 };
const LIKES = { perSecond: 20, burst: 50 };

/** Who is in a room by this socket. */
export interface Seat {
  readonly sid: string;
  readonly claim: JoinClaim | null;
  readonly role: RoomRole;
  /** what it is counted and replaced by */
  readonly key: string;
}

/** One socket and what it may still do. */
export class RoomConnection {
  seat: Seat | null = null;
  private nonsense = 0;
  private comments: readonly number[] = [];
  private readonly commands: Allowance;
  private readonly likes: Allowance;

  constructor(
    readonly socket: Socket,
    now: number,
  ) {
    this.commands = new Allowance(COMMANDS.perSecond, COMMANDS.burst, now);
    this.likes = new Allowance(LIKES.perSecond, LIKES.burst, now);
  }

  /** Nobody speaks nonsense by mistake three times. */
  tellNonsense(): void {
    this.nonsense += 1;
    if (this.nonsense >= NONSENSE_MAX) this.bye('protocol', 'these are not messages of this room');
  }

  mayCommand(now: number): boolean {
    return this.commands.take(1, now) === 1;
  }

  /** Staff are not slowed down: they answer questions. */
  mayComment(now: number): boolean {
    if (this.seat !== null && this.seat.role !== 'viewer') return true;
    const moments = admit(this.comments, now, ROOM_POLICY.chat);
    if (moments) this.comments = moments;
    return moments !== null;
  }

  /** How many of the likes count. */
  takeLikes(n: number, now: number): number {
    return this.likes.take(n, now);
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
