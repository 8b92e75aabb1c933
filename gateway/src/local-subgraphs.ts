import { createSubgraph as createFinance } from '@ntp-graph/finance';
import { createSubgraph as createGeography } from '@ntp-graph/geography';
import { createSubgraph as createIndicators } from '@ntp-graph/indicators';
import type { DatabaseServer, Subgraph } from '@ntp-graph/kit';
import { createSubgraph as createProgrammes } from '@ntp-graph/programmes';
import { type SubgraphName, subgraphNames } from './subgraph-ports.js';

const factories: Readonly<Record<SubgraphName, (server: DatabaseServer) => Subgraph>> = {
  geography: createGeography,
  programmes: createProgrammes,
  indicators: createIndicators,
  finance: createFinance,
};

/** The four subgraphs in this process, all on one database server. */
export function allSubgraphs(server: DatabaseServer): Subgraph[] {
  return subgraphNames.map((name) => factories[name](server));
}
