import { Comparator, Sex, UnitType } from '@ntp-graph/kit';
import { describe, expect, it } from 'vitest';
import { Rulebook } from '../../criteria/rulebook.js';
import {
  assessmentOf,
  healthIds,
  healthMaxima,
  recorded,
  testCriterion,
  testRule,
  testRulebook,
  testSet,
  testThreshold,
} from '../../testing/test-rulebook.js';
import { evaluateCriterion } from './evaluate-criterion.js';
import type { RecordedAssessment, UnitAssessment } from './unit-assessment.js';

function evaluate(id: string, assessment: UnitAssessment, rulebook = testRulebook) {
  const criterion = rulebook.criterion(id);
  if (!criterion) throw new Error(`no criterion ${id}`);
  return evaluateCriterion(rulebook, assessment, criterion);
}

/** All ten scores, as a share of the most that each can give. */
function scores(share: number, year = 2024): RecordedAssessment[] {
  return healthIds.map((id, index) => recorded(id, { year, value: share * (healthMaxima[index] as number) }));
}

function changed(rows: readonly RecordedAssessment[], id: string, more: Partial<RecordedAssessment>) {
  return rows.map((row) => (row.criterionId === id ? { ...row, ...more } : row));
}

describe('a set for xã', () => {
  const of = (unitType: UnitType | null) =>
    evaluate('NTM/15.3', assessmentOf([recorded('NTM/15.3', { value: 16.5 })], { unitType }));

  it.each([UnitType.WARD, UnitType.TOWNSHIP, UnitType.SPECIAL_ZONE])('does not judge a %s', (type) => {
    expect(of(type)).toMatchObject({
      status: 'NOT_APPLICABLE',
      reason: 'UNIT_NOT_JUDGED',
      gap: null,
      evidence: [],
    });
  });

  it('judges a xã, and a unit whose type is not known', () => {
    expect([UnitType.COMMUNE, null].map((type) => of(type).status)).toEqual(['MET', 'MET']);
  });

  it('leaves a ward to the sets for every type', () => {
    const ward = assessmentOf(scores(0.9), { unitType: UnitType.WARD });
    expect(evaluate('MOH-2030/1', ward).status).toBe('MET');
  });
});

