import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { costOf } from './page-cost.js';
import { type PagesRun, settled } from './pages-run.js';

function provinces(page: Page) {
  return page.locator('.map [data-unit]');
}

/** The value that the ranking gives a province, without its sign. */
function rankedValue(page: Page, name: string) {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
    .locator('.figure');
}

export function countryTests(run: PagesRun): void {
  test('the map has the 63 provinces of 2024, and the ranking the values of the graph', async () => {
    const page = await run.open('/');
    expect(await provinces(page).count()).toBe(63);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('National Target Programmes');
    const { province } = await run.graph(
      '{ province(code: "27", asOf: "2024-12-31") { trend(indicator: "BHYT_COV", from: "2024", to: "2024") { points { value } } } }',
    );
    const [{ value }] = province.trend.points;
    expect(await rankedValue(page, 'Bac Ninh').innerText()).toBe(`${value} %◇`);
    expect(await page.locator('.map-label').allTextContents()).toEqual([
      expect.stringMatching(/Hoàng Sa.*Da Nang/s),
      expect.stringMatching(/Trường Sa.*Khanh Hoa/s),
    ]);
  });

  test('before its code has come, the page says what it is, to each reader in his language and colours', async () => {
    const page = await run.open('/');
    await page.getByLabel('Colours').selectOption('dark');
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await paper();
    // Never answered.
    await page.route('**/assets/index-*.js', () => undefined);
    const headings = () => page.locator('h1:visible').allInnerTexts();
    await page.goto(`${run.url}/?lang=vi`, { waitUntil: 'commit' });
    await expect.poll(headings).toEqual(['Y tế trong các Chương trình mục tiêu quốc gia']);
    expect([await paper(), await page.locator('html').getAttribute('lang')]).toEqual([dark, 'vi']);
    expect(await page.locator('#content').count()).toBe(0);
    await page.goto(`${run.url}/?view=source&lang=en`, { waitUntil: 'commit' });
    await expect.poll(() => page.locator('nav:visible').innerText()).toContain('Sources');
    expect(await headings()).toEqual([]);
  });

  test('the first view loads no editor, chart, table or other view before it is opened', async () => {
    const page = await run.open('/');
    const { files } = await costOf(page);
    // What was asked before the code had come is not asked again by it.
    expect(files.filter((file) => file.endsWith('/graphql'))).toHaveLength(2);
    expect(files.filter((file) => /monaco|query-|worker|plot|table|-view|-panel/.test(file))).toEqual([]);
    await page.locator('.ranking').getByRole('link', { name: 'Bac Ninh', exact: true }).click();
    await settled(page);
    expect((await costOf(page)).files.join(' ')).not.toContain('plot-figure');
    await page.getByRole('region', { name: /^Money over time/ }).scrollIntoViewIfNeeded();
    await page.locator('.drawing svg').first().waitFor();
    const later = (await costOf(page)).files.join(' ');
    for (const part of ['province-view', 'plot-figure', 'data-table']) expect(later).toContain(part);
  });

  test('since 2025-07-01 it is redrawn: 34 provinces, whole unions of those before', async () => {
    const page = await run.open('/');
    await page.getByRole('button', { name: '34 provinces' }).click();
    await expect.poll(() => provinces(page).count()).toBe(34);
    expect(new URL(page.url()).searchParams.get('day')).toBe('2025-07-01');
    const shapes = page.locator('[data-unit="2025:24"] .area');
    expect(await shapes.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual([
      '#shape-bacgiang',
      '#shape-bacninh',
    ]);
    expect(await page.locator('.map .area').count()).toBe(65);

    const { unit } = await run.graph(`{ unit(id: "2025:24") {
      trend(indicator: "BHYT_COV", from: "2024", to: "2024", restate: true) { points { value } } } }`);
    const shown = Number.parseFloat(await rankedValue(page, 'Bac Ninh').innerText());
    expect(shown).toBeCloseTo(unit.trend.points[0].value, 1);
    await page.goBack();
    await expect.poll(() => provinces(page).count()).toBe(63);
  });

  test('the slider moves the day, by the keyboard too', async () => {
    const page = await run.open('/?day=2025-06-30');
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => provinces(page).count()).toBe(34);
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('1 Jul 2025');
  });

  test('where no province has a value, it says which indicators have one, and leads there', async () => {
    const page = await run.open('/?indicator=BHYT_COV&year=2024&facts=1');
    const known = page.getByText('What is known of most provinces:').locator('..').getByRole('link');
    expect(await known.first().innerText()).toMatch(/, \d{4} \(63\)$/);
    await known.first().click();
    await expect.poll(() => page.locator('.ranking').innerText()).toMatch(/\d/);
    expect(new URL(page.url()).searchParams.get('facts')).toBe('1');
    await expect.poll(() => page.getByText('What is known of most provinces:').count()).toBe(0);
  });

  test('facts alone leave out what is synthetic, and who then has no value is seen to have none', async () => {
    const page = await run.open('/?indicator=HRH_DOC_P10K&year=2023');
    const before = await page.locator('.map .scale-none').count();
    expect(await page.locator('.map .hatched').count()).toBeGreaterThan(0);
    await page.getByRole('switch', { name: 'Facts alone' }).check();
    await settled(page);
    expect(await page.locator('.map .hatched').count()).toBe(0);
    expect(await page.locator('.map .scale-none').count()).toBeGreaterThan(before);
    expect(await page.locator('.legend').first().innerText()).toContain('no value');
    const { provinces: all } = await run.graph(`{ provinces(asOf: "2024-12-31", first: 100) { nodes {
      trend(indicator: "HRH_DOC_P10K", from: "2023", to: "2023", synthetic: false) { points { value } } } } }`);
    const known = all.nodes.filter((node: { trend: { points: unknown[] } }) => node.trend.points.length > 0);
    expect(await page.locator('.map .province:not(.scale-none)').count()).toBe(known.length);
  });

  test('communes that meet a criterion, and money disbursed', async () => {
    const page = await run.open('/?show=criterion&criterion=15.1');
    expect((await costOf(page)).files.filter((file) => file.endsWith('/graphql'))).toHaveLength(2);
    const { province } = await run.graph(`{ province(code: "27", asOf: "2024-12-31") {
      criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", criteria: ["15.1"], year: 2024) { met assessed }
      funding(planYear: 2024, level: PROVINCE, groupBy: [PLAN_YEAR]) { disbursementRate { value } } } }`);
    const [{ met, assessed }] = province.criteriaSummary;
    expect(await rankedValue(page, 'Bac Ninh').innerText()).toContain(`(${met}/${assessed})`);
    await page.getByRole('button', { name: 'Money disbursed' }).click();
    await settled(page);
    const rate = province.funding[0].disbursementRate.value;
    const shown = Number.parseFloat(await rankedValue(page, 'Bac Ninh').innerText());
    expect(shown).toBeCloseTo(rate * 100, 0);
  });
}
