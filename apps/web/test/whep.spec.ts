import type { Browser, Page } from '@playwright/test';
import { expect, test } from './browser';

const WHEP = '/rtc/v1/whep/';
const RESOURCE = '/rtc/v1/whip/?action=delete&token=of-the-test';
const [WIDTH, HEIGHT] = [320, 180];
const PLAYS_WITHIN_MS = 15_000;

interface Room {
  data?: { liveSession?: { media?: { whepUrl: string | null } } | null };
}

/** The room as a market with WHEP_PUBLIC_URL would tell of it; the market under test has its embedded media server. */
async function openRoom(page: Page, market: string, room: string): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const json = (await response.json()) as Room;
    const media = json.data?.liveSession?.media;
    if (media) media.whepUrl = `${market}${WHEP}?app=live&stream=${room}`;
    await route.fulfill({ response, json });
  });
  await page.goto(`/live/${room}`);
}

/** A page that is the media server. Who may use the camera hides no address from those it connects with. */
async function openServer(browser: Browser, market: string): Promise<Page> {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const page = await context.newPage();
  await page.goto(`${market}/livez`);
  return page;
}

/** Runs in the server: a drawing that moves, sent to whoever made the offer. */
async function answer({ offer, width, height }: { offer: string; width: number; height: number }) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  let drawn = 0;
  setInterval(() => {
    if (!pen) return;
    pen.fillStyle = `hsl(${(drawn * 7) % 360} 80% 50%)`;
    pen.fillRect(0, 0, width, height);
    drawn += 1;
  }, 40);
  const line = new RTCPeerConnection();
  Object.assign(window, { line });
  for (const track of canvas.captureStream(25).getTracks()) line.addTrack(track);
  await line.setRemoteDescription({ type: 'offer', sdp: offer });
  const gathered = new Promise<void>((done) => {
    line.addEventListener('icegatheringstatechange', () => {
      if (line.iceGatheringState === 'complete') done();
    });
  });
  await line.setLocalDescription();
  await gathered;
  return line.localDescription?.sdp ?? '';
}

/** What the room's picture is made of now. */
const shown = (page: Page) =>
  page.locator('video').evaluate((video: HTMLVideoElement) => ({
    isPlaying: video.dataset.playing === 'true',
    isWebRtc: video.srcObject !== null,
    width: video.videoWidth,
    at: video.currentTime,
  }));

/** It plays, and then it is further on. */
async function moves(page: Page): Promise<void> {
  await expect.poll(async () => (await shown(page)).isPlaying, { timeout: PLAYS_WITHIN_MS }).toBe(true);
  const { at } = await shown(page);
  await expect
    .poll(async () => (await shown(page)).at, { timeout: PLAYS_WITHIN_MS })
    .toBeGreaterThan(at + 0.4);
}

// One size is enough: what is tested is the way of the picture.
test('a room plays by WHEP where there is one, and goes on by FLV when that ends', async ({
  page,
  browser,
  market,
  places,
}) => {
  const server = await openServer(browser, market);
  const flv: string[] = [];
  const ended: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/flv/')) flv.push(pathname);
    if (request.method() === 'DELETE') ended.push(pathname + search);
  });
  await page.route(`**${WHEP}*`, async (route) => {
    const request = route.request();
    expect([request.method(), request.headers()['content-type']]).toEqual(['POST', 'application/sdp']);
    const offer = request.postData() ?? '';
    const body = await server.evaluate(answer, { offer, width: WIDTH, height: HEIGHT });
    await route.fulfill({
      status: 201,
      headers: { 'content-type': 'application/sdp', location: RESOURCE },
      body,
    });
  });
  await page.route('**/rtc/v1/whip/*', (route) => route.fulfill({ status: 200 }));

  await openRoom(page, market, places.rooms.live);
  await moves(page);
  expect(await shown(page)).toMatchObject({ isPlaying: true, isWebRtc: true, width: WIDTH });
  expect([flv, ended]).toEqual([[], []]);

  await server.evaluate(() => {
    (window as unknown as { line: RTCPeerConnection }).line.close();
  });
  await expect.poll(() => ended, { timeout: PLAYS_WITHIN_MS }).toEqual([RESOURCE]);
  await server.context().close();
  await moves(page);
  const { isWebRtc, width } = await shown(page);
  expect([isWebRtc, width === WIDTH]).toEqual([false, false]);
  expect(flv).toEqual([`/flv/${places.rooms.live}.flv`]);
});

test.describe('a media server that does not have the picture', () => {
  test.use({ allowed: /404.*\/rtc\/v1\/whep\/|status of 404/ });

  test('leaves it to FLV', async ({ page, market, places }) => {
    let asked = 0;
    await page.route(`**${WHEP}*`, async (route) => {
      asked += 1;
      await route.fulfill({ status: 404 });
    });
    await openRoom(page, market, places.rooms.live);
    await moves(page);
    expect(await shown(page)).toMatchObject({ isPlaying: true, isWebRtc: false });
    expect(asked).toBe(1);
  });
});
