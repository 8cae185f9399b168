import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { expect, looksRight, test } from './browser';
import { ask, freshPhone, signIn } from './people';
import { orderOf } from './places';

const { CARD_SHOP_URL: SHOP, CARD_STRIPE_URL: STRIPE } = process.env;
const STAND_IN = new URL('../../../demo/stripe/browser/', import.meta.url);
const GOOD = '4242 4242 4242 4242';
const DECLINED = '4000 0000 0000 0002';
const ASKS_ITS_BANK = '4000 0027 6000 3184';
const FRAME = 'iframe[title="安全支付输入框"]';

test.skip(SHOP === undefined, 'tools/browser.mjs starts the shop that has keys of Stripe');
test.use({ baseURL: SHOP, allowed: /response: 402|status of 402|net::ERR_FAILED/ });

interface Visit {
  page: Page;
  number: string;
  /** What was asked of js.stripe.com. */
  asked: string[];
  rules: Rules;
}

interface Rules {
  /** How many confirmations are carried out, and their answers lost. */
  lost: number;
  /** Whether js.stripe.com can be reached. */
  isReachable: boolean;
}

/** Someone new with an order that is to be paid. Stripe's addresses are the real ones; who answers them is demo/stripe. */
async function visit(as: (who: { token: string }) => Promise<Page>): Promise<Visit> {
  const market = SHOP ?? '';
  const token = await signIn(market, freshPhone());
  const { product } = await ask<{ product: { skus: { id: string; name: string }[] } }>(
    market,
    '{ product(slug: "shawo-radish") { skus { id name } } }',
  );
  const sku = product.skus.find(({ name }) => name === '5斤装')?.id ?? '';
  const { number } = await orderOf(market, token, { sku });
  const page = await as({ token });
  const asked: string[] = [];
  const rules: Rules = { lost: 0, isReachable: true };
  await page.route('https://js.stripe.com/**', (route) => {
    asked.push(route.request().url());
    return rules.isReachable ? standIn(route) : route.abort('failed');
  });
  await page.route('https://api.stripe.com/**', (route) => asDemo(route, rules));
  return { page, number, asked, rules };
}

function standIn(route: Route): Promise<void> {
  const isScript = new URL(route.request().url()).pathname === '/endive/stripe.js';
  const body = readFileSync(new URL(isScript ? 'stripe.mjs' : 'fields.html', STAND_IN));
  return route.fulfill({ body, contentType: isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
}

async function asDemo(route: Route, rules: Rules): Promise<void> {
  const request = route.request();
  const { pathname, search } = new URL(request.url());
  const response = await fetch(`${STRIPE ?? ''}${pathname}${search}`, {
    method: request.method(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: request.postData(),
  });
  if (request.method() === 'POST' && rules.lost > 0) {
    rules.lost -= 1;
    return route.abort('failed');
  }
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
  return route.fulfill({ status: response.status, headers, body: await response.text() });
}

async function fillIn(page: Page, card: string): Promise<void> {
  const fields = page.frameLocator(FRAME);
  await fields.getByLabel('Card number').fill(card);
  await fields.getByLabel('Expiry').fill('12 / 34');
  await fields.getByLabel('CVC').fill('123');
}

const payButton = (page: Page) => page.getByRole('button', { name: /^付款/ });
const isPaid = (page: Page) => expect(page.getByRole('heading', { name: '付好了' })).toBeVisible();

test('a card is paid in Stripe’s own fields, and Stripe is on no other page', async ({ as }) => {
  const { page, number, asked } = await visit(as);
  await page.goto(`/me/orders/${number}`);
  await page.getByRole('link', { name: /付款/ }).click();
  await expect(page.getByRole('radio', { name: '微信支付' })).toBeChecked();
  expect(asked).toEqual([]);
  await page.getByRole('radio', { name: '银行卡' }).check();
  await expect(page.locator(FRAME)).toBeVisible();
  expect(asked[0]).toBe('https://js.stripe.com/endive/stripe.js');
  await looksRight(page, 'the card form');
  await payButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: '请把银行卡信息填完整' })).toBeVisible();
  await fillIn(page, GOOD);
  await payButton(page).click();
  await isPaid(page);
  await expect(page).toHaveURL(new RegExp(`/pay/${number}/result`));
});

test('a declined card is told in words, and another one pays without a word of failure', async ({ as }) => {
  const { page, number } = await visit(as);
  await page.goto(`/pay/${number}`);
  await page.getByRole('radio', { name: '银行卡' }).check();
  await fillIn(page, DECLINED);
  await payButton(page).click();
  await expect(
    page.getByRole('alert').filter({ hasText: '没有付成，没有扣款。您的银行卡被拒绝了。' }),
  ).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/pay/${number}$`));
  await looksRight(page, 'a declined card');
  await fillIn(page, GOOD);
  const failures = page.getByRole('heading', { name: '没有付成' });
  await payButton(page).click();
  await expect(page.getByRole('heading', { name: /付好了|没有付成/ })).toBeVisible();
  await expect(failures).toHaveCount(0);
  await isPaid(page);
});

test('a bank asks on its own page: a no can be paid again, a yes is paid', async ({ as }) => {
  const { page, number } = await visit(as);
  await page.goto(`/pay/${number}`);
  await page.getByRole('radio', { name: '银行卡' }).check();
  await fillIn(page, ASKS_ITS_BANK);
  await payButton(page).click();
  await page.getByRole('button', { name: '拒绝 Decline' }).click();
  await expect(page.getByRole('heading', { name: '没有付成' })).toBeVisible();
  await page.getByRole('link', { name: '再付一次' }).click();
  await page.getByRole('radio', { name: '银行卡' }).check();
  await fillIn(page, ASKS_ITS_BANK);
  await payButton(page).click();
  await page.getByRole('button', { name: '付款 Pay' }).click();
  await isPaid(page);
  await expect(page).toHaveURL(/redirect_status=succeeded/);
});

test('a lost answer is asked for, and a form that did not open is opened again', async ({ as }) => {
  const { page, number, rules } = await visit(as);
  rules.isReachable = false;
  await page.goto(`/pay/${number}`);
  await page.getByRole('radio', { name: '银行卡' }).check();
  await expect(page.getByRole('alert').filter({ hasText: '银行卡的表单没有打开' })).toBeVisible();
  await expect(payButton(page)).toHaveCount(0);
  await looksRight(page, 'a card form that did not open');
  rules.isReachable = true;
  await page.getByRole('button', { name: '重试' }).click();
  await fillIn(page, GOOD);
  rules.lost = 1;
  await payButton(page).click();
  await isPaid(page);
});

test('Alipay is paid on its own page, and comes back to the result', async ({ as }) => {
  const { page, number } = await visit(as);
  await page.goto(`/pay/${number}`);
  await page.getByRole('radio', { name: '支付宝' }).check();
  await payButton(page).click();
  await page.getByRole('button', { name: '付款 Pay' }).click();
  await isPaid(page);
  await expect(page).toHaveURL(new RegExp(`/pay/${number}/result`));
});
