import { expect, test } from 'vitest';
import type { Json } from '../support/ask.js';
import { goTo } from './go-to.js';
import type { PagesRun } from './pages-run.js';
import { panelCsv } from './panel-csv.js';

const months = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const money = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

/** A cell of a CSV as a value of the graph is written there. */
function cell(value: string | number | boolean | null | undefined): string {
  return value == null ? '' : String(value);
}

export function valuesTests(run: PagesRun): void {
  test('all communes of Bắc Ninh of 2024 have the verdicts, money, rate and coverage of the graph', async () => {
    const page = await run.open('/?view=province&place=2004:27&lang=vi');
    const rows = await panelCsv(page, /^Các xã vào ngày/);
    const numbers = ['15', '15.1', '15.2', '15.3', '15.4'];
    const { communes } = await run.graph(
      `query ($criteria: [String!]!) { communes(asOf: "2024-12-31", filter: { within: "2004:27" }, first: 1000) { nodes { code name(language: VI)
        criterionStatuses(criteriaSet: "NTM-COMMUNE-2021", criteria: $criteria, year: 2024) { criterion { number } status }
        funding(planYear: 2024, groupBy: [PLAN_YEAR]) { allocated disbursed disbursementRate { value } }
        latestObservations(indicators: ["BHYT_COV"], asOf: "2024-12-31") { value } } } }`,
      { criteria: numbers },
    );
    expect(rows).toHaveLength(121);
    expect(communes.nodes).toHaveLength(121);
    const words: Record<string, string> = {
      MET: 'Đạt',
      BASICALLY_MET: 'Cơ bản đạt',
      NOT_MET: 'Chưa đạt',
      NOT_ASSESSED: 'Chưa đánh giá',
      NOT_APPLICABLE: 'Không áp dụng',
    };
    const expected = new Map(communes.nodes.map((node: Json) => [node.code, node]));
    for (const row of rows) {
      const commune = expected.get(row.Mã ?? '') as Json;
      const [funding] = commune.funding;
      const statuses = numbers.map(
        (number) => commune.criterionStatuses.find((each: Json) => each.criterion.number === number)?.status,
      );
      expect([row.Xã, ...numbers.map((number) => row[number])], commune.name).toEqual([
        commune.name,
        ...statuses.map((status) => words[status]),
      ]);
      expect(
        [row['Phân bổ'], row['Giải ngân'], row['Tỷ lệ'], row['Tỷ lệ dân số tham gia bảo hiểm y tế']],
        commune.name,
      ).toEqual(
        [
          funding?.allocated,
          funding?.disbursed,
          funding?.disbursementRate?.value,
          commune.latestObservations[0]?.value,
        ].map(cell),
      );
    }
  });

  test('the sentence of the criteria says how many communes were assessed and how many the set does not judge', async () => {
    const page = await run.open('/?view=province&place=2004:27');
    const { unit } =
      await run.graph(`{ unit(id: "2004:27") { criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", year: 2024) {
      criterion { healthRelated } count assessed coverage { inForce notJudged } } } }`);
    const { assessed, coverage } = unit.criteriaSummary.find(
      (each: Json) => each.criterion.healthRelated !== 'NO' && each.count > 0,
    );
    expect(coverage.notJudged).toBeGreaterThan(0);
    expect(
      await page
        .getByRole('region', { name: /^Criteria of health/ })
        .locator('p')
        .first()
        .innerText(),
    ).toBe(
      `${assessed} of ${coverage.inForce} communes in force at the end of 2024 were assessed by this set; ${coverage.notJudged} are not judged by it.`,
    );
  });

  test('money by programme over time is what the graph has month by month', async () => {
    const page = await run.open('/?view=province&place=2004:27');
    const rows = await panelCsv(page, /^Money over time/);
    const { unit } = await run.graph(`{ unit(id: "2004:27") {
      cumulativeFunding(planYear: 2024, groupBy: [PROGRAMME], every: MONTH, level: PROVINCE) {
        programme { name(language: EN) } asOf allocatedToDate disbursedToDate
        disbursementRate { denominator { amount } } } } }`);
    expect(unit.cumulativeFunding.length).toBeGreaterThan(10);
    expect(
      rows.map(({ Programme, By, Allocated, Disbursed, ...row }) => [
        Programme,
        By,
        Allocated,
        row['Out of'],
        Disbursed,
      ]),
    ).toEqual(
      unit.cumulativeFunding.map((each: Json) =>
        [
          each.programme.name,
          each.asOf,
          each.allocatedToDate,
          each.disbursementRate.denominator.amount,
          each.disbursedToDate,
        ].map(cell),
      ),
    );
  });

  test('a commune lists its weekly and monthly reports, those that are missing first', async () => {
    const page = await run.open('/?view=commune&place=2004:09307');
    const { unit } = await run.graph(
      '{ unit(id: "2004:09307") { progressReports { period frequency dueOn submittedOn daysOverdue } } }',
    );
    const missing = unit.progressReports.filter((report: Json) => report.submittedOn === null);
    expect(missing.length).toBeGreaterThan(0);
    const panel = page.getByRole('region', { name: 'Reports owed' });
    const rows = await panel.locator('tbody tr').all();
    expect(rows).toHaveLength(unit.progressReports.length);
    const shown = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
    expect(new Set(shown.map(([, frequency]) => frequency))).toEqual(new Set(['Weekly', 'Monthly']));
    const day = (iso: string) => months.format(new Date(iso));
    const told = unit.progressReports.map((report: Json) => [
      report.period,
      day(report.dueOn),
      report.submittedOn === null ? 'missing◇' : `${day(report.submittedOn)}◇`,
      report.daysOverdue === 0 ? 'on time◇' : `${report.daysOverdue}◇`,
    ]);
    const cells = shown.map(([period, , , due, submitted, overdue]) => [period, due, submitted, overdue]);
    expect(cells.toSorted()).toEqual(told.toSorted());
    expect(cells.slice(0, missing.length).map((row) => row[2])).toEqual(missing.map(() => 'missing◇'));
  });

  test('a commune has the money of the graph, year by year', async () => {
    const page = await run.open('/?view=commune&place=2004:09307');
    const name = 'Money by programme and plan year';
    const { unit } = await run.graph(`{ unit(id: "2004:09307") { funding(groupBy: [PROGRAMME, PLAN_YEAR]) {
      programme { name(language: EN) } planYear planned allocated carriedOver disbursed
      disbursementRate { value denominator { amount } } } } }`);
    expect(unit.funding.length).toBeGreaterThan(2);
    const rows = await panelCsv(page, name);
    const columns = [
      'Programme',
      'Year',
      'Planned',
      'Allocated',
      'Carried over',
      'Disbursed',
      'Out of',
      'Rate',
    ];
    expect(rows.map((row) => columns.map((column) => row[column]))).toEqual(
      unit.funding.map((group: Json) =>
        [
          group.programme.name,
          group.planYear,
          group.planned,
          group.allocated,
          group.carriedOver,
          group.disbursed,
          group.disbursementRate?.denominator.amount,
          group.disbursementRate?.value,
        ].map(cell),
      ),
    );
    await page.getByRole('region', { name }).locator('.figure').first().click();
    expect(await page.getByRole('dialog').innerText()).toContain(
      `${money.format(unit.funding[0].planned)} đồng`,
    );
  });

  test('an indicator shows every disagreement of publishers, of provinces too, each value with its source', async () => {
    const page = await run.open('/?view=indicator&indicator=POV_MD_RATE');
    const { disagreements } =
      await run.graph(`{ disagreements(filter: { indicators: ["POV_MD_RATE"] }, first: 100) { nodes {
      unit { name(language: EN) level } period observations { value publisher provenance { source { title } } } } } }`);
    expect(disagreements.nodes.filter((node: Json) => node.unit.level === 'PROVINCE').length).toBeGreaterThan(
      2,
    );
    const panel = page.getByRole('region', { name: 'Where publishers disagree' });
    const shown = await Promise.all(
      (await panel.locator('tbody tr').all()).map((row) => row.locator('td').allInnerTexts()),
    );
    expect(
      shown.map(([place, period, publisher, value, , document]) => [
        place,
        period,
        publisher,
        value,
        document,
      ]),
    ).toEqual(
      disagreements.nodes.flatMap((node: Json) =>
        node.observations.map((said: Json) => [
          node.unit.name,
          node.period,
          said.publisher,
          `${said.value} %`,
          said.provenance.source.title,
        ]),
      ),
    );
    const [first] = disagreements.nodes[0].observations;
    await panel.locator('.figure').first().click();
    expect(await page.getByRole('dialog').innerText()).toContain(first.provenance.source.title);
  });

  test('an indicator is defined as the graph defines it, and names the best and the worst', async () => {
    const page = await run.open('/?view=indicator&indicator=NUT_STUNT_U5');
    const { indicator, provinces } =
      await run.graph(`{ indicator(code: "NUT_STUNT_U5") { numerator(language: EN) denominator(language: EN) dataOwner(language: EN) }
      provinces(asOf: "2024-12-31", first: 100) { nodes { name(language: EN)
        trend(indicator: "NUT_STUNT_U5", from: "2024", to: "2024") { points { value } } } } }`);
    const definition = await page.getByRole('region', { name: 'What it is' }).innerText();
    expect(definition).toContain('Less is better');
    for (const words of [indicator.numerator, indicator.denominator, indicator.dataOwner]) {
      expect(words).toBeTruthy();
      expect(definition).toContain(words);
    }
    const values = provinces.nodes
      .flatMap(({ trend }: Json) => trend.points.map(({ value }: Json) => value as number))
      .toSorted((one: number, other: number) => one - other);
    const ends = page.locator('.ends section');
    const best = await ends.first().locator('.figure').allInnerTexts();
    const worst = await ends.last().locator('.figure').allInnerTexts();
    expect(await ends.last().getByRole('heading').innerText()).toBe('Worst');
    expect(best.map((text) => Number.parseFloat(text))).toEqual(values.slice(0, 5));
    expect(worst.map((text) => Number.parseFloat(text))).toEqual(values.slice(-5).toReversed());
  });

  test('a programme has the money and the targets of the graph', async () => {
    const page = await run.open('/?view=programme&programme=NTM');
    const { programme, targets } = await run.graph(`{ programme(code: "NTM") { legalBases { number }
      funding(groupBy: [PLAN_YEAR]) { planYear allocated disbursed disbursementRate { value denominator { amount } } } }
      targets(filter: { assignedBy: [PROGRAMME, PRIME_MINISTER, GOVERNMENT, MINISTRY_OF_HEALTH] }, first: 200) { nodes {
        indicator { name(language: EN) } period value legalBasis { number } achievement { actual } } } }`);
    const paid = await panelCsv(page, 'Money by plan year, all provinces');
    expect(
      paid.map((row) => ['Year', 'Allocated', 'Disbursed', 'Out of', 'Rate'].map((name) => row[name])),
    ).toEqual(
      programme.funding.map((group: Json) =>
        [
          group.planYear,
          group.allocated,
          group.disbursed,
          group.disbursementRate.denominator.amount,
          group.disbursementRate.value,
        ].map(cell),
      ),
    );
    const rates = page
      .getByRole('region', { name: 'Money by plan year, all provinces' })
      .locator('td:last-child');
    expect(await rates.allInnerTexts()).toEqual(
      programme.funding.map((group: Json) => `${percent.format(group.disbursementRate.value)}◇`),
    );

    const laws = programme.legalBases.map(({ number }: Json) => number);
    const own = targets.nodes.filter(({ legalBasis }: Json) => laws.includes(legalBasis?.number));
    expect(own.length).toBeGreaterThan(0);
    const aimed = await panelCsv(page, 'Targets set for it');
    expect(
      aimed.map((row) => ['Indicator', 'Period', 'Target', 'Actual', 'Law'].map((name) => row[name])),
    ).toEqual(
      own.map((target: Json) =>
        [
          target.indicator.name,
          target.period,
          target.value,
          target.achievement?.actual,
          target.legalBasis.number,
        ].map(cell),
      ),
    );
  });

  test('a province is called by what it was on the day, in English by its name alone', async () => {
    const page = await run.open('/?view=province&place=2025:24&day=2025-12-01');
    expect(await page.locator('.others').innerText()).toBe('Made of: Bac Giang, Bac Ninh');
    const inVietnamese = '/?view=province&place=2025:24&lang=vi&day=';
    await goTo(page, `${inVietnamese}2025-12-01`, 'Tỉnh Bắc Ninh');
    expect(await page.title()).toContain('Tỉnh Bắc Ninh');
    await goTo(page, `${inVietnamese}2026-09-20`, 'Thành phố Bắc Ninh');
    await goTo(page, `${inVietnamese}2024-12-31`, 'Tỉnh Bắc Ninh');
    expect(await page.locator('.notice').innerText()).toContain('Tỉnh Bắc Ninh có từ ngày');
    await goTo(page, '/?view=commune&place=2004:09307&lang=en', 'Mo Dao');
    expect(await page.locator('.others').innerText()).toBe('It became: Bong Lai');
    expect(await page.locator('.captions').innerText()).toContain(
      'Mo Dao became part of Bong Lai on 1 Jul 2025',
    );
  });
}
