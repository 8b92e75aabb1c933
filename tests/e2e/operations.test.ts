import { readdirSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, each, type Json, operation } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const published = readdirSync(`${schemaFolder}operations`).map((file) => file.replace('.graphql', ''));

describe.each(arrangements)('the published operations, $name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
  });
  afterAll(() => platform?.close());

  async function answerOf(name: string, changed: Record<string, unknown> = {}): Promise<Answer['data']> {
    const { query, variables } = operation(name);
    const answer = await ask(platform.url, query, { ...variables, ...changed });
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  it.each(published)('%s runs as it is published', async (name) => {
    expect(Object.values(await answerOf(name))).not.toContain(null);
  });

  it.each(published)('%s has something to show at first sight', async (name) => {
    for (const [field, value] of Object.entries<Json>(await answerOf(name))) {
      expect(value.nodes ?? value, field).not.toEqual([]);
    }
  });

  it('province-communes: status, money and health of every commune of Bắc Ninh in one request', async () => {
    const { province } = await answerOf('province-communes');
    expect(province).toMatchObject({
      id: '2004:27@2024-12-31',
      code: '27',
      name: 'Bắc Ninh',
      nameEn: 'Bac Ninh',
      region: { code: 'DBSH', name: 'Đồng bằng sông Hồng' },
    });
    const { totalCount, pageInfo, nodes } = province.communes;
    expect(totalCount).toBe(121);
    expect(nodes).toHaveLength(121);
    expect(pageInfo.hasNextPage).toBe(false);
    const commune = nodes.find((node: Json) => node.id === '2004:09307@2024-12-31');
    expect(commune).toMatchObject({
      name: 'Mộ Đạo',
      district: { id: '2004:259@2024-12-31', name: 'Quế Võ' },
    });
    expect(each(commune.criterionStatuses, 'criterion')).toMatchObject([
      { number: '15.1', name: 'Tỷ lệ người dân tham gia bảo hiểm y tế (áp dụng đạt cho cả nam và nữ)' },
      { number: '15.2' },
      { number: '15.3' },
      { number: '15.4' },
    ]);
    // The thresholds of the Red River Delta: 318/QĐ-TTg.
    expect(each(commune.criterionStatuses, 'threshold')).toEqual([
      { comparator: 'GTE', value: 90 },
      { comparator: 'EQ', value: 1 },
      { comparator: 'LTE', value: 16.5 },
      { comparator: 'GTE', value: 70 },
    ]);
    expect(each(each(commune.funding, 'programme'), 'code')).toContain('NTM');
    expect(commune.latestObservations).toMatchObject([
      { indicator: { code: 'BHYT_COV' }, period: '2024', provenance: { synthetic: true } },
      { indicator: { code: 'NUT_STUNT_U5' }, period: '2024', provenance: { synthetic: true } },
    ]);
  });

  it('province-communes: every gap and every rate follows from the figures beside it', async () => {
    const { nodes } = (await answerOf('province-communes')).province.communes;
    for (const { criterionStatuses, funding } of nodes) {
      for (const { status, value, threshold, gap } of criterionStatuses) {
        if (status === 'MET') expect(gap).toBe(0);
        if (status === 'NOT_MET' && threshold.comparator === 'LTE')
          expect(value).toBeGreaterThan(threshold.value);
      }
      for (const { allocated, disbursed, disbursementRate } of funding) {
        expect(disbursementRate.denominator.amount).toBeGreaterThanOrEqual(allocated);
        expect(disbursementRate.value).toBeCloseTo(disbursed / disbursementRate.denominator.amount, 10);
        expect(disbursementRate.value).toBeLessThanOrEqual(1);
      }
    }
  });

  it('unit-lineage: one code, two units; one unit, its successor', async () => {
    const { unit, before, after } = await answerOf('unit-lineage');
    expect(unit).toMatchObject({
      name: 'Châu Phong',
      fullName: 'Xã Châu Phong',
      level: 'COMMUNE',
      validTo: '2025-06-30',
    });
    expect(unit.successors).toMatchObject([
      {
        relation: 'WHOLE',
        effectiveOn: '2025-07-01',
        legalBasis: { number: '1658/NQ-UBTVQH15' },
        unit: { id: '2025:09292', name: 'Phù Lãng' },
      },
    ]);
    expect(before).toEqual({ id: '2004:24@2025-06-30', name: 'Bắc Giang' });
    expect(after).toMatchObject({ id: '2025:24@2025-07-01', name: 'Bắc Ninh', communes: { totalCount: 99 } });
    expect(after.predecessors).toEqual([
      { relation: 'WHOLE', unit: { id: '2004:24', name: 'Bắc Giang' } },
      { relation: 'WHOLE', unit: { id: '2004:27', name: 'Bắc Ninh' } },
    ]);
  });

  it('search-units: the province before everything else that sounds like it', async () => {
    const { searchUnits } = await answerOf('search-units');
    expect(searchUnits.nodes[0]).toEqual({
      __typename: 'Province',
      id: '2004:68@2024-12-31',
      code: '68',
      fullName: 'Tỉnh Lâm Đồng',
      level: 'PROVINCE',
    });
  });

  it('programme-structure: two periods, three contents under project 7, and its money', async () => {
    const { programme } = await answerOf('programme-structure');
    expect(programme).toMatchObject({
      code: 'DTTS',
      period: { start: 2021, end: 2030 },
      phase: { start: 2021, end: 2025 },
      budget: {
        total: 137_664_959_000_000,
        central: 104_954_011_000_000,
        local: 10_016_721_000_000,
        credit: 19_727_020_000_000,
        other: 2_967_207_000_000,
      },
    });
    expect(programme.leadAgencies).toMatchObject([
      { name: 'Ủy ban Dân tộc' },
      { name: 'Bộ Dân tộc và Tôn giáo', from: '2025-03-01' },
    ]);
    expect(programme.legalBases).toContainEqual({
      number: '1719/QĐ-TTg',
      issuedOn: '2021-10-14',
      kind: 'DECISION',
    });
    const underProject7 = programme.components.filter(({ parent }: Json) => parent?.code === 'DTTS.P7');
    expect(each(underProject7, 'kind')).toEqual(Array(3).fill('PROJECT_CONTENT'));
    expect(each(programme.funding, 'planYear')).toEqual([2022, 2023, 2024, 2025]);
    for (const { allocated, disbursed } of programme.funding) {
      expect(disbursed).toBeGreaterThan(0);
      expect(allocated).toBeGreaterThan(0);
    }
  });

  it('criteria-set: the health criterion of the advanced set is 14, and what is not verified is null', async () => {
    const { criteriaSet } = await answerOf('criteria-set');
    expect(criteriaSet).toMatchObject({
      code: 'NTM-COMMUNE-ADV-2021',
      level: 'COMMUNE',
      legalBasis: { number: '318/QĐ-TTg', issuedOn: '2022-03-08' },
      versions: [
        { validFrom: '2022-03-08', validTo: '2024-02-29' },
        { validFrom: '2024-03-01', validTo: '2025-12-31', legalBasis: { number: '211/QĐ-TTg' } },
      ],
    });
    expect(criteriaSet.criteria).toMatchObject([
      {
        number: '14',
        name: 'Y tế',
        nameEn: 'Health',
        subCriteria: [
          {
            number: '14.1',
            linkedIndicator: { code: 'BHYT_COV' },
            appliesToEachSex: true,
            threshold: { comparator: 'GTE', value: null },
          },
          { number: '14.2', linkedIndicator: { code: 'HMG_POP_COV' }, appliesToEachSex: true },
          { number: '14.3', linkedIndicator: { code: 'TELE_APP_USE' }, appliesToEachSex: true },
          { number: '14.4', linkedIndicator: { code: 'EHR_BOOK_COV' }, appliesToEachSex: false },
        ],
      },
    ]);
  });

  it('indicator-history: two publishers, two authorities, and what was known on a day', async () => {
    const { indicator, unit, targetScorecards } = await answerOf('indicator-history');
    expect(indicator).toMatchObject({ code: 'BHYT_COV', unit: '%', direction: 'HIGHER_IS_BETTER' });
    const values = unit.all.map(({ period, value, publisher }: Json) => [period, value, publisher]);
    expect(values).toEqual(
      expect.arrayContaining([
        ['2020', 90.85, 'Ministry of Health'],
        ['2022', 92.03, 'Ministry of Health'],
        ['2023', 93.2, 'Ministry of Health'],
        ['2023', 93.35, 'Vietnam Social Security'],
      ]),
    );
    expect(unit.asKnown).toEqual([{ value: 93.2, publisher: 'Ministry of Health' }]);
    expect(unit.targets).toEqual(
      expect.arrayContaining([
        {
          value: 92,
          assignedBy: 'NATIONAL_ASSEMBLY',
          legalBasis: { number: '32/2021/QH15' },
          achievement: { actual: 92.03, met: true, gap: 0 },
        },
        {
          value: 92.6,
          assignedBy: 'PRIME_MINISTER',
          legalBasis: { number: '546/QĐ-TTg' },
          achievement: { actual: 92.03, met: false, gap: 0.57 },
        },
      ]),
    );
    const scores = targetScorecards.map(({ period, met, total }: Json) => `${period}: ${met}/${total}`);
    expect(scores.toSorted()).toEqual(['2022: 13/16', '2022: 3/3', '2023: 3/3', '2023: 7/9']);
  });

  it('funding-groups: the slowest first, none at or above 40 %, each with its own denominator', async () => {
    // Of 2022 recurrent money hardly anything was disbursed (F04); of 2024 every group is above.
    const { totalCount, nodes } = (await answerOf('funding-groups')).funding;
    expect(totalCount).toBe(nodes.length);
    const rates = each(each(nodes, 'disbursementRate'), 'value');
    expect(rates.length).toBeGreaterThan(0);
    expect(rates).toEqual(rates.toSorted((one, other) => one - other));
    expect(Math.max(...rates)).toBeLessThan(0.4);
    for (const { allocated, carriedOver, disbursed, disbursementRate } of nodes) {
      expect(disbursementRate.denominator.amount).toBe(allocated + (carriedOver ?? 0));
      expect(disbursementRate.value).toBeCloseTo(disbursed / disbursementRate.denominator.amount, 10);
    }
    expect((await answerOf('funding-groups', { year: 2024 })).funding.totalCount).toBe(0);
  });

  it('reported-figures: the same day, two denominators', async () => {
    const { reportedFigures } = await answerOf('reported-figures');
    expect(reportedFigures).toHaveLength(2);
    expect(reportedFigures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ amount: 10_139_674_000_000, reportedRate: 41.9, includesCarryOver: false }),
        expect.objectContaining({ amount: 16_365_331_000_000, reportedRate: 47.81, includesCarryOver: true }),
      ]),
    );
  });

  it('province-trend: the years lived by two predecessors, each under its own name, and their money together', async () => {
    const { unit } = await answerOf('province-trend');
    const years = unit.observations.map(({ period, unit: { id } }: Json) => `${period} ${id}`);
    expect(years).toEqual([
      ...['2021', '2022', '2023', '2024'].flatMap((year) => [`${year} 2004:24`, `${year} 2004:27`]),
      '2025 2025:24',
    ]);
    expect(each(unit.funding, 'planYear')).toContain(2022);
    const health = unit.criteriaSummary.find(({ criterion }: Json) => criterion.number === '15');
    // The demo data set details old Bắc Ninh's communes, not Bắc Giang's: 66 xã, and 55 others that the set does not judge.
    expect(health).toMatchObject({ total: 121 });
    expect(health.met + health.basicallyMet + health.notMet + health.notAssessed).toBe(66);
  });

  it('failing-slow-communes: what two subgraphs say of the same communes, and no other', async () => {
    const { communes } = await answerOf('failing-slow-communes');
    const { totalCount, nodes } = communes;
    expect(totalCount).toBe(nodes.length);
    expect(totalCount).toBeGreaterThan(0);
    for (const { criterionStatuses, funding } of nodes) {
      expect(each(criterionStatuses, 'status')).toEqual(['NOT_MET']);
      expect(funding[0].disbursementRate.value).toBeLessThan(0.66);
    }
    // The same by hand: two lists of ids, and what they have in common.
    const { data } = await ask(
      platform.url,
      `{ failing: unitIdsByCriterion(where: { criteriaSet: "NTM-COMMUNE-2021", criterion: "15.1", year: 2024, statuses: [NOT_MET] }, first: 20000) { ids }
         slow: unitIdsByFunding(where: { planYear: 2024, programmes: ["NTM"], disbursementRate: { lt: 0.66 } }, first: 20000) { ids } }`,
    );
    const both = data.failing.ids.filter((id: string) => data.slow.ids.includes(id));
    expect(nodes.map(({ id }: Json) => id.split('@')[0]).sort()).toEqual(both.sort());
    expect(both.length).toBeLessThan(data.failing.ids.length);
    const narrower = await ask(
      platform.url,
      `query ($where: UnitConditions) {
        communes(asOf: "2024-12-31", where: $where) { totalCount nodes { id } }
        province(code: "11", asOf: "2024-12-31") { communes(where: $where) { totalCount } }
      }`,
      {
        where: {
          criteria: [
            { criteriaSet: 'NTM-COMMUNE-2021', criterion: '15.1', year: 2024, statuses: ['NOT_MET'] },
            { criteriaSet: 'NTM-COMMUNE-2021', criterion: '15.3', year: 2024, statuses: ['MET'] },
          ],
          indicators: [{ indicator: 'BHYT_COV', period: '2024', value: { lt: 90 } }],
          unitIds: data.failing.ids,
        },
      },
    );
    expect(narrower.errors).toBeUndefined();
    expect(narrower.data.communes.totalCount).toBeLessThan(data.failing.ids.length);
    expect(narrower.data.province.communes.totalCount).toBeLessThanOrEqual(narrower.data.communes.totalCount);
  });

  it('conditions that cannot be answered are an error of the field that has them, and the others stay', async () => {
    const condition = (set: string) =>
      `communes(where: { criteria: [{ criteriaSet: "${set}", criterion: "15.1", year: 2024 }] }) { totalCount }`;
    const { data, errors } = await ask(
      platform.url,
      `{ wrong: ${condition('NTM')} province(code: "27", asOf: "2024-12-31") { name } }`,
    );
    expect(data).toEqual({ wrong: null, province: { name: 'Bắc Ninh' } });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('where.criteria[0]: there is no set of criteria "NTM"'),
        path: ['wrong'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    const forged = await ask(platform.url, '{ communes(where: { answer: { unitIds: [] } }) { totalCount } }');
    expect(forged.errors?.[0]?.message).toContain('where.answer is given');
  });
});
