import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.js';

const { indicators, observations, targets, targetScorecards } = readFacts();

/** Of the country. */
function published(indicatorCode: string, period: string) {
  return publishedOf('VN', indicatorCode, period);
}

function publishedOf(unitId: string, indicatorCode: string, period: string) {
  return observations.filter(
    (row) => row.indicatorCode === indicatorCode && row.period === period && row.unitId === unitId,
  );
}

function assigned(indicatorCode: string, period: string, unitId: string) {
  return targets.filter(
    (row) => row.indicatorCode === indicatorCode && row.period === period && row.unitId === unitId,
  );
}

describe('published values', () => {
  it('two publishers disagree on 2023 health insurance and both stay', () => {
    expect(published('BHYT_COV', '2023').map((row) => [row.publisher, row.value, row.publishedOn])).toEqual([
      ['Ministry of Health', 93.2, '2024-01-09'],
      ['Vietnam Social Security', 93.35, '2024-01-17'],
    ]);
  });

  it('one publisher may correct itself: infant mortality of 2020 and life expectancy of 2023', () => {
    expect(published('MOR_IMR', '2020').map((row) => row.value)).toEqual([13.9, 12.1]);
    expect(published('DEM_LE0', '2023').map((row) => row.value)).toEqual([73.7, 74.5]);
  });

  it('doc 003 figures are of 2023 though the title says 2024', () => {
    const rows = observations.filter((row) => row.sourceId === 'moh-conference-2024-01-09');
    expect(rows.map((row) => [row.indicatorCode, row.value, row.period]).toSorted()).toEqual([
      ['BHYT_COV', 93.2, '2023'],
      ['FAC_BED_P10K', 32, '2023'],
      ['HRH_DOC_P10K', 12.5, '2023'],
      ['SAT_SERVICE', 90, '2023'],
    ]);
  });

  it('actuals that equal their target to the last digit are estimates', () => {
    expect(published('BHYT_COV', '2023')[0]).toMatchObject({ value: 93.2, status: 'E' });
    expect(published('BHYT_COV', '2025')[0]).toMatchObject({ value: 95.15, status: 'E' });
  });

  it('the old and the new commune-health set are two indicators', () => {
    expect(published('CHS_NATSTD_2020', '2022').map((row) => row.value)).toEqual([96]);
    expect(published('CHS_NATSTD_2030', '2023').map((row) => row.value)).toEqual([65]);
  });

  it('bounds and ranges keep their comparator', () => {
    expect(published('EPI_FIC_U1', '2021/2023')).toMatchObject([
      {
        value: 90,
        comparator: 'GT',
        periodStart: '2021-01-01',
        periodEnd: '2023-12-31',
        confidence: 'MEDIUM',
      },
    ]);
    expect(published('COV_DEATHS_DAILY', '2022-12-31')).toMatchObject([
      { value: null, comparator: 'RANGE', low: 1, high: 2 },
    ]);
    expect(published('COV_CASES_CUM', '2022-12-31')).toMatchObject([{ value: 11_500_000, comparator: 'GT' }]);
  });

  it('the immunisation of the conference is not also an observation of 2022', () => {
    expect(published('EPI_FIC_U1', '2022')).toEqual([]);
  });

  it('Điện Biên breaks its series with the merger: another unit, another status', () => {
    const rows = observations.filter(
      (row) => row.unitId?.endsWith(':11') && row.indicatorCode === 'NTM_COMMUNE_PCT',
    );
    expect(rows.map((row) => [row.unitId, row.period, row.value, row.status])).toEqual([
      ['2004:11', '2025-06-30', 22.6, 'A'],
      ['2025:11', '2025-07-01', 0, 'B'],
    ]);
  });

  it('stunting of ethnic minorities is a disaggregation, stunting under 16 another indicator', () => {
    expect(published('NUT_STUNT_U5', '2023').map((row) => [row.ethnicity, row.value])).toEqual([
      ['_T', 18.2],
      ['_T', 18.6],
    ]);
    const ofGroups = observations.filter(({ ethnicity }) => ethnicity !== '_T');
    expect(ofGroups.map((row) => [row.indicatorCode, row.ethnicity, row.period, row.value])).toEqual([
      ['NUT_STUNT_U5', 'KINH', '2015', 17.5],
      ['NUT_STUNT_U5', 'MIN', '2015', 31.4],
    ]);
    expect(published('NUT_STUNT_U16_POOR', '2023').map((row) => row.value)).toEqual([38]);
  });

  it('stunting of 2018 is by planning region, the NTM targets are by the seven regions of 318/QĐ-TTg', () => {
    const regions = observations
      .filter((row) => row.indicatorCode === 'NUT_STUNT_U5' && row.period === '2018')
      .map((row) => [row.regionId, row.value]);
    expect(regions).toEqual([
      ['2004:DBSH', 20.4],
      ['2004:DNB', 16.8],
      ['2004:TDMNPB', 25.4],
      ['2004:TN', 32.7],
    ]);
    const aims = targets.filter((row) => row.regionId !== null);
    expect(Object.fromEntries(aims.map((row) => [row.regionId, row.value]))).toEqual({
      'NTM:TDMNPB': 60,
      'NTM:DBSH': 100,
      'NTM:BTB': 87,
      'NTM:DHNTB': 80,
      'NTM:TN': 68,
      'NTM:DNB': 95,
      'NTM:DBSCL': 80,
    });
  });
});

