import type { Page } from '@playwright/test';
import { expect, fitsWidth, looksRight, settled, test } from './browser';
import { freshPhone, signIn } from './people';
import { orderOf } from './places';

/**
 * Each path is opened, read to its end, and looked at: whether it fits at both sizes, and by axe at the size at which it is
 * mostly used; with ALL_SIZES (the long run) at both.
 */
async function visit(page: Page, paths: readonly string[], size = 'phone'): Promise<void> {
  const isLookedAt = test.info().project.name === size || process.env.ALL_SIZES === '1';
  for (const path of paths)
    await test.step(path, async () => {
      await page.goto(path);
      await settled(page);
      await (isLookedAt ? looksRight(page, path) : fitsWidth(page));
    });
}

test('a guest finds the shop, the rooms, the notices and where a box comes from', async ({
  page,
  places,
}) => {
  const { rooms, notice, motions, trace } = places;
  await visit(page, [
    '/',
    '/c/roots',
    '/search',
    '/search?q=swlb',
    '/search?q=榴莲',
    '/p/shawo-radish',
    '/p/strawberry',
    '/a/woqing',
    '/a/hewan',
    '/live',
    ...Object.values(rooms).map((id) => `/live/${id}`),
    '/cart',
    '/me',
    '/login',
    '/notice',
    `/notice/${notice}`,
    '/vote',
    `/vote/${motions.decided}`,
    '/books/woqing',
    '/village/dashawo',
    `/t/${trace}`,
    `/show/${rooms.ended}/report`,
  ]);
});

test('a guest is sent to sign in, and back', async ({ page }) => {
  for (const path of ['/checkout', '/me/orders', '/me/addresses', '/studio', '/pack', '/desk']) {
    await page.goto(path);
    await expect(page, path).toHaveURL(new RegExp(`/login\\?to=${encodeURIComponent(path)}$`));
  }
});

test('who signs in at a question box comes back to it, though the app has no screen for it', async ({
  as,
}) => {
  const page = await as('shopper');
  await page.goto(`/login?to=${encodeURIComponent('/books/woqing#ask')}`);
  await expect(page.getByRole('heading', { name: '沃青联盟的公开账' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '有不明白的，问会计' })).toBeVisible();
});

test('a shopper without anything yet', async ({ as, market }) => {
  const page = await as({ token: await signIn(market, freshPhone()) });
  await visit(page, ['/me', '/me/orders', '/me/orders?tab=AFTER_SALES', '/me/addresses', '/checkout']);
});

test('a shopper with a cart and orders', async ({ as, market, places }) => {
  const token = await signIn(market, freshPhone());
  const [owed, paid] = [await orderOf(market, token, places), await orderOf(market, token, places, 'paid')];
  const page = await as({ token });
  await page.goto('/p/eggs');
  await page.getByRole('button', { name: '加入购物车' }).first().click();
  await visit(page, [
    '/cart',
    `/checkout?items=${places.sku}x2`,
    '/me',
    '/me/orders',
    '/me/addresses',
    `/pay/${owed.number}`,
    `/me/orders/${owed.number}`,
    `/me/orders/${paid.number}`,
    `/pay/${paid.number}`,
    `/pay/${paid.number}/result?payment=${paid.payment}`,
    `/me/orders/${paid.number}/track/${paid.parcel}`,
    `/me/claims/new?order=${paid.number}`,
  ]);
});

test('the streamer', async ({ as, places }) => {
  const page = await as('streamer');
  const { live, ended } = places.rooms;
  await visit(page, [
    '/studio',
    '/studio/sessions/new',
    `/studio/sessions/${live}?tab=prepare`,
    `/studio/sessions/${live}?tab=console`,
    `/studio/sessions/${live}?tab=review`,
    `/studio/sessions/${ended}`,
    `/studio/sessions/${places.rooms.scheduled}`,
  ]);
});

test('the packhouse', async ({ as, places }) => {
  const page = await as('packhouse');
  await visit(page, ['/pack', '/pack/scan', `/pack/task/${places.task}`]);
});

test('the accountant and the secretary', async ({ as, places }) => {
  const desk = [
    '/desk',
    '/desk/settlements',
    ...places.settlements.map((id) => `/desk/settlements/${id}`),
    '/desk/splits',
    `/desk/splits?no=${places.order}`,
    '/desk/rules',
    '/desk/ledger',
    '/desk/payouts',
    '/desk/exports',
    '/desk/exports?part=vouchers',
    '/desk/exports?part=questions',
    '/desk/periods',
    '/desk/audit',
    '/desk/orders',
    `/desk/orders?no=${places.order}`,
    '/desk/claims',
    '/desk/claims?status=all',
    '/desk/decisions',
    `/desk/decisions/${places.motions.decided}`,
    `/desk/decisions/${places.motions.open}`,
  ];
  await visit(await as('accountant'), desk, 'desktop');
  await visit(await as('secretary'), ['/desk', '/desk/proofs', '/desk/webhooks'], 'desktop');
});

test.describe('an address that leads nowhere', () => {
  test.use({ allowed: /404/ });

  test('is said in the words of its place', async ({ page }) => {
    const nowhere = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
    await visit(page, ['/no-such-page', '/p/none', '/a/none', '/c/none', `/live/${nowhere}`]);
    await visit(page, ['/notice/none', '/vote/none', '/t/NONE']);
  });

  test('is said to those who work here too', async ({ as }) => {
    const nowhere = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
    await visit(await as('shopper'), ['/me/orders/00000000000000', '/pay/00000000000000']);
    await visit(await as('streamer'), [`/studio/sessions/${nowhere}`]);
    await visit(await as('packhouse'), [`/pack/task/${nowhere}`]);
    await visit(await as('accountant'), [`/desk/settlements/${nowhere}`, '/desk/splits?no=00000000000000']);
  });
});

test.describe('a page whose scripts another copy of the market does not have', () => {
  test.use({ allowed: /404/ });
  test.skip(({ viewport }) => (viewport?.width ?? 0) > 1_000, 'one width is enough: it is a sentence');
  const SCRIPTS = /\/assets\/index-.*\.js$/;

  test('is opened again by itself', async ({ page }) => {
    await page.route(SCRIPTS, (route) => route.fulfill({ status: 404 }), { times: 2 });
    await page.goto('/cart');
    await expect(page.getByRole('heading').first()).toBeVisible();
  });

  test('says after some times that it did not open', async ({ page }) => {
    await page.route(SCRIPTS, (route) => route.fulfill({ status: 404 }));
    await page.goto('/cart');
    await expect(page.getByRole('alert')).toHaveText('这一页没有打开。再打开一次', { timeout: 15_000 });
    await looksRight(page, 'a page that did not open');
    await page.unroute(SCRIPTS);
    await page.getByRole('link', { name: '再打开一次' }).click();
    await expect(page.getByRole('heading').first()).toBeVisible();
  });
});

test('a shopper is told that a workplace is not hers', async ({ as, places }) => {
  const page = await as('shopper');
  for (const path of ['/pack', '/desk', '/desk/settlements', `/studio/sessions/${places.rooms.live}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: '这里看不了' }), path).toBeVisible();
    await looksRight(page, `${path} of others`);
  }
  await visit(page, ['/studio']);
});

test('a sign-in that is over asks to sign in again', async ({ as }) => {
  const page = await as({ token: 'x'.repeat(43) });
  for (const path of ['/me/orders', '/desk']) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/login\?to=/);
  }
  await visit(page, ['/me', '/']);
});
