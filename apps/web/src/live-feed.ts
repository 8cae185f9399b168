import { io, type Socket } from 'socket.io-client';
import {
  afterJoin,
  EMPTY_ROOM,
  ROOM_POLICY,
  takeFrame,
  takeOwn,
  type Bye,
  type CommandAnswer,
  type Frame,
  type JoinAnswer,
  type JoinRequest,
  type RoomSource,
  type Meter,
  type MoreAnswer,
  type NotDone,
  type RoomCommand,
  type RoomRole,
  type RoomState,
  type Stream,
} from '@app/live-room/core';
import { hearServerTime } from './boot';
import { LivePoll, type PolledRoom } from './live-poll';

/**
 * `away`: lost and coming back by itself. `reading`: no socket can be had, the room is read by plain requests meanwhile.
 * `replaced`: open in another tab. `refused`: the room does not let one in.
 */
export type FeedConnection = 'connecting' | 'open' | 'away' | 'reading' | 'replaced' | 'refused';

export interface FeedView {
  readonly room: RoomState;
  readonly meter: Meter | null;
  readonly connection: FeedConnection;
  readonly role: RoomRole;
  /** why one is not let in, a refusal's code */
  readonly refusal: string | null;
}

export interface FeedOptions {
  readonly origin: string;
  readonly sid: string;
  /** stable for this browser and kind of page, so that it is counted once */
  readonly viewerKey: string;
  /** from where one came in; left out by a console */
  readonly source?: RoomSource;
  /** A token that is still good, or null for a guest; asked before each join, as tokens last five minutes. */
  readonly token: () => Promise<string | null>;
}

const ANSWER_WITHIN_MS = 8_000;
const STABLE_MS = 60_000;
const CURE_WITHIN_MS = 1_000;
/** Meters come at least every ten seconds: a longer silence on waking means that the line is dead. */
const SILENCE_MS = 25_000;
/** So many sockets that could not be opened, and the room is read without one. */
const FAILED_OPENS_MAX = 3;
const READING_RETRY_MS = [30_000, 60_000] as const;
const PASSING = ['session_expired', 'internal', 'closed'];
const ASK_AGAIN = ['busy', 'rate_limited'];

/**
 * One room over a socket, without React: joins, resumes where it was, fills gaps, comes back after a loss with a jittered wait.
 * What it knows is one immutable value; listeners hear that there is a new one.
 */
export class LiveFeed {
  private view: FeedView = {
    room: EMPTY_ROOM,
    meter: null,
    connection: 'connecting',
    role: 'viewer',
    refusal: null,
  };
  private readonly listeners = new Set<() => void>();
  private readonly socket: Socket;
  private readonly curing = new Map<Stream, ReturnType<typeof setTimeout>>();
  private readonly poll: LivePoll;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private failedOpens = 0;
  private openedAt = 0;
  private heardAt = Date.now();
  private isClosed = false;

  constructor(private readonly options: FeedOptions) {
    this.socket = io(`${options.origin}/live`, {
      transports: ['websocket', 'polling'],
      reconnection: false,
      autoConnect: false,
      forceNew: true,
    });
    this.poll = new LivePoll(
      `${options.origin}/feed/${options.sid}/events`,
      () => this.view.room.at,
      (answer) => {
        this.read(answer);
      },
    );
    this.socket.on('connect', () => void this.join());
    this.socket.on('connect_error', () => {
      this.failedOpens += 1;
      if (this.failedOpens >= FAILED_OPENS_MAX) this.readAlong();
      else this.comeBack();
    });
    this.socket.on('disconnect', () => {
      if (this.view.connection !== 'replaced' && this.view.connection !== 'refused') this.comeBack();
    });
    this.socket.on('live:f', (frame: Frame) => {
      this.hear(frame);
    });
    this.socket.on('live:m', (meter: Meter) => {
      this.heardAt = Date.now();
      if (!this.view.meter || meter.mv > this.view.meter.mv) this.set({ meter });
    });
    this.socket.on('live:bye', (bye: Bye) => {
      this.leave(bye);
    });
    this.socket.connect();
  }

  current = (): FeedView => this.view;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Resolves with the room's answer; without a line with `offline`, and nothing was sent. */
  send = (command: RoomCommand): Promise<CommandAnswer> => {
    if (this.view.connection !== 'open') return Promise.resolve({ ok: false, code: 'offline' });
    return this.command(command).catch(() => ({ ok: false, code: 'offline' }));
  };

  /** The page is seen again or the line is back: a line that has been silent too long is given up. */
  wake = (): void => {
    if (this.isClosed) return;
    const isDead = this.view.connection === 'open' && Date.now() - this.heardAt > SILENCE_MS;
    if (isDead) this.socket.disconnect();
    else if (['replaced', 'away', 'reading'].includes(this.view.connection)) this.connectNow();
  };

