import { openTestGraph as open, type TestDatabase, type TestGraph } from '@ntp-graph/kit/testing';
import { finance } from '../subgraph.js';

export type { TestGraph };

/** The finance subgraph, without data. */
export function openTestGraph(database: TestDatabase): Promise<TestGraph> {
  return open(database, finance);
}

/** What a selection returns for programmes, in the order of their codes. */
export function readProgrammes(graph: TestGraph, codes: readonly string[], selection: string) {
  return graph.readEntities(
    'Programme',
    codes.map((code) => ({ code })),
    selection,
  );
}
