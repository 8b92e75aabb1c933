import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../testing/count-statements.js';
import { criteriaFixtures } from '../../testing/criteria-fixture.js';
import { evidenceFixture, observed } from '../../testing/evidence-fixture.js';
import { fixture } from '../../testing/fixture.js';
import { status, statusFixture } from '../../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../../testing/test-graph.js';
import { unitFixture } from '../../testing/unit-fixture.js';

const set = 'NTM-COMMUNE-2021';
const health = 'MOH-COMMUNE-HEALTH-2030';
const moDao = '2004:09307';
const chauPhong = '2004:09292';
const lamDong = '2004:24850';

function scores(unitId: string, year: number, points: readonly number[], disqualified?: number) {
  return points.map((value, index) =>
    status(unitId, `${health}/${index + 1}`, year, 'MET', { value, disqualified: index === disqualified }),
  );
}

const good = [13, 9, 10, 8, 17, 10, 5, 9, 3, 4];

const statuses = [
  // Mộ Đạo: a council was lenient on 15.1; the total holds, men do not.
  status(moDao, `${set}/15`, 2024, 'BASICALLY_MET'),
  status(moDao, `${set}/15.1`, 2024, 'BASICALLY_MET', {
    value: 90.4,
    value_male: 89.1,
    value_female: 91.7,
    assessed_on: '2025-03-01',
  }),
  status(moDao, `${set}/15.2`, 2024, 'MET', { value: 1 }),
  status(moDao, `${set}/15.3`, 2024, 'MET', { value: 16.5, assessed_on: '2025-03-01' }),
  status(moDao, `${set}/15.4`, 2024, 'MET', { value: 71 }),
  ...scores(moDao, 2024, good),
  // Châu Phong: only the result of 15.2 for 2024, and points of 2022 by the older set.
  status(chauPhong, `${set}/15.2`, 2024, 'NOT_MET', { value: 0 }),
  status(chauPhong, `${set}/15.2`, 2022, 'NOT_MET', { value: 1 }),
  status(chauPhong, 'MOH-COMMUNE-HEALTH-2020/SET', 2022, 'MET', { value: 84.5 }),
  ...scores(lamDong, 2023, good, 4),
  status(lamDong, `${set}/15.2`, 2023, 'NOT_MET', { value: 0 }),
  status(lamDong, `${set}/15.2`, 2024, 'MET', { value: 1 }),
  status(lamDong, `${set}/15.4`, 2024, 'NOT_ASSESSED', { value: 72 }),
];

const evidence = [
  observed(moDao, 'BHYT_COV', 2024, 90.4, '2025-02-10'),
  observed(moDao, 'BHYT_COV', 2024, 89.1, '2025-02-10', { sex: 'M' }),
  observed(moDao, 'BHYT_COV', 2024, 91.7, '2025-02-10', { sex: 'F' }),
  observed(moDao, 'BHYT_COV', 2024, 89.9, '2025-06-30'),
  observed(moDao, 'BHYT_COV', 2023, 50, '2024-02-10'),
];