describe('a criterion with a threshold', () => {
  it('has stunting as a maximum: 15.3 is met from below', () => {
    const of = (value: number) => evaluate('NTM/15.3', assessmentOf([recorded('NTM/15.3', { value })]));
    expect(of(16.5)).toMatchObject({ status: 'MET', gap: 0 });
    expect(of(18)).toMatchObject({ status: 'NOT_MET', reason: 'THRESHOLD_MISSED', gap: 1.5 });
  });

  it('takes the threshold of the region, not one for all', () => {
    const rows = [recorded('NTM/15.3', { value: 20 })];
    const inHighlands = assessmentOf(rows, { place: { regionId: 'NTM:TN', communeGroup: null } });
    expect(evaluate('NTM/15.3', assessmentOf(rows)).status).toBe('NOT_MET');
    expect(evaluate('NTM/15.3', inHighlands)).toMatchObject({
      status: 'MET',
      threshold: { value: 26.5, scope: 'REGION', region: { id: 'NTM:TN' } },
    });
  });

  it('is not assessed where the threshold of the region is not verified; the general one never stands in', () => {
    const rows = [recorded('NTM/15.4', { value: 99 })];
    const inHighlands = assessmentOf(rows, { place: { regionId: 'NTM:TN', communeGroup: null } });
    expect(evaluate('NTM/15.4', inHighlands)).toMatchObject({
      status: 'NOT_ASSESSED',
      reason: 'THRESHOLD_UNKNOWN',
      gap: null,
      threshold: { value: null },
    });
  });

  it('must hold for men and for women where the rule says so', () => {
    const bySex = (valueMale: number | null, valueFemale: number | null) =>
      evaluate('NTM/15.1', assessmentOf([recorded('NTM/15.1', { value: 91, valueMale, valueFemale })]));
    expect(bySex(90, 92)).toMatchObject({ status: 'MET', gap: 0 });
    expect(bySex(89, 93)).toMatchObject({ status: 'NOT_MET', gap: 1 });
    expect(bySex(null, 93)).toMatchObject({ status: 'NOT_ASSESSED', reason: 'VALUE_UNKNOWN' });
    expect(bySex(90, 92).evidence.map(({ sex }) => sex)).toEqual([Sex.TOTAL, Sex.MALE, Sex.FEMALE]);
  });

  it('is basically met only within what a rule calls near; no document does', () => {
    const near = assessmentOf([recorded('A/1', { value: 88 })]);
    const withRule = (basicallyMetWithin: number | null) =>
      new Rulebook([
        testSet('A', [testCriterion('A/1', { generalThreshold: 90 })], {
          from: '2022-01-01',
          rule: testRule('A', { basicallyMetWithin }),
        }),
      ]);
    expect(evaluate('A/1', near, withRule(null)).status).toBe('NOT_MET');
    expect(evaluate('A/1', near, withRule(0.01)).status).toBe('NOT_MET');
    expect(evaluate('A/1', near, withRule(0.03))).toMatchObject({ status: 'BASICALLY_MET', gap: 2 });
  });

  it('takes the threshold of the wording in force in the year', () => {
    const thresholds = [
      testThreshold('NTM:DBSH', 50, { validTo: '2024-02-29' }),
      testThreshold('NTM:DBSH', 60, { validFrom: '2024-03-01' }),
    ];
    const rulebook = new Rulebook([
      testSet('A', [testCriterion('A/1', { areaThresholds: thresholds })], { from: '2022-03-08' }),
    ]);
    const of = (year: number) =>
      evaluate('A/1', assessmentOf([recorded('A/1', { year, value: 55 })], { year }), rulebook);
    expect(of(2023)).toMatchObject({ status: 'MET', threshold: { value: 50 } });
    expect(of(2024)).toMatchObject({ status: 'NOT_MET', threshold: { value: 60 }, gap: 5 });
  });

  it('has no threshold once the only one has ended', () => {
    const areaThresholds = [testThreshold('NTM:DBSH', 50, { validTo: '2024-02-29' })];
    const rulebook = new Rulebook([
      testSet('A', [testCriterion('A/1', { areaThresholds })], { from: '2022-03-08' }),
    ]);
    const rows = [recorded('A/1', { value: 55 })];
    expect(evaluate('A/1', assessmentOf(rows), rulebook)).toMatchObject({
      status: 'NOT_ASSESSED',
      reason: 'THRESHOLD_UNKNOWN',
    });
  });

  it('takes the threshold of the commune group from 2026 on; an unknown group is not assessed', () => {
    const areaThresholds = [testThreshold('NTM-GROUP:1', 80), testThreshold('NTM-GROUP:2', null)];
    const rulebook = new Rulebook([
      testSet('B', [testCriterion('B/1', { generalThreshold: 10, areaThresholds })], { from: '2026-01-01' }),
    ]);
    const of = (communeGroup: number | null) =>
      evaluate(
        'B/1',
        assessmentOf([recorded('B/1', { year: 2026, value: 85 })], {
          year: 2026,
          place: { regionId: 'NTM:DBSH', communeGroup },
        }),
        rulebook,
      );
    expect(of(1)).toMatchObject({ status: 'MET', threshold: { scope: 'COMMUNE_GROUP', communeGroup: 1 } });
    expect(of(2)).toMatchObject({ status: 'NOT_ASSESSED', reason: 'THRESHOLD_UNKNOWN' });
    expect(of(null)).toMatchObject({
      status: 'NOT_ASSESSED',
      threshold: { value: null, communeGroup: null },
    });
  });

  it('is not assessed in a year that the set was not in force', () => {
    expect(evaluate('NTM/15.4', assessmentOf([], { year: 2021 }))).toMatchObject({
      status: 'NOT_ASSESSED',
      reason: 'SET_NOT_IN_FORCE',
      version: null,
    });
  });

  it('names the wording: 318/QĐ-TTg until 2024-02-29, 211/QĐ-TTg after it', () => {
    const of = (year: number) => evaluate('NTM/15.4', assessmentOf([], { year })).version?.legalBasis.number;
    expect([2022, 2023, 2024, 2025].map(of)).toEqual([
      '318/QĐ-TTg',
      '318/QĐ-TTg',
      '211/QĐ-TTg',
      '211/QĐ-TTg',
    ]);
  });
});

