import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Json } from '../support/ask.js';
import { accessibilityViolations } from './accessibility-violations.js';
import { downloaded } from './downloaded.js';
import type { QueryPage } from './open-query-page.js';
import { desktopSize, type PagesRun, phoneSize, picturesFolder, sizeOfDocument } from './pages-run.js';

/** Polls what an editor shows, with any white space as one space, since a narrow editor wraps its lines. */
function shown(locator: Locator) {
  return expect.poll(async () => (await locator.innerText()).replace(/\s+/g, ' '), { timeout: 30_000 });
}

export function queryPageTests(run: PagesRun): void {
  const open = (viewport: typeof desktopSize, path?: string): Promise<QueryPage> =>
    run.openQueryPage(viewport, path);

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
  });

  test('another example comes with its own variables and runs at once', async () => {
    const { page, operation, variables, execute, result } = await open(desktopSize);
    await shown(operation).toContain('query CommunesPage');

    await page.getByRole('button', { name: /^Search units/ }).click();
    await execute.click();
    await shown(operation).toContain('query SearchUnits');
    await shown(variables).toContain('"text": "lam dong"');
    await shown(result).toContain('Lâm Đồng');
  });

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
  });

  test('Prettify indents the query and the variables', async () => {
    const { page, operation, variables } = await open(desktopSize);
    await shown(variables).toContain('"code": "27"');
    await replaceText(page, operation, 'query Mine{province(code:"27"){id,name}}');
    await replaceText(page, variables, '{"text":"bac ninh"}');

    await page.getByRole('button', { name: /^Prettify/ }).click();
    await shown(operation).toContain('query Mine { province(code: "27") { id name } }');
    await shown(variables).toContain('{ "text": "bac ninh" }');
  });

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
  });

  test('a link holds the query and its variables; the answer says its time and size, and the docs begin with the graph’s own words', async () => {
    const asked = {
      query: 'query Linked($code: String!) { province(code: $code, asOf: "2024-12-31") { name } }',
    };
    const link = new URLSearchParams({ ...asked, variables: '{"code":"24"}' });
    const { page, operation, variables, execute, result } = await open(desktopSize, `/query?${link}`);
    await shown(operation).toContain('query Linked');
    await shown(variables).toContain('"code": "24"');
    await execute.click();
    await shown(result).toContain('Bắc Giang');
    await shown(page.locator('.answer-facts')).toMatch(/Answered in \d+ ms, [\d.]+ kB, status 200/);

    await page.getByRole('button', { name: 'Copy link' }).click();
    const copied = new URL((await page.evaluate('navigator.clipboard.readText()')) as string);
    expect(copied.pathname).toBe('/query');
    expect(copied.searchParams.get('query')).toContain('query Linked');
    expect(JSON.parse(copied.searchParams.get('variables') ?? '')).toEqual({ code: '24' });

    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await shown(page.locator('.graphiql-plugin')).toContain('National Target Programmes as one graph');
  });

  test('axe finds nothing but in the editors and the tabs of GraphiQL, in light and in dark', async () => {
    const others = ['.monaco-editor', '.graphiql-tab'];
    const { page, execute, result } = await open(desktopSize);
    await execute.click();
    await shown(result).toMatch(/"totalCount": [1-9]\d*/);
    expect(await accessibilityViolations(page, others)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityViolations(page, others)).toEqual([]);
    await page.setViewportSize(phoneSize);
    expect(await accessibilityViolations(page, others)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await accessibilityViolations(page, others)).toEqual([]);
    await page.screenshot({ path: `${picturesFolder}query-page-phone.png` });
  });

  test('the answer is taken away as a table', async () => {
    const query = '{ provinces(asOf: "2024-12-31", first: 63) { nodes { code name } } }';
    const { page, operation } = await open(desktopSize, `/query?${new URLSearchParams({ query })}`);
    await shown(operation).toContain('provinces');
    // One after the other: a page has one mouse, and two clicks at once can undo each other.
    const csv = await downloaded(page, page.getByRole('button', { name: 'CSV', exact: true }));
    const xlsx = await downloaded(page, page.getByRole('button', { name: 'XLSX', exact: true }));
    const lines = csv.toString().trimEnd().split('\r\n');
    expect([lines.length, lines[0]]).toEqual([64, '\u{feff}provinces.code,provinces.name,synthetic']);
    expect(JSON.stringify(await readWorkbook(xlsx))).toContain('Bắc Ninh');
  });

  test('what is copied as code gives the answer that the page shows', async () => {
    const query = '{ province(code: "24", asOf: "2024-12-31") { name } }';
    const { page, operation } = await open(desktopSize, `/query?${new URLSearchParams({ query })}`);
    await shown(operation).toContain('province');
    const copied = async (name: string, mark: string): Promise<string> => {
      await page.getByRole('button', { name }).click();
      await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toContain(mark);
      return page.evaluate('navigator.clipboard.readText()');
    };
    const curl = await copied('Copy as curl', 'curl -s');
    const { stdout } = await promisify(execFile)('sh', ['-c', curl]);
    expect(JSON.parse(stdout)).toEqual({ data: { province: { name: 'Bắc Giang' } } });
    const asFetch = await copied('Copy as fetch', 'await fetch');
    const runCopy = new Function(
      `return (async () => { ${asFetch}; return data; })()`,
    ) as () => Promise<Json>;
    expect(await runCopy()).toEqual({ province: { name: 'Bắc Giang' } });
  });

  test('old links to the page lead to it with their query, and so does the graph opened in a browser', async () => {
    const led = await fetch(`${run.url}/?query=%7Ba%7D`, { redirect: 'manual' });
    expect([led.status, led.headers.get('location')]).toEqual([302, './query?query=%7Ba%7D']);
    const graph = await fetch(`${run.url}/graphql`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect(graph.headers.get('location')).toBe('./query');
  });

  test('in Vietnamese the examples stand under what one may want to do', async () => {
    const { page } = await open(desktopSize, '/query?lang=vi');
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await shown(page.locator('.examples')).toMatch(/Theo dõi kinh phí.*Tỉnh giải ngân chậm/);
  });

  test('in English too, and the page is kept as a picture at both sizes', async () => {
    const { page } = await open(desktopSize, '/query?lang=en');
    await shown(page.locator('.examples')).toMatch(
      /Start here.*Follow the money.*Trace numbers to documents/,
    );
    await page.screenshot({ path: `${picturesFolder}query-page-desktop.png` });
  });

  test('a key that is good is taken, and what is asked with it is answered', async () => {
    const { url, token } = await run.startGatewayWithKeys();
    const { page, variables, execute, result } = await run.openQueryPage(desktopSize, '/query', url);
    await shown(variables).toContain('"code": "27"');
    await page.getByLabel('Key', { exact: true }).fill(token);
    const asked = page.waitForRequest(
      (request) => request.url().endsWith('/graphql') && request.headers().authorization !== undefined,
    );
    await execute.click();
    expect((await asked).headers().authorization).toBe(`Bearer ${token}`);
    await shown(result).toMatch(/"totalCount": [1-9]\d*/);
    await page.getByLabel('Key', { exact: true }).fill(`${token}x`);
    await execute.click();
    await shown(result).toContain('UNAUTHENTICATED');
    run.forgive();
  });

  test('a key goes along with every request of this tab', async () => {
    const { page, variables, execute, result } = await open(desktopSize);
    await shown(variables).toContain('"code": "27"');
    await page.getByLabel('Key', { exact: true }).fill('ntpg_unknown');
    await execute.click();
    await shown(result).toContain('UNAUTHENTICATED');
    run.forgive();
  });
}

/** Writes over the whole text of an editor at one stroke, so that the editor closes no bracket itself. */
async function replaceText(page: Page, editor: Locator, text: string): Promise<void> {
  await editor.locator('.view-line').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await shown(editor).toContain(text);
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element.matches(':focus'));
}
