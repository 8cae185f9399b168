// The room page under a storm: sixty comments a second on a phone, and how long its longest task takes.
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { findBrowser } from '../deploy/local/packages.mjs';
import { Stage, now } from './live/stage.mjs';

const PER_STEP = 15;
const STEP_MS = 250;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const GOAL_MS = 100;

export async function page(market, { isShort }) {
  const stage = new Stage(market);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: FLAGS,
  });
  try {
    const [[room]] = await stage.pool.query(
      `SELECT s.id AS sid, h.epoch FROM live_sessions s JOIN live_stream_heads h ON h.session_id = s.id AND h.stream = 'c'
       WHERE s.status = 'live' LIMIT 1`,
    );
    const shown = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
    await shown.addInitScript(() => {
      window.longTasks = [];
      new window.PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longTasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await shown.goto(`${market.url}/live/${room.sid}`);
    await sleep(3_000);
    await shown.evaluate(() => {
      window.longTasks.length = 0;
    });
    const seconds = isShort ? 10 : 60;
    let n = 0;
    for (let step = 0; step < (seconds * 1_000) / STEP_MS; step += 1) {
      const began = now();
      const said = Array.from({ length: PER_STEP }, () => [
        'chat.msg',
        { u: { mask: '沈**', badge: 'viewer' }, x: `第${(n += 1)}条：五斤装够几个人吃` },
      ]);
      await stage.publish(room, 'c', said);
      await sleep(Math.max(0, STEP_MS - (now() - began)));
    }
    await sleep(1_000);
    const tasks = await shown.evaluate(() => window.longTasks);
    const last = await shown.getByText(`第${n}条`).count();
    if (last === 0) throw new Error('the last comment is not on the page');
    const longestMs = Math.round(Math.max(0, ...tasks));
    return { seconds, comments: n, longTasks: tasks.length, longestMs, goalMs: GOAL_MS };
  } finally {
    await browser.close();
    await stage.stop();
  }
}
