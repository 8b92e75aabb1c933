import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type PagesRun, settled } from './pages-run.js';

function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element.matches(':focus'));
}

function focusedId(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.id');
}

export function keyboardTests(run: PagesRun): void {
  test('the first key leads past the navigation to the content', async () => {
    const page = await run.open('/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect(await hasFocus(skip)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await focusedId(page)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await hasFocus(page.getByRole('button', { name: 'An indicator' }))).toBe(true);
  });

  test('the menu of a panel opens by Enter, is walked by Tab, and gives the focus back on Escape', async () => {
    const page = await run.open('/');
    const panel = page.locator('section.panel');
    const summary = panel.locator('.panel-menu summary');
    const query = panel.getByRole('button', { name: 'Show the query' });
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await hasFocus(query)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await hasFocus(summary)).toBe(true);
    expect(await query.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await hasFocus(query)).toBe(true);
  });

  test('a number opens its source by Enter, and has the focus again when that is closed', async () => {
    const page = await run.open('/');
    const figure = page.locator('.ranking .figure').first();
    await figure.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.contains(element.ownerDocument.activeElement))).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(await hasFocus(figure)).toBe(true);
  });

  test('what is opened has the focus and is told by its name; Back gives it too', async () => {
    const page = await run.open('/');
    await page.locator('.ranking').getByRole('link', { name: 'Bac Ninh', exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await focusedId(page)).toBe('content');
    await settled(page);
    await expect.poll(() => page.locator('#page-title').innerText()).toContain('Bac Ninh');
    await page.getByRole('link', { name: 'Sources' }).focus();
    await page.keyboard.press('Enter');
    expect(await focusedId(page)).toBe('content');
    await page.goBack();
    await expect.poll(() => focusedId(page)).toBe('content');
    await settled(page);
    const year = page.getByLabel('Figures of');
    await year.focus();
    await year.selectOption('2023');
    await settled(page);
    expect(await hasFocus(year)).toBe(true);
  });

  test('a link in the dialog of a number closes it, and the focus is in what was opened', async () => {
    const page = await run.open('/?view=indicator');
    await page
      .getByRole('button', { name: /^92\.03 %, where it comes from/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('link', { name: 'What else was taken from it' }).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focusedId(page)).toBe('content');
  });

  test('a table is sorted by Enter, one way and the other, and says so', async () => {
    const page = await run.open('/?view=province&place=2004:27');
    const communes = page.getByRole('region', { name: /^Communes on/ });
    const header = communes.getByRole('columnheader', { name: 'Commune' });
    expect(await header.getAttribute('aria-sort')).toBe('none');
    await header.getByRole('button').focus();
    const firstWhen = async (order: string): Promise<string> => {
      await page.keyboard.press('Enter');
      await expect.poll(() => header.getAttribute('aria-sort')).toBe(order);
      return communes.locator('tbody th').first().innerText();
    };
    const ascending = await firstWhen('ascending');
    const descending = await firstWhen('descending');
    expect(ascending.localeCompare(descending, 'en')).toBeLessThan(0);
    expect(await hasFocus(header.getByRole('button'))).toBe(true);
  });
}
