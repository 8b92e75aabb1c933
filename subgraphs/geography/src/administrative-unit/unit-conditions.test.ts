import { openTestGraph, type TestGraph, testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geography } from '../subgraph.js';
import { fixtures } from '../testing/fixtures.js';

describe.each(testDatabases)('conditions of other subgraphs on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, geography, fixtures);
  });
  afterAll(() => graph.close());

  const list = async (where: string) =>
    (
      await graph.read(
        `{ units(asOf: "2024-12-31", first: 100, where: { ${where} }) { totalCount nodes { unitId } } }`,
      )
    ).units;
  const condition = 'criteria: [{ criteriaSet: "NTM-COMMUNE-2021", criterion: "15.1", year: 2024 }]';

  it('leave the units that the gateway tells, and of them those of the list', async () => {
    const all = (await graph.read('{ units(asOf: "2024-12-31", first: 100) { nodes { unitId } } }')).units
      .nodes;
    const ids: string[] = all.slice(0, 3).map(({ unitId }: { unitId: string }) => unitId);
    const found = await list(`${condition}, answer: { unitIds: ${JSON.stringify([...ids, '2004:99999'])} }`);
    expect(found.totalCount).toBe(3);
    expect(found.nodes.map(({ unitId }: { unitId: string }) => unitId).sort()).toEqual([...ids].sort());
    expect(await list(`unitIds: ["${ids[0]}", "${ids[1]}@2024-12-31"]`)).toMatchObject({ totalCount: 2 });
    expect(await list(`${condition}, answer: { unitIds: [] }`)).toEqual({ totalCount: 0, nodes: [] });
  });

  it('are refused where nobody asked the others, and repeat why they could not answer', async () => {
    const refusal = (where: string) => graph.fail(`{ units(where: { ${where} }) { totalCount } }`);
    expect(await refusal(condition)).toBe(
      'BAD_USER_INPUT: where has conditions that other subgraphs answer, and nobody asked them; expected a gateway of NTP ' +
        'Graph before this subgraph, or the ids of `unitIdsByCriterion`, `unitIdsByFunding` and `unitIdsByIndicator` as ' +
        'where.unitIds.',
    );
    expect(
      await refusal(
        `${condition}, answer: { errorCode: "SOURCE_UNAVAILABLE", errorMessage: "Nobody is there." }`,
      ),
    ).toBe('SOURCE_UNAVAILABLE: Nobody is there.');
    expect(await refusal('unitIds: ["27"]')).toContain('BAD_USER_INPUT: "27" is not the id');
  });
});
