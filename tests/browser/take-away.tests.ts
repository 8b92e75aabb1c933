import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Json } from '../support/ask.js';
import { downloaded } from './downloaded.js';
import type { PagesRun } from './pages-run.js';

const title = 'Population covered by social health insurance, 2024';

async function openMenu(page: Page, name = title): Promise<Locator> {
  const panel = page.getByRole('region', { name });
  await panel.locator('.panel-menu summary').click();
  return panel;
}

export function takeAwayTests(run: PagesRun): void {
  test('CSV holds what is shown, and says of each row whether it is synthetic', async () => {
    const page = await run.open('/');
    const panel = await openMenu(page);
    const text = (await downloaded(page, panel.getByRole('button', { name: 'CSV' }))).toString('utf8');
    const [head, ...rows] = text
      .replace('\u{feff}', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(head).toEqual(['Province', 'Value', 'Origin', 'synthetic']);
    expect(rows).toHaveLength(63);
    const { provinces } =
      await run.graph(`{ provinces(asOf: "2024-12-31", first: 100) { nodes { name(language: EN)
      trend(indicator: "BHYT_COV", from: "2024", to: "2024") { points { value } } } } }`);
    const expected = new Map(provinces.nodes.map((node: Json) => [node.name, node.trend.points[0]?.value]));
    for (const [name, value, , synthetic] of rows) {
      expect(Number(value), name).toBe(expected.get(name));
      expect(synthetic).toBe('true');
    }
  });

  test('XLSX holds the whole answer, in the language of the page', async () => {
    const page = await run.open('/?lang=vi');
    const panel = await openMenu(page, 'Tỷ lệ dân số tham gia bảo hiểm y tế, 2024');
    const workbook = await readWorkbook(await downloaded(page, panel.getByRole('link', { name: 'XLSX' })));
    const cells = JSON.stringify(workbook);
    expect(cells).toContain('Bắc Ninh');
    expect(cells).toContain('synthetic');
  });

  test('the picture is an SVG that stands alone, and a PNG', async () => {
    const page = await run.open('/');
    const panel = await openMenu(page);
    const svg = (await downloaded(page, panel.getByRole('button', { name: 'SVG' }))).toString('utf8');
    expect(svg).toContain(title);
    expect(svg).toContain('shape-bacninh');
    expect(svg.match(/class="sign [^"]*scale-[0-4]/g)?.length).toBeGreaterThan(3);
    expect(svg).toContain('>◇ synthetic</text>');
    // A shape takes its colour from where it is used: with one of its own, the whole map would have that.
    expect(svg).not.toMatch(/<path[^>]*id="shape-bacninh"[^>]*style=/);
    expect(svg).not.toContain('var(--');
    const png = await downloaded(page, panel.getByRole('button', { name: 'PNG' }));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.byteLength).toBeGreaterThan(20_000);
  });

  test('a picture has all drawings of its panel, and that of a table says what it leaves out', async () => {
    const page = await run.open('/?view=province&place=2004:04&indicator=HRH_DOC_P10K');
    const money = await openMenu(page, 'Money over time against allocation, plan year 2024');
    const programmes = await money.locator('figcaption').allInnerTexts();
    expect(programmes.length).toBeGreaterThan(1);
    for (const facet of await money.locator('figure').all()) {
      await facet.scrollIntoViewIfNeeded();
      await facet.locator('.drawing svg').waitFor();
    }
    const ofMoney = (await downloaded(page, money.getByRole('button', { name: 'SVG' }))).toString('utf8');
    expect(ofMoney.match(/<svg /g)?.length).toBeGreaterThan(programmes.length);
    for (const programme of programmes)
      expect(ofMoney).toContain(`>${programme.replace('&', '&amp;')}</text>`);
    expect(ofMoney).toContain('>Disbursed</text>');

    const trend = await openMenu(page, 'Doctors per 10,000 population over the years');
    await trend.locator('.drawing svg').waitFor();
    expect((await downloaded(page, trend.getByRole('button', { name: 'SVG' }))).toString('utf8')).toContain(
      '>break in the series</text>',
    );

    const other = await run.open('/?view=province&place=2004:27');
    const communes = await openMenu(other, 'Communes on 31 Dec 2024');
    const [, count] = /of (\d+) rows/.exec(await communes.getByRole('status').innerText()) ?? [];
    expect(Number(count)).toBeGreaterThan(60);
    const ofCommunes = (await downloaded(other, communes.getByRole('button', { name: 'SVG' }))).toString(
      'utf8',
    );
    expect(ofCommunes).toContain(`>60 of ${count} rows</text>`);
    expect(ofCommunes).toContain('>◇ synthetic</text>');
    expect(ofCommunes.match(/>◇<\/text>/g)).toHaveLength(60);
  });

  test('the query is shown, and copied as code that gives the same when it is run', async () => {
    const page = await run.open('/');
    const panel = await openMenu(page);
    const copied = async (name: string) => {
      await panel.getByRole('button', { name }).click();
      await expect.poll(() => panel.getByRole('button', { name: 'Copied' }).count()).toBe(1);
      return (await page.evaluate('navigator.clipboard.readText()')) as string;
    };
    const asFetch = await copied('Copy as fetch');
    const runCopy = new Function(
      `return (async () => { ${asFetch}; return data; })()`,
    ) as () => Promise<Json>;
    const data = await runCopy();
    expect(data.provinces.totalCount).toBe(63);
    const curl = await copied('Copy as curl');
    const { stdout } = await promisify(execFile)('sh', ['-c', curl], { maxBuffer: 10_000_000 });
    expect(JSON.parse(stdout).data).toEqual(data);

    await panel.getByRole('button', { name: 'Show the query' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('query CountryByIndicator');
    expect(await dialog.innerText()).toContain('"indicator": "BHYT_COV"');
    await dialog.getByRole('link', { name: 'Open in the query page' }).click();
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
    const operation = page.getByRole('region', { name: 'Operation Editor' });
    await expect.poll(() => operation.innerText(), { timeout: 20_000 }).toContain('CountryByIndicator');
  });
}
