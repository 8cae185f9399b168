import { Inject, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import type { CommandAnswer, Frame, JoinAnswer, MoreAnswer, NotDone } from '@app/live-room/core';
import { isRefusal, LOGGER, newId, type Logger } from '@app/platform';
import { NodeGuard } from './node-guard';
import { RoomConnection } from './room-connection';
import { RoomDoors } from './room-doors';
import { RoomSockets } from './room-sockets';

type Answer = JoinAnswer | CommandAnswer | MoreAnswer;

/** The sockets of all rooms on this node. What they say is judged by `RoomDoors`; here is only the carrying. */
@WebSocketGateway({ namespace: '/live' })
export class RoomsGateway implements OnGatewayInit, OnGatewayConnection, BeforeApplicationShutdown {
  @WebSocketServer() private readonly io: Namespace;

  constructor(
    @Inject(LOGGER) private readonly log: Logger,
    private readonly sockets: RoomSockets,
    private readonly guard: NodeGuard,
    private readonly doors: RoomDoors,
  ) {}

  afterInit(): void {
    this.sockets.open(this.io);
  }

  handleConnection(socket: Socket): void {
    const connection = new RoomConnection(socket, Date.now());
    this.sockets.add(connection);
    // One ear for everything: a room has thousands of sockets, and each listener is kept for each of them.
    socket.onAny((name: string, ...said: unknown[]) => void this.hear(connection, name, said));
    socket.on('disconnect', () => {
      this.doors.leave(connection);
      this.sockets.remove(connection);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sockets.drain();
  }

  private async hear(connection: RoomConnection, name: string, said: readonly unknown[]): Promise<void> {
    switch (name) {
      case 'live:join':
        return this.answer(connection, said, (message) => this.join(connection, message));
      case 'live:cmd':
        return this.answer(connection, said, (message) => this.doors.command(connection, message));
      case 'live:more':
        return this.answer(connection, said, (message) => this.doors.more(connection, message));
      case 'live:leave':
        this.doors.leave(connection);
        return;
      default:
        connection.tellNonsense();
    }
  }

  /** Whoever asks too often or too much waits before anything is read. */
  private async join(connection: RoomConnection, message: unknown): Promise<Answer | null> {
    const now = Date.now();
    if (!connection.mayCommand(now)) return { ok: false, code: 'rate_limited', retryMs: 1_000 };
    const refusal = this.guard.refusal(now);
    if (refusal) return refusal;
    return this.doors.join(connection, message, (key) => {
      const other = this.sockets.replaced(connection, key);
      if (!other) return;
      this.doors.leave(other);
      other.bye('replaced', 'opened again elsewhere');
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
      const [told, following] = apart(answer ?? NONSENSE);
      if (typeof reply === 'function') (reply as (answer: Answer) => void)(told);
      if (answer === null) connection.tellNonsense();
      this.sockets.follow(connection, following);
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

/** What a joiner resumes follows his answer, the same frames for all who lost the line at one place; his own news come with it. */
function apart(answer: Answer): readonly [told: Answer, following: readonly Frame[]] {
  if (!answer.ok || !('st' in answer)) return [answer, []];
  const isShared = ({ st }: Frame) => st !== 'u' && answer.st[st]?.mode === 'resume';
  const following = answer.frames.filter(isShared);
  if (following.length === 0) return [answer, following];
  return [{ ...answer, frames: answer.frames.filter((frame) => !isShared(frame)) }, following];
}
