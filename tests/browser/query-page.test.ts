import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestPlatform } from '../support/start-test-platform.js';
import { launchChromium } from './launch-chromium.js';
import { openQueryPage, type QueryPage } from './open-query-page.js';

const desktopSize = { width: 1280, height: 800 };
const phoneSize = { width: 390, height: 844 };

let platform: Awaited<ReturnType<typeof startTestPlatform>>;
let browser: Browser;
let queryPage: QueryPage | undefined;

beforeAll(async () => {
  platform = await startTestPlatform();
  browser = await launchChromium();
}, 120_000);

afterEach(async () => {
  const opened = queryPage;
  queryPage = undefined;
  await opened?.close();
  expect(opened?.outsideRequests).toEqual([]);
  expect(opened?.problems).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await platform?.close();
});

async function open(viewport: typeof desktopSize): Promise<QueryPage> {
  queryPage = await openQueryPage(browser, platform.url, viewport);
  return queryPage;
}

/** Polls what an editor shows, with any white space as one space, since a narrow editor wraps its lines. */
function shown(locator: Locator) {
  return expect.poll(async () => (await locator.innerText()).replace(/\s+/g, ' '), { timeout: 30_000 });
}

test('the first example is loaded with its variables, and Execute gives the communes of Bắc Ninh', async () => {
  const { page, operation, variables, execute, result } = await open(desktopSize);
  await shown(operation).toContain('query CommunesPage');
  await shown(variables).toContain('"code": "27"');
  expect(await page.title()).toBe('NTP Graph');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');

  await execute.click();
  await shown(result).toMatch(/"name": "[^"]*Bắc Ninh"/);
  await shown(result).toMatch(/"totalCount": [1-9]\d*/);
  expect(await sizeOfDocument(page)).toEqual(desktopSize);
}, 60_000);

test('another example comes with its own variables and runs at once', async () => {
  const { page, operation, variables, execute, result } = await open(desktopSize);
  await shown(operation).toContain('query CommunesPage');

  await page.getByRole('button', { name: /^Search units/ }).click();
  await execute.click();
  await shown(operation).toContain('query SearchUnits');
  await shown(variables).toContain('"text": "lam dong"');
  await shown(result).toContain('Lâm Đồng');
}, 60_000);

test('an edited query keeps its tab when an example is chosen, and both outlive a reload', async () => {
  const { page, operation, variables } = await open(desktopSize);
  await shown(operation).toContain('query CommunesPage');
  await operation.locator('.view-line').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# mine ');
  await shown(operation).toContain('# mine # The communes of a');

  await page.getByRole('button', { name: /^Search units/ }).click();
  await shown(operation).toContain('query SearchUnits');
  // GraphiQL stores its tabs half a second after the last change.
  await page.waitForTimeout(1_000);
  await page.reload();
  await shown(operation).toContain('query SearchUnits');
  await shown(variables).toContain('"text": "lam dong"');
  await page.locator('#graphiql-session-tab-0').click();
  await shown(operation).toContain('# mine # The communes of a');
  await shown(variables).toContain('"code": "27"');
}, 60_000);

test('Prettify indents the query and the variables', async () => {
  const { page, operation, variables } = await open(desktopSize);
  await shown(variables).toContain('"code": "27"');
  await replaceText(page, operation, 'query Mine{province(code:"27"){id,name}}');
  await replaceText(page, variables, '{"text":"bac ninh"}');

  await page.getByRole('button', { name: /^Prettify/ }).click();
  await shown(operation).toContain('query Mine { province(code: "27") { id name } }');
  await shown(variables).toContain('{ "text": "bac ninh" }');
}, 60_000);

test('on a phone the keyboard alone opens the examples, chooses one and runs it', async () => {
  const { page, operation, variables, result } = await open(phoneSize);
  await shown(variables).toContain('"code": "27"');
  await page.getByRole('button', { name: 'Show Examples' }).focus();
  await page.keyboard.press('Enter');
  const example = page.getByRole('button', { name: /^Search units/ });
  await example.waitFor();
  for (let presses = 0; presses < 40 && !(await isFocused(example)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await shown(operation).toContain('query SearchUnits');

  await page.keyboard.press('Enter');
  await shown(result).toContain('Lâm Đồng');
  expect(await sizeOfDocument(page)).toEqual(phoneSize);
  const resultBox = await result.boundingBox();
  expect(resultBox?.width).toBeGreaterThan(phoneSize.width / 2);
}, 60_000);

/** Writes over the whole text of an editor at one stroke, so that the editor closes no bracket itself. */
async function replaceText(page: Page, editor: Locator, text: string): Promise<void> {
  await editor.locator('.view-line').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await shown(editor).toContain(text);
}

/** As large as the window when nothing makes the page scroll. */
function sizeOfDocument(page: Page): Promise<unknown> {
  return page.evaluate(
    '({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight })',
  );
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element.matches(':focus'));
}
