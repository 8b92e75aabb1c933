import type { Browser, Locator, ViewportSize } from 'playwright-core';
import { openWatchedPage, type WatchedPage } from './open-watched-page.js';

/** The query page as one reader has it open. */
export interface QueryPage extends WatchedPage {
  readonly operation: Locator;
  readonly variables: Locator;
  readonly result: Locator;
  readonly execute: Locator;
}

/** Opens the page with every other origin closed, and waits until it can be used. */
export async function openQueryPage(
  browser: Browser,
  url: string,
  viewport: ViewportSize,
): Promise<QueryPage> {
  const opened = await openWatchedPage(browser, url, { viewport });
  const { page } = opened;
  await page.goto(url);
  const execute = page.getByRole('button', { name: /^Execute query/ });
  await execute.waitFor();
  return {
    ...opened,
    operation: page.getByRole('region', { name: 'Operation Editor' }),
    variables: page.getByRole('region', { name: 'Variables' }),
    result: page.getByRole('region', { name: 'Result Window' }),
    execute,
  };
}
