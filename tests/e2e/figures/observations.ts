import { expect, it } from 'vitest';
import { each, type Json } from '../../support/ask.js';
import type { DataOf } from './data-of.js';

/** Published values, as printed, with who published them. */
export function observations(dataOf: DataOf): void {
  it('a unit that does not exist is a row of nulls beside one that does', async () => {
    const { compareObservations } = await dataOf(`{ compareObservations(indicator: "BHYT_COV",
      units: ["2004:27", "2004:99"], periods: ["2022", "2023"]) { rows { unit { id name } cells { period position
        observation { value } } } } }`);
    const [known, unknown] = compareObservations.rows;
    expect([known.unit, unknown.unit]).toEqual([{ id: '2004:27', name: 'Bắc Ninh' }, null]);
    for (const { observation, position } of known.cells) {
      expect(observation.value).toBeGreaterThan(80);
      expect(position).toBe(1);
    }
    expect(each(unknown.cells, 'observation')).toEqual([null, null]);
    expect(each(unknown.cells, 'position')).toEqual([null, null]);
  });

  it('means and medians have no more digits than they can have', async () => {
    const { observationGroups } = await dataOf(`{ observationGroups(indicator: "BHYT_COV", groupBy: [PERIOD],
      filter: { from: "2021", to: "2024" }, first: 20) { nodes { mean median weightedMean } } }`);
    const values = observationGroups.nodes.flatMap(({ mean, median, weightedMean }: Json) =>
      [mean, median, weightedMean].filter((value) => value !== null),
    );
    expect(values.length).toBeGreaterThan(8);
    for (const value of values) expect(String(value)).not.toMatch(/(0{6}|9{6})\d*$/);
  });

  it.each([
    ['DEM_POP', '2022', 1_300_130],
    ['DEM_POP', '2016', 1_194_900],
    ['POV_MD_RATE', '2023', 19.79],
    ['POV_INCOME_RATE', '2016', 20],
    ['MOR_IMR', '2016', 22.4],
    ['MOR_U5MR', '2016', 34],
    ['EPI_FIC_U1', '2016', 96.2],
    ['HRH_DOC_COUNT_DOH', '2016', 756],
    ['FAC_BED_COUNT_DOH', '2016', 4_005],
    ['FAC_STATION_COUNT_DOH', '2016', 204],
  ])('of Sơn La the statistics office published %s of %s as %d', async (indicator, period, value) => {
    const { unit } = await dataOf(`{ unit(id: "2004:14") { observations(indicators: ["${indicator}"],
      from: "${period}", to: "${period}") { value publisher provenance { synthetic quote source { title url } } } } }`);
    expect(unit.observations).toEqual([
      {
        value,
        publisher: 'General Statistics Office',
        provenance: {
          synthetic: false,
          quote: expect.stringMatching(/\S/),
          source: { title: expect.stringMatching(/\S/), url: expect.stringMatching(/^https?:/) },
        },
      },
    ]);
  });

  it('poverty of the country: two lines, two publishers, two concepts, and the breaks between', async () => {
    const { unit, indicator } = await dataOf(`{
      unit(id: "VN") { observations(indicators: ["POV_MD_RATE", "POV_MD_ALL_RATE"], from: "2021", synthetic: false) {
        indicator { code } period value publisher provenance { source { id } } } }
      indicator(code: "POV_MD_RATE") { seriesBreaks { period kind } } }`);
    const ministry = 'Ministry of Labour, Invalids and Social Affairs';
    const seen = unit.observations.map(({ indicator, period, value, publisher, provenance }: Json) => [
      indicator.code,
      period,
      value,
      publisher,
      provenance.source.id,
    ]);
    expect(seen.toSorted()).toEqual([
      ['POV_MD_ALL_RATE', '2022', 7.52, ministry, 'Source:baobariavungtau-2023-02'],
      ['POV_MD_ALL_RATE', '2023', 5.71, ministry, 'Source:thoibaotaichinh-145359'],
      ['POV_MD_ALL_RATE', '2024', 4.06, ministry, 'Source:217-QD-BLDTBXH'],
      ['POV_MD_RATE', '2021', 2.23, ministry, 'Source:125-QD-LDTBXH'],
      ['POV_MD_RATE', '2022', 4.03, ministry, 'Source:baobariavungtau-2023-02'],
      ['POV_MD_RATE', '2023', 2.93, ministry, 'Source:thoibaotaichinh-145359'],
      ['POV_MD_RATE', '2023', 3.37, 'General Statistics Office', 'Source:gso-poverty-2023'],
      ['POV_MD_RATE', '2024', 1.93, ministry, 'Source:217-QD-BLDTBXH'],
    ]);
    expect(each(indicator.seriesBreaks, 'period').toSorted()).toEqual(['2021/2022', '2027-01-01']);
  });

  it('stunting of ethnic minorities is of 2015, and of no later year', async () => {
    const { unit } =
      await dataOf(`{ unit(id: "VN") { observations(indicators: ["NUT_STUNT_U5"], ethnicity: "MIN",
      synthetic: false) { period value publisher } } }`);
    expect(unit.observations).toEqual([
      { period: '2015', value: 31.4, publisher: 'National Institute of Nutrition' },
    ]);
  });

  it('as of a day is what was known on that day, unless a later day of knowledge is named', async () => {
    const { unit } = await dataOf(`{ unit(id: "2004:27") {
      known: latestObservations(indicators: ["BHYT_COV"], asOf: "2024-12-31") { period publishedOn }
      later: latestObservations(indicators: ["BHYT_COV"], asOf: "2024-12-31", knownOn: "2025-12-31") { period publishedOn }
      unknown: rank(indicator: "BHYT_COV", period: "2024", knownOn: "2024-12-31") { position of }
      rank(indicator: "BHYT_COV", period: "2024") { of } } }`);
    expect(unit).toEqual({
      known: [{ period: '2023', publishedOn: '2024-02-17' }],
      later: [{ period: '2024', publishedOn: '2025-02-17' }],
      unknown: { position: null, of: 0 },
      rank: { of: 63 },
    });
  });

  it('health insurance of 2022 by the ministry and by Social Security, side by side', async () => {
    const { unit } =
      await dataOf(`{ unit(id: "VN") { observations(indicators: ["BHYT_COV"], from: "2022", to: "2022",
      synthetic: false) { value publisher } } }`);
    expect(unit.observations.map(({ value, publisher }: Json) => [value, publisher]).toSorted()).toEqual([
      [92.03, 'Ministry of Health'],
      [92.04, 'Vietnam Social Security'],
    ]);
  });

  it.each([
    ['DEM_SRB', '2030', 109, 'LT', '262/2025/QH15'],
    ['DEM_SRB', '2035', 107, 'LT', '262/2025/QH15'],
    ['CHS_NATSTD_2030', '2030', 90, 'EQ', '262/2025/QH15'],
    ['CHS_NATSTD_2030', '2035', 95, 'EQ', '262/2025/QH15'],
    ['NTM_COMMUNE_PCT', '2030', 65, 'EQ', '417/QĐ-BNNMT'],
    ['NTM_MODERN_PCT', '2030', 10, 'EQ', '417/QĐ-BNNMT'],
    ['NTM_PROVINCE_COUNT', '2030', 5, 'EQ', '417/QĐ-BNNMT'],
  ])('the target of %s for %s is %d (%s), by %s', async (indicator, period, value, comparator, number) => {
    const { unit } = await dataOf(`{ unit(id: "VN") { targets(indicators: ["${indicator}"], from: "${period}",
      to: "${period}") { value comparator legalBasis { number } } } }`);
    expect(unit.targets).toContainEqual({ value, comparator, legalBasis: { number } });
  });
}
