import { openTestGraph, type TestGraph, testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicators } from '../subgraph.js';

describe.each(testDatabases)('documents, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, indicators, []);
    const document = { publisher: 'General Statistics Office', kind: 'STATISTICS' };
    await graph.insert('source', [
      { ...document, id: 'seen', title: 'Poverty (copy of 2019)', title_printed: 'Poverty rate by province' },
      { ...document, id: 'unseen', title: 'Poverty in 2020' },
    ]);
  });
  afterAll(() => graph?.close());

  it('have the title that they print beside what we call them, and none where it was not seen', async () => {
    expect(await graph.read('{ sources { nodes { title titlePrinted } } }')).toEqual({
      sources: {
        nodes: [
          { title: 'Poverty in 2020', titlePrinted: null },
          { title: 'Poverty (copy of 2019)', titlePrinted: 'Poverty rate by province' },
        ],
      },
    });
  });
});
