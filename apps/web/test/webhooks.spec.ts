import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, looksRight, settled, test } from './browser';

test('the secretary has a program told, tries it, sends again and ends it', async ({ as }) => {
  // Other journeys sell meanwhile, and their orders are told here too.
  const pings: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (body.includes('"webhook.ping"')) pings.push(String(request.headers['lianji-event-id']));
      response.writeHead(202).end('收到');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/lianji`;
  try {
    const page = await as('secretary');
    await page.goto('/desk/webhooks');
    await settled(page);
    await page.getByRole('button', { name: '添加接收地址' }).click();
    await page.getByRole('textbox', { name: '接收地址' }).fill('http://erp.example.org');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('请填 https:// 开头的完整网址').first()).toBeVisible();
    await looksRight(page, 'an address that is refused');
    await page.getByRole('textbox', { name: '接收地址' }).fill(url);
    await page.getByRole('button', { name: '保存' }).click();

    await expect(page.getByRole('textbox', { name: '密钥' })).toHaveValue(/^whsec_[\w-]{43}$/);
    await looksRight(page, 'the secret');
    await page.getByRole('button', { name: '已保存好' }).click();

    const card = page.locator('section').filter({ hasText: url });
    await card.getByRole('button', { name: '发一条测试' }).click();
    const ping = card.getByRole('row').filter({ hasText: 'webhook.ping' });
    await expect(ping.getByText('已送达')).toBeVisible({ timeout: 20_000 });
    await expect(ping.getByText('202')).toBeVisible();
    await looksRight(page, 'an endpoint with a delivery');

    await ping.getByRole('button', { name: 'webhook.ping' }).click();
    await expect(page.getByText('收到', { exact: true })).toBeVisible();
    await looksRight(page, 'a delivery');
    await page.getByRole('button', { name: '再发一次' }).click();
    await expect.poll(() => pings.length, { timeout: 20_000 }).toBe(2);
    expect(new Set(pings).size).toBe(1);

    await card.getByRole('button', { name: '暂停' }).click();
    await expect(card.getByText('已暂停')).toBeVisible();
    await card.getByRole('button', { name: '删除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await expect(card.getByRole('button', { name: '发一条测试' })).toHaveCount(0);
  } finally {
    server.close();
  }
});

test('who is not the secretary is told so, and has no link there', async ({ as }) => {
  const page = await as('accountant');
  await page.goto('/desk');
  await expect(page.getByRole('link', { name: '操作记录' })).toBeVisible();
  await expect(page.getByRole('link', { name: '系统对接' })).toHaveCount(0);
  await page.goto('/desk/webhooks');
  await expect(page.getByRole('heading', { name: '这里看不了' })).toBeVisible();
});
