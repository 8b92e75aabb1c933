import {
  type Fixture,
  openTestGraph as open,
  type TestDatabase,
  type TestGraph,
} from '@ntp-graph/kit/testing';
import { programmes } from '../subgraph.js';

export type { TestGraph };

/** The programmes subgraph with fixtures. */
export function openTestGraph(database: TestDatabase, fixtures: readonly Fixture[]): Promise<TestGraph> {
  return open(database, programmes, fixtures);
}
