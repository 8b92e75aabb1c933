import { expect, test } from 'vitest';
import { type Json } from '../support/ask.js';
import { type PagesRun, settled } from './pages-run.js';

const bacNinh = '/?view=province&place=2004:27&lang=vi';

export function placeTests(run: PagesRun): void {
  test('the communes of Bắc Ninh of 2024 stand as the graph has them, found without diacritics', async () => {
    const page = await run.open(bacNinh);
    const table = page.getByRole('region', { name: /Các xã vào ngày/ });
    expect(await table.getByRole('status').innerText()).toBe('121 trên 121 dòng');
    await table.getByRole('searchbox').fill('mo dao');
    await expect.poll(() => table.locator('tbody tr').count()).toBe(1);

    const { commune } = await run.graph(`{ commune(code: "09307", asOf: "2024-12-31") { name
      criterionStatuses(criteriaSet: "NTM-COMMUNE-2021", criteria: ["15", "15.1", "15.2", "15.3", "15.4"], year: 2024) { status }
      funding(planYear: 2024, groupBy: [PLAN_YEAR]) { disbursementRate { value } }
      latestObservations(indicators: ["BHYT_COV"], asOf: "2024-12-31") { value } } }`);
    const words: Record<string, string> = { MET: 'Đạt', NOT_MET: 'Chưa đạt' };
    const row = table.locator('tbody tr');
    expect(await row.getByRole('rowheader').innerText()).toBe(commune.name);
    expect(await row.locator('.status').allInnerTexts()).toEqual(
      commune.criterionStatuses.map(({ status }: Json) => expect.stringContaining(words[status] ?? '')),
    );
    const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });
    const cells = (await row.locator('td').allInnerTexts()).join(' ');
    expect(cells).toContain(percent.format(commune.funding[0].disbursementRate.value));
    expect(cells).toContain(new Intl.NumberFormat('vi-VN').format(commune.latestObservations[0].value));
  });

  test('the table is sorted, filtered and cut to the columns wanted, and draws the rows in view alone', async () => {
    const page = await run.open(bacNinh);
    const table = page.getByRole('region', { name: /Các xã vào ngày/ });
    expect(await table.locator('tbody tr').count()).toBeLessThan(60);
    await table.getByLabel('Chỉ nơi 15 là').selectOption('NOT_MET');
    const { province } = await run.graph(`{ province(code: "27", asOf: "2024-12-31") {
      criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", criteria: ["15"], year: 2024) { notMet } } }`);
    const { notMet } = province.criteriaSummary[0];
    expect(await table.getByRole('status').innerText()).toBe(`${notMet} trên ${notMet} dòng`);

    await table.getByRole('button', { name: 'Xã', exact: true }).click();
    const names = await table.locator('tbody th').allInnerTexts();
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'vi')));
    await table.locator('summary', { hasText: 'Cột' }).click();
    await table.getByRole('checkbox', { name: 'Huyện' }).uncheck();
    expect(await table.getByRole('columnheader', { name: 'Huyện' }).count()).toBe(0);
  });

  test('a province of 579 communes is drawn row by row as it is scrolled', async () => {
    const page = await run.open('/?view=province&place=2004:01&lang=vi');
    const table = page.getByRole('region', { name: /Các xã vào ngày/ });
    await expect.poll(() => table.getByRole('status').innerText()).toBe('579 trên 579 dòng');
    const first = await table.locator('tbody th').first().innerText();
    expect(await table.locator('tbody tr').count()).toBeLessThan(60);
    await table.locator('tbody th').first().hover();
    await page.evaluate(`globalThis.longTasks = [];
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
        .observe({ type: 'longtask' });`);
    for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, 500);
    await expect.poll(() => table.locator('tbody th').first().innerText()).not.toBe(first);
    expect(await table.locator('tbody tr').count()).toBeLessThan(60);
    const longTasks = (await page.evaluate('longTasks')) as number[];
    const longest = Math.max(0, ...longTasks);
    run.report.note(
      `Scrolling 579 communes: ${longTasks.length} tasks of more than 50 ms, the longest of ${longest} ms.`,
    );
    // No measurement: only what would be felt as standing still on any machine.
    expect(longest).toBeLessThan(1_000);
  });

  test('a shared link shows again what was shown: place, day, year, indicator, facts, language', async () => {
    const path =
      '/?view=province&place=2004:27&day=2024-06-30&year=2023&indicator=NUT_STUNT_U5&facts=1&lang=vi';
    const page = await run.open(path);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Tỉnh Bắc Ninh');
    expect(await page.locator('input[type=date]').inputValue()).toBe('2024-06-30');
    expect(await page.getByLabel('Số liệu năm').inputValue()).toBe('2023');
    expect(await page.getByLabel('Chỉ số', { exact: true }).inputValue()).toBe('NUT_STUNT_U5');
    expect(await page.getByRole('switch').isChecked()).toBe(true);
    expect(await page.title()).toContain('Bắc Ninh');
    await page.getByLabel('Số liệu năm').selectOption('2024');
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('Số liệu năm').inputValue()).toBe('2024');
  });

  test('a province that has ended says so, and leads to what it became', async () => {
    const page = await run.open('/?view=province&place=2004:27&day=2025-12-01');
    expect(await page.locator('.notice').innerText()).toContain('30 Jun 2025');
    await page.locator('.others').getByRole('link', { name: 'Bac Ninh' }).click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('place')).toBe('2025:24');
    expect(await page.locator('.others').innerText()).toBe('Made of: Bac Giang, Bac Ninh');
    const { unit } = await run.graph(`{ unit(id: "2025:24") {
      criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", criteria: ["15"], year: 2024, includePredecessors: true) { met assessed } } }`);
    const [{ met, assessed }] = unit.criteriaSummary;
    expect(await page.locator('.summary').innerText()).toContain(`(${met}/${assessed})`);
  });

  test('a trend marks what was put together from predecessors, and where its series breaks', async () => {
    const page = await run.open(
      '/?view=province&place=2025:24&day=2025-07-01&indicator=HRH_DOC_P10K&lang=vi',
    );
    const { unit } =
      await run.graph(`{ unit(id: "2025:24") { trend(indicator: "HRH_DOC_P10K", restate: true) {
      indicator { name } points { value restatement { parts { unit { name } } } seriesBreaks { description } } } } }`);
    const { indicator, points } = unit.trend;
    const trend = page.getByRole('region', { name: indicator.name });
    const dots = trend.locator('.drawing path[d^="M-"]');
    await trend.locator('.legend').scrollIntoViewIfNeeded();
    await dots.first().waitFor();
    const restated = points.filter(({ restatement }: Json) => restatement);
    expect(restated.length).toBeGreaterThan(1);
    // A square of d3: from one corner along its four sides. Open, as its parts are synthetic.
    const shapes = await dots.evaluateAll((all) => all.map((each) => each.getAttribute('d') ?? ''));
    expect(shapes.filter((shape) => /^M[-\d.]+,[-\d.]+h[\d.]+v[\d.]+h-[\d.]+Z$/.test(shape))).toHaveLength(
      restated.length,
    );
    expect(await dots.first().getAttribute('fill')).toBe('var(--surface)');
    const legend = trend.locator('.legend');
    expect(await legend.innerText()).toContain('□ ghép từ các đơn vị trước đó, giả lập');

    const broken = points.filter(({ seriesBreaks }: Json) => seriesBreaks.length > 0);
    expect(broken.length).toBeGreaterThan(0);
    expect(await trend.locator('.drawing [stroke-dasharray="4 3"] line').count()).toBe(broken.length);
    expect(await legend.innerText()).toContain('chuỗi số liệu bị ngắt');
    expect(await trend.locator('.break').first().innerText()).toContain(
      broken[0].seriesBreaks[0].description,
    );

    await trend.locator('.values .figure').first().click();
    const dialog = page.getByRole('dialog');
    for (const { unit: part } of restated[0].restatement.parts)
      expect(await dialog.innerText()).toContain(part.name);
    expect(restated[0].restatement.parts.map(({ unit: part }: Json) => part.name)).toEqual([
      'Bắc Giang',
      'Bắc Ninh',
    ]);
  });

  test('a commune tells why, by which evidence and law, and what became of it', async () => {
    const page = await run.open('/?view=commune&place=2004:09307&lang=vi');
    const { unit } = await run.graph(`{ unit(id: "2004:09307") {
      criterionStatuses(criteriaSet: "NTM-COMMUNE-2021", year: 2024) { explanation } } }`);
    const text = await page.locator('.verdicts').innerText();
    for (const { explanation } of unit.criterionStatuses) expect(text).toContain(explanation);
    expect(text).toMatch(/≤ 16,5 %/);
    expect(text).toContain('211/QĐ-TTg');
    const lineage = page.getByRole('region', { name: 'Trước và sau các lần sáp nhập' });
    expect(await lineage.locator('.lineage-node').allInnerTexts()).toHaveLength(4);
    expect(await lineage.locator('.lineage-link').count()).toBe(3);
    expect(await lineage.innerText()).toContain('1658/NQ-UBTVQH15');
    expect(
      await page.getByRole('region', { name: 'Báo cáo phải nộp' }).locator('tbody tr').count(),
    ).toBeGreaterThan(3);
  });

  test('a place is found by its name, without diacritics, by the keyboard alone', async () => {
    const page = await run.open('/');
    await page.getByRole('combobox', { name: 'Find a province or a commune' }).focus();
    await page.keyboard.type('mo dao');
    await page.getByRole('option', { name: /Mộ Đạo/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe('2004:09307');
    await settled(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Mo Dao');
  });
}
