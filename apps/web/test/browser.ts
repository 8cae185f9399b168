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

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Watched {
  /** What a test expects to fail: `test.use({ allowed: /response: 404/ })`. */
  allowed: RegExp;
}

/** A page that fails its test on an error in the console, an uncaught fault, or a request without an answer. */
export const test = base.extend<Watched>({
  allowed: [/(?!)/, { option: true }],
  page: async ({ page, allowed }, hand) => {
    const faults: string[] = [];
    const note = (fault: string) => {
      if (!allowed.test(fault)) faults.push(fault);
    };
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
    await hand(page);
    expect(faults, 'the page ran without faults').toEqual([]);
  },
});

export { expect };

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** Everything axe finds against WCAG 2.2 A and AA on the page as it stands; expected to be nothing. */
export async function axe(page: Page): Promise<void> {
  await page.evaluate(axeSource); // by the debugger, since the content security policy lets in no script of ours
  const results = (await page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
      }),
    RULES,
  )) as AxeResults;
  const found = results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${JSON.stringify(node.target)}`).join('\n')}`,
  );
  expect(found, 'axe').toEqual([]);
}

/** No part of the page is wider than the screen. */
export async function fitsWidth(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, 'px wider than the screen').toBeLessThanOrEqual(0);
}
