import { DataSet, type SubgraphDefinition, subgraphFactory } from '@ntp-graph/kit';
import { AdministrativeUnit, AdministrativeUnitResolver } from './figure/administrative-unit.type.js';
import { FigureEntity } from './figure/figure.entity.js';
import { figures } from './figure/figure.field.js';
import { LastYearResolver } from './figure/last-year.resolver.js';
import { tables } from './tables.js';

export const definition: SubgraphDefinition = {
  ...tables,
  resolvers: [AdministrativeUnitResolver, LastYearResolver],
  // No field of ours gives a unit: they come by reference alone.
  orphanedTypes: [AdministrativeUnit],
  references: { AdministrativeUnit: ({ unitId }) => ({ id: unitId }) },
  fields: [figures],
  entities: [FigureEntity, DataSet],
};

/** The subgraph on a database server. */
export const createSubgraph = subgraphFactory(definition);
