import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { axe, expect, looksRight, settled } from './browser';
import { moveTo, pressOn, sayYes, tabTo, watchPointer } from './keyboard';
import { ask, codeOf } from './people';
import { arrivedOrder } from './places';
import { tokenOf } from './sign-in';
import { test } from './turn';

/** The second accountant: she is not signed in by a token, her code is asked for by keys. */
const PHONE = '13900000110';
const MEMO = '银行利息';
const BANK_WITHIN_MS = 30_000;
const LAWS_WITHIN_MS = 60_000;
const BOOKED_WITHIN_MS = 30_000;

test('the accountant’s day, from the queue to the published page, by keys alone', async ({
  page,
  as,
  market,
  takeTurn,
}, { project, outputDir }) => {
  test.skip(project.name !== 'desktop', 'keys belong to a desk');
  test.setTimeout(180_000);
  const picture = (name: string) => ({ path: `${outputDir}/${name}.png` });
  const secretary = await as('secretary');
  const noPointer = [await watchPointer(page), await watchPointer(secretary)];
  await askForCorrection(market);
  const arriving = buy(market);

  await test.step('she signs in', async () => {
    await page.goto('/desk');
    await tabTo(page, page.getByRole('textbox', { name: '手机号' }));
    await page.keyboard.type(PHONE);
    await pressOn(page, page.getByRole('button', { name: '获取验证码' }));
    await expect(page.getByRole('button', { name: /秒后再发/ })).toBeVisible();
    await tabTo(page, page.getByRole('textbox', { name: '验证码' }));
    await page.keyboard.type(await codeOf(market, PHONE));
    await pressOn(page, page.getByRole('checkbox'), 'Space');
    await pressOn(page, page.getByRole('button', { name: '登录', exact: true }));
    await expect(page).toHaveURL(/\/desk$/);
  });

  await test.step('the queue says what waits, how long, and by which keys it is worked off', async () => {
    await expect(rowOf(page, `更正：${MEMO}`)).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
    await page.screenshot(picture('keys'));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await settled(page);
    await axe(page);
    await page.screenshot({ ...picture('queue'), fullPage: true });
  });

  await test.step('what another asked for she approves where it stands', async () => {
    await moveTo(page, rowOf(page, `更正：${MEMO}`));
    await page.keyboard.press('a');
    await sayYes(page, '批准');
    await expect(rowOf(page, `更正：${MEMO}`)).toBeHidden();
  });

  await test.step('an order leads to how it was shared, its entries and what they rest on', async () => {
    await goTo(page, 'f', /\/desk\/splits/);
    await page.keyboard.press('j');
    await expect(page.getByText('借贷差').first()).toBeVisible();
    await expect(page.getByText(/支付/).first()).toBeVisible();
    await settled(page);
    await axe(page);
    await page.screenshot({ ...picture('split'), fullPage: true });
  });

  const number = await arriving;
  const leave = await takeTurn();
  await confirmReceipt(market, number);
  const settlement =
    await test.step('she opens the run that is ready from the queue and submits it', async () => {
      await goTo(page, 'q', /\/desk$/);
      await moveTo(page, rowOf(page, '可以提交复核'));
      await page.keyboard.press('Enter');
      await expect(page.getByText('没有例外')).toBeVisible();
      await settled(page);
      await axe(page);
      await page.keyboard.press('a');
      await sayYes(page, '提交复核');
      await expect(page.getByText('复核中').first()).toBeVisible();
      return new URL(page.url()).pathname;
    });

  await test.step('the secretary approves it in the queue; who prepared it could not', async () => {
    await page.keyboard.press('a');
    await expect(page.getByRole('dialog')).toBeHidden();
    await secretary.goto('/desk');
    await moveTo(secretary, rowOf(secretary, '等批准').filter({ hasText: '结算单' }));
    await secretary.keyboard.press('a');
    await sayYes(secretary, '批准');
    await expect(rowOf(secretary, '等批准').filter({ hasText: '结算单' })).toBeHidden();
  });
  await leave();

  await test.step('she pays it out and publishes it', async () => {
    await page.reload();
    await settled(page);
    await expect(page.getByRole('button', { name: '付款' })).toBeVisible();
    await page.keyboard.press('a');
    await sayYes(page, '付款');
    const publish = page.getByRole('button', { name: '公示' });
    await expect(publish).not.toHaveAttribute('aria-disabled', 'true', { timeout: BANK_WITHIN_MS });
    await page.screenshot({ ...picture('paid'), fullPage: true });
    await page.keyboard.press('a');
    await sayYes(page, '公示');
    await expect(page.getByRole('link', { name: '看公示' })).toBeVisible();
  });

  await test.step('the bank’s statement of what was paid is brought in and agrees', async () => {
    await goTo(page, 'r', /\/desk\/recon/);
    await bringIn(page, await statementOf(market, settlement));
    await expect(page.getByRole('button', { name: /确认全部单号相符的/ })).toBeVisible();
    await page.screenshot({ ...picture('recon'), fullPage: true });
    await pressOn(page, page.getByRole('button', { name: /确认全部单号相符的/ }));
    await expect(page.getByRole('status').filter({ hasText: /已确认 \d+ 笔/ })).toBeVisible({
      timeout: BANK_WITHIN_MS,
    });
    await settled(page);
    await axe(page);
  });

  await test.step('October is looked through and soft closed by her, and closed by the secretary', async () => {
    await goTo(page, 'm', /\/desk\/periods/);
    await pressOn(page, page.getByRole('button', { name: '预结账', exact: true }));
    await sayYes(page, '预结账');
    await pressOn(page, page.getByRole('button', { name: '现在检查' }));
    await expect(page.getByRole('img', { name: '未通过' })).toHaveCount(0, { timeout: LAWS_WITHIN_MS });
    await settled(page);
    await axe(page);
    await page.screenshot({ ...picture('checklist'), fullPage: true });
    await secretary.goto('/desk/periods?month=2026-10');
    const close = secretary.getByRole('button', { name: '结账', exact: true });
    await expect(close).not.toHaveAttribute('aria-disabled', 'true');
    await pressOn(secretary, close);
    await sayYes(secretary, '结账');
    await expect(secretary.getByText(/封存到第 \d+ 号分录/)).toBeVisible({ timeout: BANK_WITHIN_MS });
    await secretary.screenshot({ ...picture('closed'), fullPage: true });
  });

  await test.step('every villager can read it', async () => {
    await page.goto('/books/woqing');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('沃青联盟');
    await page.goto(settlement.replace('/desk/settlements/', '/notice/'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('结算公示');
    await looksRight(page, 'the notice');
    await page.screenshot({ ...picture('notice'), fullPage: true });
  });
  for (const check of noPointer) await check();
});

const rowOf = (page: Page, text: string): Locator =>
  page.locator('#main tbody tr').filter({ hasText: text }).first();

async function goTo(page: Page, letter: string, url: RegExp): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await expect(page).toHaveURL(url);
  await settled(page);
}

/** The first accountant asks for it, so that the second may say yes. */
async function askForCorrection(market: string): Promise<void> {
  const line = (accountCode: string, debitFen: string, creditFen: string) => ({
    accountCode,
    debitFen,
    creditFen,
  });
  const input = {
    ...{ allianceSlug: 'woqing', memo: MEMO, requestId: randomUUID(), effectiveDay: today() },
    lines: [line('A.bank', '125', '0'), line('L.promo', '0', '125')],
  };
  const query = 'mutation ($input: CorrectionInput!) { requestCorrection(input: $input) { id } }';
  await ask(market, query, { input }, tokenOf('accountant'));
}

/** Paid, packed and brought while she reads her queue: an order of today to look at, and to settle. */
async function buy(market: string): Promise<string> {
  const query = '{ product(slug: "shawo-radish") { skus { id name } } }';
  const { product } = await ask<{ product: { skus: { id: string; name: string }[] } }>(market, query);
  const sku = product.skus.find(({ name }) => name === '5斤装')?.id ?? '';
  const tokens = { shopper: tokenOf('shopper'), packhouse: tokenOf('packhouse') };
  return arrivedOrder(market, tokens, { sku });
}

/** The buyer is content; what she paid is shared out and stands in the open run. */
async function confirmReceipt(market: string, orderNumber: string): Promise<void> {
  const query =
    'mutation ($number: ID!, $requestId: ID!) { confirmReceipt(orderNumber: $number, requestId: $requestId) { number } }';
  await ask(market, query, { number: orderNumber, requestId: randomUUID() }, tokenOf('shopper'));
  const open = '{ settlements(allianceSlug: "woqing", first: 1) { nodes { status orderCount } } }';
  const isReady = async () => {
    const { settlements } = await ask<{ settlements: { nodes: { status: string; orderCount: number }[] } }>(
      market,
      open,
      {},
      tokenOf('accountant'),
    );
    const [run] = settlements.nodes;
    return run?.status === 'open' && run.orderCount > 0;
  };
  await expect
    .poll(isReady, { message: 'the order stands in the open run', timeout: BOOKED_WITHIN_MS })
    .toBe(true);
}

const SHANGHAI_MS = 8 * 3_600_000;
const today = () => new Date(Date.now() + SHANGHAI_MS).toISOString().slice(0, 10);

interface Paid {
  settlement: { payouts: { outNo: string; amountFen: string; partyName: string }[] };
}

/** What the bank would say: each payout under the number that it was given. */
async function statementOf(market: string, path: string): Promise<string> {
  const { settlement } = await ask<Paid>(
    market,
    'query ($id: ID!) { settlement(id: $id) { payouts { outNo amountFen partyName } } }',
    { id: path.split('/').at(-1) },
    tokenOf('accountant'),
  );
  const lines = settlement.payouts.map(({ outNo, amountFen, partyName }) =>
    [today(), outNo, yuan(amountFen), '', '货款', partyName].join(','),
  );
  return ['交易日期,流水号,借方金额,贷方金额,摘要,对方户名', ...lines].join('\n');
}

const yuan = (fen: string) => `${fen.slice(0, -2) || '0'}.${fen.slice(-2).padStart(2, '0')}`;

async function bringIn(page: Page, text: string): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: '导入对账单' }));
  const input = page.getByRole('dialog').locator('input[type=file]');
  await settled(page);
  // Listened for before the walk: Playwright does not wait until the browser hands choosers over, and a press in the same
  // turn may be there first. Then the field opens the browser's own, which nobody sees.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, input);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: '银行.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await pressOn(page, page.getByRole('button', { name: /导入 \d+ 笔新的/ }));
  await expect(page.getByRole('dialog')).toBeHidden();
}
