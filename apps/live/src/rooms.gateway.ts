import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import type { CommandAnswer, JoinAnswer, MoreAnswer, NotDone } from '@app/live-room/core';
import { isRefusal, LOGGER, newId, type Logger } from '@app/platform';
import { Meters } from './meters';
import { RoomConnection } from './room-connection';
import { RoomDoors } from './room-doors';
import { RoomFeeds } from './room-feeds';

const JOIN_WITHIN_MS = 15_000;
const DRAIN_MS = 5_000;
const MESSAGES = ['live:join', 'live:cmd', 'live:more', 'live:leave'];

type Answer = JoinAnswer | CommandAnswer | MoreAnswer;

/** The sockets of all rooms on this node. What they say is judged by `RoomDoors`; here is only the carrying. */
@WebSocketGateway({ namespace: '/live' })
export class RoomsGateway implements OnGatewayInit, OnGatewayConnection, BeforeApplicationShutdown {
  @WebSocketServer() private readonly io: Namespace;
  private readonly connections = new Set<RoomConnection>();

  constructor(
    @Inject(LOGGER) private readonly log: Logger,
    private readonly feeds: RoomFeeds,
    private readonly meters: Meters,
    private readonly doors: RoomDoors,
  ) {}

  afterInit(): void {
    this.feeds.carry = (frame) => {
      this.io.local.to(`${frame.sid}:${frame.st}`).emit('live:f', frame);
    };
    this.feeds.isWatched = (sid) => (this.io.adapter.rooms.get(`${sid}:s`)?.size ?? 0) > 0;
    this.meters.show = (meter) => {
      this.io.local.to(`${meter.sid}:m`).emit('live:m', meter);
    };
  }

  handleConnection(socket: Socket): void {
    const connection = new RoomConnection(socket, Date.now());
    this.connections.add(connection);
    const late = setTimeout(() => {
      if (!connection.seat) connection.bye('protocol', 'join a room first');
    }, JOIN_WITHIN_MS);
    socket.on('live:join', (...said: unknown[]) =>
      this.answer(connection, said, (message) => this.join(connection, message)),
    );
    socket.on('live:cmd', (...said: unknown[]) =>
      this.answer(connection, said, (message) => this.doors.command(connection, message)),
    );
    socket.on('live:more', (...said: unknown[]) =>
      this.answer(connection, said, (message) => this.doors.more(connection, message)),
    );
    socket.on('live:leave', () => {
      this.doors.leave(connection);
    });
    socket.onAny((name: string) => {
      if (!MESSAGES.includes(name)) connection.tellNonsense();
    });
    socket.on('disconnect', () => {
      clearTimeout(late);
      this.doors.leave(connection);
      this.connections.delete(connection);
    });
  }

  /** Says goodbye to everyone, spread over a while so that they do not all come back in one second. */
  async beforeApplicationShutdown(): Promise<void> {
    const spreadMs = Math.min(60_000, Math.max(2_000, (this.connections.size / 200) * 1_000));
    for (const { socket } of this.connections) {
      socket.emit('live:bye', { code: 'drain', retryMs: [0, spreadMs], msg: 'this copy restarts' });
    }
    const until = Date.now() + DRAIN_MS;
    while (this.connections.size > 0 && Date.now() < until) await sleep(50);
    for (const { socket } of this.connections) socket.disconnect(true);
  }

  private join(connection: RoomConnection, message: unknown): Promise<Answer | null> {
    return this.doors.join(connection, message, (key) => {
      for (const other of this.connections) {
        if (other === connection || other.seat?.key !== key) continue;
        this.doors.leave(other);
        other.bye('replaced', 'opened again elsewhere');
      }
    });
  }

  /** Every message has an answer: what was asked, a refusal, or nothing but a mark against nonsense. */
  private async answer(
    connection: RoomConnection,
    said: readonly unknown[],
    work: (message: unknown) => Promise<Answer | null> | Answer | null,
  ): Promise<void> {
    const reply = said.at(-1);
    try {
      const answer = await work(said[0]);
      if (answer === null) connection.tellNonsense();
      if (typeof reply === 'function') (reply as (answer: Answer) => void)(answer ?? NONSENSE);
    } catch (error) {
      const refused = isRefusal(error) ? { code: error.code, values: error.values } : this.bug(error);
      if (typeof reply === 'function') (reply as (answer: Answer) => void)({ ok: false, ...refused });
    }
  }

  private bug(error: unknown): Omit<NotDone, 'ok'> {
    const requestId = newId();
    this.log.error({ err: error, requestId }, 'a bug');
    return { code: 'internal', values: { requestId } };
  }
}

const NONSENSE: NotDone = { ok: false, code: 'bad_input' };
