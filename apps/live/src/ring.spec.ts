import fc from 'fast-check';
import { FRAME_BYTES_MAX, FRAME_EVENTS_MAX, type RoomEvent } from '@app/live-room/core';
import { framesOf } from './frames';
import { Ring } from './ring';

const place = { sid: 'x', stream: 's', epoch: 'e1' } as const;
const event = (q: number, text = ''): RoomEvent => ({ q, id: String(q), t: 'x', at: q, d: text });
const events = (from: number, to: number, text = '') =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => event(from + n, text));
const seqs = (all: readonly RoomEvent[]) => all.map(({ q }) => q);

describe('a ring', () => {
  it('sends each event once, in order, whatever overlaps in what it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(20), fc.boolean())), (parts) => {
        const ring = new Ring(place, 0, 512);
        const sent: number[] = [];
        for (const [from, length, isFlushed] of parts) {
          ring.take(events(from + 1, from + length));
          if (isFlushed) sent.push(...seqs(ring.flush()));
        }
        sent.push(...seqs(ring.flush()));
        expect(sent).toEqual(seqs(events(1, ring.head)));
      }),
    );
  });

  it('says when there is a gap, and keeps what came before it', () => {
    const ring = new Ring(place, 10, 512);
    expect(ring.take([event(11), event(13)])).toBe(false);
    expect(ring.head).toBe(11);
    expect(ring.take(events(11, 14))).toBe(true);
    expect(seqs(ring.flush())).toEqual([11, 12, 13, 14]);
  });

  it('keeps the newest, and never forgets what was not sent', () => {
    const ring = new Ring(place, 0, 5);
    ring.take(events(1, 9));
    expect(seqs(ring.flush())).toEqual(seqs(events(1, 9)));
    expect(ring.reachesBackTo).toBe(4);
    expect(seqs(ring.sentAfter(4))).toEqual([5, 6, 7, 8, 9]);
  });

  it('reaches back when it is given what came before', () => {
    const ring = new Ring(place, 10, 512);
    ring.putBefore(events(4, 12));
    expect(ring.reachesBackTo).toBe(3);
    expect(seqs(ring.sentAfter(7))).toEqual([8, 9, 10]);
    ring.putBefore(events(1, 2));
    expect(ring.reachesBackTo).toBe(3);
  });

  it('cuts frames of at most 64 events and 32 KB', () => {
    const small = framesOf(place, events(1, 130));
    expect(small.map((frame) => frame.e.length)).toEqual([FRAME_EVENTS_MAX, FRAME_EVENTS_MAX, 2]);
    const large = framesOf(place, events(1, 9, 'x'.repeat(12_000)));
    expect(large.flatMap((frame) => seqs(frame.e))).toEqual(seqs(events(1, 9)));
    for (const frame of large) {
      expect(frame.to - frame.from + 1).toBe(frame.e.length);
      expect(JSON.stringify(frame.e).length).toBeLessThan(FRAME_BYTES_MAX + 1_024);
    }
  });
});
