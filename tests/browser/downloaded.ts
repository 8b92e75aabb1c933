import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** The file that a button or a link has the browser save. */
export async function downloaded(page: Page, button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}
