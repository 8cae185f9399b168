import type { Locator, Page } from '@playwright/test';
import { expect } from './browser';

const TABS_MAX = 120;

/** Notes every press of a pointer, on this page and those it goes to: a walk by keys must have none. */
export async function watchPointer(page: Page): Promise<() => Promise<void>> {
  let presses = 0;
  await page.exposeFunction('pointerPressed', () => {
    presses += 1;
  });
  await page.addInitScript(() => {
    // A click that a key makes has no detail.
    document.addEventListener('click', ({ detail }) => {
      if (detail > 0) (window as unknown as { pointerPressed: () => void }).pointerPressed();
    });
  });
  return () => {
    expect(presses, 'presses of a pointer').toBe(0);
    return Promise.resolve();
  };
}

const isFocused = (at: Locator) => at.evaluate((element) => element === document.activeElement);

/** Walks with Tab until the focus is there, as a person would. */
export async function tabTo(page: Page, at: Locator): Promise<void> {
  await at.waitFor({ state: 'attached' });
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    if (await isFocused(at)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${at.toString()}`);
}

/** Goes to a button, a link or a tick, and presses it. */
export async function pressOn(page: Page, at: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, at);
  await page.keyboard.press(key);
}

/**
 * Moves through a list with J and K until the row is the chosen one; each press is seen before the next. Both, for a list that was
 * still coming chooses its first row by itself, maybe between a look and a press. A press is seen by the way that is left or by the
 * name of what is chosen: a row that comes in above at the same moment leaves the way as long as it was.
 */
export async function moveTo(page: Page, row: Locator): Promise<void> {
  const look = () =>
    row.first().evaluate((element) => {
      const rows = [...(element.parentElement?.children ?? [])];
      const chosen = rows.findIndex((each) => each.ariaCurrent === 'true');
      return { ahead: rows.indexOf(element) - chosen, name: rows[chosen]?.firstElementChild?.textContent };
    });
  for (let moves = 0; moves < TABS_MAX; moves += 1) {
    const before = await look();
    if (before.ahead === 0) break;
    await page.keyboard.press(before.ahead > 0 ? 'j' : 'k');
    await expect.poll(look, `J and K lead to ${row.toString()}`).not.toEqual(before);
  }
  await expect(row.first()).toHaveAttribute('aria-current', 'true');
}

/** Says yes in the sheet that asks. */
export async function sayYes(page: Page, word: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await pressOn(page, dialog.getByRole('button', { name: word, exact: true }));
  await expect(dialog).toBeHidden();
}