describe('15.2, which nests the commune-health criteria', () => {
  it('is met with 80 of 100 points, half of each and no disqualifying point', () => {
    expect(evaluate('NTM/15.2', assessmentOf(scores(0.8)))).toMatchObject({
      status: 'MET',
      reason: 'NESTED_SET_PASSED',
      nested: { criteriaSet: { code: 'MOH-2030' }, total: 80, maximum: 100, requiredTotal: 80, notMet: [] },
    });
  });

  it('fails by a total below 80 though each criterion has half', () => {
    expect(evaluate('NTM/15.2', assessmentOf(scores(0.79)))).toMatchObject({
      status: 'NOT_MET',
      reason: 'NESTED_SET_FAILED',
      nested: { total: 79, notMet: [] },
    });
  });

  it('fails by one criterion below half though the total is enough', () => {
    const rows = changed(scores(0.9), 'MOH-2030/9', { value: 1 });
    const { status, nested } = evaluate('NTM/15.2', assessmentOf(rows));
    expect(status).toBe('NOT_MET');
    expect(nested?.total).toBeGreaterThan(80);
    expect(nested?.notMet.map(({ number }) => number)).toEqual(['9']);
  });

  it('is content with exactly half of the points of one criterion', () => {
    const rows = changed(scores(0.9), 'MOH-2030/9', { value: 1.5 });
    expect(evaluate('NTM/15.2', assessmentOf(rows))).toMatchObject({ status: 'MET', nested: { notMet: [] } });
  });

  it('fails by one disqualifying point whatever the points', () => {
    const rows = changed(scores(1), 'MOH-2030/5', { disqualified: true });
    const { status, nested } = evaluate('NTM/15.2', assessmentOf(rows));
    expect(status).toBe('NOT_MET');
    expect(nested).toMatchObject({ total: 100, notMet: [] });
    expect(nested?.disqualifiedBy.map(({ number }) => number)).toEqual(['5']);
  });

  it('changes its definition in March 2023: by 4667/QĐ-BYT for 2022, by 1300/QĐ-BYT for 2023', () => {
    const rows = [recorded('MOH-2020/SET', { year: 2022, value: 82 }), ...scores(0.7, 2023)];
    const of = (year: number) => evaluate('NTM/15.2', assessmentOf(rows, { year }));
    expect(of(2022)).toMatchObject({
      status: 'MET',
      nested: { criteriaSet: { code: 'MOH-2020' }, year: 2022 },
    });
    expect(of(2023)).toMatchObject({ status: 'NOT_MET', nested: { criteriaSet: { code: 'MOH-2030' } } });
  });

  it('holds for three years: a result of 2023 still counts for 2025, and no longer for 2026', () => {
    const rulebook = new Rulebook([
      testSet('C', [testCriterion('C/1', { nestedSetCode: 'MOH-2030', generalThreshold: 1 })], {
        from: '2022-03-08',
      }),
      ...testRulebook.ruleSets,
    ]);
    const of = (year: number) => evaluate('C/1', assessmentOf(scores(0.9, 2023), { year }), rulebook);
    expect(of(2025)).toMatchObject({ status: 'MET', nested: { year: 2023 } });
    expect(of(2026)).toMatchObject({ status: 'NOT_ASSESSED', reason: 'NESTED_RESULT_EXPIRED', nested: null });
  });

  it('says so where only pass or fail was recorded', () => {
    const of = (value: number) => evaluate('NTM/15.2', assessmentOf([recorded('NTM/15.2', { value })]));
    expect(of(1)).toMatchObject({ status: 'MET', reason: 'NESTED_RESULT_ONLY', nested: null, gap: 0 });
    expect(of(0)).toMatchObject({ status: 'NOT_MET', reason: 'NESTED_RESULT_ONLY', gap: 1 });
    expect(evaluate('NTM/15.2', assessmentOf([]))).toMatchObject({
      status: 'NOT_ASSESSED',
      reason: 'NESTED_SET_UNKNOWN',
    });
  });

  it('is decided by the scores, not by the result beside them', () => {
    const rows = [recorded('NTM/15.2', { value: 1 }), ...scores(0.5)];
    expect(evaluate('NTM/15.2', assessmentOf(rows)).status).toBe('NOT_MET');
  });

  it('waits for the missing scores unless those known already decide', () => {
    const nine = scores(0.9).slice(0, 9);
    expect(evaluate('NTM/15.2', assessmentOf(nine))).toMatchObject({
      status: 'NOT_ASSESSED',
      reason: 'NESTED_SET_UNKNOWN',
      nested: { total: null },
    });
    const two = scores(0.5).slice(0, 5);
    expect(evaluate('NTM/15.2', assessmentOf(two)).status).toBe('NOT_MET');
  });
});

