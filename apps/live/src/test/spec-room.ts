import type { AddressInfo } from 'node:net';
import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import { io, type Socket } from 'socket.io-client';
import { buildShow, confirmChecks, type TestShow } from '@app/live-room/test';
import { LiveKeys, LiveRoomQueries, ScheduleSession, StartSession } from '@app/live-room';
import {
  afterJoin,
  EMPTY_ROOM,
  takeFrame,
  type Bye,
  type CommandAnswer,
  type Frame,
  type JoinAnswer,
  type JoinRequest,
  type Meter,
  type RoomCommand,
  type RoomRole,
  type RoomState,
} from '@app/live-room/core';
import { newId } from '@app/platform';
import { testSettings } from '@app/platform/test';
import { DataSource } from 'typeorm';
import { LiveModule } from '../live.module';
import { setUpLive } from '../set-up';

export interface SpecNode {
  readonly app: INestApplication;
  readonly url: string;
}

/** A live process as it is, on a port of its own. */
export async function startNode(more: Record<string, string> = {}): Promise<SpecNode> {
  const settings = await testSettings({ RTMP_PORT: '0', ...more });
  const module = await Test.createTestingModule({ imports: [LiveModule.forRoot(settings)] }).compile();
  const app = module.createNestApplication({ logger: false });
  setUpLive(app, settings);
  const server = (await app.listen(0, '127.0.0.1')) as { address(): AddressInfo };
  return { app, url: `http://127.0.0.1:${server.address().port}` };
}

export interface SpecShow extends TestShow {
  readonly sid: string;
  readonly items: readonly string[];
}

/** A show that may begin. */
export async function plannedShow({ app }: SpecNode): Promise<SpecShow> {
  const show = await buildShow(app.get(DataSource).manager);
  const { id } = await app.get(ScheduleSession).run(show.streamer, {
    requestId: newId(),
    title: '天刚亮拔的萝卜',
    scheduledAt: Date.now(),
    skuIds: show.skuIds,
  });
  await confirmChecks(app.get(DataSource).manager, id);
  const items = await app.get(LiveRoomQueries).itemsOf([id]);
  return { ...show, sid: id, items: items.map((item) => item.id) };
}

/** A show that is on air. */
export async function showOnAir(node: SpecNode): Promise<SpecShow> {
  const show = await plannedShow(node);
  await node.app.get(StartSession).run(show.streamer, show.sid);
  return show;
}

export function tokenFor(
  { app }: SpecNode,
  sid: string,
  role: RoomRole = 'viewer',
  mask = '沈**',
  sub = newId(),
): string {
  return app.get(LiveKeys).joinToken({ sid, sub, mask, role });
}

/** A client that trusts nothing: it writes down each sequence it is sent, and any repeat or hole shows. */
export class SpecViewer {
  readonly socket: Socket;
  readonly sent: Record<string, number[]> = { s: [], c: [], k: [], u: [] };
  readonly meters: Meter[] = [];
  readonly byes: Bye[] = [];
  state: RoomState = EMPTY_ROOM;
  gaps = 0;

  constructor(
    readonly url: string,
    readonly sid: string,
    extraHeaders: Record<string, string> = {},
  ) {
    this.socket = io(`${url}/live`, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders,
    });
    this.socket.on('live:f', (frame: Frame) => {
      this.take(frame);
    });
    this.socket.on('live:m', (meter: Meter) => this.meters.push(meter));
    this.socket.on('live:bye', (bye: Bye) => this.byes.push(bye));
  }

  /** The answer is taken in its callback: frames may follow it in the same breath. */
  join(more: Partial<JoinRequest> = {}): Promise<JoinAnswer> {
    const request: JoinRequest = { sid: this.sid, proto: 1, vk: newId(), ...more };
    return new Promise((resolve, reject) => {
      this.socket.timeout(5_000).emit('live:join', request, (error: Error | null, answer: JoinAnswer) => {
        if (error) reject(error);
        if (!error && answer.ok) {
          this.state = afterJoin(this.state, answer);
          for (const frame of answer.frames) this.note(frame);
        }
        resolve(answer);
      });
    });
  }

  command(command: Omit<RoomCommand, 'cid'>): Promise<CommandAnswer> {
    return this.ask('live:cmd', { cid: newId(), ...command }) as Promise<CommandAnswer>;
  }

  ask(name: string, message: unknown): Promise<unknown> {
    return this.socket.timeout(5_000).emitWithAck(name, message);
  }

  /** Waits until it is so; the failure says what was waited for. */
  async until(what: string, isSo: () => boolean, ms = 5_000): Promise<void> {
    const end = Date.now() + ms;
    while (!isSo()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  close(): void {
    this.socket.disconnect();
  }

  private take(frame: Frame): void {
    this.note(frame);
    const { state, isGap } = takeFrame(this.state, frame);
    this.state = state;
    if (isGap) this.gaps += 1;
  }

  private note(frame: Frame): void {
    this.sent[frame.st]?.push(...frame.e.map((event) => event.q));
  }
}
