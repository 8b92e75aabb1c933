import { expect, test } from 'vitest';
import { type PagesRun, settled } from './pages-run.js';

const graph = '**/graphql';

export function errorTests(run: PagesRun): void {
  test('a server that is gone is told of with what to do, and asked again', async () => {
    const page = await run.open('/');
    await page.route(graph, (route) => route.abort());
    await page.getByLabel('Figures of').selectOption('2022');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('The server does not answer');
    const search = page.getByRole('combobox', { name: 'Find a province or a commune' });
    await search.fill('bac ninh');
    const told = page.locator('.search-none');
    await told.waitFor();
    expect(await told.innerText()).toContain('The server does not answer. Look whether it runs');
    await page.unroute(graph);
    await search.press('Enter');
    await page
      .getByRole('option', { name: /Bắc Ninh/ })
      .first()
      .waitFor();
    await search.press('Escape');
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page);
    expect(await page.locator('.map .province').count()).toBe(63);
    run.forgive();
  });

  test('a view whose code cannot be had says so, and opens once the server is there again', async () => {
    const page = await run.open('/');
    const code = '**/assets/province-view*';
    await page.route(code, (route) => route.abort());
    await page.locator('.ranking').getByRole('link', { name: 'Bac Ninh', exact: true }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('The server does not answer');
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await settled(page);
    expect(await page.locator('.map .province').count()).toBe(63);
    await page.goBack();
    await alert.waitFor();
    await page.unroute(code);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bac Ninh' }).waitFor();
    run.forgive();
  });

  test.each([
    [429, 'RATE_LIMITED', 'Too many requests in a short time. Wait a minute'],
    [401, 'UNAUTHENTICATED', 'The server does not take the key that this tab uses'],
    [400, 'BAD_USER_INPUT', 'The server refused this request: in words of its own'],
  ])('an answer of %i is told in words that say what to do', async (status, code, words) => {
    const page = await run.open('/');
    const errors = [{ message: 'in words of its own', extensions: { code } }];
    await page.route(graph, (route) => route.fulfill({ status, json: { errors } }));
    await page.getByLabel('Figures of').selectOption('2022');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(words);
    run.forgive();
  });

  test('what is not there is said with what would be', async () => {
    const page = await run.open('/?view=province&place=2004:00');
    expect(await page.locator('main').innerText()).toContain('No place has the id “2004:00”');
    await page.getByRole('combobox', { name: 'Find a province or a commune' }).fill('xyzzy');
    await expect.poll(() => page.locator('.search-none').innerText()).toContain('Try fewer letters');
  });

  test('communes are not shown as none where the set is unknown, or what there is to choose cannot be had', async () => {
    const page = await run.open('/?view=province&place=2004:27&set=NTM-2099');
    const communes = page.getByRole('region', { name: /^Communes on/ });
    expect(await communes.innerText()).toContain('No set of criteria has the code “NTM-2099”. Choose one');
    await page.route(graph, (route) =>
      route.request().postData()?.includes('"choices"') ? route.abort() : route.continue(),
    );
    await page.reload();
    await communes.getByRole('alert').waitFor();
    expect(await communes.innerText()).toContain('The server does not answer');
    await page.unroute(graph);
    run.forgive();
  });

  test('where the browser gives no clipboard, as on plain HTTP, the text is copied all the same', async () => {
    const page = await run.open('/');
    await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
    const panel = page.locator('section.panel');
    await panel.locator('.panel-menu summary').click();
    await panel.getByRole('button', { name: 'Copy as curl' }).click();
    await panel.getByRole('button', { name: 'Copied' }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${run.url}/docs/`);
    await other.bringToFront();
    expect(await other.evaluate('navigator.clipboard.readText()')).toContain('curl -s');
    await page.bringToFront();
    await page.evaluate('document.execCommand = () => false');
    await panel.getByRole('button', { name: 'Copy as fetch' }).click();
    expect(await panel.getByRole('alert').innerText()).toContain('Choose “Show the query”');
  });
}
