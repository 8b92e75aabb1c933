import { expect, it } from 'vitest';
import { each, type Json } from '../../support/ask.js';
import type { DataOf } from './data-of.js';

const counts = 'count assessed met basicallyMet notMet notAssessed notApplicable';
const shares = 'share shareAtLeast shareAtMost shareUnknown';
const set = 'criteriaSet: "NTM-COMMUNE-2021"';

function groups(criteria: string, groupBy: string, more = ''): string {
  return `criterionStatusGroups(filter: { ${set}, years: [2024], criteria: [${criteria}] }, groupBy: [${groupBy}], first: 100 ${more})
    { nodes { criterion { number } province { id } ${counts} ${shares} coverage { inForce endUncertain } } }`;
}

/** Counts, shares and explanations of criteria. */
export function criteria(dataOf: DataOf): void {
  it('nobody assessed is not nobody met: 15.4 in Lâm Đồng, whose threshold no document gives', async () => {
    const { criterionStatusGroups } = await dataOf(`{ ${groups('"15.4"', 'PROVINCE')} }`);
    const byProvince = Object.fromEntries(
      criterionStatusGroups.nodes.map((group: Json) => [group.province.id, group]),
    );
    expect(byProvince['2004:68']).toMatchObject({
      ...{ count: 142, assessed: 0, notMet: 0, notAssessed: 111, notApplicable: 31 },
      share: null,
      shareAtLeast: 0,
      shareAtMost: 1,
      shareUnknown: 'NOBODY_ASSESSED',
    });
    expect(byProvince['2004:27']).toMatchObject({
      ...{ count: 121, assessed: 66, met: 51, notApplicable: 55, share: 51 / 66 },
    });
    for (const group of criterionStatusGroups.nodes) {
      expect(group.met + group.basicallyMet + group.notMet).toBe(group.assessed);
      expect(group.assessed + group.notAssessed + group.notApplicable).toBe(group.count);
    }
  });

  it('a share that is not known meets no condition and comes last in either order', async () => {
    const order = (direction: string) => `, orderBy: [{ field: SHARE, direction: ${direction} }]`;
    const { up, down, low } = await dataOf(`{
      up: ${groups('"15.4"', 'PROVINCE', order('ASC'))}
      down: ${groups('"15.4"', 'PROVINCE', order('DESC'))}
      low: ${groups('"15.4"', 'PROVINCE', `, having: { share: { lt: 0.8 } } ${order('ASC')}`)} }`);
    const ids = ({ nodes }: Json) => each(each(nodes, 'province'), 'id');
    expect(ids(up)).toEqual(['2004:27', '2004:11', '2004:14', '2004:68']);
    expect(ids(down)).toEqual(['2004:14', '2004:11', '2004:27', '2004:68']);
    expect(ids(low)).toEqual(['2004:27', '2004:11']);
  });

  it('what cannot be known is a range: criterion 15 as a whole, of 474 xã in a country of 10,594 units', async () => {
    const { criterionStatusGroups } = await dataOf(`{ ${groups('"15", "15.4"', 'CRITERION')} }`);
    // 548 communes had ended by the end of 2024, on a day that no document at hand gives.
    const coverage = { inForce: 10_594, endUncertain: 548 };
    expect(criterionStatusGroups.nodes).toMatchObject([
      {
        ...{
          count: 596,
          assessed: 463,
          met: 102,
          basicallyMet: 13,
          notMet: 348,
          notAssessed: 11,
          notApplicable: 122,
        },
        ...{ share: null, shareUnknown: 'PARTS_NOT_ASSESSED' },
        ...{ shareAtLeast: 102 / 474, shareAtMost: 113 / 474, coverage },
      },
      {
        ...{
          count: 596,
          assessed: 363,
          met: 314,
          basicallyMet: 2,
          notMet: 47,
          notAssessed: 111,
          notApplicable: 122,
        },
        ...{ share: 314 / 363, shareUnknown: null },
        ...{ shareAtLeast: 314 / 474, shareAtMost: 425 / 474, coverage },
      },
    ]);
  });

  it('a fall that a new rule made is marked: 15.2 since 1300/QĐ-BYT, and what comes after the merger', async () => {
    const { criterionStatusGroups } = await dataOf(`{
      criterionStatusGroups(filter: { ${set}, criteria: ["15.2"] }, groupBy: [YEAR]) {
        nodes { year breaks { kind period legalBasis { number } } } } }`);
    const marks = (criterionStatusGroups.nodes as Json[]).map(({ year, breaks }) => [
      year,
      ...breaks.map(({ kind, period, legalBasis }: Json) => `${kind} ${period} ${legalBasis.number}`),
    ]);
    expect(marks).toEqual([
      [2022],
      [2023, 'CRITERIA_SET 2023-03-09 1300/QĐ-BYT'],
      [2024, 'METHOD 2024-03-01 211/QĐ-TTg'],
      [2025, 'UNITS 2025-07-01 202/2025/QH15'],
    ]);
  });

  it('the same words mean the same in a summary, in groups and in what holds communes back', async () => {
    const { province } = await dataOf(`{ province(code: "27", asOf: "2024-12-31") {
      criteriaSummary(${set}, year: 2024) { criterion { number } total assessed met basicallyMet notMet ${shares}
        coverage { inForce } }
      limitingCriteria(${set}, year: 2024) { criterion { number } heldBack assessed share } } }`);
    const summary = (number: string) =>
      province.criteriaSummary.find(({ criterion }: Json) => criterion.number === number);
    expect(summary('15')).toMatchObject({
      total: 121,
      assessed: 66,
      met: 24,
      share: 24 / 66,
      shareAtLeast: 24 / 66,
      shareAtMost: 24 / 66,
      coverage: { inForce: 121 },
    });
    expect(summary('1')).toMatchObject({ total: 0, share: null, shareUnknown: 'NOBODY_ASSESSED' });
    expect(province.limitingCriteria.length).toBeGreaterThan(0);
    for (const { criterion, heldBack, assessed, share } of province.limitingCriteria) {
      const { met, assessed: counted } = summary(criterion.number);
      expect(assessed).toBe(counted);
      expect(heldBack).toBe(counted - met);
      expect(share).toBe(heldBack / assessed);
    }
  });

  it('who lacks how much is said of men and of women apart', async () => {
    const { unit } = await dataOf(`{ unit(id: "2004:03829") {
      criterionStatuses(${set}, year: 2024, criteria: ["15.1"]) { gap threshold { value } thresholdConfidence
        vi: explanation(language: VI) en: explanation(language: EN) } } }`);
    const [status] = unit.criterionStatuses;
    expect(status).toMatchObject({ gap: 6.03, threshold: { value: 90 }, thresholdConfidence: 'MEDIUM' });
    expect(status.vi).toContain('84,25% (nam 83,97%, nữ 84,53%)');
    expect(status.vi).toContain('còn thiếu 6,03 (nam) và 5,47 (nữ) điểm phần trăm');
    expect(status.en).toContain('6.03 (men) and 5.47 (women) percentage points too few');
  });

  it('a verdict on a threshold that no document confirms says so, and one on a confirmed threshold does not', async () => {
    const { unit } = await dataOf(`{ unit(id: "2004:09307") {
      criterionStatuses(${set}, year: 2024, criteria: ["15.1", "15.3"]) { thresholdConfidence explanation(language: EN) } } }`);
    const [insured, stunted] = unit.criterionStatuses;
    expect(insured.thresholdConfidence).toBe('MEDIUM');
    expect(insured.explanation).toContain('rests on a threshold of medium confidence');
    expect(stunted.thresholdConfidence).toBe('HIGH');
    expect(stunted.explanation).not.toContain('confidence');
  });

  it("a council's verdict comes first, and our own is called our own", async () => {
    const { unit } = await dataOf(`{ unit(id: "2004:09535") {
      criterionStatuses(${set}, year: 2024, criteria: ["15.1"]) { status computed { status } explanation(language: VI) } } }`);
    expect(unit.criterionStatuses).toMatchObject([
      { status: 'BASICALLY_MET', computed: { status: 'NOT_MET' } },
    ]);
    expect(unit.criterionStatuses[0].explanation).toMatch(
      /^Kết quả ghi nhận khi đánh giá: cơ bản đạt\. Hệ thống tự đối chiếu với quy định: Chưa đạt/,
    );
  });

  it('a ward is not judged by a set for rural communes', async () => {
    const { unit } = await dataOf(`{ unit(id: "2004:09163") { type
      criterionStatuses(${set}, year: 2024, criteria: ["15.1"]) { status thresholdConfidence explanation(language: EN) } criteriaProgress(${set}, year: 2024) { met }
      availableCriteriaSets { criteriaSet { code } } } }`);
    expect(unit).toMatchObject({
      type: 'WARD',
      criterionStatuses: [
        {
          status: 'NOT_APPLICABLE',
          thresholdConfidence: null,
          explanation: expect.stringMatching(/^Not applicable: .*\. \(synthetic figures\)$/),
        },
      ],
      criteriaProgress: null,
      availableCriteriaSets: [
        { criteriaSet: { code: 'MOH-COMMUNE-HEALTH-2020' } },
        { criteriaSet: { code: 'MOH-COMMUNE-HEALTH-2030' } },
      ],
    });
  });

  it('the set of 2026 is in force from 15 February 2026, with ten criteria', async () => {
    const { criteriaSet } = await dataOf(`{ criteriaSet(code: "NTM-COMMUNE-2026") {
      versions { validFrom validTo legalBasis { number } } criteria { number } } }`);
    expect(criteriaSet.versions).toEqual([
      { validFrom: '2026-02-15', validTo: '2030-12-31', legalBasis: { number: '51/2025/QĐ-TTg' } },
    ]);
    expect(criteriaSet.criteria).toHaveLength(10);
  });

  it.each([
    ['NTP-INT', ['424/NQ-CP', '417/QĐ-BNNMT', '351/2025/NĐ-CP', '60/QĐ-BDTTG']],
    ['NTP-YT', ['262/2025/QH15', '34/NQ-CP']],
  ])('%s rests on %j', async (code, numbers) => {
    const { programme } = await dataOf(`{ programme(code: "${code}") { legalBases { number } } }`);
    expect(each(programme.legalBases, 'number')).toEqual(expect.arrayContaining(numbers));
  });
}
