import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { downloaded } from './downloaded.js';
import type { PagesRun } from './pages-run.js';
import { views } from './views.js';

const buttons = [
  'Show the query',
  'Copy as fetch',
  'Copy as curl',
  'Copy as Python',
  'Copy the link to this view',
  'CSV',
  'PNG',
  'SVG',
];
const links = ['XLSX', 'Open in the query page'];

/** What each kind of copy has in it, whatever was asked. */
const marks = {
  'Copy as fetch': 'await fetch(',
  'Copy as curl': 'curl -s ',
  'Copy as Python': 'urllib.request.Request(',
  'Copy the link to this view': 'http://127.0.0.1',
};

async function names(menu: Locator, role: 'button' | 'link'): Promise<string[]> {
  return (await menu.getByRole(role).allInnerTexts()).map((text) => text.trim());
}

/** How many rows a panel shows; undefined where it shows no table. */
async function rowsShown(panel: Locator): Promise<number | undefined> {
  const count = panel.locator('.table-count');
  if ((await count.count()) > 0)
    return Number(/of ([\d,]+)/.exec(await count.innerText())?.[1]?.replace(',', ''));
  const asTable = panel.getByRole('button', { name: 'Table', exact: true });
  const isChart = (await asTable.count()) > 0;
  if (isChart) await asTable.click();
  const rows =
    (await panel.locator('table').count()) === 1 ? await panel.locator('tbody tr').count() : undefined;
  if (isChart) await panel.getByRole('button', { name: 'Chart', exact: true }).click();
  return rows;
}

/** Takes everything that the menu of a panel offers, and looks whether it is what it is called. */
async function takeAll(page: Page, panel: Locator): Promise<void> {
  const shown = await rowsShown(panel);
  await panel.locator('.panel-menu summary').click();
  const menu = panel.locator('.menu-list').first();
  expect(await names(menu, 'button')).toEqual(buttons);
  expect(await names(menu, 'link')).toEqual(links);

  await menu.getByRole('button', { name: 'Show the query' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('pre').first().innerText()).toMatch(/^query [A-Z]\w+/);
  await page.keyboard.press('Escape');

  for (const [name, mark] of Object.entries(marks)) {
    await menu.getByRole('button', { name }).click();
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'), { message: name })
      .toContain(mark);
  }

  const csv = await downloaded(page, menu.getByRole('button', { name: 'CSV', exact: true }));
  const [head = [], ...rows] = parse(csv, { bom: true }) as string[][];
  expect(head.length).toBeGreaterThan(1);
  if (shown !== undefined) expect(rows.length, 'rows of the CSV').toBe(shown);

  const xlsx = await downloaded(page, menu.getByRole('link', { name: 'XLSX', exact: true }));
  expect((await readWorkbook(xlsx)).length).toBeGreaterThan(0);
  const svg = await downloaded(page, menu.getByRole('button', { name: 'SVG', exact: true }));
  expect(svg.toString('utf8')).toMatch(/^<svg [\s\S]*<\/svg>$/);
  const png = await downloaded(page, menu.getByRole('button', { name: 'PNG', exact: true }));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  await page.keyboard.press('Escape');
}

export function panelTests(run: PagesRun): void {
  test.each(views)('%s: all can be taken from every panel', async (_name, path) => {
    const page = await run.open(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
    const panels = await page.locator('section.panel').all();
    expect(panels.length).toBeGreaterThan(0);
    for (const panel of panels) {
      const title = await panel.getByRole('heading', { level: 2 }).innerText();
      try {
        await takeAll(page, panel);
      } catch (error) {
        throw new Error(`In the panel “${title}”: ${(error as Error).message}`, { cause: error });
      }
    }
  });
}
