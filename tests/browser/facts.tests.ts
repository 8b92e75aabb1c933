import { expect, test } from 'vitest';
import { type PagesRun, settled } from './pages-run.js';

export function factsTests(run: PagesRun): void {
  test('an indicator shows who publishes it and where they disagree', async () => {
    const page = await run.open('/?view=indicator');
    const country = page.getByRole('region', { name: 'The country, as each publisher stated it' });
    const of2023 = country.locator('tbody tr', { hasText: /^2023/ });
    expect((await of2023.allInnerTexts()).join('\n')).toMatch(
      /93\.2 %.*Ministry of Health[\s\S]*93\.35 %.*Vietnam Social Security/,
    );
    expect(await of2023.first().innerText()).toContain('publishers disagree');
    const { provinces } =
      await run.graph(`{ provinces(asOf: "2024-12-31", first: 100) { nodes { name(language: EN)
      trend(indicator: "BHYT_COV", from: "2024", to: "2024") { points { value } } } } }`);
    const byValue = provinces.nodes.toSorted(
      (one: never, other: never) => firstValue(other) - firstValue(one),
    );
    const best = page.locator('.ends section').first().locator('li').first();
    expect(await best.innerText()).toContain(byValue[0].name);
    await best.scrollIntoViewIfNeeded();
    const dots = page.getByRole('img', { name: /How the provinces are spread/ }).locator('circle');
    await expect.poll(() => dots.count()).toBe(63);
  });

  test('every number is one click from its source, and the source tells what else was taken from it', async () => {
    const page = await run.open('/?view=indicator');
    await page
      .getByRole('region', { name: 'The country, as each publisher stated it' })
      .getByRole('button', { name: /^92\.03 %, where it comes from/ })
      .click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('tăng từ 90,85% năm 2020 lên 92,03% năm 2022');
    await dialog.getByRole('link', { name: 'What else was taken from it' }).click();
    await settled(page);
    const values = page.getByRole('region', { name: 'Values' });
    expect(await values.locator('tbody tr', { hasText: '92.03' }).innerText()).toContain(
      'Population covered',
    );
    const { observations } = await run.graph(
      `query ($id: ID!) { observations(filter: { documents: [$id], sex: null, age: null, ethnicity: null, residence: null }) { totalCount } }`,
      { id: new URL(page.url()).searchParams.get('source') },
    );
    expect(await values.locator('tbody tr').count()).toBe(observations.totalCount);
  });

  test('a synthetic number says what it is where it stands and where it is opened', async () => {
    const page = await run.open('/');
    const figure = page.locator('.ranking .figure').first();
    expect(await figure.innerText()).toContain('◇');
    await figure.click();
    expect(await page.getByRole('dialog').innerText()).toContain('Made by the generator');
  });

  test('a programme shows its components, and obstacles with what was done about them', async () => {
    const page = await run.open('/?view=programme&programme=DTTS');
    const components = page.getByRole('region', { name: 'Components that health answers for' });
    expect(await components.innerText()).toContain('Maternal & child health, nutrition');
    const obstacles = page.getByRole('region', { name: 'Obstacles, and what was done about them' });
    expect(await obstacles.innerText()).toContain('Speed up disbursement');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Ethnic Minority');
  });

  test('all documents are listed, and found by a word', async () => {
    const page = await run.open('/?view=source');
    const { sources } = await run.graph('{ sources { totalCount } }');
    const list = page.getByRole('region', { name: 'All documents' });
    expect(await list.getByRole('status').innerText()).toBe(
      `${sources.totalCount} of ${sources.totalCount} rows`,
    );
    await list.getByRole('searchbox').fill('tieu chi nong thon moi 2026');
    await expect.poll(() => list.locator('tbody tr').count()).toBe(1);
  });
}

function firstValue(node: { trend: { points: { value: number }[] } }): number {
  return node.trend.points[0]?.value ?? Number.NEGATIVE_INFINITY;
}