describe.each(testDatabases)('verdicts side by side, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [
      unitFixture,
      ...criteriaFixtures,
      statusFixture(statuses),
      evidenceFixture(evidence),
    ]);
  });
  afterAll(() => graph.close());

  async function verdict(id: string, number: string, year: number, selection: string) {
    const [unit] = await graph.readUnits(
      [id],
      `criterionStatuses(criteriaSet: "${set}", criteria: ["${number}"], year: ${year}) { ${selection} }`,
    );
    return unit.criterionStatuses[0];
  }

  it('show a disagreement and resolve none: the council was lenient, the threshold is missed by the men', async () => {
    const selection = `status recorded { status value valueMale assessedOn }
      computed { status reason gap threshold { value scope region { id } } version { legalBasis { number } } }
      verdictsAgree`;
    expect(await verdict(moDao, '15.1', 2024, selection)).toEqual({
      status: 'BASICALLY_MET',
      recorded: { status: 'BASICALLY_MET', value: 90.4, valueMale: 89.1, assessedOn: '2025-03-01' },
      computed: {
        status: 'NOT_MET',
        reason: 'THRESHOLD_MISSED',
        gap: 0.9,
        threshold: { value: 90, scope: 'REGION', region: { id: 'NTM:DBSH' } },
        version: { legalBasis: { number: '211/QĐ-TTg' } },
      },
      verdictsAgree: false,
    });
  });

  it('agree at the very threshold of a maximum, and are silent where there is none to hold', async () => {
    const selection = 'verdictsAgree computed { status gap }';
    expect(await verdict(moDao, '15.3', 2024, selection)).toEqual({
      verdictsAgree: true,
      computed: { status: 'MET', gap: 0 },
    });
    expect(await verdict(lamDong, '15.4', 2024, selection)).toEqual({
      verdictsAgree: null,
      computed: { status: 'NOT_ASSESSED', gap: null },
    });
  });

  it('come with the evidence, each value with the key of its observation, and with what was published since', async () => {
    const selection = `evidence { sex value recordedValue difference criterion { number }
      observation { indicator { code } period publisher publishedOn value provenance { synthetic } }
      revision { publishedOn value } }`;
    const { evidence: found } = await verdict(moDao, '15.1', 2024, selection);
    expect(found).toHaveLength(3);
    expect(found[0]).toEqual({
      sex: 'TOTAL',
      value: 90.4,
      recordedValue: 90.4,
      difference: -0.5,
      criterion: { number: '15.1' },
      observation: {
        indicator: { code: 'BHYT_COV' },
        period: '2024',
        publisher: 'Synthetic generator',
        publishedOn: '2025-02-10',
        value: 90.4,
        provenance: { synthetic: true },
      },
      revision: { publishedOn: '2025-06-30', value: 89.9 },
    });
    expect(found.map(({ sex, difference }: Record<string, unknown>) => [sex, difference])).toEqual([
      ['TOTAL', -0.5],
      ['MALE', 0],
      ['FEMALE', 0],
    ]);
  });

  it('evaluate a nested set from its points, ten criteria with their maxima', async () => {
    const selection = `verdictsAgree evidence { value criterion { number maximum } }
      computed { reason nested { criteriaSet { code } year total maximum requiredTotal } parts { status } }`;
    const found = await verdict(moDao, '15.2', 2024, selection);
    expect(found).toMatchObject({
      verdictsAgree: true,
      computed: {
        reason: 'NESTED_SET_PASSED',
        nested: { criteriaSet: { code: health }, year: 2024, total: 88, maximum: 100, requiredTotal: 80 },
      },
    });
    expect(found.evidence[4]).toEqual({ value: 17, criterion: { number: '5', maximum: 19 } });
    expect(found.computed.parts).toHaveLength(10);
  });

  it('evaluate it by the set that was in force: 4667/QĐ-BYT for 2022', async () => {
    const selection =
      'recorded { status } verdictsAgree computed { status nested { criteriaSet { code } total } }';
    expect(await verdict(chauPhong, '15.2', 2022, selection)).toEqual({
      recorded: { status: 'NOT_MET' },
      verdictsAgree: false,
      computed: {
        status: 'MET',
        nested: { criteriaSet: { code: 'MOH-COMMUNE-HEALTH-2020' }, total: 84.5 },
      },
    });
  });

  it('say where only a result was recorded, and where an earlier one still holds', async () => {
    const selection = 'computed { status reason nested { year disqualifiedBy { number } } }';
    expect(await verdict(chauPhong, '15.2', 2024, selection)).toEqual({
      computed: { status: 'NOT_MET', reason: 'NESTED_RESULT_ONLY', nested: null },
    });
    expect(await verdict(lamDong, '15.2', 2024, selection)).toEqual({
      computed: {
        status: 'NOT_MET',
        reason: 'NESTED_SET_FAILED',
        nested: { year: 2023, disqualifiedBy: [{ number: '5' }] },
      },
    });
  });

  it('explain themselves in both languages', async () => {
    const selection = 'vi: explanation en: explanation(language: EN)';
    expect(await verdict(moDao, '15.1', 2024, selection)).toEqual({
      en:
        "Recorded at the assessment: basically met. The engine's own verdict: " +
        'Not met: 90.4 % (men 89.1 %, women 91.7 %), where the rule asks for at least 90 % for men and for women: ' +
        '0.9 percentage points too few among men. Applied: the threshold of the region Red River Delta, as in force ' +
        'since 2024-03-01 (211/QĐ-TTg). The value of 15.1, recorded as ' +
        '90.4 %, was published as 89.9 % on 2025-06-30. (synthetic figures)',
      vi:
        'Kết quả ghi nhận khi đánh giá: cơ bản đạt. Hệ thống tự đối chiếu với quy định: ' +
        'Chưa đạt: 90,4% (nam 89,1%, nữ 91,7%), trong khi yêu cầu là từ 90% trở lên đối với cả nam và nữ; còn thiếu ' +
        '0,9 điểm phần trăm (nam). Áp dụng ngưỡng của vùng Đồng bằng sông Hồng, theo bộ tiêu chí có hiệu lực từ ' +
        '01/03/2024 (211/QĐ-TTg). Giá trị của 15.1, khi đánh giá ghi nhận ' +
        '90,4%, được công bố lại là 89,9% ngày 30/06/2025. (số liệu giả lập)',
    });
    expect(await verdict(lamDong, '15.4', 2024, selection)).toEqual({
      en:
        'Not assessed: the value is 72 %, but the threshold of the region Central Highlands is not verified, and no ' +
        'other threshold stands in for it. (synthetic figures)',
      vi:
        'Chưa đánh giá được: giá trị là 72%, nhưng ngưỡng của vùng Tây Nguyên chưa được kiểm chứng và không lấy ' +
        'ngưỡng khác thay thế. (số liệu giả lập)',
    });
  });

  it('explain a whole criterion by the parts that fail', async () => {
    const { computed, explanation } = await verdict(
      moDao,
      '15',
      2024,
      'explanation(language: EN) computed { status reason parts { criterion { number } status } }',
    );
    expect(computed).toEqual({
      status: 'NOT_MET',
      reason: 'PART_NOT_MET',
      parts: [
        { criterion: { number: '15.1' }, status: 'NOT_MET' },
        { criterion: { number: '15.2' }, status: 'MET' },
        { criterion: { number: '15.3' }, status: 'MET' },
        { criterion: { number: '15.4' }, status: 'MET' },
      ],
    });
    expect(explanation).toContain('Not met: 15.1 is not met. 15.1: Not met: 90.4 %');
    expect(explanation).toMatch(
      /^Recorded at the assessment: basically met. The engine's own verdict: Not met: /,
    );
  });

  it('cost one statement beside the statuses, for all units, years and fields together', async () => {
    const { answer, statements } = await countStatements(
      graph,
      [moDao, chauPhong, lamDong],
      `criterionStatuses(criteriaSet: "${set}") {
        computed { status explanation } explanation verdictsAgree evidence { value } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(statements).toBe(2);
  });
});

describe.each(testDatabases)('commune groups, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    const groups = [{ unit_id: '2025:09295', number: 2, synthetic: true }];
    const thresholds = [1, 2].map((group) => ({
      criterion_id: 'NTM-COMMUNE-2026/5',
      area: `NTM-GROUP:${group}`,
      valid_from: '2026-01-01',
      value: 10 * group,
      confidence: 'HIGH',
    }));
    graph = await openTestGraph(database, [
      unitFixture,
      ...criteriaFixtures,
      fixture('commune_group', groups),
      fixture('criterion_threshold', thresholds),
      statusFixture([
        status('2025:09295', 'NTM-COMMUNE-2026/5', 2026, 'NOT_ASSESSED', { value: 15 }),
        status('2025:09292', 'NTM-COMMUNE-2026/5', 2026, 'NOT_ASSESSED', { value: 15 }),
      ]),
    ]);
  });
  afterAll(() => graph.close());

  it('decide the threshold of a commune since 2026; an unknown group has none', async () => {
    const threshold = 'threshold { value scope communeGroup note(language: EN) }';
    const units = await graph.readUnits(
      ['2025:09295', '2025:09292'],
      `criterionStatuses(criteriaSet: "NTM-COMMUNE-2026", year: 2026) { ${threshold} }`,
    );
    const none = 'It varies by commune group and the group of this unit is not known.';
    expect(units.map(({ criterionStatuses }) => criterionStatuses[0].threshold)).toEqual([
      { value: 20, scope: 'COMMUNE_GROUP', communeGroup: 2, note: null },
      { value: null, scope: 'COMMUNE_GROUP', communeGroup: null, note: none },
    ]);
  });

  it('can be asked for by number, by unit and for a day', async () => {
    const { criteriaSet } =
      await graph.read(`{ criteriaSet(code: "NTM-COMMUNE-2026") { criterion(number: "5") {
      first: threshold(communeGroup: 1) { value } unit: threshold(unit: "2025:09295") { value }
      before: threshold(communeGroup: 1, on: "2025-12-31") { value } thresholds { communeGroup value } } } }`);
    expect(criteriaSet.criterion).toEqual({
      first: { value: 10 },
      unit: { value: 20 },
      before: { value: null },
      thresholds: [
        { communeGroup: 1, value: 10 },
        { communeGroup: 2, value: 20 },
      ],
    });
    const four =
      '{ criteriaSet(code: "NTM-COMMUNE-2026") { criterion(number: "5") { threshold(communeGroup: 4) { value } } } }';
    expect(await graph.fail(four)).toBe(
      'BAD_USER_INPUT: 4 is not a commune group; expected 1, 2 or 3, the groups of 51/2025/QĐ-TTg.',
    );
  });
});
