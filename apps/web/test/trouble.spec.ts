import type { Locator, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { expect, looksRight, test } from './browser';
import { ask, freshPhone, signIn } from './people';
import { orderOf, taskOf } from './places';
import { tokenOf } from './sign-in';

const LONG = '很长的地址'.repeat(2_000);

test.describe('what a form says to bad input, and keeps', () => {
  test('a wrong code does not sign in, and the phone stays filled in', async ({ page }) => {
    const phone = freshPhone();
    await page.goto('/login');
    await page.getByRole('textbox', { name: '手机号' }).fill('1370000');
    await page.getByRole('button', { name: '获取验证码' }).click();
    await expect(page.getByText('请写 11 位手机号')).toBeVisible();
    await page.getByRole('textbox', { name: '手机号' }).fill(phone);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await expect(page.getByRole('button', { name: /秒后再发/ })).toBeVisible();
    await page.getByRole('textbox', { name: '验证码' }).fill('000000');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByText('请先同意用户协议和隐私说明')).toBeVisible();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: '验证码不对，请再看一下' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: '手机号' })).toHaveValue(phone);
    await looksRight(page, 'a wrong code');
  });

  test('a quantity of nothing, or of more than there is, becomes one that can be bought', async ({
    page,
  }) => {
    await page.goto('/live');
    await page.getByRole('article').filter({ hasText: '沃小青' }).getByRole('link').first().click();
    await page.getByRole('region', { name: '讲解中' }).getByRole('button', { name: /^购买/ }).click();
    const quantity = page.getByRole('dialog').getByRole('textbox', { name: '几份' });
    await quantity.fill('0');
    await expect(quantity).toHaveValue('1');
    await quantity.fill('999');
    await expect(quantity).toHaveValue('50');
    await expect(quantity).toHaveAccessibleDescription('最多 50');
  });

  test('a basket of nothing is said to be empty', async ({ as, market }) => {
    const { sku } = await someSku(market);
    const page = await as({ token: await signIn(market, freshPhone()) });
    await page.goto(`/checkout?items=${sku}x0`);
    await expect(page.getByText('没有要结算的商品，可能已经下架')).toBeVisible();
    await looksRight(page, 'an empty checkout');
  });

  test('the checkout says what is to be mended, and where nothing is sent', async ({ as, market }) => {
    const { sku } = await someSku(market);
    const page = await as({ token: await signIn(market, freshPhone()) });
    await page.goto(`/checkout?items=${sku}x2`);
    await page.getByRole('textbox', { name: '收货人' }).fill('沈小舟');
    await page.getByRole('textbox', { name: '手机号' }).fill('138');
    await chooseRegion(page, '西藏自治区');
    await paste(page.getByRole('textbox', { name: '详细地址' }), LONG);
    await expect(page.getByText('这个地区暂不发货')).toBeVisible();
    const place = page.getByRole('button', { name: '提交订单' });
    await place.click();
    const list = page.getByRole('alert').filter({ hasText: '处要补' });
    await expect(list).toBeFocused();
    for (const sentence of ['请写 11 位手机号', '太长了，请写短一些', '请先勾选鲜活易腐说明'])
      await expect(list.getByRole('button', { name: sentence })).toBeVisible();
    await looksRight(page, 'a checkout with troubles');
    await list.getByRole('button', { name: '太长了，请写短一些' }).click();
    await expect(page.getByRole('textbox', { name: '详细地址' })).toBeFocused();
    await page.getByRole('textbox', { name: '详细地址' }).fill('八一路 1 号');
    await page.getByRole('textbox', { name: '手机号' }).fill('13812345678');
    await page.getByRole('checkbox', { name: /鲜活易腐/ }).check();
    await place.click();
    await expect(page.getByRole('alert').filter({ hasText: '这个地区暂不发货' }).first()).toBeVisible();
    await expect(page).toHaveURL(/\/checkout/);
    await expect(page.getByRole('textbox', { name: '收货人' })).toHaveValue('沈小舟');
    await expect(page.getByRole('textbox', { name: '详细地址' })).toHaveValue('八一路 1 号');
  });

  test('ten thousand characters in the address of the room are refused in words, and stay', async ({
    as,
    market,
  }) => {
    const page = await as({ token: await signIn(market, freshPhone()) });
    await page.goto('/live');
    await page.getByRole('article').filter({ hasText: '沃小青' }).getByRole('link').first().click();
    await page.getByRole('region', { name: '讲解中' }).getByRole('button', { name: /^购买/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('textbox', { name: '收货人' }).fill('沈小舟');
    await sheet.getByRole('textbox', { name: '手机号' }).fill('13812345678');
    await chooseRegion(sheet, '天津市');
    const street = sheet.getByRole('textbox', { name: '街道和门牌' });
    await paste(street, LONG);
    await sheet.getByRole('button', { name: '用这个地址' }).click();
    await expect(street).toHaveAttribute('aria-invalid', 'true');
    await expect(sheet.getByRole('textbox', { name: '收货人' })).toHaveValue('沈小舟');
    await looksRight(page, 'an address that is too long');
  });

  test('a sign-in that ended meanwhile is said, and what was written stays', async ({ as, market }) => {
    const page = await as({ token: await signIn(market, freshPhone()) });
    await page.goto('/me/addresses');
    await page.getByRole('button', { name: '添加地址' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('textbox', { name: '收货人' }).fill('沈小舟');
    await sheet.getByRole('textbox', { name: '手机号' }).fill('13812345678');
    await chooseRegion(sheet, '天津市');
    await sheet.getByRole('textbox', { name: '详细地址' }).fill('白堤路 86 号');
    await page.context().clearCookies();
    await sheet.getByRole('button', { name: '保存' }).click();
    await expect(sheet.getByRole('alert').filter({ hasText: '登录' })).toBeVisible();
    await expect(sheet.getByRole('textbox', { name: '详细地址' })).toHaveValue('白堤路 86 号');
  });
});

test('a step that the market refuses is said at its button, and the box stands as it is', async ({
  as,
  market,
  places,
}) => {
  const packhouse = tokenOf('packhouse');
  const { number } = await orderOf(market, tokenOf('shopper'), places, 'paid');
  const taskId = await taskOf(market, packhouse, number);
  const page = await as('packhouse');
  await page.goto(`/pack/task/${taskId}`);
  const harvest = page.getByRole('button', { name: '采好了' });
  await expect(harvest).toBeVisible();
  // Meanwhile another hand has picked it.
  const { originTask } = await ask<{ originTask: { lots: { id: string }[] } }>(
    market,
    'query ($id: ID!) { originTask(id: $id) { lots { id } } }',
    { id: taskId },
    packhouse,
  );
  const input = { requestId: randomUUID(), taskId, step: 'harvest', lotId: originTask.lots[0]?.id };
  await ask(
    market,
    'mutation ($input: AdvanceTaskInput!) { advanceTask(input: $input) { id } }',
    { input },
    packhouse,
  );
  await harvest.click();
  const refusal = page.getByRole('alert').filter({ hasText: '这一步现在不能做' });
  await expect(refusal).toBeVisible();
  await page.getByRole('button', { name: '分好级了' }).click();
  await expect(page.getByRole('button', { name: '装好了' })).toBeVisible();
  await expect(refusal).toHaveCount(0);
});

test('a double tap on the packhouse’s button takes one step', async ({ as, market, places }) => {
  const packhouse = tokenOf('packhouse');
  const { number } = await orderOf(market, tokenOf('shopper'), places, 'paid');
  const taskId = await taskOf(market, packhouse, number);
  const page = await as('packhouse');
  await page.goto(`/pack/task/${taskId}`);
  await page.getByRole('button', { name: '采好了' }).dblclick();
  const grade = page.getByRole('button', { name: '分好级了' });
  await expect(grade).toBeVisible();
  await grade.dblclick();
  await expect(page.getByRole('button', { name: '装好了' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '装好了' })).toBeVisible();
});

async function someSku(market: string): Promise<{ sku: string }> {
  const { product } = await ask<{ product: { skus: { id: string; name: string }[] } }>(
    market,
    '{ product(slug: "shawo-radish") { skus { id name } } }',
  );
  return { sku: product.skus.find(({ name }) => name === '5斤装')?.id ?? '' };
}

async function chooseRegion(place: Page | Locator, province: string): Promise<void> {
  await place.getByLabel('省份').selectOption({ label: province });
  await place.getByLabel('城市').selectOption({ index: 1 });
  await place.getByLabel('区县').selectOption({ index: 1 });
}

/** As a hand does it: the browser's own limits of the field apply. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.insertText(text);
}
