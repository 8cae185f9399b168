import {
  test as base,
  expect,
  type ConsoleMessage,
  type Page,
  type Request,
  type Response,
} from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SIGN_IN_COOKIE, type Who } from './people';
import { placesOf, type Places } from './places';
import { tokenOf } from './sign-in';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let known: Promise<Places> | undefined;

interface Watched {
  /** What a test expects to fail: `test.use({ allowed: /response: 404/ })`. */
  allowed: RegExp;
  /** Where the market answers. */
  market: string;
  places: Places;
  faults: string[];
  /** A page of one's own for someone of the demo, or by a token; watched like the first. */
  as: (who: Who | { token: string }) => Promise<Page>;
}

/** A page that fails its test on an error in the console, an uncaught fault, or a request without an answer. */
export const test = base.extend<Watched>({
  allowed: [/(?!)/, { option: true }],
  market: async ({ baseURL }, hand) => {
    await hand(baseURL ?? '');
  },
  places: async ({ market }, hand) => {
    await hand(await (known ??= placesOf(market, tokenOf)));
  },
  faults: async ({ allowed }, hand) => {
    const faults: string[] = [];
    await hand(faults);
    const unexpected = faults.filter((fault) => !allowed.test(fault));
    expect(unexpected, 'the pages ran without faults').toEqual([]);
  },
  page: async ({ page, faults }, hand) => {
    watch(page, faults);
    await hand(page);
  },
  as: async ({ browser, faults, market }, hand) => {
    const pages: Page[] = [];
    await hand(async (who) => {
      const context = await browser.newContext();
      const value = typeof who === 'string' ? tokenOf(who) : who.token;
      await context.addCookies([{ name: SIGN_IN_COOKIE, value, url: market }]);
      const page = await context.newPage();
      watch(page, faults);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

export { expect };

function watch(page: Page, faults: string[]): void {
  const note = (fault: string) => faults.push(`${fault} (on ${new URL(page.url()).pathname})`);
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => {
    note(`uncaught: ${fault.message}`);
  });
  page.on('requestfailed', (request: Request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') note(`request: ${request.url()} ${reason}`); // aborted: the page went elsewhere
  });
  page.on('response', (response: Response) => {
    if (response.status() >= 400) note(`response: ${String(response.status())} ${response.url()}`);
  });
}

/** What fades or slides in has arrived; colours are judged as they stay. */
async function stillStanding(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

interface Axe {
  run: (options: object) => Promise<{
    violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
  }>;
}

/** Runs in the page. The rules that hold are not described, and only what is found crosses to the test: it is far less. */
async function findings(tags: string[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run({
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`).join('\n')}`,
  );
}

/** Everything that axe finds against WCAG 2.2 A and AA on the page as it stands. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(stillStanding);
  await page.evaluate(axeSource); // by the debugger, since the content security policy lets in no script of ours
  return page.evaluate(findings, RULES);
}

export async function axe(page: Page): Promise<void> {
  expect(await axeFindings(page), 'axe').toEqual([]);
}

const pxTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** No part of the page is wider than the screen. */
export async function fitsWidth(page: Page): Promise<void> {
  expect(await pxTooWide(page), 'px wider than the screen').toBeLessThanOrEqual(0);
}

/** The page has read what it shows: nothing is being waited for. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1, h2').first()).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** The page as it stands is readable for everyone and fits its screen; later pages are still looked at when it is not. */
export async function looksRight(page: Page, what = new URL(page.url()).pathname): Promise<void> {
  expect.soft(await axeFindings(page), `${what}: axe`).toEqual([]);
  expect.soft(await pxTooWide(page), `${what}: px wider than the screen`).toBeLessThanOrEqual(0);
}
