import { AdministrativeLevel, Comparator, Confidence, legalBasisOf, UnitType } from '@ntp-graph/kit';
import { CriterionStatusValue } from '../assessment/criterion-status/criterion-status.type.js';
import type { RecordedAssessment, UnitAssessment } from '../assessment/evaluation/unit-assessment.js';
import { CriteriaVariation } from '../criteria/criteria-set.type.js';
import type { AreaThreshold, Criterion } from '../criteria/criterion.type.js';
import type { PassingRule } from '../criteria/passing-rule.js';
import { Rulebook, type RuleSet } from '../criteria/rulebook.js';
import { HealthSector } from '../programme/health-sector.js';

const provenance = {
  synthetic: false,
  quote: null,
  confidence: Confidence.HIGH,
  note: null,
  noteVi: null,
  source: null,
};

/** A criterion of a set, in %, at least, without parts, unless stated otherwise. */
export function testCriterion(id: string, more: Partial<Criterion> = {}): Criterion {
  const [criteriaSetCode = '', number = ''] = id.split('/');
  const parent = number.includes('.') ? (number.split('.')[0] ?? null) : null;
  return {
    id,
    criteriaSetCode,
    number,
    parentNumber: parent,
    unit: '%',
    comparator: Comparator.GTE,
    position: 1,
    healthRelated: HealthSector.YES,
    appliesToEachSex: false,
    partsComplete: false,
    maximum: null,
    linkedIndicator: null,
    nestedSetCode: null,
    generalThreshold: null,
    areaThresholds: [],
    nameVi: number,
    nameEn: number,
    provenance,
    ...more,
  };
}

/** A threshold of an area, in force since 318/QĐ-TTg. */
export function testThreshold(
  area: string,
  value: number | null,
  more: Partial<AreaThreshold> = {},
): AreaThreshold {
  return {
    area,
    value,
    validFrom: '2022-03-08',
    validTo: null,
    confidence: Confidence.HIGH,
    note: null,
    noteVi: null,
    ...more,
  };
}

/** A rule that asks for nothing, unless stated otherwise. */
export function testRule(criteriaSetCode: string, more: Partial<PassingRule>): PassingRule {
  const limits = { minimumTotalShare: null, minimumShareEach: null, disqualifyingPoints: false };
  return { criteriaSetCode, ...limits, validYears: null, basicallyMetWithin: null, provenance, ...more };
}

interface SetDetails {
  readonly from: string;
  readonly to?: string | null;
  readonly replaces?: string;
  readonly next?: string;
  readonly rule?: PassingRule;
  readonly versions?: RuleSet['versions'];
  readonly unitTypes?: readonly UnitType[];
}

export function testVersion(validFrom: string, validTo: string | null, number = '318/QĐ-TTg') {
  return {
    validFrom,
    validTo,
    legalBasis: legalBasisOf(number),
    note: null,
    noteVi: null,
    confidence: Confidence.HIGH,
  };
}

/** A set of communes with one wording, unless more are given. */
export function testSet(code: string, criteria: readonly Criterion[], details: SetDetails): RuleSet {
  return {
    set: {
      code,
      level: AdministrativeLevel.COMMUNE,
      unitTypes: details.unitTypes ?? [],
      legalBasis: legalBasisOf('318/QĐ-TTg'),
      variation: CriteriaVariation.NONE,
      nameVi: `Bộ ${code}`,
      nameEn: `Set ${code}`,
      replacesCode: details.replaces ?? null,
      nextSetCode: details.next ?? null,
      provenance,
    },
    versions: details.versions ?? [testVersion(details.from, details.to ?? null)],
    criteria,
    passingRule: details.rule ?? null,
  };
}

/** What was recorded of a criterion, for 2024 unless stated otherwise. */
export function recorded(criterionId: string, more: Partial<RecordedAssessment> = {}): RecordedAssessment {
  return {
    criterionId,
    year: 2024,
    status: CriterionStatusValue.NOT_ASSESSED,
    value: null,
    valueMale: null,
    valueFemale: null,
    disqualified: null,
    assessedOn: null,
    provenance,
    ...more,
  };
}

/** A commune of the Red River Delta in 2024, unless stated otherwise. */
export function assessmentOf(
  rows: readonly RecordedAssessment[],
  more: Partial<UnitAssessment> = {},
): UnitAssessment {
  const place = { regionId: 'NTM:DBSH', communeGroup: null };
  const unitType = UnitType.COMMUNE;
  return { unitId: '2004:09307', year: 2024, place, unitType, recorded: rows, published: [], ...more };
}

const health = 'MOH-2030';
const oldHealth = 'MOH-2020';
const points = { unit: 'points', maximum: 100 };

/** The maxima of 1300/QĐ-BYT. */
export const healthMaxima: readonly number[] = [14, 10, 12, 9, 19, 12, 6, 11, 3, 4];

/** The ids of its ten criteria. */
export const healthIds: readonly string[] = healthMaxima.map((_, index) => `${health}/${index + 1}`);

/** 15 with its four parts, and the two commune-health sets that 15.2 nests, one after the other. */
export const testRulebook = new Rulebook([
  testSet(
    'NTM',
    [
      testCriterion('NTM/15', { comparator: Comparator.ALL, unit: 'criterion', partsComplete: true }),
      testCriterion('NTM/15.1', {
        appliesToEachSex: true,
        generalThreshold: 90,
        linkedIndicator: { code: 'BHYT_COV' },
      }),
      testCriterion('NTM/15.2', {
        unit: 'pass/fail',
        comparator: Comparator.EQ,
        generalThreshold: 1,
        nestedSetCode: health,
      }),
      testCriterion('NTM/15.3', {
        comparator: Comparator.LTE,
        areaThresholds: [testThreshold('NTM:DBSH', 16.5), testThreshold('NTM:TN', 26.5)],
      }),
      testCriterion('NTM/15.4', {
        generalThreshold: 50,
        areaThresholds: [testThreshold('NTM:DBSH', 70), testThreshold('NTM:TN', null)],
      }),
      testCriterion('NTM/16', { comparator: Comparator.ALL, unit: 'criterion' }),
    ],
    {
      from: '2022-03-08',
      next: 'ADVANCED',
      unitTypes: [UnitType.COMMUNE],
      versions: [
        testVersion('2022-03-08', '2024-02-29'),
        testVersion('2024-03-01', '2025-12-31', '211/QĐ-TTg'),
      ],
    },
  ),
  testSet('ADVANCED', [testCriterion('ADVANCED/14.1', { generalThreshold: 95 })], {
    from: '2022-03-08',
    to: '2025-12-31',
  }),
  testSet(oldHealth, [testCriterion(`${oldHealth}/SET`, { ...points, generalThreshold: 80 })], {
    from: '2014-11-07',
    to: '2023-03-08',
  }),
  testSet(
    health,
    healthMaxima.map((maximum, index) =>
      testCriterion(healthIds[index] as string, { unit: 'points', maximum, generalThreshold: maximum / 2 }),
    ),
    {
      from: '2023-03-09',
      replaces: oldHealth,
      rule: testRule(health, {
        minimumTotalShare: 0.8,
        minimumShareEach: 0.5,
        disqualifyingPoints: true,
        validYears: 3,
      }),
    },
  ),
]);
