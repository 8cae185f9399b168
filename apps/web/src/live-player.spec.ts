import { openNative, playsHls } from './hls';
import { openWithLibrary } from './hls-library';
import { attach, type LivePlayer, type PictureUrls, type PlayerState, type Way } from './live-player';
import { openFlv } from './live-player-flv';
import { openWhep } from './live-player-whep';

jest.mock('./live-player-whep', () => ({ openWhep: jest.fn() }));
jest.mock('./live-player-flv', () => ({ openFlv: jest.fn() }));
jest.mock('./hls-library', () => ({ openWithLibrary: jest.fn() }));
jest.mock('./hls', () => ({ openNative: jest.fn(), playsHls: jest.fn() }));

const WHEP = 'https://live/rtc/v1/whep/?app=live&stream=show';
const FLV = 'http://live/flv/show.flv';
const HLS = 'http://live/hls/show/index.m3u8';
const ways = {
  whep: jest.mocked(openWhep),
  flv: jest.mocked(openFlv),
  native: jest.mocked(openNative),
  library: jest.mocked(openWithLibrary),
} as unknown as Record<'whep' | 'flv' | 'native' | 'library', jest.MockedFunction<Way>>;

/** What was opened, in its order, and what of it is open still. */
let opened: [string, string][];
let isOpen: Set<string>;
let lost: () => void;
let states: PlayerState[];
let video: { currentTime: number; paused: boolean; play: jest.Mock<Promise<void>> };
let player: LivePlayer;

beforeEach(() => {
  jest.useFakeTimers();
  [opened, isOpen, states] = [[], new Set(), []];
  video = { currentTime: 0, paused: false, play: jest.fn(() => Promise.resolve()) };
  jest.mocked(playsHls).mockReturnValue(true);
  for (const [name, way] of Object.entries(ways))
    way.mockImplementation((_, url, told) => {
      opened.push([name, url]);
      isOpen.add(name);
      lost = told;
      return () => isOpen.delete(name);
    });
});

afterEach(() => {
  player.destroy();
  expect(isOpen).toEqual(new Set());
  jest.useRealTimers();
});

async function attached(urls: PictureUrls = { flv: FLV, hls: HLS }): Promise<void> {
  player = attach(video as unknown as HTMLVideoElement, urls, (state) => states.push(state));
  await pass(0);
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

/** The picture moves for so many seconds. */
async function moves(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    video.currentTime += 1;
    await pass(1_000);
  }
}

describe('a picture', () => {
  it('plays by FLV where that can be played, and nothing else is opened', async () => {
    await attached();
    await moves(2);
    expect(opened).toEqual([['flv', FLV]]);
    expect(states).toEqual(['waiting', 'playing', 'playing']);
    expect(video.play).toHaveBeenCalledTimes(1);
  });

  it('plays by HLS where the browser cannot play FLV: by itself, else by the library', async () => {
    ways.flv.mockReturnValue(null);
    await attached();
    expect(opened).toEqual([['native', HLS]]);
    player.destroy();
    jest.mocked(playsHls).mockReturnValue(false);
    await attached();
    expect(opened).toEqual([
      ['native', HLS],
      ['library', HLS],
    ]);
    player.destroy();
    await attached({ hls: HLS });
    expect(opened.at(-1)).toEqual(['library', HLS]);
  });

  it('is gone where this browser can play nothing of what there is', async () => {
    ways.flv.mockReturnValue(null);
    await attached({ flv: FLV, hls: null });
    expect([opened, states]).toEqual([[], ['waiting', 'gone']]);
  });

  it('goes on when HLS is there, and goes by it once that is due', async () => {
    await attached({ flv: FLV, hls: null });
    await moves(2);
    player.learn(HLS);
    await moves(2);
    expect(opened).toEqual([['flv', FLV]]);
    lost();
    await pass(1_000);
    lost();
    await pass(2_000);
    expect(opened.at(-1)).toEqual(['native', HLS]);
  });

  it('begins when HLS is there, where the browser could play nothing before', async () => {
    ways.flv.mockReturnValue(null);
    await attached({ flv: FLV, hls: null });
    player.learn(HLS);
    player.learn(HLS);
    await pass(0);
    expect(opened).toEqual([['native', HLS]]);
  });

  it('that is lost comes back the same way, and that fails twice over by the next', async () => {
    await attached();
    await moves(1);
    lost();
    await pass(1_000);
    await moves(1);
    expect(opened.map(([way]) => way)).toEqual(['flv', 'flv']);
    lost();
    await pass(1_000);
    lost();
    await pass(2_000);
    expect(opened.map(([way]) => way)).toEqual(['flv', 'flv', 'flv', 'native']);
    expect(isOpen).toEqual(new Set(['native']));
    await moves(1);
    expect(states.at(-1)).toBe('playing');
  });

  it('plays by WebRTC where there is WHEP, and goes on by FLV at once, for good, when that does not come', async () => {
    await attached({ whep: WHEP, flv: FLV, hls: HLS });
    expect([opened, isOpen]).toEqual([[['whep', WHEP]], new Set(['whep'])]);
    lost();
    await pass(0);
    expect([opened.at(-1), isOpen]).toEqual([['flv', FLV], new Set(['flv'])]);
    await moves(1);
    expect(states).toEqual(['waiting', 'waiting', 'playing']);
    for (const waitMs of [1_000, 2_000, 4_000, 8_000, 8_000]) {
      lost();
      await pass(waitMs);
    }
    expect(opened.map(([way]) => way)).toEqual(['whep', 'flv', 'flv', 'native', 'library', 'flv', 'native']);
  });

  it('by WebRTC that breaks or stands still later goes on by FLV, or by HLS where FLV cannot be played', async () => {
    ways.flv.mockReturnValue(null);
    await attached({ whep: WHEP, flv: FLV, hls: HLS });
    await moves(30);
    expect(opened.map(([way]) => way)).toEqual(['whep']);
    await pass(7_000);
    expect(opened.map(([way]) => way)).toEqual(['whep', 'native']);
    expect(isOpen).toEqual(new Set(['native']));
  });

  it('plays by FLV where the browser knows no WebRTC', async () => {
    ways.whep.mockReturnValue(null);
    await attached({ whep: WHEP, flv: FLV, hls: null });
    expect(opened).toEqual([['flv', FLV]]);
  });

  it('that stands still for six seconds is opened again, unless the viewer stopped it', async () => {
    await attached();
    await moves(1);
    await pass(6_000);
    expect(opened).toHaveLength(1);
    await pass(1_000);
    expect(states.at(-1)).toBe('waiting');
    await pass(1_000);
    expect(opened).toHaveLength(2);
    video.paused = true;
    await pass(60_000);
    expect(opened).toHaveLength(2);
  });

  it('waits for a tap where the browser blocks it', async () => {
    video.play.mockRejectedValueOnce(new DOMException('not yet', 'NotAllowedError'));
    await attached();
    expect(states).toEqual(['waiting', 'blocked']);
    player.play();
    await moves(1);
    expect(states.at(-1)).toBe('playing');
  });
});