describe('targets', () => {
  it('the National Assembly asked for 92 in 2022 and the Prime Minister for 92.6', () => {
    const rows = assigned('BHYT_COV', '2022', 'VN');
    expect(rows.map((row) => [row.assignedBy, row.value, row.legalBasisNumber, row.confidence])).toEqual([
      ['NATIONAL_ASSEMBLY', 92, '32/2021/QH15', 'MEDIUM'],
      ['PRIME_MINISTER', 92.6, '546/QĐ-TTg', 'HIGH'],
    ]);
  });

  it('24 is Bắc Giang in 546/QĐ-TTg, a province of edition 2004', () => {
    expect(assigned('BHYT_COV', '2022', '2004:24').map((row) => row.value)).toEqual([93.5]);
    const provinces = targets.filter((row) => row.unitId !== 'VN' && row.unitId !== null);
    expect(new Set(provinces.map((row) => row.unitId)).size).toBe(21);
    expect(provinces).toHaveLength(84);
    expect(provinces.filter(({ quote, note }) => !quote || !note?.includes('rows 1 to 21 of 63'))).toEqual(
      [],
    );
  });

  it('recalled targets say so and are never HIGH', () => {
    const recalled = targets.filter((row) => row.note?.includes('recalled'));
    expect(recalled.map((row) => row.confidence)).toEqual(Array(6).fill('MEDIUM'));
  });

  it('scorecards of two years have other denominators and other words', () => {
    expect(
      targetScorecards.map(({ period, assignedBy, met, total, result }) => [
        period,
        assignedBy,
        met,
        total,
        result,
      ]),
    ).toEqual([
      ['2022', 'NATIONAL_ASSEMBLY', 3, 3, 'MET_OR_EXCEEDED'],
      ['2022', 'GOVERNMENT', 13, 16, 'MET'],
      ['2023', 'NATIONAL_ASSEMBLY', 3, 3, 'EXCEEDED'],
      ['2023', 'GOVERNMENT', 7, 9, 'MET_OR_EXCEEDED'],
    ]);
    expect(targetScorecards.map((row) => row.wording)[2]).toBe('vượt');
  });
});

describe('indicators', () => {
  it('lower is better for stunting; for the sex ratio at birth neither is', () => {
    const direction = new Map(indicators.map((row) => [row.code, row.direction]));
    expect(direction.get('NUT_STUNT_U5')).toBe('LOWER_IS_BETTER');
    expect(direction.get('DEM_SRB')).toBe('TARGET_IS_BEST');
  });

  it('health insurance is not SDG 3.8.1', () => {
    expect(indicators.find((row) => row.code === 'BHYT_COV')?.sdg).toContain('not 3.8.1');
  });
});
