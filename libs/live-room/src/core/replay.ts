import { DAY_MS, type Instant } from '@app/platform/core';

/** Three years from the end of the show, counted so that no leap day shortens them. */
export const VIDEO_KEPT_MS = (3 * 365 + 1) * DAY_MS;

/** A slice begins a little before its good is named and ends a little after. */
const SLICE_BEFORE_MS = 3_000;
const SLICE_AFTER_MS = 2_000;
/** From then on a slice is what there is: the picture stood still when the good was put away. */
const SLICE_WITHIN_MS = 30_000;

/** The clock of an encoder may run away from ours by so much before a segment is placed by ours again. */
const DRIFT_MAX_MS = 1_000;

const LIVE_WINDOW = 6;
/** A segment that ended longer ago is not live any more. */
const LIVE_FRESH_MS = 30_000;

/** A recorded part of a show, as far as playing it needs. */
export interface Segment {
  readonly number: number;
  /** which unbroken recording it is of, from 1 */
  readonly run: number;
  readonly file: string;
  readonly startedAt: Instant;
  /** since the show began */
  readonly offsetMs: number;
  readonly durationMs: number;
}

export interface PinTime {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

const FILE = /^[0-9A-Z]{26}-\d{6}\.ts$/;

/** A segment's file is named by its run and its place in it, so that no later run can overwrite it. */
export function isSegmentFile(name: string): boolean {
  return FILE.test(name);
}

export function isSameRun(file: string, other: string): boolean {
  return file.slice(0, 26) === other.slice(0, 26);
}

export function replayPath(sessionId: string, pinId?: string): string {
  return `/replay/${sessionId}/index.m3u8${pinId === undefined ? '' : `?pin=${pinId}`}`;
}

/** The page of a show's replay, opened at a place of it. */
export function replayAddress(sessionId: string, atMs: number): string {
  return `/live/${sessionId}?at=${String(Math.max(0, Math.floor(atMs / 1_000)))}`;
}

/** The place that such an address asks for; whatever else is typed there is the beginning. */
export function placeAsked(at: string): number {
  return /^\d{1,6}$/.test(at) ? Number(at) * 1_000 : 0;
}

/** When a closed segment began: it follows the one before it, unless the encoder's clock and ours have parted. */
export function segmentStart(
  closedAt: Instant,
  durationMs: number,
  endOfLast: Instant | null,
  showBegan: Instant,
): Instant {
  const seen = closedAt - durationMs;
  const isNear = endOfLast !== null && Math.abs(seen - endOfLast) <= DRIFT_MAX_MS;
  return Math.max(showBegan, isNear ? endOfLast : seen);
}

/** A playlist of the muxer: what it has closed so far, in order. */
export function readPlaylist(text: string): { file: string; durationMs: number }[] {
  const closed: { file: string; durationMs: number }[] = [];
  let durationMs = 0;
  for (const line of text.split('\n')) {
    const seconds = /^#EXTINF:([\d.]+)/.exec(line)?.[1];
    if (seconds !== undefined) durationMs = Math.round(Number(seconds) * 1_000);
    else if (isSegmentFile(line.trim())) closed.push({ file: line.trim(), durationMs });
  }
  return closed;
}

/** The last seconds of a show that runs; empty when nothing fresh was recorded. */
export function liveWindow(newest: readonly Segment[], now: Instant): Segment[] {
  const fresh = newest.filter((each) => endOf(each) >= now - LIVE_FRESH_MS);
  return [...fresh].sort((a, b) => a.number - b.number).slice(-LIVE_WINDOW);
}

/** The part of a show that belongs to a good; null while it is still being explained. */
export function sliceSpan({ startedAt, endedAt }: PinTime): { from: Instant; to: Instant } | null {
  return endedAt === null ? null : { from: startedAt - SLICE_BEFORE_MS, to: endedAt + SLICE_AFTER_MS };
}

/** The segments that show a good while it was explained; null while they are still being recorded. */
export function sliceOf<S extends Segment>(
  segments: readonly S[],
  pin: PinTime,
  isOver: boolean,
  now: Instant,
): S[] | null {
  const span = sliceSpan(pin);
  if (!span) return null;
  const isWhole = segments.some((each) => endOf(each) >= span.to);
  if (!isWhole && !isOver && now < span.to + SLICE_WITHIN_MS) return null;
  return segments.filter((each) => each.startedAt < span.to && endOf(each) > span.from);
}

const endOf = ({ startedAt, durationMs }: Segment): Instant => startedAt + durationMs;

export function totalMs(segments: readonly Pick<Segment, 'durationMs'>[]): number {
  return segments.reduce((sum, each) => sum + each.durationMs, 0);
}

/** Where a moment of the show is in its replay, which leaves out what was not recorded. */
export function placeInReplay(segments: readonly Segment[], at: Instant): number {
  return segments.reduce((sum, each) => sum + Math.min(each.durationMs, Math.max(0, at - each.startedAt)), 0);
}

/** An HLS playlist (RFC 8216): `live` goes on, `whole` is all there will be. */
export function playlist(segments: readonly Segment[], kind: 'live' | 'whole'): string {
  const longest = Math.max(1_000, ...segments.map((each) => each.durationMs));
  const [first] = segments;
  const lines = ['#EXTM3U', '#EXT-X-VERSION:6', `#EXT-X-TARGETDURATION:${Math.ceil(longest / 1_000)}`];
  if (kind === 'whole') lines.push('#EXT-X-PLAYLIST-TYPE:VOD', '#EXT-X-MEDIA-SEQUENCE:0');
  else {
    lines.push(`#EXT-X-MEDIA-SEQUENCE:${first?.number ?? 0}`);
    lines.push(`#EXT-X-DISCONTINUITY-SEQUENCE:${first?.run ?? 0}`);
  }
  lines.push('#EXT-X-INDEPENDENT-SEGMENTS');
  let run = first?.run;
  for (const each of segments) {
    if (each.run !== run) lines.push('#EXT-X-DISCONTINUITY');
    run = each.run;
    lines.push(`#EXTINF:${(each.durationMs / 1_000).toFixed(3)},`, each.file);
  }
  if (kind === 'whole') lines.push('#EXT-X-ENDLIST');
  return `${lines.join('\n')}\n`;
}