describe('a criterion that is met by its parts', () => {
  const met = [
    recorded('NTM/15.1', { value: 95, valueMale: 95, valueFemale: 95 }),
    recorded('NTM/15.3', { value: 10 }),
    recorded('NTM/15.4', { value: 80 }),
    ...scores(0.9),
  ];

  it('is met when every part is', () => {
    const evaluation = evaluate('NTM/15', assessmentOf(met));
    expect(evaluation).toMatchObject({ status: 'MET', reason: 'PARTS_MET' });
    expect(evaluation.parts.map(({ criterion }) => criterion.number)).toEqual([
      '15.1',
      '15.2',
      '15.3',
      '15.4',
    ]);
    expect(evaluation.evidence).toHaveLength(3 + 10 + 1 + 1);
  });

  it('fails by one part', () => {
    const evaluation = evaluate('NTM/15', assessmentOf(changed(met, 'NTM/15.4', { value: 60 })));
    expect(evaluation).toMatchObject({ status: 'NOT_MET', reason: 'PART_NOT_MET' });
  });

  it('is not assessed while a part is not and none fails', () => {
    const evaluation = evaluate('NTM/15', assessmentOf(changed(met, 'NTM/15.4', { value: null })));
    expect(evaluation).toMatchObject({ status: 'NOT_ASSESSED', reason: 'PART_NOT_ASSESSED' });
  });

  it('is never met by a few of its parts: where not all are listed it is not assessed', () => {
    expect(evaluate('NTM/16', assessmentOf([]))).toMatchObject({
      status: 'NOT_ASSESSED',
      reason: 'PARTS_UNKNOWN',
    });
    const rulebook = new Rulebook([
      testSet(
        'D',
        [
          testCriterion('D/5', { comparator: Comparator.ALL }),
          testCriterion('D/5.1', { generalThreshold: 1 }),
        ],
        { from: '2022-01-01' },
      ),
    ]);
    const of = (value: number) => evaluate('D/5', assessmentOf([recorded('D/5.1', { value })]), rulebook);
    expect(of(1)).toMatchObject({ status: 'NOT_ASSESSED', reason: 'PARTS_UNKNOWN' });
    expect(of(0)).toMatchObject({ status: 'NOT_MET', reason: 'PART_NOT_MET' });
  });
});

describe('evidence', () => {
  const provenance = {
    synthetic: true,
    quote: null,
    confidence: null,
    note: null,
    noteVi: null,
    source: null,
  };
  const published = (publishedOn: string, value: number, publisher = 'Office') => ({
    indicatorCode: 'BHYT_COV',
    year: 2024,
    sex: Sex.TOTAL,
    publisher,
    publishedOn,
    value,
    provenance,
  });
  const rows = [
    recorded('NTM/15.1', { value: 92, valueMale: 92, valueFemale: 92, assessedOn: '2025-02-20' }),
  ];

  function totalEvidence(...values: ReturnType<typeof published>[]) {
    return evaluate('NTM/15.1', assessmentOf(rows, { published: values })).evidence[0];
  }

  it('has the key of the observation that it came from', () => {
    expect(totalEvidence(published('2025-01-30', 92))).toMatchObject({
      value: 92,
      recordedValue: 92,
      observation: {
        indicator: { code: 'BHYT_COV' },
        period: '2024',
        publisher: 'Office',
        publishedOn: '2025-01-30',
      },
      revision: null,
      difference: 0,
    });
  });

  it('shows a later revision as a difference and changes no verdict', () => {
    const revised = [published('2025-06-30', 89.1), published('2025-01-30', 92)];
    expect(totalEvidence(...revised)).toMatchObject({
      value: 92,
      observation: { publishedOn: '2025-01-30', value: 92 },
      revision: { publishedOn: '2025-06-30', value: 89.1 },
      difference: -2.9,
    });
    expect(evaluate('NTM/15.1', assessmentOf(rows, { published: revised })).status).toBe('MET');
  });

  it('takes another publisher for no revision, and the one of the same value for the origin', () => {
    expect(totalEvidence(published('2025-02-01', 91, 'Other'), published('2025-01-30', 92))).toMatchObject({
      observation: { publisher: 'Office' },
      revision: null,
      difference: 0,
    });
  });

  it('is what was published where nothing was recorded', () => {
    const assessment = assessmentOf([], { published: [published('2025-01-30', 88)] });
    expect(evaluate('NTM/15.1', assessment)).toMatchObject({ status: 'NOT_MET', gap: 2 });
    expect(evaluate('NTM/15.1', assessment).evidence[0]).toMatchObject({
      value: 88,
      recordedValue: null,
      difference: null,
    });
  });
});
