import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, each, type Json, operation } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const amounts = 'planned allocated carriedOver disbursed settled transferred';

describe('money, followed through the seeded platform', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  async function dataOf(query: string, variables: Record<string, unknown> = {}): Promise<Json> {
    const { data, errors } = await ask(platform.url, query, variables);
    expect(errors).toBeUndefined();
    return data;
  }

  function total(groups: Json[], field: string): number {
    return groups.reduce((sum, group) => sum + (group[field] ?? 0), 0);
  }

  it('every grouping of a year comes to the same đồng, on either side of the merger', async () => {
    const list = (groupBy: string, more = '') =>
      `funding(filter: { planYear: 2025 ${more} }, groupBy: [${groupBy}], first: 1000) { nodes { ${amounts} } }`;
    const answer = await dataOf(`{
      whole: ${list('PLAN_YEAR')} present: ${list('PRESENT_PROVINCE')} own: ${list('PROVINCE')} month: ${list('MONTH')}
      quarter: ${list('QUARTER, SOURCE, CAPITAL, COMPONENT')} year: ${list('CALENDAR_YEAR, ORIGIN_YEAR')}
    }`);
    const { whole, ...others } = answer;
    expect(total(whole.nodes, 'disbursed')).toBeGreaterThan(0);
    for (const field of amounts.split(' ')) {
      for (const { nodes } of Object.values<Json>(others)) {
        expect(total(nodes, field), field).toBe(total(whole.nodes, field));
      }
    }
    // Three of the 63 provinces of 2004 have too few rural communes to get any.
    expect([answer.present.nodes.length, answer.own.nodes.length]).toEqual([34, 60 + 34]);
  });

  it('a present province has the money of its two predecessors, and no more', async () => {
    const list = (filter: string) =>
      `funding(filter: { ${filter} }, groupBy: [PLAN_YEAR], first: 100) { nodes { planYear ${amounts} } }`;
    const both = await dataOf(`{
      merged: ${list('within: "2025:24", includePredecessors: true')}
      bacGiang: ${list('within: "2004:24"')} bacNinh: ${list('within: "2004:27"')} present: ${list('within: "2025:24"')}
    }`);
    expect(each(both.merged.nodes, 'planYear')).toEqual([2021, 2022, 2023, 2024, 2025]);
    for (const merged of both.merged.nodes) {
      const parts = [both.bacGiang, both.bacNinh, both.present].flatMap(({ nodes }: Json) =>
        nodes.filter(({ planYear }: Json) => planYear === merged.planYear),
      );
      for (const field of amounts.split(' ')) expect(merged[field] ?? 0).toBe(total(parts, field));
    }
  });

  it('money carried over within a group is below the line of its rate once', async () => {
    const { unit } = await dataOf(`{ unit(id: "2004:27") { funding(groupBy: [ORIGIN_YEAR]) {
      originYear allocated carriedOver disbursed disbursementRate { value denominator { measure amount } } } } }`);
    const of2022 = unit.funding.find(({ originYear }: Json) => originYear === 2022);
    expect(of2022.carriedOver).toBeGreaterThan(0);
    expect(of2022.disbursementRate).toEqual({
      value: expect.closeTo(0.757, 3),
      denominator: { measure: 'ALLOCATED', amount: of2022.allocated },
    });
    for (const { allocated, disbursed, disbursementRate } of unit.funding) {
      expect(disbursementRate.value).toBe(disbursed / allocated);
    }
  });

  it('a province that ended within the year shows the rate of its last day, and what it handed over', async () => {
    const rate = 'disbursementRate { value denominator { measure amount } asOf note }';
    const list = (
      groupBy: string,
      filter = '',
    ) => `funding(filter: { planYear: 2025 ${filter} }, groupBy: [${groupBy}],
      orderBy: [{ field: DISBURSEMENT_RATE, direction: DESC }], first: 1000) { nodes { province { id } ${amounts} ${rate} } }`;
    const { all, bacNinh } = await dataOf(`{
      all: ${list('PROVINCE')}
      bacNinh: ${list('PRESENT_PROVINCE', ', within: "2025:24", includePredecessors: true')}
    }`);
    const ended = all.nodes.filter(({ province }: Json) => province.id.startsWith('2004:'));
    expect(ended).toHaveLength(60);
    for (const { allocated, carriedOver, disbursed, transferred, disbursementRate } of ended) {
      expect(transferred).toBe(disbursed - allocated - (carriedOver ?? 0));
      expect(disbursementRate.value).toBe(disbursed / (allocated + (carriedOver ?? 0)));
      expect(disbursementRate.value).toBeLessThan(0.6);
      expect(disbursementRate.asOf).toBe('2025-06-30');
    }
    for (const { province, allocated, transferred, disbursementRate } of all.nodes.slice(0, 3)) {
      expect(province.id).toMatch(/^2025:/);
      expect([allocated, disbursementRate.asOf]).toEqual([null, null]);
      expect(disbursementRate.denominator).toEqual({ measure: 'AVAILABLE', amount: transferred });
    }
    expect(bacNinh.nodes).toMatchObject([
      { transferred: 0, disbursementRate: { value: expect.closeTo(0.733, 2), asOf: null, note: null } },
    ]);
  });

  it('what of a programme the ledger knows is said beside its money', async () => {
    const { programme } =
      await dataOf(`{ programme(code: "GN") { funding(planYear: 2025, groupBy: [PLAN_YEAR]) {
      coverage { componentCount components { code } plannedInLedger publishedTotal reportedFigureId share } } } }`);
    expect(programme.funding).toEqual([
      {
        coverage: {
          componentCount: 1,
          components: [{ code: 'GN.P3.S2' }],
          plannedInLedger: 240e9,
          publishedTotal: 11_900e9,
          reportedFigureId: 'F18',
          share: 240 / 11_900,
        },
      },
    ]);
  });

  it('packages are not known before they can exist, and finished ones are told from those that run', async () => {
    const answer = await dataOf(`{
      early: procurements(asOf: "1990-01-01") { totalCount }
      before: procurements(asOf: "2022-01-15", filter: { planYear: 2024 }) { totalCount }
      late: procurements(filter: { delayedMoreThan: 90 }) { totalCount }
      finished: procurements(filter: { delayedMoreThan: 90, finished: true }) { totalCount }
      running: procurements(filter: { delayedMoreThan: 90, finished: false }) { totalCount }
    }`);
    expect([answer.early.totalCount, answer.before.totalCount]).toEqual([0, 0]);
    expect(answer.running.totalCount).toBeGreaterThan(0);
    expect(answer.finished.totalCount + answer.running.totalCount).toBe(answer.late.totalCount);
  });

  it('disbursement-to-date: each point holds the one before it, and the last is the whole year', async () => {
    const { query, variables } = operation('disbursement-to-date');
    const { cumulativeFunding } = await dataOf(query, variables);
    const { funding } = await dataOf(
      '{ funding(filter: { planYear: 2024 }, groupBy: [PROGRAMME]) { nodes { programme { code } disbursed } } }',
    );
    for (const { programme, disbursed } of funding.nodes) {
      const series = cumulativeFunding.nodes.filter((point: Json) => point.programme.code === programme.code);
      expect(series.at(-1).disbursedToDate).toBe(disbursed);
      const values: number[] = each(series, 'disbursedToDate').map((value: number | null) => value ?? 0);
      expect(values).toEqual(values.toSorted((one, other) => one - other));
      expect(series.at(-1).disbursementRate.denominator.measure).toBe('ALLOCATED_AND_CARRIED_OVER');
      expect(series.at(-1).provenance).toEqual({ synthetic: true });
    }
  });

  it('late-procurements: what is late, what is not settled, what is only a plan, whose money is whose', async () => {
    const { query, variables } = operation('late-procurements');
    const answer = await dataOf(query, variables);
    expect(answer.procurements.totalCount).toBeGreaterThan(20);
    for (const { delayDays, unit, milestones, stage } of answer.procurements.nodes) {
      expect(delayDays).toBeGreaterThan(90);
      expect(unit.name).not.toBeNull();
      const current = milestones.find((milestone: Json) => milestone.stage === (stage ?? 'IMPLEMENTATION'));
      expect(current.delayDays).toBe(delayDays);
    }
    for (const { state } of answer.settlementDossiers.nodes)
      expect(['PREPARING', 'RETURNED']).toContain(state);
    expect(answer.equipmentProposals).toMatchObject([
      {
        facilityCount: 16,
        amount: null,
        component: { code: 'DTTS.P7.C1' },
        provenance: { source: { title: expect.stringContaining('Hội nghị trực tuyến') } },
      },
    ]);
    expect(each(answer.outsideFunding, 'funder')).toEqual([
      'Ngân hàng Phát triển Châu Á',
      'Quỹ Thiện Tâm (Vingroup)',
      'Ngân sách nhà nước',
    ]);
  });

  it('what is approved in the dossiers is what the ledger has as settled', async () => {
    const { settlementDossiers, funding } = await dataOf(`{
      settlementDossiers(filter: { planYear: 2023, states: [APPROVED] }, first: 1000) { totalCount nodes { approvedAmount } }
      funding(filter: { planYear: 2023 }, groupBy: [PLAN_YEAR]) { nodes { settled } }
    }`);
    expect(settlementDossiers.nodes).toHaveLength(settlementDossiers.totalCount);
    expect(total(settlementDossiers.nodes, 'approvedAmount')).toBe(funding.nodes[0].settled);
  });

  it('a grouping that the filter excludes is refused with what would do', async () => {
    const { errors } = await ask(
      platform.url,
      '{ funding(filter: { within: "2025:24", level: COMMUNE }, groupBy: [DISTRICT]) { totalCount } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('expected groupBy PROVINCE or UNIT, or includePredecessors'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
