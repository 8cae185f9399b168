import type { Locator, Page } from '@playwright/test';
import { axe, expect, settled, test } from './browser';
import { moveTo, pressOn, sayYes, tabTo, watchPointer } from './keyboard';
import { signIn } from './people';

/** 柳岸联盟: nobody else works in its books while the tests run, so that all that is green may be approved at once. */
const ACCOUNTANT = '13900000115';
const SECRETARY = '13900000116';
const BOOKED_WITHIN_MS = 30_000;

test('a voucher is typed, sent back, approved and proved by keys, under a filter that has a name', async ({
  as,
  market,
}, { project, outputDir }) => {
  test.skip(project.name !== 'desktop', 'keys belong to a desk');
  test.setTimeout(180_000);
  const [accountantsToken, token] = await Promise.all(
    [ACCOUNTANT, SECRETARY].map((at) => signIn(market, at)),
  );
  const [page, secretary] = [await as({ token: accountantsToken ?? '' }), await as({ token: token ?? '' })];
  const noPointer = [await watchPointer(page), await watchPointer(secretary)];
  const picture = (name: string) => ({ path: `${outputDir}/${name}.png` });

  await test.step('F7 finds an account, = balances, Space changes sides, F12 and Ctrl+S send and open the next', async () => {
    await page.goto('/desk/periods?part=corrections');
    await settled(page);
    await pressOn(page, page.getByRole('button', { name: '申请更正' }));
    await lookUp(page, 1, 'yhck');
    await type(page, field(page, 1, '贷方'), '12.5');
    await page.keyboard.press('Space');
    await expect(field(page, 1, '借方')).toHaveValue('12.5');
    await expect(field(page, 1, '贷方')).toHaveValue('');
    await lookUp(page, 2, 'cxj');
    await type(page, field(page, 2, '贷方'), '=');
    await expect(field(page, 2, '贷方')).toHaveValue('12.50');
    await type(page, page.getByRole('textbox', { name: '摘要' }), '十一月利息');
    await axe(page);
    await page.screenshot(picture('voucher'));
    await page.keyboard.press('F12');
    await expect(page.getByRole('textbox', { name: '摘要' })).toHaveValue('');

    for (const key of ['Control+s', 'F12']) {
      await lookUp(page, 1, 'A.bank');
      await type(page, field(page, 1, '借方'), '1');
      await lookUp(page, 2, '促销');
      await type(page, field(page, 2, '贷方'), '=');
      await type(page, page.getByRole('textbox', { name: '摘要' }), '..');
      await expect(page.getByRole('textbox', { name: '摘要' })).toHaveValue('十一月利息');
      await page.keyboard.press(key);
      await expect(page.getByRole('textbox', { name: '摘要' })).toHaveValue('');
    }
    await page.keyboard.press('Escape');
    await expect(rowsOf(page, '十一月利息')).toHaveCount(3);
  });

  await test.step('a filter gets a name, and is there on another machine', async () => {
    await secretary.goto('/desk?kind=correction');
    await settled(secretary);
    await pressOn(secretary, secretary.getByRole('button', { name: '存下这个筛选' }));
    await type(secretary, secretary.getByRole('textbox', { name: '视图的名字' }), '等我批的更正');
    await secretary.keyboard.press('Enter');
    await expect(secretary.getByRole('link', { name: '等我批的更正' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await axe(secretary);
    const elsewhere = await as({ token: token ?? '' });
    await elsewhere.goto('/desk');
    await pressOn(elsewhere, elsewhere.getByRole('link', { name: '等我批的更正' }));
    await expect(elsewhere).toHaveURL(/\/desk\?kind=correction$/);
    await pressOn(elsewhere, elsewhere.getByRole('button', { name: '整理视图' }));
    await type(elsewhere, elsewhere.getByRole('textbox', { name: /视图“等我批的更正”的名字/ }), '更正');
    await elsewhere.keyboard.press('Enter');
    await expect(elsewhere.getByRole('textbox', { name: /视图“更正”的名字/ })).toBeVisible();
    await axe(elsewhere);
    await elsewhere.screenshot(picture('views'));
    await pressOn(elsewhere, elsewhere.getByRole('button', { name: '删掉' }));
    await expect(elsewhere.getByText('这个列表还没有存下的视图')).toBeVisible();
  });

  await test.step('R sends back with a reason, Shift+A approves all that is green', async () => {
    const waiting = rowsOf(secretary, '更正：十一月利息');
    await expect(waiting).toHaveCount(3);
    await moveTo(secretary, waiting.nth(1));
    await secretary.keyboard.press('r');
    await type(secretary, secretary.getByRole('textbox', { name: '哪里不对' }), '少了一张利息单');
    await pressOn(
      secretary,
      secretary.getByRole('dialog').getByRole('button', { name: '退回', exact: true }),
    );
    await expect(waiting).toHaveCount(2);
    await secretary.keyboard.press('Shift+A');
    await expect(secretary.getByRole('dialog').getByText('更正：十一月利息')).toHaveCount(2);
    await sayYes(secretary, '批准 2 件');
    await expect(waiting).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('退回：少了一张利息单')).toBeVisible();
  });

  await test.step('a paper is laid under the entry, and the way back has the filter', async () => {
    await page.goto('/desk?kind=entry_without_paper');
    const bare = rowsOf(page, '十一月利息');
    await expect(async () => {
      await page.reload();
      await expect(bare).toHaveCount(2, { timeout: 2_000 });
    }).toPass({ timeout: BOOKED_WITHIN_MS });
    await moveTo(page, bare.first());
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/desk\/ledger\?seq=\d+/);
    const drawer = page.getByRole('dialog');
    await pressOn(page, drawer.getByRole('button', { name: '附上单据' }));
    await type(page, drawer.getByRole('textbox', { name: '什么单据，放在哪里' }), '银行利息单，凭证柜二格');
    await page.keyboard.press('Enter');
    await expect(drawer.getByText('银行利息单，凭证柜二格')).toBeVisible();
    await axe(page);
    await page.screenshot(picture('paper'));
    await pressOn(page, drawer.getByRole('link', { name: '待办' }));
    await expect(page).toHaveURL(/\/desk\?kind=entry_without_paper/);
    await expect(bare).toHaveCount(1);
  });
  for (const check of noPointer) await check();
});

const rowsOf = (page: Page, text: string): Locator =>
  page.locator('#main tbody tr').filter({ hasText: text });

const lineOf = (page: Page, number: number): Locator =>
  page.getByRole('group', { name: `第 ${String(number)} 行` });

const field = (page: Page, line: number, side: '借方' | '贷方'): Locator =>
  lineOf(page, line).getByRole('textbox', { name: side });

/** Writes into a field in place of what is there. */
async function type(page: Page, at: Locator, text: string): Promise<void> {
  await tabTo(page, at);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** F7 on the line's account: what is typed finds it, Enter puts it there and gives the focus back. */
async function lookUp(page: Page, line: number, typed: string): Promise<void> {
  const account = lineOf(page, line).getByRole('combobox');
  await tabTo(page, account);
  await page.keyboard.press('F7');
  await page.keyboard.type(typed);
  const found = page.getByRole('dialog').getByRole('button', { name: /A\.bank|L\.promo/ });
  await expect(found).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(account).not.toHaveValue('');
}
