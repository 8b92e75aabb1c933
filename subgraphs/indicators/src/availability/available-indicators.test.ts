import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const selection = 'indicator { code } firstPeriod lastPeriod periods count syntheticCount';

describe.each(testDatabases)('the indicators that units have figures of, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  it('come by code with their first and last period; parts of the population do not count', async () => {
    const [country, none, province] = await graph.readUnits(
      ['VN', '2004:99', '2004:27'],
      `availableIndicators { ${selection} }`,
    );
    expect(country.availableIndicators.map(Object.values).slice(0, 3)).toEqual([
      [{ code: 'BHYT_COV' }, '2019', '2024', ['2019', '2020', '2022', '2023', '2024'], 7, 2],
      [{ code: 'CHS_NATSTD_2020' }, '2022', '2022', ['2022'], 1, 0],
      [{ code: 'CHS_NATSTD_2030' }, '2023', '2023', ['2023'], 1, 0],
    ]);
    expect(none.availableIndicators).toEqual([]);
    expect(province.availableIndicators).toEqual([
      {
        indicator: { code: 'BHYT_COV' },
        firstPeriod: '2022',
        lastPeriod: '2022',
        periods: ['2022'],
        count: 1,
        syntheticCount: 1,
      },
      {
        indicator: { code: 'NUT_STUNT_U5' },
        firstPeriod: '2022',
        lastPeriod: '2022',
        periods: ['2022'],
        count: 1,
        syntheticCount: 1,
      },
    ]);
  });

  it('of one end have the longer period first and the shorter last, and a missing value is none', async () => {
    const { availableIndicators } = await graph.readUnit('VN', `availableIndicators { ${selection} }`);
    expect(
      availableIndicators.find((one: { indicator: { code: string } }) => one.indicator.code === 'EPI_FIC_U1'),
    ).toMatchObject({ firstPeriod: '2021/2023', lastPeriod: '2023', count: 2 });
  });

  it('may be facts alone, or synthetic alone', async () => {
    const unit = await graph.readUnit(
      'VN',
      `facts: availableIndicators(synthetic: false) { ${selection} }
       made: availableIndicators(synthetic: true) { ${selection} }`,
    );
    expect(unit.facts[0]).toMatchObject({ lastPeriod: '2023', count: 5, syntheticCount: 0 });
    expect(unit.made.map(Object.values)).toEqual([
      [{ code: 'BHYT_COV' }, '2023', '2024', ['2023', '2024'], 2, 2],
    ]);
  });
});
