import { chromium } from '@playwright/test';
import { expect, looksRight, test } from './browser';
import { ask, SIGN_IN_COOKIE } from './people';
import { tokenOf } from './sign-in';

const PLAYS_WITHIN_MS = 20_000;
const BACK_WITHIN_MS = 5_000;

// A camera that Chromium draws itself. One size is enough: what is tested is the way of the picture.
test('a show is sent by the browser of a phone', async ({ market, places, as }, { project }) => {
  test.skip(project.name !== 'phone');
  test.setTimeout(120_000);
  const token = tokenOf('streamer');
  const { scheduleSession } = await ask<{ scheduleSession: { id: string } }>(
    market,
    'mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { id } }',
    {
      input: {
        requestId: crypto.randomUUID(),
        title: '手机开播',
        scheduledAt: new Date().toISOString(),
        skuIds: [places.sku],
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
    await page.goto(`/studio/sessions/${id}`);
    const part = page.getByRole('region', { name: '用这台手机开播' });
    await part.getByRole('button', { name: '打开摄像头' }).click();
    await expect(part.getByText('正在传')).toBeVisible({ timeout: PLAYS_WITHIN_MS });
    await expect(part.getByText(/现在每秒 [\d,]+ kbit/)).toBeVisible();
    await looksRight(page, 'a show that is sent from here');

    await page.getByRole('button', { name: '开播', exact: true }).click();
    await expect(part.getByText('正在传')).toBeVisible();

    const viewer = await as('shopper');
    await viewer.goto(`/live/${id}`);
    const video = viewer.locator('video');
    const at = () => video.evaluate((element: HTMLVideoElement) => element.currentTime);
    await expect(video).toHaveAttribute('data-playing', 'true', { timeout: PLAYS_WITHIN_MS });
    const before = await at();
    await expect.poll(at, { timeout: PLAYS_WITHIN_MS }).toBeGreaterThan(before + 1);

    await context.setOffline(true);
    await context.setOffline(false);
    await expect(part.getByText('正在传')).toBeVisible({ timeout: BACK_WITHIN_MS });
    await part.getByRole('button', { name: '停止推流' }).click();
    await expect(part).toBeHidden();
  } finally {
    await browser.close();
    await ask(market, 'mutation ($id: ID!) { endSession(id: $id) { status } }', { id }, token);
  }
});
