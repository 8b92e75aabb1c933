import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, each, type Json } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

describe.each(arrangements)('indicators across the merger of 2025, $name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
  });
  afterAll(() => platform?.close());

  async function dataOf(query: string): Promise<Json> {
    const { data, errors } = await ask(platform.url, query);
    expect(errors).toBeUndefined();
    return data;
  }

  it('one value a year for Bắc Ninh of today, weighted by the people of its two predecessors', async () => {
    const { unit } = await dataOf(`{ unit(id: "2025:24") { trend(indicator: "BHYT_COV", restate: true) {
      points { period value observation { value } restatement { method coverage weightBasis provenance { synthetic }
        parts { unit { id name } observation { value } weight { value indicator { code } provenance { synthetic } } } } } } } }`);
    const { points } = unit.trend;
    expect(each(points, 'period')).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(points[4].restatement).toBeNull();
    for (const { value, restatement } of points.slice(0, 4)) {
      expect(restatement).toMatchObject({ method: 'WEIGHTED_MEAN', coverage: 1, weightBasis: 'DENOMINATOR' });
      expect(restatement.provenance.synthetic).toBe(true);
      expect(each(each(restatement.parts, 'unit'), 'name')).toEqual(['Bắc Giang', 'Bắc Ninh']);
      const people = restatement.parts.map(({ weight }: Json) => weight.value);
      const values = restatement.parts.map(({ observation }: Json) => observation.value);
      const mean = (people[0] * values[0] + people[1] * values[1]) / (people[0] + people[1]);
      expect(value).toBeCloseTo(mean, 9);
    }
  });

  it('people add up, what cannot be combined does not, and a break is named between two points', async () => {
    const { people, communes, country } = await dataOf(`{
      people: unit(id: "2025:24") { trend(indicator: "DEM_POP", restate: true) { points { value restatement { method parts { observation { value } } } } } }
      communes: unit(id: "2025:11") { trend(indicator: "NTM_COMMUNE_PCT", frequency: INSTANT, restate: true) {
        points { period value restatement { reason explanation(language: EN) } seriesBreaks { id kind } change { comparable } } } }
      country: unit(id: "VN") { trend(indicator: "CHS_NATSTD_2020", from: "2020", to: "2023") {
        points { period value } seriesBreaks { kind continuedBy { code } provenance { source { id } } } } } }`);
    for (const { value, restatement } of people.trend.points.filter((point: Json) => point.restatement)) {
      const parts = restatement.parts.map(({ observation }: Json) => observation.value);
      expect(value).toBe(parts[0] + parts[1]);
    }
    expect(communes.trend.points).toEqual([
      {
        period: '2025-06-30',
        value: null,
        restatement: {
          reason: 'NOT_COMBINABLE',
          explanation:
            'Values of several units cannot be combined: its denominator is a number of communes, which no observation counts.',
        },
        seriesBreaks: [],
        change: null,
      },
      {
        period: '2025-07-01',
        value: 0,
        restatement: null,
        seriesBreaks: [
          { id: 'SeriesBreak:NTM_COMMUNE_PCT/communes-of-2025', kind: 'DENOMINATOR' },
          { id: expect.any(String), kind: 'MARKED' },
        ],
        change: null,
      },
    ]);
    expect(country.trend).toEqual({
      points: [
        { period: '2020', value: 91 },
        { period: '2022', value: 96 },
      ],
      seriesBreaks: [
        {
          kind: 'ENDED',
          continuedBy: { code: 'CHS_NATSTD_2030' },
          provenance: { source: { id: 'Source:1300-QD-BYT' } },
        },
      ],
    });
  });

  it('ranks of all provinces are the places of their values, the least stunting first', async () => {
    const { provinces } = await dataOf(`{ provinces(asOf: "2024-12-31", first: 100) { nodes { id
      rank(indicator: "NUT_STUNT_U5", period: "2024") { position of missing observation { value } } } } }`);
    const ranks = each(provinces.nodes, 'rank');
    expect(ranks).toHaveLength(63);
    for (const { position, of, missing, observation } of ranks) {
      const better = ranks.filter((other) => other.observation.value < observation.value);
      expect({ position, of, missing }).toEqual({ position: better.length + 1, of: 63, missing: 0 });
    }
  });

  it('groups of provinces have the weighted mean of the country, not the mean of the provinces', async () => {
    const { observationGroups, unit } = await dataOf(`{
      observationGroups(indicator: "BHYT_COV", groupBy: [PERIOD], filter: { synthetic: true, from: "2022", to: "2022" }) {
        nodes { period count weightedMean mean } }
      unit(id: "VN") { latestObservations(indicators: ["BHYT_COV"], asOf: "2022-12-31", knownOn: "2025-12-31") { value } } }`);
    const [{ count, weightedMean }] = observationGroups.nodes;
    expect(count).toBe(63);
    expect(Math.abs(weightedMean - unit.latestObservations[0].value)).toBeLessThan(0.02);
  });

  it.each([
    [
      'a rate asked of a count',
      '{ observationGroups(indicator: "DEM_POP", groupBy: [PERIOD]) { nodes { weightedMean } } }',
      'expected sum, count',
    ],
    [
      'a period that the indicator does not have',
      '{ unit(id: "2004:27") { rank(indicator: "BHYT_COV", period: "2023-Q2") { position } } }',
      'expected a period that it has',
    ],
    [
      'a frequency that it does not have',
      '{ unit(id: "2004:27") { trend(indicator: "BHYT_COV", frequency: QUARTERLY) { points { value } } } }',
      'expected frequency ANNUAL',
    ],
    [
      'an unknown code of ethnicity',
      '{ unit(id: "VN") { observations(indicators: ["NUT_STUNT_U5"], ethnicity: "HMONG") { value } } }',
      'expected one of "_T", "KINH", "MIN"',
    ],
  ])('%s is one error that names the alternatives', async (_name, query, expected) => {
    const { errors } = await ask(platform.url, query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(expected);
  });
});
