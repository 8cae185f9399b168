import type { Page } from '@playwright/test';
import { expect, looksRight, test } from './browser';

interface Line {
  /** what the page told the room, as it stands on the wire */
  told: string[];
  /** the room let the page in */
  isIn: boolean;
}

/** The room on air as this page alone hears it: what comes over the socket may be changed, what goes out is kept. */
async function openRoom(
  page: Page,
  room: string,
  heard: (message: string) => string = (message) => message,
): Promise<Line> {
  const line: Line = { told: [], isIn: false };
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      line.told.push(String(message));
      server.send(message);
    });
    server.onMessage((message) => {
      socket.send(typeof message === 'string' ? heard(message) : message);
      line.isIn ||= String(message).includes('"snap":');
    });
  });
  await page.goto(`/live/${room}`);
  return line;
}

test('a picture that stands still is said to come back, and the shop stays open', async ({
  page,
  places,
}) => {
  await openRoom(page, places.rooms.live, (message) =>
    message.replace(/"media":\{"state":"\w+"/, '"media":{"state":"stalled"'),
  );
  await expect(page.getByText('主播信号中断，马上回来；下单不受影响')).toBeVisible();
  await expect(page.locator('video')).toHaveCount(0);
  await looksRight(page, 'a room whose picture stands still');
  const shown = page.getByRole('region', { name: '讲解中' });
  await shown.getByRole('button', { name: /^购买/ }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: '几份' })).toBeEnabled();
});

test('presses of the heart are gathered, and told once a second as one number', async ({ page, places }) => {
  const line = await openRoom(page, places.rooms.live);
  await expect.poll(() => line.isIn).toBe(true);
  const heart = page.getByRole('button', { name: '点赞' });
  // All within one breath of the page, whatever else the machine does.
  await heart.evaluate((button: HTMLButtonElement) => {
    for (let press = 0; press < 6; press += 1) button.click();
  });
  const likes = () => line.told.flatMap((message) => /"like","args":\{"n":(\d+)\}/.exec(message)?.[1] ?? []);
  await expect.poll(likes).toEqual(['6']);
});
