import { chromium, type Page } from '@playwright/test';
import { expect, looksRight, test } from './browser';
import { ask, SIGN_IN_COOKIE, signIn } from './people';

const STREAMER = '13900000111';
const SEEN_WITHIN_MS = 20_000;
const PLAYS_WITHIN_MS = 20_000;
const BACK_WITHIN_MS = 5_000;
const REPLAYED_WITHIN_MS = 20_000;
const CARDS = ['今早割的，叶子带露水', '掐尖的，不用再摘'] as const;

interface Offered {
  products: { nodes: { name: string; skus: { id: string; name: string }[] }[] };
}

// A camera that Chromium draws itself. One size is enough: what is tested is the way of the picture.
test('a show is sent by the browser of a phone', async ({ market, as }, { project, outputDir }) => {
  test.setTimeout(120_000);
  // Not the streamer whose show the demo's camera films.
  const token = await signIn(market, STREAMER);
  const { products } = await ask<Offered>(
    market,
    '{ products(allianceSlug: "liuan", first: 2) { nodes { name skus { id name } } } }',
  );
  const goods = products.nodes.flatMap(({ name, skus: [sku] }) =>
    sku ? [{ id: sku.id, name: `${name} ${sku.name}` }] : [],
  );
  const { scheduleSession } = await ask<{ scheduleSession: { id: string } }>(
    market,
    'mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { id } }',
    {
      input: {
        requestId: crypto.randomUUID(),
        title: '手机开播',
        scheduledAt: new Date().toISOString(),
        skuIds: goods.map((good) => good.id),
      },
    },
    token,
  );
  const { id } = scheduleSession;
  const { executablePath, args = [] } = project.use.launchOptions ?? {};
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...args, '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
  });
  try {
    const context = await browser.newContext({
      baseURL: market,
      locale: 'zh-CN',
      viewport: { width: 390, height: 844 },
      permissions: ['camera', 'microphone'],
    });
    await context.addCookies([{ name: SIGN_IN_COOKIE, value: token, url: market }]);
    const page = await context.newPage();
    await page.addInitScript(keepPushes);
    await page.goto(`/studio/sessions/${id}`);
    const part = page.getByRole('region', { name: '用这台设备开播' });
    await part.getByRole('button', { name: '打开摄像头' }).click();
    await expect(part.getByText('正在传')).toBeVisible({ timeout: PLAYS_WITHIN_MS });
    await expect(part.getByText(/现在每秒 [\d,]+ kbit/)).toBeVisible();
    await looksRight(page, 'a show that is sent from here');

    await page.screenshot({ path: `${outputDir}/sending.png` });

    await writeCards(
      page,
      goods.map((good) => good.name),
    );
    await page.getByRole('button', { name: /项我都看过了/ }).click();
    // The page looks every quarter of a minute whether the picture is there.
    await expect(page.getByText('画面已经收到，可以开播')).toBeVisible({ timeout: SEEN_WITHIN_MS });
    await page.getByRole('button', { name: '开播', exact: true }).click();
    await expect(part.getByText('正在传')).toBeVisible();
    await tellFromCards(page);

    const viewer = await as('shopper');
    await viewer.goto(`/live/${id}`);
    const video = viewer.locator('video');
    const at = () => video.evaluate((element: HTMLVideoElement) => element.currentTime);
    await expect(video).toHaveAttribute('data-playing', 'true', { timeout: PLAYS_WITHIN_MS });
    const before = await at();
    await expect.poll(at, { timeout: PLAYS_WITHIN_MS }).toBeGreaterThan(before + 1);

    await page.evaluate(() => {
      (window as unknown as { pushes: WebSocket[] }).pushes.at(-1)?.close();
    });
    await expect(part.getByText('断了，正在重连')).toBeVisible();
    await expect(part.getByText('正在传')).toBeVisible({ timeout: BACK_WITHIN_MS });
    await part.getByRole('button', { name: '停止推流' }).click();
    await expect(part).toBeHidden();
    await ask(market, 'mutation ($id: ID!) { endSession(id: $id) { status } }', { id }, token);
    await replayFrom(viewer, id, 2);
  } finally {
    await browser.close();
  }
});

/** Before the show: what is to be said of each good, a card each. */
async function writeCards(page: Page, goods: readonly string[]): Promise<void> {
  for (const [at, name] of goods.entries()) {
    await page.getByRole('button', { name: `改“${name}”的提词卡` }).click();
    const sheet = page.getByRole('dialog', { name });
    await sheet.getByLabel('这样货怎么说').fill(CARDS[at] ?? '');
    await sheet.getByRole('button', { name: '存好' }).click();
    await expect(sheet).toBeHidden();
  }
  await expect(page.getByText('已写 2/2')).toBeVisible();
}

/** On air: the card of the good that comes first, then that of the one which is explained. */
async function tellFromCards(page: Page): Promise<void> {
  const card = page.getByRole('group').filter({ hasText: '提词卡' });
  const next = page.getByRole('button', { name: '讲下一个' });
  for (const said of CARDS) {
    await next.click();
    await expect(card.getByText(said)).toBeVisible();
    // The card of the first good lies there before it is explained; a press meanwhile would be that of the same good.
    await expect(page.getByRole('button', { name: /^讲解中/, pressed: true })).toBeVisible();
    await expect(next).not.toHaveAttribute('aria-busy');
  }
  await expect(card.getByText(CARDS[0])).toBeHidden();
}

/** After it: an address with a place in it opens the recording there, and it plays on from there. */
async function replayFrom(viewer: Page, id: string, seconds: number): Promise<void> {
  const replay = viewer.getByRole('region', { name: '看回放' });
  // The last seconds are filed a moment after the end.
  await expect(async () => {
    await viewer.goto(`/live/${id}?at=${seconds}`);
    await expect(replay).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: REPLAYED_WITHIN_MS });
  const at = () => viewer.locator('video').evaluate(({ currentTime }: HTMLVideoElement) => currentTime);
  await expect.poll(at, { timeout: PLAYS_WITHIN_MS }).toBeCloseTo(seconds, 1);
  await expect(replay.getByText(new RegExp(`^0:0${seconds} / `))).toBeVisible();
  await replay.getByRole('button', { name: '播放' }).click();
  await expect.poll(at, { timeout: PLAYS_WITHIN_MS }).toBeGreaterThan(seconds + 0.5);
  await looksRight(viewer, 'a replay from its place');
}

/** Runs in the page before its own scripts: the sockets of the picture, so that the test can drop one. */
function keepPushes(): void {
  const pushes: WebSocket[] = [];
  const Original = window.WebSocket;
  window.WebSocket = class extends Original {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      if (String(url).includes('/push/')) pushes.push(this);
    }
  };
  Object.assign(window, { pushes });
}
