import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from './testing/test-graph.js';

describe.each(testDatabases)('five rules that published values force on us, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  test('1. same indicator, same year, several publishers: both values stay', async () => {
    const { observations } = await graph.readUnit(
      'VN',
      'observations(indicators: ["BHYT_COV"], from: "2023", to: "2023", synthetic: false) { value publisher publishedOn }',
    );
    expect(observations).toEqual([
      { value: 93.2, publisher: 'Ministry of Health', publishedOn: '2024-01-09' },
      { value: 93.35, publisher: 'Vietnam Social Security', publishedOn: '2024-01-17' },
    ]);
  });

  test('2. targets have an assigning authority: one is met while the other is missed', async () => {
    const { targets } = await graph.readUnit(
      'VN',
      `targets(indicators: ["BHYT_COV"], from: "2022", to: "2022") {
        value assignedBy legalBasis { number } achievement { actual met gap }
      }`,
    );
    expect(targets).toEqual([
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
    ]);
  });

  test('3. series break: another definition is another indicator, and a merger is marked on the value', async () => {
    const { observations } = await graph.readUnit(
      'VN',
      `observations(indicators: ["CHS_NATSTD_2020", "CHS_NATSTD_2030"]) {
        indicator { code seriesBreak } period value status
      }`,
    );
    expect(observations).toEqual([
      {
        indicator: { code: 'CHS_NATSTD_2020', seriesBreak: 'ends 2022' },
        period: '2022',
        value: 96,
        status: 'A',
      },
      {
        indicator: { code: 'CHS_NATSTD_2030', seriesBreak: 'starts 2023' },
        period: '2023',
        value: 65,
        status: 'E',
      },
    ]);
    const merged = await graph.readUnit(
      '2025:11',
      'observations(indicators: ["NTM_COMMUNE_PCT"]) { period value status unit { id } }',
    );
    expect(merged.observations).toEqual([
      { period: '2025-07-01', value: 0, status: 'B', unit: { id: '2025:11' } },
    ]);
  });

  test('4. bounds and ranges keep their comparator, and a range has no single value', async () => {
    const { observations } = await graph.readUnit(
      'VN',
      `observations(indicators: ["EPI_FIC_U1", "COV_DEATHS_DAILY"], from: "2021", to: "2023", knownOn: "2023-12-31") {
        period value comparator low high
      }`,
    );
    expect(observations).toEqual([
      { period: '2022-12-31', value: null, comparator: 'RANGE', low: 1, high: 2 },
      { period: '2021/2023', value: 90, comparator: 'GT', low: null, high: null },
    ]);
  });

  test('5. age bands and populations: neither another band nor a part of the people passes for the whole', async () => {
    const { under5, under16, minorities, everyone } = await graph.readUnit(
      'VN',
      `under5: latestObservations(indicators: ["NUT_STUNT_U5"]) { value ethnicity }
      under16: latestObservations(indicators: ["NUT_STUNT_U16_POOR"]) { value }
      minorities: observations(indicators: ["NUT_STUNT_U5"], ethnicity: "MIN") { value ethnicity }
      everyone: observations(indicators: ["NUT_STUNT_U5"]) { value }`,
    );
    expect(under5).toEqual([{ value: 18.2, ethnicity: '_T' }]);
    expect(under16).toEqual([{ value: 38 }]);
    expect(minorities).toEqual([{ value: 31.4, ethnicity: 'MIN' }]);
    expect(everyone).toEqual([{ value: 18.6 }, { value: 18.2 }]);
  });
});
