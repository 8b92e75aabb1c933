import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type PagesRun, settled } from './pages-run.js';

const views = [
  '/',
  '/?show=criterion&criterion=15',
  '/?show=disbursement',
  '/?day=2025-07-01',
  '/?view=province&place=2004:27',
  '/?view=province&place=2025:24&day=2025-12-01',
  '/?view=commune&place=2004:09307',
  '/?view=indicator',
  '/?view=indicator&indicator=POV_MD_RATE&year=2023',
  '/?view=programme&programme=NTM',
  '/?view=programme&programme=DTTS',
  '/?view=source',
  '/?view=source&source=Source:moh-conference-2023-06-30',
  '/?view=source&source=Source:318-QD-TTg',
] as const;

/** The number cells of a page: how many there are, and those that lead to no source, with the panel that they are in. */
function numberCells(page: Page): Promise<{ count: number; bare: string[] }> {
  return page.evaluate(`(() => {
    const cells = [...document.querySelectorAll('td.is-number')].filter((cell) => cell.textContent.trim() !== '–');
    const bare = cells.filter((cell) => !cell.querySelector('.figure'));
    const panelOf = (cell) => cell.closest('.panel')?.querySelector('h2')?.textContent;
    return { count: cells.length, bare: bare.map((cell) => panelOf(cell) + ': ' + cell.textContent) };
  })()`);
}

/** Looks at all drawings of a page as tables. */
async function showTables(page: Page): Promise<number> {
  const buttons = page.locator('.panel-tools').getByRole('button', { name: 'Table', exact: true });
  const count = await buttons.count();
  for (let left = count; left > 0; left -= 1) await buttons.first().click();
  return count;
}

export function figuresTests(run: PagesRun): void {
  test.each(views)('%s: every number of a table opens its source, of a drawing’s table too', async (path) => {
    const page = await run.open(path);
    const before = await numberCells(page);
    expect(before.bare).toEqual([]);
    const drawings = await showTables(page);
    const after = await numberCells(page);
    expect(after.bare).toEqual([]);
    if (drawings > 0) expect(after.count).toBeGreaterThan(before.count);
  });

  test('the table of a drawing marks what is synthetic, and opens where it comes from', async () => {
    const page = await run.open('/?view=province&place=2004:27');
    await showTables(page);
    for (const name of [/^Money over time/, /over the years$/]) {
      const figure = page.getByRole('region', { name }).locator('tbody .figure').first();
      expect(await figure.innerText()).toContain('◇');
      await figure.click();
      expect(await page.getByRole('dialog').innerText()).toContain('Made by the generator');
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    }
  });

  test('the legends of map, trend, money and spread tell the sign of what is synthetic', async () => {
    const page = await run.open('/');
    const legendOf = (name: string | RegExp) =>
      page.getByRole('region', { name }).locator('.legend').first().innerText();
    expect(await legendOf(/^Population covered.*2024$/)).toContain('◇ synthetic');
    await page.goto(`${run.url}/?view=province&place=2004:27`);
    await settled(page);
    expect(await legendOf(/over the years$/)).toContain('◇ synthetic');
    expect(await legendOf(/^Money over time/)).toContain('◇ synthetic');
    await page.goto(`${run.url}/?view=indicator`);
    await settled(page);
    expect(await legendOf(/^How the provinces are spread/)).toContain('◇ synthetic');
    await page.getByRole('switch', { name: 'Facts alone' }).check();
    await settled(page);
    expect(await page.locator('main').innerText()).not.toContain('◇');
  });

  test('the highest and the lowest of the country, and the ends of a rank, open their sources', async () => {
    const page = await run.open('/?indicator=POV_MD_RATE&year=2023&facts=1');
    const { provinces } =
      await run.graph(`{ provinces(asOf: "2024-12-31", first: 100) { nodes { name(language: EN)
      trend(indicator: "POV_MD_RATE", from: "2023", to: "2023", synthetic: false) { points { value observation { provenance { source { title } } } } } } } }`);
    const known = provinces.nodes
      .flatMap(({ name, trend }: { name: string; trend: { points: object[] } }) =>
        trend.points.map((point) => ({ name, ...point })),
      )
      .toSorted((one: { value: number }, other: { value: number }) => one.value - other.value);
    const sentence = page.locator('.panel-sentence').first();
    expect(await sentence.innerText()).toContain(`Highest: ${known.at(-1).name}, ${known.at(-1).value} %`);
    await sentence.locator('.figure').first().click();
    expect(await page.getByRole('dialog').innerText()).toContain(
      known.at(-1).observation.provenance.source.title,
    );

    await page.goto(`${run.url}/?view=province&place=2004:27&indicator=POV_MD_RATE&facts=1`);
    await settled(page);
    const { unit } =
      await run.graph(`{ unit(id: "2004:27") { rank(indicator: "POV_MD_RATE", synthetic: false) {
      best worst worstObservation { unit { name(language: EN) } provenance { source { title } } } } } }`);
    const ends = page.getByRole('region', { name: /over the years$/ }).locator('.panel-sentence .figure');
    expect(await ends.allInnerTexts()).toEqual([
      `${unit.rank.best} %`,
      expect.stringContaining('%'),
      `${unit.rank.worst} %`,
    ]);
    await ends.last().click();
    const told = await page.getByRole('dialog').innerText();
    expect(told).toContain(unit.rank.worstObservation.unit.name);
    expect(told).toContain(unit.rank.worstObservation.provenance.source.title);
  });

  test('the evidence of a verdict tells of what period it is and that it is synthetic', async () => {
    const page = await run.open('/?view=commune&place=2004:09307');
    const verdict = page.locator('.verdict', { hasText: '15.3 Stunting' });
    const { unit } = await run.graph(`{ unit(id: "2004:09307") {
      criterionStatuses(criteriaSet: "NTM-COMMUNE-2021", criteria: ["15.3"], year: 2024) {
        evidence { value observation { period indicator { name(language: EN) } provenance { synthetic } } } } } }`);
    const [{ value, observation }] = unit.criterionStatuses[0].evidence;
    await verdict.locator('.evidence .figure').click();
    const told = await page.getByRole('dialog').innerText();
    expect(told).toContain(`${observation.indicator.name}: ${value} %`);
    expect(told).toContain(observation.period);
    expect(observation.provenance.synthetic).toBe(true);
    expect(told).toContain('Made by the generator');
  });
}
