import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.js';

const { criteria, criteriaSets, criteriaSetVersions, criterionThresholds, passingRules } = readFacts();

function criterion(id: string) {
  const found = criteria.find((row) => row.id === id);
  if (!found) throw new TypeError(`no criterion ${id}`);
  return found;
}

function thresholds(criterionId: string) {
  const rows = criterionThresholds.filter((row) => row.criterionId === criterionId);
  return Object.fromEntries(rows.map((row) => [row.area.replace('NTM:', ''), row.value]));
}

describe('criteria', () => {
  it('health criterion is 15 in the NTM commune set and 14 in the advanced set', () => {
    const health = criteria.filter((row) => row.healthRelated === 'YES' && row.comparator === 'ALL');
    expect(health.map((row) => row.id)).toEqual([
      'NTM-COMMUNE-2021/15',
      'NTM-COMMUNE-ADV-2021/14',
      'NTM-DISTRICT-2021/5',
      'NTM-COMMUNE-2026/5',
    ]);
    const bases = criteriaSets.filter((row) => /^NTM-COMMUNE-(ADV-)?2021$/.test(row.code));
    expect(bases.map((row) => row.legalBasisNumber)).toEqual(['318/QĐ-TTg', '318/QĐ-TTg']);
  });

  it('no criterion of the model set is about health', () => {
    const model = criteria.filter((row) => row.criteriaSetCode === 'NTM-COMMUNE-MODEL-2021');
    expect(model.map((row) => row.healthRelated)).toEqual(['NO', 'NO', 'NO', 'NO']);
  });

  it('stunting threshold is a maximum', () => {
    expect(criterion('NTM-COMMUNE-2021/15.3')).toMatchObject({ comparator: 'LTE', generalThreshold: null });
    expect(criterion('NTM-COMMUNE-2021/15.3').note).toContain('copying error');
    expect(thresholds('NTM-COMMUNE-2021/15.3')).toEqual({
      TDMNPB: 24,
      DBSH: 16.5,
      BTB: 25,
      DHNTB: 22,
      TN: 26.5,
      DNB: 14.5,
      DBSCL: 19,
    });
    expect(criteria.filter((row) => row.comparator === 'LTE')).toHaveLength(1);
  });

  it('memory thresholds are null', () => {
    expect(thresholds('NTM-COMMUNE-2021/15.4')).toEqual({
      TDMNPB: 50,
      DBSH: 70,
      BTB: null,
      DHNTB: null,
      TN: null,
      DNB: null,
      DBSCL: null,
    });
    for (const [number, value] of Object.entries({ '14.1': 95, '14.2': 90, '14.3': 40, '14.4': 70 })) {
      const { TDMNPB, ...others } = thresholds(`NTM-COMMUNE-ADV-2021/${number}`);
      expect(TDMNPB).toBe(value);
      expect(Object.values(others)).toEqual([null, null, null, null, null, null]);
      expect(criterion(`NTM-COMMUNE-ADV-2021/${number}`).generalThreshold).toBe(value);
    }
    expect(criterion('NTM-DISTRICT-ADV-2021/5.x')).toMatchObject({
      generalThreshold: null,
      confidence: 'LOW_MEDIUM',
    });
  });

  it('a threshold without a value is never HIGH, and one that is not HIGH says why', () => {
    const unsure = criterionThresholds.filter((row) => row.confidence !== 'HIGH');
    expect(unsure.filter((row) => row.note === null)).toEqual([]);
    expect(criterionThresholds.filter((row) => row.value === null && row.confidence === 'HIGH')).toEqual([]);
    expect(thresholds('NTM-COMMUNE-2021/15.1')).toEqual({
      TDMNPB: 90,
      DBSH: 90,
      BTB: 90,
      DHNTB: 90,
      TN: 90,
      DNB: 90,
      DBSCL: 90,
    });
  });

  it('four criteria must hold for men and for women', () => {
    expect(criteria.filter((row) => row.appliesToEachSex).map((row) => row.id)).toEqual([
      'NTM-COMMUNE-2021/15.1',
      'NTM-COMMUNE-ADV-2021/14.1',
      'NTM-COMMUNE-ADV-2021/14.2',
      'NTM-COMMUNE-ADV-2021/14.3',
    ]);
  });

  it('two criteria are the result of another set', () => {
    expect(criteria.filter((row) => row.nestedSetCode).map((row) => [row.id, row.nestedSetCode])).toEqual([
      ['NTM-COMMUNE-2021/15.2', 'MOH-COMMUNE-HEALTH-2030'],
      ['NTM-COMMUNE-MODEL-2021/1', 'NTM-COMMUNE-ADV-2021'],
    ]);
    expect(criterion('NTM-COMMUNE-2021/15.2')).toMatchObject({ unit: 'pass/fail', generalThreshold: 1 });
  });

  it('every commune-health criterion needs half of its points, and the maxima make 100', () => {
    const halves = criteria.filter((row) => row.criteriaSetCode === 'MOH-COMMUNE-HEALTH-2030');
    expect(halves.map((row) => row.generalThreshold)).toEqual([7, 5, 6, 4.5, 9.5, 6, 3, 5.5, 1.5, 2]);
    expect(halves.reduce((sum, row) => sum + (row.generalThreshold ?? 0) * 2, 0)).toBe(100);
  });

  it('the share of each criterion in the passing rule is the threshold of each criterion', () => {
    const [rule, ...others] = passingRules;
    expect(others).toEqual([]);
    expect(rule).toMatchObject({
      criteriaSetCode: 'MOH-COMMUNE-HEALTH-2030',
      minimumTotalShare: 0.8,
      minimumShareEach: 0.5,
      disqualifyingPoints: true,
      validYears: 3,
      basicallyMetWithin: null,
    });
    const scored = criteria.filter((row) => row.criteriaSetCode === rule?.criteriaSetCode);
    expect(scored.map((row) => row.maximum)).toEqual([14, 10, 12, 9, 19, 12, 6, 11, 3, 4]);
    for (const { maximum, generalThreshold } of scored) {
      expect(generalThreshold).toBe(Number(maximum) * Number(rule?.minimumShareEach));
    }
  });

  it('only the health criteria of the two commune sets are listed with all their parts', () => {
    expect(criteria.filter((row) => row.partsComplete).map((row) => row.id)).toEqual([
      'NTM-COMMUNE-2021/15',
      'NTM-COMMUNE-ADV-2021/14',
    ]);
  });

  it('a set replaces or follows another without going round in a circle', () => {
    const chain = (code: string | null, next: 'replacesCode' | 'nextSetCode'): string[] => {
      const row = criteriaSets.find((set) => set.code === code);
      return row ? [row.code, ...chain(row[next], next)] : [];
    };
    expect(chain('NTM-COMMUNE-2021', 'nextSetCode')).toEqual([
      'NTM-COMMUNE-2021',
      'NTM-COMMUNE-ADV-2021',
      'NTM-COMMUNE-MODEL-2021',
    ]);
    expect(chain('MOH-COMMUNE-HEALTH-2030', 'replacesCode')).toEqual([
      'MOH-COMMUNE-HEALTH-2030',
      'MOH-COMMUNE-HEALTH-2020',
    ]);
  });

  it('every threshold so far is of the wording of 2022: what 211/QĐ-TTg changes of health was not found', () => {
    expect(new Set(criterionThresholds.map((row) => `${row.validFrom} ${row.validTo}`))).toEqual(
      new Set(['2022-03-08 null']),
    );
  });

  it('211/QĐ-TTg opens a second version of four sets on 2024-03-01', () => {
    const amended = criteriaSetVersions.filter((row) => row.legalBasisNumber === '211/QĐ-TTg');
    expect(amended.map((row) => row.criteriaSetCode)).toEqual([
      'NTM-COMMUNE-2021',
      'NTM-COMMUNE-ADV-2021',
      'NTM-DISTRICT-2021',
      'NTM-DISTRICT-ADV-2021',
    ]);
    for (const { criteriaSetCode } of amended) {
      const days = criteriaSetVersions.filter((row) => row.criteriaSetCode === criteriaSetCode);
      expect(days.map((row) => [row.validFrom, row.validTo])).toEqual([
        ['2022-03-08', '2024-02-29'],
        ['2024-03-01', '2025-12-31'],
      ]);
    }
  });

  it('the positions of a set count up without a gap, a sub-criterion after its parent', () => {
    for (const { code } of criteriaSets) {
      const rows = criteria.filter((row) => row.criteriaSetCode === code);
      expect(rows.map((row) => row.position)).toEqual(rows.map((_row, index) => index + 1));
    }
    expect(criterion('NTM-COMMUNE-2021/15.1').position).toBe(criterion('NTM-COMMUNE-2021/15').position + 1);
  });
});
