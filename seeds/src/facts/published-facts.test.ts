import { describe, expect, it } from 'vitest';
import { regions, unitsById } from '../geography/testing/built-geography.js';
import { readFacts } from './read-facts.js';

const { indicators, observations, targets, seriesBreaks, sources, criteriaSetVersions } = readFacts();
const provinces = [...unitsById.values()].filter(
  (unit) => unit.level === 'PROVINCE' && unit.edition === '2004',
);

/** The values of one indicator and year by the place they are of. */
function valuesOf(indicatorCode: string, period: string, publisher = 'General Statistics Office') {
  const rows = observations.filter(
    (row) => row.indicatorCode === indicatorCode && row.period === period && row.publisher === publisher,
  );
  return new Map(rows.map((row) => [row.unitId ?? row.regionId ?? '', row.value ?? Number.NaN]));
}

describe('published values', () => {
  it('are of units and regions that exist', () => {
    const known = new Set([...unitsById.keys(), ...regions.map(({ id }) => id)]);
    const places = [...observations, ...targets].map(({ unitId, regionId }) => unitId ?? regionId ?? '');
    expect([...new Set(places)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('have all 63 provinces from 2011 to 2022, which add up to the country but for rounding', () => {
    for (let year = 2011; year <= 2022; year += 1) {
      const people = valuesOf('DEM_POP', String(year));
      const sum = provinces.reduce((total, { id }) => total + (people.get(id) ?? Number.NaN), 0);
      expect(Math.abs(sum - (people.get('VN') ?? 0)), `${year}`).toBeLessThan(2_000);
    }
  });

  it('are in persons: Bắc Ninh of 2004 had 1,488,200 people in 2022, a preliminary figure', () => {
    const [row] = observations
      .filter((one) => one.unitId === '2004:27' && one.indicatorCode === 'DEM_POP')
      .slice(-1);
    expect(row).toMatchObject({ period: '2022', value: 1_488_200, status: 'P', confidence: 'HIGH' });
    expect(row?.quote).toContain('1488.2');
  });

  it('of regions stand on regions of the planning of 2021', () => {
    const ofRegions = observations.filter(({ regionId }) => regionId !== null);
    expect(ofRegions.length).toBeGreaterThan(600);
    expect(new Set(ofRegions.map(({ regionId }) => regionId))).toEqual(
      new Set(['2004:TDMNPB', '2004:DBSH', '2004:BTB_DHMT', '2004:TN', '2004:DNB', '2004:DBSCL']),
    );
    expect(valuesOf('POV_MD_RATE', '2023').get('2004:TDMNPB')).toBe(10.71);
  });

  it('under the provincial departments are counts of their own, never rates per 10,000', () => {
    const counts = indicators.filter(({ code }) => code.endsWith('_DOH'));
    expect(counts.map(({ code, valueType, aggregationType }) => [code, valueType, aggregationType])).toEqual(
      ['HRH_DOC', 'HRH_NURSE', 'HRH_PHARM', 'FAC_BED', 'FAC_BED_STATION', 'FAC_STATION'].map((what) => [
        `${what}_COUNT_DOH`,
        'COUNT',
        'SUM',
      ]),
    );
    expect(
      observations.filter((row) => row.indicatorCode === 'HRH_DOC_P10K' && (row.value ?? 0) > 100),
    ).toEqual([]);
  });

  it('of population scale are not of average population', () => {
    expect(valuesOf('DEM_POP_SCALE', '2025-06-12', 'National Assembly').get('2025:91')).toBe(4_952_238);
    expect(
      observations.filter((row) => row.indicatorCode === 'DEM_POP' && row.unitId?.startsWith('2025:')),
    ).toEqual([]);
  });

  it('that were left blank are not zeros', () => {
    expect(observations.filter(({ note }) => note?.includes('blank'))).toEqual([]);
  });
});

describe('poverty', () => {
  const rates = (code: string) =>
    observations
      .filter((row) => row.indicatorCode === code && row.unitId === 'VN')
      .map(({ period, value, publisher, sourceId }) => [period, value, publisher, sourceId]);
  const labour = 'Ministry of Labour, Invalids and Social Affairs';

  it('of the country is 2.23 by the old line, 4.03, then 2.93 and 3.37 of two publishers, 1.93', () => {
    expect(rates('POV_MD_RATE')).toEqual([
      ['2021', 2.23, labour, '125-QD-LDTBXH'],
      ['2022', 4.03, labour, 'baobariavungtau-2023-02'],
      ['2023', 3.37, 'General Statistics Office', 'gso-poverty-2023'],
      ['2023', 2.93, labour, 'thoibaotaichinh-145359'],
      ['2024', 1.93, labour, '217-QD-BLDTBXH'],
    ]);
  });

  it('of poor and near-poor together is another indicator: 4.06 in 2024, of the same decision', () => {
    expect(rates('POV_MD_ALL_RATE').at(-1)).toEqual(['2024', 4.06, labour, '217-QD-BLDTBXH']);
  });

  it('breaks between 2021 and 2022, and on 2027-01-01', () => {
    const breaks = seriesBreaks.filter(({ indicatorCode }) => indicatorCode === 'POV_MD_RATE');
    expect(breaks.map(({ period }) => period)).toEqual(['2021/2022', '2027-01-01']);
  });

  it('by income is another line', () => {
    expect(valuesOf('POV_INCOME_RATE', '2016').get('VN')).toBe(5.8);
    expect(observations.filter((row) => row.indicatorCode === 'POV_MD_RATE' && row.period < '2020')).toEqual(
      [],
    );
  });
});

describe('corrections', () => {
  it('health insurance of 2022 is 92.04 by Social Security beside the 92.03 of the ministry', () => {
    const of2022 = observations.filter((row) => row.indicatorCode === 'BHYT_COV' && row.period === '2022');
    expect(of2022.map(({ publisher, value }) => [publisher, value])).toEqual([
      ['Ministry of Health', 92.03],
      ['Vietnam Social Security', 92.04],
    ]);
  });

  it('the set of 51/2025/QĐ-TTg is in force from 2026-02-15', () => {
    expect(criteriaSetVersions.find((row) => row.criteriaSetCode === 'NTM-COMMUNE-2026')?.validFrom).toBe(
      '2026-02-15',
    );
  });

  it('262/2025/QH15 and 417/QĐ-BNNMT have their targets', () => {
    const of = (number: string) =>
      targets
        .filter((row) => row.legalBasisNumber === number)
        .map((row) => `${row.indicatorCode} ${row.period} ${row.comparator} ${row.value}`);
    expect(of('262/2025/QH15')).toEqual([
      'CHS_NATSTD_2030 2030 EQ 90',
      'CHS_NATSTD_2030 2035 EQ 95',
      'DEM_SRB 2030 LT 109',
      'DEM_SRB 2035 LT 107',
      'NUT_STUNT_U5 2030 LT 15',
      'NUT_STUNT_U5 2035 LT 13',
    ]);
    expect(of('417/QĐ-BNNMT').toSorted()).toEqual([
      'NTM_COMMUNE_PCT 2030 EQ 65',
      'NTM_MODERN_PCT 2030 EQ 10',
      'NTM_PROVINCE_COUNT 2030 EQ 5',
      'POV_MD_FALL 2026/2030 GTE 1',
      'POV_MD_RATE_EM 2030 LT 10',
    ]);
  });

  it('the plan of 2025 ended at 75.4 % of all investment and 71 % of the central one', () => {
    const last = observations.filter((row) => row.period === '2026-01-31');
    expect(last.map(({ indicatorCode, value }) => [indicatorCode, value])).toEqual([
      ['FIN_DISB_RATE_INV_ALL', 75.4],
      ['FIN_DISB_RATE_INV_CENTRAL', 71],
    ]);
  });

  it('sources that were read have an address', () => {
    expect(sources.filter(({ url }) => url !== null).length).toBeGreaterThanOrEqual(55);
    expect(sources.filter(({ url }) => url !== null && !URL.canParse(url))).toEqual([]);
  });
});
