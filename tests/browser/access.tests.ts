import { expect, test } from 'vitest';
import { accessibilityViolations } from './accessibility-violations.js';
import {
  desktopSize,
  type PagesRun,
  phoneSize,
  picturesFolder,
  settled,
  sizeOfDocument,
} from './pages-run.js';

const views = [
  ['country', '/'],
  ['country-today', '/?day=2025-07-01&show=criterion&criterion=15.1'],
  ['province', '/?view=province&place=2004:27'],
  ['commune', '/?view=commune&place=2004:09307'],
  ['indicator', '/?view=indicator'],
  ['programme', '/?view=programme&programme=DTTS'],
  ['sources', '/?view=source'],
  ['source', '/?view=source&source=Source:moh-conference-2023-06-30'],
] as const;

export function accessTests(run: PagesRun): void {
  test.each(views)(
    '%s: axe finds nothing, in light and in dark, and nothing is wider than a phone',
    async (name, path) => {
      const page = await run.open(path, { viewport: desktopSize });
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.screenshot({ path: `${picturesFolder}${name}-desktop.png`, fullPage: true });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityViolations(page, ['color-contrast'])).toEqual([]);
      await page.setViewportSize(phoneSize);
      await settled(page);
      await page.screenshot({ path: `${picturesFolder}${name}-phone.png`, fullPage: true });
      expect((await sizeOfDocument(page)).width).toBe(phoneSize.width);
    },
  );

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

  test('a server that is gone is told of with what to do, and asked again', async () => {
    const page = await run.open('/');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByLabel('Figures of').selectOption('2022');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('The server does not answer');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page);
    expect(await page.locator('.map .province').count()).toBe(63);
    run.forgive();
  });

  test('what is not there is said with what would be', async () => {
    const page = await run.open('/?view=province&place=2004:00');
    expect(await page.locator('main').innerText()).toContain('No place has the id “2004:00”');
    await page.getByRole('combobox', { name: 'Find a province or a commune' }).fill('xyzzy');
    await expect.poll(() => page.locator('.search-none').innerText()).toContain('Try fewer letters');
  });
}
