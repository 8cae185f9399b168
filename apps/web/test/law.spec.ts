import type { Locator, Page } from '@playwright/test';
import { expect, looksRight, test } from './browser';

type Part = Record<string, unknown>;

/** What the market answers, with a part of it changed for this page alone: others look at the same shows. */
async function answered(page: Page, part: string, change: (part: Part) => Part): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { data?: Record<string, Part | null> };
    const found = answer.data?.[part];
    if (answer.data && found) answer.data[part] = change(found);
    await route.fulfill({ response, json: answer });
  });
}

/** In sight, and nothing lies on it. */
async function onTop(label: Locator): Promise<void> {
  await expect(label).toBeInViewport({ ratio: 1 });
  const isOnTop = await label.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (element === hit || element.contains(hit));
  });
  expect(isOnTop, 'nothing covers it').toBe(true);
}

test('a machine-made host is said in every room, and nothing covers it', async ({ page, places }) => {
  await answered(page, 'liveSession', (session) => ({ ...session, isSyntheticHost: true }));
  for (const [state, id] of Object.entries(places.rooms))
    await test.step(state, async () => {
      await page.goto(`/live/${id}`);
      await onTop(page.getByText('主播形象由人工智能生成', { exact: true }));
      await onTop(page.getByRole('button', { name: '卖家信息' }));
      await looksRight(page, `a machine-made host, ${state}`);
    });
});

test('a farmer who sells what they grew says so in the room and with the goods', async ({ page, places }) => {
  const seller = { name: '郭秀英（演示）', isSelfProduced: true };
  await answered(page, 'liveSession', (session) => ({
    ...session,
    seller: { ...(session.seller as Part), ...seller },
  }));
  await page.goto(`/live/${places.rooms.live}`);
  await page.getByRole('button', { name: '卖家信息' }).click();
  await expect(page.getByText('农户销售自产农产品，依法不需要办理登记')).toBeVisible();

  await page.unrouteAll({ behavior: 'wait' });
  const notice = page.getByText('郭秀英（演示）销售自产农副产品，依法不需要办理市场主体登记');
  await page.goto('/p/shawo-radish');
  await expect(page.getByRole('link', { name: /沃小青/ }).first()).toBeVisible();
  await expect(notice).toHaveCount(0);
  await answered(page, 'product', (product) => ({
    ...product,
    alliance: { ...(product.alliance as Part), seller },
  }));
  await page.reload();
  await expect(notice).toBeVisible();
  await looksRight(page, 'a product that a farmer grew');
});

test('who plans a show is told what may not be said, and says whether a machine makes the host', async ({
  as,
}) => {
  const page = await as('streamer');
  await page.goto('/studio/sessions/new');
  const title = page.getByLabel('这场叫什么');
  await title.fill('国宴同款萝卜');
  await expect(
    page.getByText(
      '不能借国家机关的名义卖货：“国宴同款”（广告法 9(2)）。写看得见的：几点拔的、哪个棚、切开什么样',
    ),
  ).toBeVisible();
  await title.fill('我家今年最大的一批');
  await expect(page.getByText(/“[^”]*最大[^”]*”要有依据才能说/)).toBeVisible();
  await title.fill('明早的萝卜');
  await expect(page.getByText(/国宴|要有依据/)).toHaveCount(0);
  await page.getByRole('button', { name: /^添加/ }).first().click();
  await page.getByRole('checkbox', { name: /人工智能/ }).check();
  // Heard and not passed on: a show that nobody holds would stand in the others' lists.
  const planned = page.waitForRequest((request) => (request.postData() ?? '').includes('isSyntheticHost'));
  await page.route('**/graphql', (route) =>
    (route.request().postData() ?? '').includes('isSyntheticHost')
      ? route.abort('aborted')
      : route.continue(),
  );
  await page.getByRole('button', { name: /^安排好了/ }).click();
  const { variables } = (await planned).postDataJSON() as { variables: { input: object } };
  expect(variables.input).toMatchObject({ title: '明早的萝卜', isSyntheticHost: true });
});

test('a secretary sees a streamer’s papers again, and the desk says until when they hold', async ({ as }) => {
  const page = await as('secretary');
  await page.goto('/desk/proofs');
  await page.getByRole('button', { name: '核验：主播实名，苗小满' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: '看过了，记下' }).click();
  await expect(sheet.getByText('请选看过的那份文件')).toBeVisible();
  await expect(sheet.getByText('请照证件填出生日期')).toBeVisible();
  const paper = { name: '证件.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a paper that was seen') };
  await sheet.getByLabel('身份证件的照片或扫描件').setInputFiles(paper);
  await expect(sheet.getByText('证件.jpg，指纹 ')).toBeVisible();
  const year = new Date().getUTCFullYear();
  await sheet.getByLabel('出生日期').fill(`${String(year - 15)}-01-01`);
  await sheet.getByRole('button', { name: '看过了，记下' }).click();
  await expect(sheet.getByText('主播要满 16 周岁')).toBeVisible();
  await sheet.getByLabel('出生日期').fill(`${String(year - 17)}-01-01`);
  await expect(sheet.getByLabel('监护人的书面同意')).toBeAttached();
  await looksRight(page, 'papers of a streamer who is seventeen');
  await sheet.getByLabel('出生日期').fill('1994-03-12');
  await expect(sheet.getByLabel('监护人的书面同意')).toHaveCount(0);
  await sheet.getByRole('button', { name: '看过了，记下' }).click();
  const held = await page
    .getByText(/^记下了，有效期到 /)
    .first()
    .textContent();
  const until = held?.slice(-10) ?? '';
  await expect(page.getByRole('row', { name: new RegExp(`主播实名.*${until}`) })).toBeVisible();
});
