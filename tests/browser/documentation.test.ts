import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { accessibilityViolations } from './accessibility-violations.js';
import { launchChromium } from './launch-chromium.js';
import { openWatchedPage, type WatchedPage } from './open-watched-page.js';
import { picturesFolder } from './pages-run.js';

const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 } };

/** One page of each kind. */
const kinds = [
  'index.html',
  'guides/start.vi.html',
  'reference/settings.html',
  'schema/query.html',
  'schema/query/funding.html',
  'schema/types/CriterionStatusValue.html',
  'schema/types/Programme.html',
];

/** Those whose pictures are left, to be looked at. */
const pictured: Readonly<Record<string, string>> = {
  'index.html': 'docs-index',
  'schema/query/funding.html': 'docs-field',
};

let platform: TestPlatform;
let browser: Browser;
let opened: WatchedPage | undefined;

beforeAll(async () => {
  mkdirSync(picturesFolder, { recursive: true });
  platform = await startTestPlatform();
  browser = await launchChromium();
}, 120_000);

afterEach(async () => {
  const watched = opened;
  opened = undefined;
  await watched?.close();
  expect(watched?.outsideRequests).toEqual([]);
  expect(watched?.problems).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await platform?.close();
});

const address = (path: string) => `${platform.url}/docs/${path}`;

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  opened = await openWatchedPage(browser, platform.url, options);
  await opened.page.goto(address(path));
  return opened.page;
}

test.each([
  ['desktop', 'by day', { ...desktop, colorScheme: 'light' }],
  ['phone', 'by night', { ...phone, colorScheme: 'dark' }],
] as const)(
  'on a %s %s axe finds nothing, and no page is wider than the screen',
  async (screen, _time, options) => {
    const page = await open('', options);
    for (const path of kinds) {
      await page.goto(address(path));
      expect(await accessibilityViolations(page), path).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(options.viewport.width);
      const picture = pictured[path];
      if (picture)
        await page.screenshot({ path: `${picturesFolder}${picture}-${screen}.png`, fullPage: true });
    }
  },
);

test('search is found by keyboard, without diacritics, and leads to the place', async () => {
  const page = await open('guides/run.html', desktop);
  await page.keyboard.press('/');
  await page.keyboard.type('co ban dat');
  const results = page.locator('#search-results a');
  await results.first().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await results.count()).toBe(0);
  await page.keyboard.type('giam ngheo ben vung');
  await results.first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/docs\/reference\/glossary\.html#/);
});

test('a query is sent from its page, and its answer is shown with its time', async () => {
  const page = await open('schema/query/provinces.html', desktop);
  await page.getByRole('button', { name: 'Send' }).click();
  const status = page.locator('.answer-status');
  await expect.poll(() => status.innerText()).toMatch(/^Answered in \d+ ms with \d+\.\d kB\.$/);
  expect(await page.locator('.answer').innerText()).toContain('"totalCount": 63');
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('a server that is gone is told of in words', async () => {
  const page = await open('schema/query/provinces.html', desktop);
  await page.route('**/graphql', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
  await page.getByRole('button', { name: 'Send' }).click();
  await expect
    .poll(() => page.locator('.answer-status').innerText())
    .toContain('The server does not answer. Is it still running?');
  opened = opened && { ...opened, problems: opened.problems.filter((text) => !text.includes('502')) };
});

test('on a phone the navigation opens by keyboard and closes by Escape', async () => {
  const page = await open('guides/run.html', phone);
  const navigation = page.getByRole('navigation', { name: 'Documentation' });
  expect(await navigation.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  expect(await navigation.isVisible()).toBe(true);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await navigation.isVisible()).toBe(false);
});

test('without JavaScript everything can be read', async () => {
  const page = await open('guides/run.html', { ...phone, javaScriptEnabled: false });
  await page.getByRole('navigation', { name: 'Documentation' }).getByText('Glossary').click();
  await page.waitForURL(/glossary\.html$/);
  expect(await page.getByText('giảm nghèo bền vững').isVisible()).toBe(true);
});

test('what is not there is told of in a page', async () => {
  const page = await open('', desktop);
  await page.goto(address('guides/none.html'));
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('There is no such page');
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'the first page' }).click();
  await page.waitForURL(/\/docs\/index\.html$/);
  opened = opened && { ...opened, problems: opened.problems.filter((text) => !text.includes('404')) };
});
