import { axe, expect, fitsWidth, test } from './browser';

test.describe('the shell of every page', () => {
  test('says when an address leads nowhere, and leads home', async ({ page }) => {
    await page.goto('/no-such-page');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这一页');
    await expect(page.getByRole('link', { name: '回首页' })).toHaveAttribute('href', '/');
    await axe(page);
    await fitsWidth(page);
  });

  test('speaks the language of the cookie', async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'lang', value: 'en', url: baseURL ?? '' }]);
    await page.goto('/no-such-page');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page was not found');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await axe(page);
  });

  test('reflows at 320 px in large text', async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'elder', value: '1', url: baseURL ?? '' }]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/no-such-page');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await fitsWidth(page);
    await axe(page);
  });

  test('lets the keyboard skip to the content first', async ({ page }) => {
    await page.goto('/no-such-page');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  });

  test('lets the last word stand, also when the time of the one before is up that very moment', async ({
    page,
    context,
  }, { project }) => {
    test.skip(project.name !== 'desktop', 'a phone chooses the size in a sheet first');
    await context.grantPermissions(['clipboard-write']);
    await page.addInitScript(endFirstAtSecond);
    await page.goto('/p/shawo-radish');
    const said = page.getByRole('status').filter({ hasText: /链接已复制|已加入购物车/ });
    await page.getByRole('button', { name: '分享' }).click();
    await expect(said).toHaveText('链接已复制');
    await page.getByRole('button', { name: '加入购物车' }).first().click();
    await expect(said).toHaveText('已加入购物车');
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(await said.count(), 'what was said last').toBe(1);
    await expect(page.locator('html'), 'the first clock ran out then').toHaveAttribute('data-ended', '1');
  });
});

/** The clock of what is said first runs out between the drawing of the second and what follows a drawing. */
function endFirstAtSecond(): void {
  const SHOWN_MS = 4_000;
  const later = window.setTimeout.bind(window);
  const ends: (() => void)[] = [];
  window.setTimeout = ((act: () => void, ms?: number, ...more: unknown[]) => {
    if (ms === SHOWN_MS) ends.push(act);
    return later(act, ms, ...more);
  }) as typeof window.setTimeout;
  new MutationObserver(() => {
    const isSecond = [...document.querySelectorAll('[role=status]')].some((each) =>
      each.textContent.includes('已加入购物车'),
    );
    const [end] = ends;
    if (!isSecond || !end || document.documentElement.dataset.ended) return;
    document.documentElement.dataset.ended = '1';
    end();
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
