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
});
