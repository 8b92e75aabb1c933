import { expect, test } from 'vitest';
import { goTo } from './go-to.js';
import { type PagesRun, settled } from './pages-run.js';

export function sourcesTests(run: PagesRun): void {
  test('of every document something is listed that was taken from it', async () => {
    const { sources } = await run.graph('{ sources(first: 1000) { nodes { id title } } }');
    expect(sources.nodes.length).toBeGreaterThan(100);
    const page = await run.open('/?view=source');
    const bare: string[] = [];
    for (const { id, title } of sources.nodes) {
      await goTo(page, `/?view=source&source=${id}&lang=en`, title);
      if ((await page.locator('.panel tbody tr').count()) === 0) bare.push(id);
    }
    expect(bare).toEqual([]);
  }, 600_000);

  test('a decision on criteria lists its set, criteria and thresholds, and the programme that rests on it', async () => {
    const page = await run.open('/?view=source&source=Source:318-QD-TTg');
    const rules = page.getByRole('region', { name: /^Programmes, components, laws/ });
    const { criteriaSets } = await run.graph(`{ criteriaSets { provenance { source { id } }
      criteria { provenance { source { id } } subCriteria { provenance { source { id } } } } } }`);
    const cited = JSON.stringify(criteriaSets).split('"Source:318-QD-TTg"').length - 1;
    const kinds = await rules.locator('tbody tr td:first-child').allInnerTexts();
    expect(kinds.filter((kind) => kind === 'Set of criteria' || kind === 'Criterion')).toHaveLength(cited);
    expect(kinds.filter((kind) => kind === 'Legal bases')).toHaveLength(3);
    const stunting = rules.locator('tbody tr', { hasText: '15.3 Stunting' }).first();
    expect(await stunting.innerText()).toContain('Red River Delta: ≤ 16.5 %');
    expect(await page.locator('main').innerText()).toContain('Nothing was taken from it under: Statements');
  });

  test('what was done is listed with the document that tells of it', async () => {
    const page = await run.open('/?view=source&source=Source:bac-ninh-review-2024-01-18');
    const deeds = page.getByRole('region', { name: /^Registrations, activities/ });
    const { registrations } = await run.graph(
      '{ registrations(filter: { synthetic: false }, first: 100) { nodes { provenance { source { id } } commitments { dueOn } } } }',
    );
    const own = registrations.nodes.filter(
      (each: { provenance: { source: { id: string } } }) =>
        each.provenance.source.id === 'Source:bac-ninh-review-2024-01-18',
    );
    expect(own).toHaveLength(11);
    for (const kind of ['Registration', 'Stage reached', 'Commitment']) {
      expect(await deeds.locator('tbody tr', { hasText: new RegExp(`^${kind}`) }).count(), kind).toBe(11);
    }
  });

  test('the law of a verdict leads to its document, and so does the criterion where the law is no document', async () => {
    const page = await run.open('/?view=commune&place=2004:09307&year=2023');
    const verdict = page.locator('.verdict').first();
    const law = verdict.getByRole('link', { name: '318/QĐ-TTg', exact: true });
    expect(await verdict.innerText()).toContain('as worded by 318/QĐ-TTg');
    await law.click();
    await settled(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('318/QĐ-TTg');

    await page.goto(`${run.url}/?view=commune&place=2004:09307&year=2024`);
    await settled(page);
    expect(await verdict.innerText()).toContain('as worded by 211/QĐ-TTg, criterion taken from');
    expect(await verdict.getByRole('link', { name: /^Quyết định 318/ }).getAttribute('href')).toContain(
      'source=Source:318-QD-TTg',
    );
  });

  test('the parts of a value that was put together open their own documents', async () => {
    const page = await run.open('/?indicator=POV_MD_RATE&year=2023&day=2025-07-01&facts=1');
    const { unit } =
      await run.graph(`{ unit(id: "2025:24") { trend(indicator: "POV_MD_RATE", from: "2023", to: "2023", restate: true, synthetic: false) {
      points { restatement { parts { unit { name(language: EN) } observation { value provenance { source { id title } } } } } } } } }`);
    const { parts } = unit.trend.points[0].restatement;
    expect(parts).toHaveLength(2);
    const row = page.getByRole('listitem').filter({
      has: page.getByRole('link', { name: 'Bac Ninh', exact: true }),
    });
    await row.locator('.figure').click();
    const dialog = page.getByRole('dialog');
    for (const { unit: of, observation } of parts) {
      expect(await dialog.innerText()).toContain(`${of.name}: ${observation.value} %`);
      const { id, title } = observation.provenance.source;
      const links = await dialog.getByRole('link', { name: title }).all();
      expect(links.length).toBeGreaterThan(0);
      expect(await links[0]?.getAttribute('href')).toContain(`source=${id}`);
    }
  });
}
