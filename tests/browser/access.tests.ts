import { setTimeout } from 'node:timers/promises';
import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityViolations } from './accessibility-violations.js';
import { costOf, watchSettling } from './page-cost.js';
import {
  desktopSize,
  type PagesRun,
  phoneSize,
  picturesFolder,
  settled,
  sizeOfDocument,
} from './pages-run.js';
import { views } from './views.js';

/** Kilobytes that a view may cost on the wire: a second on a phone's connection. */
const budget = 250;
/** From which shift on a reader is disturbed: half of what Web Vitals call good. */
const unsettling = 0.05;

export function accessTests(run: PagesRun): void {
  async function openMeasured(name: string, path: string, screen: string, options: BrowserContextOptions) {
    const page = await run.open(path, options, watchSettling);
    const cost = await costOf(page);
    run.report.addCost(name, screen, cost);
    expect(cost.kilobytes).toBeGreaterThan(50);
    expect(cost.kilobytes).toBeLessThan(budget);
    expect(cost.layoutShift).toBeLessThan(unsettling);
    // Charts are drawn as one comes to them.
    for (const panel of await page.locator('section.panel').all()) await panel.scrollIntoViewIfNeeded();
    await settled(page);
    await page.evaluate('scrollTo(0, 0)');
    await page.screenshot({ path: `${picturesFolder}${name}-${screen}.png`, fullPage: true });
    return page;
  }

  test.each(views)(
    '%s on a desktop by day and by night: axe finds nothing, it costs little and stays in place',
    async (name, path) => {
      const page = await openMeasured(name, path, 'desktop', { viewport: desktopSize });
      expect(await accessibilityViolations(page), 'by day').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityViolations(page), 'by night').toEqual([]);
    },
  );

  test.each(views)(
    '%s on a phone by night: the same, and nothing is wider than the screen',
    async (name, path) => {
      const page = await openMeasured(name, path, 'phone', { viewport: phoneSize, colorScheme: 'dark' });
      expect((await sizeOfDocument(page)).width).toBe(phoneSize.width);
      expect(await accessibilityViolations(page)).toEqual([]);
    },
  );

  test.each([
    ['a province', '/?view=province&place=2004:27'],
    ['a commune', '/?view=commune&place=2025:09295&day=2025-07-01'],
    ['a document', '/?view=source&source=Source:318-QD-TTg'],
  ])('nothing of %s is pushed away, whichever answer comes first', async (_name, path) => {
    // A screen on which much is seen at once.
    const viewport = { width: 1600, height: 1400 };
    const delays = { 'in the order asked for': 0, 'the last first': 300 };
    for (const [order, first] of Object.entries(delays)) {
      let asked = 0;
      const page = await run.open(path, { viewport }, (opened) =>
        opened.route('**/graphql', async (route) => {
          await setTimeout(Math.abs(first - 60 * asked++));
          await route.continue();
        }),
      );
      expect((await costOf(page)).layoutShift, order).toBeLessThan(unsettling);
    }
  });

  test('axe finds nothing in what opens: a menu, the query, where a number comes from, the table', async () => {
    const page = await run.open('/');
    const panel = page.locator('section.panel');
    await panel.locator('.panel-menu summary').click();
    expect(await accessibilityViolations(page), 'the menu').toEqual([]);
    await panel.getByRole('button', { name: 'Show the query' }).click();
    expect(await accessibilityViolations(page), 'the query').toEqual([]);
    // The dialog, and then the menu.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.ranking .figure').first().click();
    expect(await accessibilityViolations(page), 'the source').toEqual([]);
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Table', exact: true }).click();
    expect(await panel.locator('tbody tr').count()).toBe(63);
    expect(await accessibilityViolations(page), 'the table').toEqual([]);
  });

  test('the language is switched in place, and the browser’s own comes first', async () => {
    const page = await run.open('/', { locale: 'vi-VN' });
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    expect(await page.getByRole('link', { name: 'Bắc Ninh', exact: true }).count()).toBe(1);
    await page.getByRole('link', { name: 'English' }).click();
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    expect(await page.getByRole('link', { name: 'Bac Ninh', exact: true }).count()).toBe(1);
  });

  test('colours are chosen by the reader, and kept', async () => {
    const page = await run.open('/');
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await page.getByLabel('Colours').selectOption('dark');
    expect(await paper()).not.toBe(light);
    await page.reload();
    await settled(page);
    expect(await paper()).not.toBe(light);
  });
}
