/** What goes over a room's wire, the same for the live process, the web and the tests (live.md, section 4.2). */
export const SHARED_STREAMS = ['s', 'c', 'k'] as const;
/** s: state, everyone, gap-free. c: comments, everyone. k: console, staff, gap-free. */
export type SharedStream = (typeof SHARED_STREAMS)[number];
/** u: what one person alone hears, numbered for that person. */
export type Stream = SharedStream | 'u';
export const STREAMS = ['s', 'c', 'k', 'u'] as const satisfies readonly Stream[];

export interface RoomEvent {
  /** sequence within the stream, from 1, without holes */
  readonly q: number;
  readonly id: string;
  readonly t: string;
  readonly at: number;
  readonly d: unknown;
  /** the command's id, by which its sender knows his own */
  readonly cid?: string;
}

export interface Frame {
  readonly v: 1;
  readonly sid: string;
  readonly st: Stream;
  readonly ep: string;
  readonly from: number;
  readonly to: number;
  readonly e: readonly RoomEvent[];
}

/** `[epoch, sequence]`: what one has already. */
export type Have = readonly [epoch: string, q: number];
