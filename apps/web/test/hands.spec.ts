import type { Page } from '@playwright/test';
import { expect, looksRight, test } from './browser';

/** The console of the show that runs, on a phone. */
async function openConsole(page: Page, market: string): Promise<void> {
  await page.goto('/studio');
  await page.getByRole('link', { name: '进入直播台' }).click();
  await expect(page).toHaveURL(new RegExp(`^${market}/studio/sessions/`));
  await expect(page.getByRole('button', { name: '讲下一个' })).toBeEnabled();
}

test.describe('with cold hands', () => {
  test.skip(({ viewport }) => (viewport?.width ?? 0) > 1_000, 'these are the hands of a phone');

  // Nothing is pressed that changes the show: others watch the same one.
  test('the four big buttons are under the thumb, each large enough', async ({ as, market }) => {
    const page = await as('streamer');
    await openConsole(page, market);
    const heights: number[] = [];
    for (const name of ['讲下一个', '秒杀', '发券/福袋', '口误纠正'])
      heights.push((await page.getByRole('button', { name, exact: true }).boundingBox())?.height ?? 0);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(56);
    await looksRight(page, 'the console of a phone');
  });

  test('a slide that stops half way ends nothing', async ({ as, market }) => {
    const page = await as('streamer');
    await openConsole(page, market);
    const slide = page.getByRole('slider', { name: '滑到头，结束直播' });
    const box = await slide.boundingBox();
    if (!box) throw new Error('the slide has a place');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 28, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, y, { steps: 8 });
    await page.mouse.up();
    await expect(slide).toHaveValue('0');
    await expect(page.getByRole('button', { name: '暂停' })).toBeVisible();
  });
});

test('a comment is pressed and reported', async ({ as, page }) => {
  await page.goto('/live');
  const card = page.getByRole('article').filter({ hasText: '直播中' }).filter({ hasText: '沃小青' });
  await card.getByRole('link').click();
  await expect(page.getByRole('region', { name: '讲解中' })).toBeVisible();
  const room = page.url();
  const words = `有人便宜卖 ${String(Date.now() % 10_000)}`;
  const talker = await as('packhouse');
  await talker.goto(room);
  const reader = await as('shopper');
  await reader.goto(room);
  const said = reader.getByRole('log').getByRole('button', { name: words });
  // Said again until it is heard: the room may not have opened yet.
  await expect(async () => {
    await talker.getByPlaceholder('问问主播').fill(words);
    await talker.keyboard.press('Enter');
    await expect(said.first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
  await said.first().click();
  await looksRight(reader, 'the sheet of a report');
  await reader.getByRole('dialog').getByRole('button', { name: '引导站外付款' }).click();
  await expect(reader.getByText('收到了，场控会看').last()).toBeVisible();
});
