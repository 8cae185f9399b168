import fc from 'fast-check';
import {
  isSegmentFile,
  liveWindow,
  placeAsked,
  placeInReplay,
  playlist,
  readPlaylist,
  replayAddress,
  segmentStart,
  sliceOf,
  totalMs,
  type Segment,
} from './replay';

const RUN = '01JQ0000000000000000000000';
const BEGAN = 1_000_000;
const file = (n: number, run = RUN) => `${run}-${String(n).padStart(6, '0')}.ts`;
const segment = (n: number, more: Partial<Segment> = {}): Segment => ({
  number: n,
  run: 1,
  file: file(n),
  startedAt: BEGAN + (n - 1) * 4_000,
  offsetMs: (n - 1) * 4_000,
  durationMs: 4_000,
  ...more,
});
const show = Array.from({ length: 10 }, (_, n) => segment(n + 1));

/** Segments one after the other, with holes between them and runs of any length. */
const recorded = fc
  .array(fc.record({ gap: fc.nat(20_000), durationMs: fc.integer({ min: 1, max: 9_000 }) }), {
    maxLength: 30,
  })
  .map((parts) => {
    let at = BEGAN;
    return parts.map(({ gap, durationMs }, n) => {
      const startedAt = at + gap;
      at = startedAt + durationMs;
      return segment(n + 1, { startedAt, offsetMs: startedAt - BEGAN, durationMs });
    });
  });

describe('a playlist', () => {
  it('of a show that is over ends, and names a break between two runs', () => {
    const whole = [segment(1), segment(2, { run: 2, durationMs: 2_500 })];
    expect(playlist(whole, 'whole')).toBe(
      [
        '#EXTM3U',
        '#EXT-X-VERSION:6',
        '#EXT-X-TARGETDURATION:4',
        '#EXT-X-PLAYLIST-TYPE:VOD',
        '#EXT-X-MEDIA-SEQUENCE:0',
        '#EXT-X-INDEPENDENT-SEGMENTS',
        '#EXTINF:4.000,',
        file(1),
        '#EXT-X-DISCONTINUITY',
        '#EXTINF:2.500,',
        file(2),
        '#EXT-X-ENDLIST',
        '',
      ].join('\n'),
    );
  });

  it('of a show that runs keeps its numbers and goes on', () => {
    const lines = playlist(liveWindow([...show].reverse(), BEGAN + 41_000), 'live').split('\n');
    expect(lines).toContain('#EXT-X-MEDIA-SEQUENCE:5');
    expect(lines).toContain('#EXT-X-DISCONTINUITY-SEQUENCE:1');
    expect(lines.filter((line) => line.endsWith('.ts'))).toEqual([5, 6, 7, 8, 9, 10].map((n) => file(n)));
    expect(lines).not.toContain('#EXT-X-ENDLIST');
  });

  it('of a picture that has been away is empty', () => {
    expect(liveWindow(show, BEGAN + 40_000 + 30_001)).toEqual([]);
    expect(liveWindow(show, BEGAN + 40_000 + 30_000)).toHaveLength(1);
  });

  it('is read as it is written', () => {
    fc.assert(
      fc.property(recorded, (segments) => {
        const read = readPlaylist(playlist(segments, 'whole'));
        expect(read).toEqual(segments.map(({ file: name, durationMs }) => ({ file: name, durationMs })));
      }),
    );
  });
});

describe('a file of a segment', () => {
  it.each(['../x.ts', `${RUN}-000001.ts.tmp`, `${RUN}-1.ts`, 'index.m3u8', `a/${file(1)}`])(
    'is not %s',
    (name) => {
      expect(isSegmentFile(name)).toBe(false);
    },
  );

  it('has the name of its run and its place', () => {
    expect(isSegmentFile(file(1))).toBe(true);
  });
});

describe('the slice of a good', () => {
  const pin = { startedAt: BEGAN + 12_000, endedAt: BEGAN + 18_000 };
  const filesAt = (now: number, segments = show, isOver = false) =>
    sliceOf(segments, pin, isOver, now)?.map((each) => each.number);

  it('begins three seconds before and ends two seconds after', () => {
    expect(filesAt(BEGAN + 60_000)).toEqual([3, 4, 5]);
    const edge = { startedAt: BEGAN + 11_000, endedAt: BEGAN + 18_001 };
    expect(sliceOf(show, edge, false, 0)?.map((each) => each.number)).toEqual([3, 4, 5, 6]);
  });

  it('waits for its last segment, and for half a minute at most', () => {
    const early = show.slice(0, 4);
    expect(filesAt(BEGAN + 19_000, early)).toBeUndefined();
    expect(filesAt(BEGAN + 50_000, early)).toEqual([3, 4]);
    expect(filesAt(BEGAN + 19_000, early, true)).toEqual([3, 4]);
    expect(sliceOf(show, { ...pin, endedAt: null }, true, BEGAN + 99_000)).toBeNull();
  });

  it('shows every recorded moment of its span', () => {
    fc.assert(
      fc.property(recorded, fc.nat(200_000), fc.nat(60_000), (segments, from, length) => {
        const some = { startedAt: BEGAN + from, endedAt: BEGAN + from + length };
        const slice = new Set(sliceOf(segments, some, true, 0)?.map((each) => each.number));
        for (const each of segments) {
          const overlaps =
            each.startedAt < some.endedAt + 2_000 &&
            each.startedAt + each.durationMs > some.startedAt - 3_000;
          expect(slice.has(each.number)).toBe(overlaps);
        }
      }),
    );
  });
});

describe('a place in the replay', () => {
  it('never goes back, stays within the replay, and counts recorded time alone', () => {
    fc.assert(
      fc.property(recorded, fc.nat(400_000), fc.nat(400_000), (segments, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((at) =>
          placeInReplay(segments, BEGAN + at),
        );
        expect(early).toBeLessThanOrEqual(late!);
        expect(late).toBeLessThanOrEqual(totalMs(segments));
        expect(late! - early!).toBeLessThanOrEqual(Math.abs(a - b));
      }),
    );
    expect(placeInReplay([segment(1), segment(4)], BEGAN + 13_000)).toBe(5_000);
  });
});

describe('the beginning of a segment', () => {
  it('is the end of the one before it while the clocks agree', () => {
    expect(segmentStart(BEGAN + 8_300, 4_000, BEGAN + 4_000, BEGAN)).toBe(BEGAN + 4_000);
  });

  it('is taken from our clock when they have parted, or when there is none before it', () => {
    expect(segmentStart(BEGAN + 9_001, 4_000, BEGAN + 4_000, BEGAN)).toBe(BEGAN + 5_001);
    expect(segmentStart(BEGAN + 9_000, 4_000, null, BEGAN)).toBe(BEGAN + 5_000);
  });

  it('is never before the show', () => {
    expect(segmentStart(BEGAN + 1_000, 4_000, null, BEGAN)).toBe(BEGAN);
  });
});

describe('the address of a place in a replay', () => {
  it.each([
    [185_900, 'at=185', 185_000],
    [0, 'at=0', 0],
    [-1, 'at=0', 0],
  ])('names %i ms as whole seconds', (atMs, text, placeMs) => {
    expect(replayAddress('S', atMs)).toBe(`/live/S?${text}`);
    expect(placeAsked(text.slice(3))).toBe(placeMs);
  });

  it.each(['', '-5', '1e3', '12.5', '1234567', 'x'])('is the beginning for %p', (text) => {
    expect(placeAsked(text)).toBe(0);
  });
});