  close(): void {
    this.isClosed = true;
    clearTimeout(this.retry);
    this.poll.stop();
    for (const timer of this.curing.values()) clearTimeout(timer);
    this.listeners.clear();
    this.socket.disconnect();
  }

  private async join(): Promise<void> {
    const token = await this.options.token().catch(() => null);
    const { sid, viewerKey, source } = this.options;
    const request: JoinRequest = {
      sid,
      proto: 1,
      vk: viewerKey,
      ...(source === undefined ? {} : { src: source }),
      have: this.view.room.at,
      ...(token === null ? {} : { token }),
    };
    // In the callback, not after an `await`: frames may follow the answer in the same breath.
    this.socket
      .timeout(ANSWER_WITHIN_MS)
      .emit('live:join', request, (error: Error | null, answer: JoinAnswer) => {
        if (error) this.socket.disconnect();
        else this.joined(answer);
      });
  }

  private joined(answer: JoinAnswer): void {
    if (!answer.ok) {
      this.refused(answer);
      return;
    }
    hearServerTime(answer.now);
    this.poll.stop();
    this.failedOpens = 0;
    this.openedAt = this.heardAt = Date.now();
    const room = afterJoin(this.view.room, answer);
    this.set({ room, meter: answer.meter, role: answer.role, connection: 'open', refusal: null });
  }

  private refused({ code, retryMs = ROOM_POLICY.backoff[0] }: NotDone): void {
    if (ASK_AGAIN.includes(code)) {
      this.retry = setTimeout(() => {
        this.retry = undefined;
        if (this.socket.connected) void this.join();
        else this.comeBack();
      }, retryMs);
      return;
    }
    if (code === 'over_capacity') this.readAlong(retryMs);
    else if (!PASSING.includes(code)) this.set({ connection: 'refused', refusal: code });
    this.socket.disconnect();
  }

  /** Reads by plain requests, and looks for a socket again from time to time. */
  private readAlong(retryMs = 0): void {
    if (this.isClosed) return;
    this.poll.start();
    const [from, to] = READING_RETRY_MS;
    this.comeBack(Math.max(retryMs, from + Math.random() * (to - from)));
  }

  private read(answer: PolledRoom): void {
    const room = afterJoin(this.view.room, answer);
    const meter = answer.meter ?? this.view.meter;
    this.set({ room, meter, connection: 'reading', refusal: null });
  }

  /** One's own comment is shown as soon as it is kept. */
  private async command(command: RoomCommand): Promise<CommandAnswer> {
    const answer = await this.ask<CommandAnswer>('live:cmd', command);
    if (answer.ok && answer.event) this.set({ room: takeOwn(this.view.room, answer.event) });
    return answer;
  }

  private hear(frame: Frame): void {
    this.heardAt = Date.now();
    const { state, isGap } = takeFrame(this.view.room, frame);
    if (isGap) void this.cure(frame.st);
    else {
      clearTimeout(this.curing.get(frame.st));
      this.curing.delete(frame.st);
      this.set({ room: state });
    }
  }

  /** Asks once for what is missing; when that does not help within a second, joins again. */
  private async cure(stream: Stream): Promise<void> {
    if (this.curing.has(stream)) return;
    const rejoin = (): void => {
      this.curing.delete(stream);
      void this.join();
    };
    this.curing.set(stream, setTimeout(rejoin, CURE_WITHIN_MS));
    const from = (this.view.room.at[stream]?.[1] ?? 0) + 1;
    const answer = await this.ask<MoreAnswer>('live:more', { st: stream, from }).catch(() => null);
    if (answer?.ok) for (const frame of answer.frames) this.hear(frame);
  }

  private leave({ code, retryMs: [from, to] }: Bye): void {
    if (code === 'replaced') this.set({ connection: 'replaced' });
    else if (code === 'over_capacity') this.readAlong(from);
    else if (code === 'banned' || code === 'protocol') this.set({ connection: 'refused', refusal: code });
    else this.comeBack(from + Math.random() * (to - from));
    this.socket.disconnect();
  }

  /** Full jitter, so that a room full of people does not come back in one second. */
  private comeBack(afterMs?: number): void {
    if (this.isClosed || this.retry !== undefined) return;
    if (!this.poll.isReading) this.set({ connection: 'away' });
    if (this.openedAt > 0 && Date.now() - this.openedAt > STABLE_MS) this.failures = 0;
    const [base, cap] = ROOM_POLICY.backoff;
    const waitMs = afterMs ?? Math.random() * Math.min(cap, base * 2 ** this.failures);
    this.failures += 1;
    this.retry = setTimeout(() => {
      this.connectNow();
    }, waitMs);
  }

  private connectNow(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    if (!this.isClosed) this.socket.connect();
  }

  private ask<Answer>(name: string, message: unknown): Promise<Answer> {
    return this.socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, message) as Promise<Answer>;
  }

  private set(change: Partial<FeedView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
