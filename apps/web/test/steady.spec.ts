import type { Page } from '@playwright/test';
import { expect, settled, test } from './browser';

const SHIFT_MAX = 0.05;
const ANSWER_AFTER_MS = 400;

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

test('the home page holds still while it is read slowly', async ({ page }) => {
  await page.addInitScript(watchShifts);
  await page.route('**/graphql', async (route) => {
    await new Promise((wake) => setTimeout(wake, ANSWER_AFTER_MS));
    await route.continue();
  });
  await page.goto('/');
  await settled(page);
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(await shiftedOn(page)).toBeLessThan(SHIFT_MAX);
});

for (const lang of ['zh-CN', 'en'])
  test(`a notice prints on one A4 sheet in ${lang}`, async ({ page, places }) => {
    await page.goto(`/notice/${places.notice}?lang=${lang}`);
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(sheets.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    expect(sheets).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });
