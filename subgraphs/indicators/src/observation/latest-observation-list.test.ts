import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthetic } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const units = ['VN', '2004:11', '2004:24', '2004:27', '2025:11', '2025:24'];

interface Listed {
  readonly unit: { readonly id: string };
  readonly indicator: { readonly code: string };
  readonly period: string;
  readonly value: number | null;
}

describe.each(testDatabases)('the latest observations of all units in one list, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  const fields = 'unit { id } indicator { code } period value';
  const list = async (args: string, selection = `totalCount nodes { ${fields} }`) =>
    (await graph.read(`{ latestObservations(${args}) { ${selection} } }`)).latestObservations;
  const row = ({ unit, indicator, period, value }: Listed) => [unit.id, indicator.code, period, value];

  it.each([
    '',
    ', synthetic: false',
    ', asOf: "2022-12-31", knownOn: "2030-01-01"',
    ', knownOn: "2024-01-10"',
  ])('are those of each unit%s', async (more) => {
    const question = `indicators: ["BHYT_COV", "NUT_STUNT_U5"]${more}`;
    const answers = await graph.readUnits(units, `latestObservations(${question}) { ${fields} }`);
    const each = answers.flatMap(({ latestObservations }) => latestObservations.map(row)).sort();
    const { totalCount, nodes } = await list(question);
    expect(nodes.map(row).sort()).toEqual(each);
    expect(totalCount).toBe(each.length);
  });

  it('are of the units, levels and values asked for, in order', async () => {
    const values = async (more: string) =>
      (await list(`indicators: ["BHYT_COV"], ${more}`)).nodes.map(({ unit, value }: Listed) => [
        unit.id,
        value,
      ]);
    expect(
      await values('filter: { levels: [PROVINCE] }, orderBy: { field: VALUE, direction: DESC }'),
    ).toEqual([
      ['2025:24', 95.2],
      ['2004:27', 92.5],
      ['2004:24', 91.3],
    ]);
    expect(await values('filter: { value: { lt: 92 } }')).toEqual([['2004:24', 91.3]]);
    expect(await values('filter: { within: "2025:24", includePredecessors: true }')).toEqual([
      ['2004:24', 91.3],
      ['2004:27', 92.5],
      ['2025:24', 95.2],
    ]);
    expect(await values('filter: { within: "2025:24" }, orderBy: { field: PERIOD }')).toEqual([
      ['2025:24', 95.2],
    ]);
  });

  it('are read page by page', async () => {
    const first = await list(
      'indicators: ["BHYT_COV"], first: 2, orderBy: { field: VALUE }',
      'nodes { value } pageInfo { endCursor }',
    );
    const rest = await list(
      `indicators: ["BHYT_COV"], orderBy: { field: VALUE }, after: "${first.pageInfo.endCursor}"`,
      'nodes { value }',
    );
    expect([...first.nodes, ...rest.nodes].map(({ value }: Listed) => value)).toEqual([
      91.3, 92.5, 94.4, 95.2,
    ]);
  });

  it('refuse to compare several indicators', async () => {
    const fail = (args: string) =>
      graph.fail(`{ latestObservations(indicators: ["BHYT_COV", "DEM_SRB"], ${args}) { totalCount } }`);
    expect(await fail('orderBy: { field: VALUE }')).toContain(
      'BAD_USER_INPUT: orderBy VALUE compares values of 2',
    );
    expect(await fail('filter: { value: { gt: 1 } }')).toContain(
      'BAD_USER_INPUT: filter.value compares values of 2',
    );
  });
});

describe.each(testDatabases)('observations of many units, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  const count = async (filter: string) =>
    (await graph.read(`{ observations(filter: { ${filter} }) { totalCount } }`)).observations.totalCount;

  it('are narrowed by place, level and value', async () => {
    expect(await count('within: "2004:24"')).toBe(3);
    expect(await count('within: "2025:24"')).toBe(1);
    expect(await count('within: "2025:24", includePredecessors: true')).toBe(6);
    expect(await count('levels: [PROVINCE], indicators: ["BHYT_COV"]')).toBe(5);
    expect(await count('indicators: ["BHYT_COV"], value: { gte: 93, lt: 94 }')).toBe(3);
    expect(await count('indicators: ["EPI_FIC_U1"], value: { gte: 90 }')).toBe(1);
    expect(
      await graph.fail('{ observations(filter: { unit: "VN", within: "VN" }) { totalCount } }'),
    ).toContain('filter has both within "VN" and "VN"');
  });

  it('are told since an instant of their entry here', async () => {
    const [{ now }] = (await graph.server.bulk((connection) =>
      connection.execute('select clock_timestamp()::text as now'),
    )) as [{ now: string }];
    const since = new Date(now).toISOString();
    await graph.insert('observation', [synthetic('DEM_POP', '2004:24', '2019', 1_000)]);
    const changed = async (filter: string) =>
      (await graph.read(`{ observations(filter: { ${filter} }) { totalCount nodes { period value } } }`))
        .observations;
    expect(await changed(`changedSince: "${since}"`)).toEqual({
      totalCount: 1,
      nodes: [{ period: '2019', value: 1_000 }],
    });
    expect(await changed(`changedSince: "${since}", indicators: ["BHYT_COV"]`)).toEqual({
      totalCount: 0,
      nodes: [],
    });
    expect(await changed(`changedSince: "2020-01-01T00:00:00Z", unit: "2004:24"`)).toMatchObject({
      totalCount: 4,
    });
  });

  it('tell which units have such a value, latest or of one period', async () => {
    const ids = async (where: string) =>
      (await graph.read(`{ unitIdsByIndicator(where: { ${where} }) { ids totalCount synthetic } }`))
        .unitIdsByIndicator;
    expect(await ids('indicator: "BHYT_COV", value: { lt: 93 }')).toEqual({
      ids: ['2004:24', '2004:27'],
      totalCount: 2,
      synthetic: true,
    });
    expect(await ids('indicator: "BHYT_COV", period: "2022", value: { gte: 91.3 }')).toMatchObject({
      ids: ['2004:24', '2004:27', 'VN'],
    });
    expect(await ids('indicator: "BHYT_COV", value: { gt: 0 }, synthetic: false')).toMatchObject({
      ids: ['2004:24', 'VN'],
      synthetic: false,
    });
    expect(await ids('indicator: "EPI_FIC_U1", period: "2021/2023", value: { gt: 0 }')).toMatchObject({
      ids: [],
    });
  });
});
