import { openTestGraph, type TestGraph, testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../subgraph.js';

describe.each(testDatabases)('figures of units, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, definition, [
      {
        table: 'figure',
        columns: ['unit_id', 'year', 'count'],
        rows: [
          ['2004:27', 2023, 121],
          ['2004:27', 2022, 118],
        ],
      },
    ]);
  });
  afterAll(() => graph?.close());

  it('are those of each unit, by year', async () => {
    expect(await graph.readUnits(['2004:27', '2004:01'], '__camel__Figures { year count }')).toEqual([
      {
        __camel__Figures: [
          { year: 2022, count: 118 },
          { year: 2023, count: 121 },
        ],
      },
      { __camel__Figures: [] },
    ]);
  });

  it('are those of one year where that is asked for', async () => {
    expect(await graph.readUnit('2004:27', '__camel__Figures(year: 2023) { count }')).toEqual({
      __camel__Figures: [{ count: 121 }],
    });
    expect(await graph.read('{ __camel__LastYear }')).toEqual({ __camel__LastYear: 2023 });
  });
});
