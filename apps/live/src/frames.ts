import {
  FRAME_BYTES_MAX,
  FRAME_EVENTS_MAX,
  type Frame,
  type RoomEvent,
  type Stream,
} from '@app/live-room/core';

/** Which stream of which room. */
export interface StreamPlace {
  readonly sid: string;
  readonly stream: Stream;
  readonly epoch: string;
}

const sizes = new WeakMap<RoomEvent, number>();

/** A crowd that comes back asks for the same events: each is measured once. */
function sizeOf(event: RoomEvent): number {
  let size = sizes.get(event);
  if (size === undefined) {
    size = Buffer.byteLength(JSON.stringify(event));
    sizes.set(event, size);
  }
  return size;
}

/** Frames within the limits of size. */
export function framesOf(place: StreamPlace, events: readonly RoomEvent[]): Frame[] {
  const frames: Frame[] = [];
  let part: RoomEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    const size = sizeOf(event);
    if (part.length === FRAME_EVENTS_MAX || (part.length > 0 && bytes + size > FRAME_BYTES_MAX)) {
      frames.push(frame(place, part));
      [part, bytes] = [[], 0];
    }
    part.push(event);
    bytes += size;
  }
  if (part.length > 0) frames.push(frame(place, part));
  return frames;
}

function frame({ sid, stream, epoch }: StreamPlace, events: readonly RoomEvent[]): Frame {
  const from = events[0]?.q ?? 0;
  const to = events.at(-1)?.q ?? 0;
  return { v: 1, sid, st: stream, ep: epoch, from, to, e: events };
}
