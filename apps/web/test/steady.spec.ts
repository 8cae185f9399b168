import type { Page, Route } from '@playwright/test';
import { expect, settled, test } from './browser';

const SHIFT_MAX = 0.05;
const ANSWER_AFTER_MS = 400;
/** The home page asks again for what is on air. */
const AGAIN_MS = 20_000;

/** Adds up what jumps on the page; nothing that follows a press or key counts. */
function watchShifts(): void {
  const page = window as unknown as { shifted: number };
  page.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) page.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const shiftedOn = (page: Page) => page.evaluate(() => (window as unknown as { shifted: number }).shifted);

/** What the market answers comes as late as on a slow line. */
async function slowly(route: Route): Promise<void> {
  await new Promise((wake) => setTimeout(wake, ANSWER_AFTER_MS));
  await route.fallback();
}

test('the home page holds still while it is read slowly', async ({ page }) => {
  await page.addInitScript(watchShifts);
  await page.route('**/graphql', slowly);
  await page.goto('/');
  await settled(page);
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(await shiftedOn(page)).toBeLessThan(SHIFT_MAX);
});

interface Shows {
  data: { liveSessions: { id: string; title: string; status: string }[] };
}

test('the home page holds still whatever its shows do', async ({ page }) => {
  let shows: readonly string[] = ['live', 'paused', 'scheduled', 'scheduled'];
  let looks = 0;
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('query HomeLive')) return route.continue();
    looks += 1;
    const response = await route.fetch();
    const answer = (await response.json()) as Shows;
    const [model] = answer.data.liveSessions;
    if (!model) throw new Error('the demo has shows');
    answer.data.liveSessions = shows.map((status, at) => {
      return { ...model, id: `${model.id.slice(0, -1)}${at}`, status, title: `第${looks}眼` };
    });
    return route.fulfill({ response, json: answer });
  });
  await page.route('**/graphql', slowly);
  await page.addInitScript(watchShifts);
  await page.clock.install();
  await page.goto('/');
  const seen = (look: number) => page.getByRole('link', { name: `第${look}眼` });
  await expect(seen(1)).toHaveCount(3);
  await settled(page);
  await page.unroute('**/graphql', slowly);
  const below = page.getByRole('heading', { name: '一联盟 一主播 一品牌' });
  const top = async () => (await below.boundingBox())?.y;
  const place = await top();
  for (const [next, links, word] of [
    [['paused', 'scheduled'], 2, '暂停中'], // it broke off
    [['scheduled', 'scheduled'], 2, '下一场的时间在下面'], // and ended
    [['live', 'live', 'live', 'live'], 3, '直播中'],
  ] as const) {
    shows = next;
    const look = looks + 1;
    await page.clock.fastForward(AGAIN_MS);
    await expect(seen(look)).toHaveCount(links);
    await expect(page.getByText(word, { exact: true }).first()).toBeVisible();
    expect(await top(), next.join()).toBe(place);
  }
  expect(await shiftedOn(page)).toBeLessThan(SHIFT_MAX);
});

for (const lang of ['zh-CN', 'en'])
  test(`a notice and a decision print on one A4 sheet each in ${lang}`, async ({ page, places }) => {
    for (const path of [`/notice/${places.notice}`, `/vote/${places.motions.decided}`]) {
      await page.goto(`${path}?lang=${lang}`);
      const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(sheets.match(/\/Type\s*\/Page[^s]/g), path).toHaveLength(1);
      expect(sheets).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    }
  });
