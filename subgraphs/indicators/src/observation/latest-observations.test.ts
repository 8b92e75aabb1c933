import { ReadContext } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('the latest observations of a unit, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  const latest = async (unit: string, args: string, fields = 'period value') =>
    (await graph.readUnit(unit, `latestObservations(${args}) { ${fields} }`)).latestObservations;

  test('are one for each indicator, in the order asked', async () => {
    const fields = 'indicator { code name(language: EN) } period value';
    const coverage = { code: 'BHYT_COV', name: 'Population covered by social health insurance' };
    const stunting = { code: 'NUT_STUNT_U5', name: 'Stunting under five' };
    expect(await latest('2004:27', 'indicators: ["NUT_STUNT_U5", "BHYT_COV"]', fields)).toEqual([
      { indicator: stunting, period: '2022', value: 14.1 },
      { indicator: coverage, period: '2022', value: 92.5 },
    ]);
    expect(await latest('2004:27', 'indicators: ["BHYT_COV", "NUT_STUNT_U5", "BHYT_COV"]', fields)).toEqual([
      { indicator: coverage, period: '2022', value: 92.5 },
      { indicator: stunting, period: '2022', value: 14.1 },
    ]);
  });

  test('take the period that ends last, synthetic values included unless refused', async () => {
    const fields = 'period value provenance { synthetic }';
    expect(await latest('VN', 'indicators: ["BHYT_COV"]', fields)).toEqual([
      { period: '2024', value: 94.4, provenance: { synthetic: true } },
    ]);
    expect(await latest('VN', 'indicators: ["BHYT_COV"], synthetic: false', fields)).toEqual([
      { period: '2023', value: 93.35, provenance: { synthetic: false } },
    ]);
  });

  test('prefer a fact to a synthetic value of the same period, and a counted fact to an estimate', async () => {
    expect(
      await latest(
        'VN',
        'indicators: ["BHYT_COV"], asOf: "2023-12-31", knownOn: "2024-06-30"',
        'value status publisher',
      ),
    ).toEqual([{ value: 93.35, status: 'A', publisher: 'Vietnam Social Security' }]);
  });

  test('as of a day take only periods that have ended', async () => {
    expect(await latest('VN', 'indicators: ["BHYT_COV"], asOf: "2023-12-30"')).toEqual([
      { period: '2022', value: 92.03 },
    ]);
    expect(await latest('VN', 'indicators: ["BHYT_COV"], asOf: "2018-12-31"')).toEqual([]);
  });

  test('as of a day do not know what was published after it, unless a later day of knowing is asked for', async () => {
    const asked = 'indicators: ["BHYT_COV"], asOf: "2023-12-31"';
    const fields = 'period value publishedOn';
    const of2022 = { period: '2022', value: 92.03, publishedOn: '2023-06-30' };
    const of2023 = { period: '2023', value: 93.2, publishedOn: '2024-01-09' };
    expect(await latest('VN', asked, fields)).toEqual([of2022]);
    expect(await latest('VN', `${asked}, knownOn: "2024-01-08"`, fields)).toEqual([of2022]);
    expect(await latest('VN', `${asked}, knownOn: "2024-01-09"`, fields)).toEqual([of2023]);
    expect(await latest('VN', 'indicators: ["BHYT_COV"], knownOn: "2024-01-09"', fields)).toEqual([of2023]);
  });

  test('known on a day are of the publication of that day, and none before the first', async () => {
    const known = (day: string) => latest('2004:24', `indicators: ["BHYT_COV"], knownOn: "${day}"`, 'value');
    expect(await known('2023-01-09')).toEqual([]);
    expect(await known('2023-01-10')).toEqual([{ value: 91.1 }]);
    expect(await known('2023-09-09')).toEqual([{ value: 91.4 }]);
    expect(await known('2023-09-10')).toEqual([{ value: 91.3 }]);
  });

  test('prefer the shorter of two periods that end together, and pass over a missing value', async () => {
    expect(await latest('VN', 'indicators: ["EPI_FIC_U1"]', 'period value comparator')).toEqual([
      { period: '2023', value: 90, comparator: 'EQ' },
    ]);
  });

  test('take the latest publication of a value that was revised', async () => {
    expect(await latest('2004:24', 'indicators: ["BHYT_COV"]', 'value publishedOn')).toEqual([
      { value: 91.3, publishedOn: '2023-09-10' },
    ]);
  });

  test('may be a range', async () => {
    expect(await latest('VN', 'indicators: ["COV_DEATHS_DAILY"]', 'value comparator low high')).toEqual([
      { value: null, comparator: 'RANGE', low: 1, high: 2 },
    ]);
  });

  test('are none where nothing was published', async () => {
    expect(await latest('2004:01', 'indicators: ["BHYT_COV"]')).toEqual([]);
    expect(await latest('VN', 'indicators: ["NO_SUCH"]')).toEqual([]);
  });

  test('of many units are read by one statement, their indicators with them', async () => {
    const statements: string[] = [];
    const context = graph.subgraph.readContext();
    const counted = context.database.withPlugin({
      transformQuery: ({ node }) => {
        statements.push(node.kind);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const units = ['VN', '2004:24', '2004:27', '2025:24', '2004:99'];
    const { data, errors } = await graphql({
      schema: graph.subgraph.schema,
      source: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on AdministrativeUnit {
        latestObservations(indicators: ["BHYT_COV", "DEM_SRB"]) { value indicator { direction } }
      } } }`,
      variableValues: { of: units.map((id) => ({ __typename: 'AdministrativeUnit', unitId: id })) },
      contextValue: new ReadContext(counted),
    });
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data?._entities))).toEqual([
      {
        latestObservations: [
          { value: 94.4, indicator: { direction: 'HIGHER_IS_BETTER' } },
          { value: 111.2, indicator: { direction: 'TARGET_IS_BEST' } },
        ],
      },
      { latestObservations: [{ value: 91.3, indicator: { direction: 'HIGHER_IS_BETTER' } }] },
      { latestObservations: [{ value: 92.5, indicator: { direction: 'HIGHER_IS_BETTER' } }] },
      { latestObservations: [{ value: 95.2, indicator: { direction: 'HIGHER_IS_BETTER' } }] },
      { latestObservations: [] },
    ]);
    expect(statements).toHaveLength(1);
  });
});
