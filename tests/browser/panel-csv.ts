import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { downloaded } from './downloaded.js';

type Row = Readonly<Record<string, string>>;

/** The rows that a panel has saved as CSV, by the names of their columns. */
export async function panelCsv(page: Page, name: string | RegExp): Promise<readonly Row[]> {
  const panel = page.getByRole('region', { name });
  const menu = panel.locator('.panel-menu summary');
  await menu.click();
  const file = await downloaded(page, panel.getByRole('button', { name: 'CSV' }));
  await menu.click();
  return parse(file, { bom: true, columns: true });
}
