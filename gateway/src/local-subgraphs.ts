import { createSubgraph as createFinance } from '@ntp-graph/finance';
import { createSubgraph as createGeography } from '@ntp-graph/geography';
import { createSubgraph as createIndicators } from '@ntp-graph/indicators';
import type { DatabaseServer, Subgraph } from '@ntp-graph/kit';
import { createSubgraph as createProgrammes } from '@ntp-graph/programmes';

const factories = [createGeography, createProgrammes, createIndicators, createFinance];
const names = ['geography', 'programmes', 'indicators', 'finance'];

/** The four subgraphs in this process, all on one database server. */
export function allSubgraphs(server: DatabaseServer): Subgraph[] {
  return factories.map((create) => create(server));
}

/** The port a subgraph listens on when it runs by itself: 4001 to 4004. */
export function subgraphPort(name: string): number {
  return 4001 + names.indexOf(name);
}
