import type { RoomEventName, RoomPayloads } from './room-events';
import type { Joined } from './room-protocol';
import { reduce, type Snapshot } from './snapshot';
import { STREAMS, type Frame, type RoomEvent, type Stream } from './streams';

const COMMENTS_KEPT = 200;
const CONSOLE_KEPT = 200;
const PERSONAL_KEPT = 100;

export interface RoomComment {
  readonly q: number;
  readonly id: string;
  readonly at: number;
  readonly cid?: string;
  readonly author: RoomPayloads['chat.msg']['u'];
  readonly text: string;
}

export interface ConsoleSale {
  readonly q: number;
  readonly sale: RoomPayloads['order.paid'];
}

/** One event with its own payload: what the console and a person are told beside sales. */
export type Told = {
  readonly [T in RoomEventName]: {
    readonly q: number;
    readonly at: number;
    readonly t: T;
    readonly d: RoomPayloads[T];
  };
}[RoomEventName];

/** What a client holds of a room. `at` is how far it has come in each stream. */
export interface RoomState {
  readonly snapshot: Snapshot | null;
  readonly comments: readonly RoomComment[];
  /** comments that were left out since the stream began here, because nobody could have read them */
  readonly skipped: number;
  readonly sales: readonly ConsoleSale[];
  /** what else the console is told: questions, alerts, prompts, minutes; newest last */
  readonly told: readonly Told[];
  /** what this person alone is told, newest last */
  readonly personal: readonly Told[];
  readonly ticks: readonly { readonly q: number; readonly tick: RoomPayloads['order.tick'] }[];
  readonly at: Readonly<Partial<Record<Stream, readonly [epoch: string, q: number]>>>;
}

export const EMPTY_ROOM: RoomState = {
  snapshot: null,
  comments: [],
  skipped: 0,
  sales: [],
  told: [],
  personal: [],
  ticks: [],
  at: {},
};

/** What a join and a plain request are answered with alike. */
export type Opened = Pick<Joined, 'st' | 'snap' | 'frames'>;

/** What was answered to `live:join`: a snapshot when there is one, then the frames that follow it. */
export function afterJoin(state: RoomState, joined: Opened): RoomState {
  let next = joined.snap ? { ...state, snapshot: joined.snap } : state;
  for (const stream of STREAMS) {
    const start = joined.st[stream];
    if (!start) continue;
    if (start.mode === 'snapshot') next = startOver(next, stream, joined);
  }
  for (const frame of joined.frames) next = takeFrame(next, frame).state;
  return next;
}

function startOver(state: RoomState, stream: Stream, joined: Opened): RoomState {
  const epoch = joined.st[stream]?.ep ?? '';
  const at = { ...state.at, [stream]: [epoch, beginningOf(stream, joined)] as const };
  return { ...state, ...FORGOTTEN[stream], at };
}

/** What is dropped when a stream begins anew. */
const FORGOTTEN = {
  s: { ticks: [] },
  c: { comments: [], skipped: 0 },
  k: { sales: [], told: [] },
  u: { personal: [] },
} as const satisfies Record<Stream, Partial<RoomState>>;

/** The sequence before the first event that came with the answer. */
function beginningOf(stream: Stream, joined: Opened): number {
  if (stream === 's' && joined.snap) return joined.snap.q;
  const first = joined.frames.find((frame) => frame.st === stream);
  return first ? first.from - 1 : (joined.st[stream]?.q ?? 0);
}

/** Takes what is new of a frame. `isGap`: something before it is missing, and nothing of it was taken. */
export function takeFrame(state: RoomState, frame: Frame): { state: RoomState; isGap: boolean } {
  const [epoch, last] = state.at[frame.st] ?? [frame.ep, frame.from - 1];
  if (epoch !== frame.ep || frame.from > last + 1) return { state, isGap: true };
  let next = state;
  const fresh = frame.e.filter((event) => event.q > last);
  for (const event of fresh) next = takeEvent(next, frame.st, event);
  if (frame.st === 'c') {
    const skipped = Math.max(0, frame.to - last) - fresh.length;
    next = { ...next, skipped: next.skipped + skipped };
  }
  const at = { ...next.at, [frame.st]: [frame.ep, Math.max(last, frame.to)] as const };
  return { state: { ...next, at }, isGap: false };
}

function takeEvent(state: RoomState, stream: Stream, event: RoomEvent): RoomState {
  switch (stream) {
    case 's':
      return takeState(state, event);
    case 'c':
      return event.t === 'chat.msg' ? takeComment(state, event) : state;
    case 'k':
      return takeConsole(state, event);
    case 'u':
      return { ...state, personal: [...state.personal, toldOf(event)].slice(-PERSONAL_KEPT) };
  }
}

/** One's own comment as the room answered it: it is there at once, and stays when a flood swallows it for the others. */
export function takeOwn(state: RoomState, event: RoomEvent): RoomState {
  return takeComment(state, event);
}

/** In its place and once: one's own may be here before those that were said earlier. */
function takeComment(state: RoomState, event: RoomEvent): RoomState {
  const { u, x } = event.d as RoomPayloads['chat.msg'];
  const { q, id, at, cid } = event;
  if (state.comments.some((each) => each.q === q)) return state;
  const comment = { q, id, at, author: u, text: x, ...(cid === undefined ? {} : { cid }) };
  const isNewest = (state.comments.at(-1)?.q ?? 0) < q;
  const comments = [...state.comments, comment];
  if (!isNewest) comments.sort((one, other) => one.q - other.q);
  return { ...state, comments: comments.slice(-COMMENTS_KEPT) };
}

/** The comments that may be read: not those that are hidden, nor those whose words were never sent because of it. */
export function shownComments({ comments, snapshot }: RoomState): readonly RoomComment[] {
  const hidden = new Set(snapshot?.hidden);
  const isShown = ({ q, text }: RoomComment) => !hidden.has(q) && text !== '';
  return comments.every(isShown) ? comments : comments.filter(isShown);
}

function takeConsole(state: RoomState, event: RoomEvent): RoomState {
  if (event.t !== 'order.paid')
    return { ...state, told: [...state.told, toldOf(event)].slice(-CONSOLE_KEPT) };
  const sale = { q: event.q, sale: event.d as RoomPayloads['order.paid'] };
  return { ...state, sales: [...state.sales, sale].slice(-CONSOLE_KEPT) };
}

function toldOf({ q, at, t, d }: RoomEvent): Told {
  return { q, at, t, d } as Told;
}

function takeState(state: RoomState, event: RoomEvent): RoomState {
  const snapshot = state.snapshot && reduce(state.snapshot, event);
  if (event.t !== 'order.tick') return { ...state, snapshot };
  const tick = { q: event.q, tick: event.d as RoomPayloads['order.tick'] };
  return { ...state, snapshot, ticks: [...state.ticks, tick].slice(-10) };
}
