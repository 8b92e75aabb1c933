import { openTestGraph as open, type TestDatabase, type TestGraph } from '@ntp-graph/kit/testing';
import { indicators } from '../subgraph.js';
import { fixtures } from './fixtures.js';

export type { TestGraph };

/** The indicators subgraph with its fixtures. */
export function openTestGraph(database: TestDatabase): Promise<TestGraph> {
  return open(database, indicators, fixtures);
}
