import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

interface Typed {
  readonly __typename: string;
  readonly id: string;
}

describe.each(testDatabases)('what has no column for its id, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  async function found(of: readonly Typed[]): Promise<unknown> {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Observation { __typename id } ... on Target { __typename id } ... on SeriesBreak { __typename id kind period }
    } }`;
    return (await graph.read(query, { of }))._entities;
  }

  it('is found by the key that is in it, whatever of it is null', async () => {
    const { observations, targets } = await graph.read(`{
      observations(first: 200) { nodes { __typename id } } targets(first: 200) { nodes { __typename id } }
    }`);
    const all: Typed[] = [...observations.nodes, ...targets.nodes];
    expect(all.length).toBeGreaterThan(20);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(await found(all)).toEqual(all);
  });

  it('is nothing where the key is of nothing, or no key', async () => {
    const ids = ['', '/', 'VN/BHYT_COV/2023/T/_T/_T/_T/Nobody/', 'VN/BHYT_COV/2023/T/_T/_T/_T/Nobody/no-day'];
    const of = ids.flatMap((key) =>
      ['Observation', 'Target', 'SeriesBreak'].map((type) => ({ __typename: type, id: `${type}:${key}` })),
    );
    expect(await found(of)).toEqual(of.map(() => null));
  });

  it('is a break where a publisher marks its value as the first after one, and only there', async () => {
    const { observations } = await graph.readUnit(
      '2025:11',
      'observations(indicators: ["NTM_COMMUNE_PCT"]) { id status }',
    );
    const [marked] = observations;
    expect(marked.status).toBe('B');
    const breakOf = (id: string) => ({
      __typename: 'SeriesBreak',
      id: `SeriesBreak:MARKED/${id.replace('Observation:', '')}`,
    });
    const { observations: others } = await graph.readUnit(
      'VN',
      'observations(indicators: ["BHYT_COV"], from: "2023", to: "2023") { id }',
    );
    const of = [breakOf(marked.id), breakOf(others[0].id)];
    expect(await found(of)).toEqual([{ ...of[0], kind: 'MARKED', period: '2025-07-01' }, null]);
  });
});
