import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from './pages-run.js';

/** Follows an address as a link within the app would, where what was asked before is kept, until its heading is there. */
export async function goTo(page: Page, search: string, heading: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(search)});
    dispatchEvent(new PopStateEvent('popstate'));`);
  const shown = () => page.getByRole('heading', { level: 1 }).allInnerTexts();
  await expect.poll(shown, { timeout: 20_000 }).toEqual([heading]);
  await settled(page);
}
