import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import type { ByeCode, Frame, Meter, RoomEvent, RoomPayloads } from '@app/live-room/core';
import { Meters } from './meters';
import { NodeGuard } from './node-guard';
import { personalRoom, type RoomConnection, type Seat } from './room-connection';
import { RoomFeeds } from './room-feeds';
import { encoded, send, sendTo, type Encoded } from './wire';

const DRAIN_MS = 5_000;
const TURNED_OUT_SPREAD_MS = 2_000;
const JOIN_WITHIN_MS = 15_000;
const SWEEP_MS = 1_000;
const SWEEPS_APART_MS = 100;

/** The sockets of this node: carries frames to them, and looks after those that do not keep up. */
@Injectable()
export class RoomSockets implements OnApplicationShutdown {
  private readonly connections = new Set<RoomConnection>();
  private readonly byKey = new Map<string, RoomConnection>();
  private readonly followed = new WeakMap<Frame, Encoded>();
  private readonly timer: NodeJS.Timeout;
  private io: Namespace | undefined;
  private sweptAt = 0;
  private isSweepPlanned = false;
  private bufferedBytes = 0;

  constructor(
    private readonly feeds: RoomFeeds,
    private readonly meters: Meters,
    private readonly guard: NodeGuard,
  ) {
    this.timer = setInterval(() => {
      this.sweep(Date.now());
    }, SWEEP_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** From now on rooms are heard by sockets. */
  open(io: Namespace): void {
    this.io = io;
    this.feeds.carry = (frame, personId) => {
      this.carry(io, frame, personId);
    };
    this.feeds.rebuilt = (sid) => {
      this.turnOut('drain', 'the room was restored', (seat) => seat.sid === sid);
    };
    this.feeds.isWatched = (sid) => (io.adapter.rooms.get(`${sid}:s`)?.size ?? 0) > 0;
    this.feeds.lowMs = () => this.guard.lowMs();
    this.guard.bufferedBytes = () => this.bufferedBytes;
    this.meters.show = (meter: Meter) => {
      sendTo(io, `${meter.sid}:m`, encoded(io, 'live:m', meter));
      this.planSweep();
    };
  }

  get count(): number {
    return this.connections.size;
  }

  /** Who is in a room on this node by a token, each once. */
  personsIn(sid: string): string[] {
    const persons = new Set<string>();
    for (const { seat } of this.connections) if (seat?.sid === sid && seat.claim) persons.add(seat.claim.sub);
    return [...persons];
  }

  add(connection: RoomConnection): void {
    this.connections.add(connection);
  }

  remove(connection: RoomConnection): void {
    this.connections.delete(connection);
    if (this.byKey.get(connection.key) === connection) this.byKey.delete(connection.key);
  }

  /** The same browser came in again: its older socket, which goes so that nobody is counted twice. */
  replaced(connection: RoomConnection, key: string): RoomConnection | undefined {
    const other = this.byKey.get(key);
    if (this.byKey.get(connection.key) === connection) this.byKey.delete(connection.key);
    this.byKey.set(key, connection);
    connection.key = key;
    return other !== connection && other?.seat?.key === key ? other : undefined;
  }

  /** What a crowd shares is encoded once for all of it. */
  follow({ socket }: RoomConnection, frames: readonly Frame[]): void {
    for (const frame of frames) {
      let message = this.followed.get(frame);
      if (!message) this.followed.set(frame, (message = encoded(socket.nsp, 'live:f', frame)));
      send(socket, message);
    }
  }

  /** Says goodbye to everyone, spread over a while so that they do not all come back in one second. */
  async drain(): Promise<void> {
    const spreadMs = Math.min(60_000, Math.max(2_000, (this.connections.size / 200) * 1_000));
    for (const { socket } of this.connections) {
      socket.emit('live:bye', { code: 'drain', retryMs: [0, spreadMs], msg: 'this copy restarts' });
    }
    const until = Date.now() + DRAIN_MS;
    while (this.connections.size > 0 && Date.now() < until) await sleep(50);
    for (const { socket } of this.connections) socket.disconnect(true);
  }

  private carry(io: Namespace, frame: Frame, personId: string | undefined): void {
    const { sid } = frame;
    // Viewers who wait for the show hear nothing of its rehearsal: only those do who hear the console.
    const stream = this.feeds.opened(sid)?.snapshot.session.status === 'preview' ? 'k' : frame.st;
    const room = personId === undefined ? `${sid}:${stream}` : personalRoom(sid, personId);
    sendTo(io, room, encoded(io, 'live:f', frame));
    if (personId !== undefined) this.turnOutPerson(frame, personId);
    if (frame.st === 's' && frame.e.some(endsShow)) void this.meters.flush(sid);
    this.planSweep();
  }

  /** Who is kept out goes for good; whose help ended comes back as what he is now. */
  private turnOutPerson({ sid, e }: Frame, personId: string): void {
    const isMeant = (seat: Seat) => seat.sid === sid && seat.claim?.sub === personId;
    const isTold = (name: string) => e.some((event) => event.t === name);
    if (isTold('banned')) this.turnOut('banned', 'kept out of this room', isMeant);
    else if (isTold('helper.ended')) this.turnOut('auth', 'helps with this show no more', isMeant);
  }

  private turnOut(code: ByeCode, msg: string, isMeant: (seat: Seat) => boolean): void {
    for (const connection of this.connections) {
      if (connection.seat && isMeant(connection.seat)) connection.bye(code, msg, [0, TURNED_OUT_SPREAD_MS]);
    }
  }

  /** After each flush, but not more often than is worth it. */
  private planSweep(): void {
    if (this.isSweepPlanned || Date.now() - this.sweptAt < SWEEPS_APART_MS) return;
    this.isSweepPlanned = true;
    setImmediate(() => {
      this.isSweepPlanned = false;
      this.sweep(Date.now());
    });
  }

  private sweep(now: number): void {
    this.sweptAt = now;
    let sum = 0;
    for (const connection of this.connections) {
      const before = connection.level;
      const { bytes, level } = connection.look(now);
      sum += bytes;
      if (!connection.seat && now - connection.openedAt > JOIN_WITHIN_MS)
        connection.bye('protocol', 'join a room first');
      if (level === 'shut') connection.cut();
      else if (level !== before) this.turn(connection, level === 'narrow');
    }
    this.bufferedBytes = sum;
  }

  /** Leaving and entering the carrier's rooms is the valve: everyone else shares the frames as before. */
  private turn(connection: RoomConnection, isNarrow: boolean): void {
    const { seat, socket } = connection;
    if (!seat) return;
    const feed = this.feeds.opened(seat.sid);
    const lossy = ['c', 'm'].map((stream) => `${seat.sid}:${stream}`);
    if (isNarrow) {
      for (const room of lossy) void socket.leave(room);
      connection.commentsAt = feed ? [feed.ring('c').epoch, feed.ring('c').sent] : undefined;
      return;
    }
    void socket.join(lossy);
    socket.emit('live:m', this.meters.meter(seat.sid));
    const missed = feed?.open('c', connection.commentsAt).frames ?? [];
    for (const frame of missed) socket.emit('live:f', frame);
  }
}

function endsShow({ t, d }: RoomEvent): boolean {
  if (t !== 'session.status') return false;
  const { status } = d as RoomPayloads['session.status'];
  return status === 'ended' || status === 'banned';
}
