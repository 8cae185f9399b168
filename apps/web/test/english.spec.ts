import type { Page } from '@playwright/test';
import { expect, settled, test } from './browser';
import { freshPhone, signIn, type Who } from './people';
import { orderOf, type Places } from './places';

const HAN = /\p{Script=Han}+/gu;
/** The language by its own name, and ours. */
const BY_NAME = '中文 联集';

test('the shop leaves no sentence in Chinese', async ({ page, market, places }) => {
  const rooms = Object.values(places.rooms).map((id) => `/live/${id}`);
  const goods = ['/', '/c/roots', '/search?q=swlb', '/p/shawo-radish', '/p/strawberry', '/a/woqing', '/live'];
  await readsEnglish(page, market, [...goods, ...rooms, '/cart', '/me', '/login', '/no-such-page']);
});

test('orders leave no sentence in Chinese', async ({ as, market, places }) => {
  const token = await signIn(market, freshPhone());
  const owed = await orderOf(market, token, places);
  const paid = await orderOf(market, token, places, 'paid');
  const orders = [owed, paid].flatMap(({ number }) => [`/me/orders/${number}`, `/pay/${number}`]);
  const own = ['/me', '/me/orders', '/me/addresses', `/checkout?items=${places.sku}x2`];
  const more = [`/me/orders/${paid.number}/track/${paid.parcel}`, `/me/claims/new?order=${paid.number}`];
  await readsEnglish(await as({ token }), market, [...own, ...orders, ...more]);
});

const WORK: [Who, (places: Places) => string[]][] = [
  [
    'streamer',
    (places) => [
      '/studio',
      '/studio/sessions/new',
      ...['prepare', 'console', 'review'].map((tab) => `/studio/sessions/${places.rooms.live}?tab=${tab}`),
    ],
  ],
  ['packhouse', (places) => ['/pack', '/pack/scan', `/pack/task/${places.task}`]],
  [
    'accountant',
    (places) => [
      '/desk',
      '/desk/settlements',
      ...places.settlements.map((id) => `/desk/settlements/${id}`),
      `/desk/splits?no=${places.order}`,
      '/desk/ledger',
      '/desk/payouts',
      '/desk/orders',
      '/desk/claims',
    ],
  ],
  ['secretary', () => ['/desk/proofs']],
];

for (const [who, paths] of WORK)
  test(`the pages of the ${who} leave no sentence in Chinese`, async ({ as, market, places }) => {
    await readsEnglish(await as(who), market, paths(places));
  });

const softly = expect.configure({ soft: true });

/** What is left in Chinese was said by the server as data: names of goods, villages, people. */
async function readsEnglish(page: Page, market: string, paths: readonly string[]): Promise<void> {
  await page.context().addCookies([{ name: 'lang', value: 'en', url: market }]);
  const regions = await fetch(`${market}/regions.json`);
  const data: string[] = [BY_NAME, await regions.text()];
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/graphql')) return;
    bodies.push(
      response.text().then(
        (body) => void data.push(body),
        () => undefined, // the page went elsewhere before it was read
      ),
    );
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => data.push(payload.toString()));
  });
  for (const path of paths) {
    await page.goto(path);
    await settled(page);
    const ours = async () => {
      const seen = (await page.evaluate(wordsOnScreen)).flatMap((text) => text.match(HAN) ?? []);
      await Promise.all(bodies);
      return [...new Set(seen.filter((words) => !data.some((said) => said.includes(words))))];
    };
    await softly.poll(ours, { message: `${path} in Chinese`, timeout: 5_000 }).toEqual([]);
  }
}

/** All that is read on the page or aloud, bit by bit. */
function wordsOnScreen(): string[] {
  const spoken = ['aria-label', 'alt', 'title', 'placeholder'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name) ?? ''),
  );
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement?.closest('script, style, template, noscript')) texts.push(textContent ?? '');
  }
  return [document.title, ...texts, ...spoken];
}
