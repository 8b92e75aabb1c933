import {
  byScopes,
  DataSet,
  parseUnitId,
  type SubgraphDefinition,
  subgraphFactory,
  UnitPath,
} from '@ntp-graph/kit';
import { AdministrativeUnitEntity } from './administrative-unit/administrative-unit.entity.js';
import { AdministrativeUnitResolver } from './administrative-unit/administrative-unit.resolver.js';
import { Commune, Country, District, Province } from './administrative-unit/administrative-unit.type.js';
import { UnitLookupResolver } from './administrative-unit/unit-lookup.resolver.js';
import { UnitTypePeriodEntity } from './administrative-unit/unit-type-period.entity.js';
import { unitOnDay } from './administrative-unit/units-by-id.reader.js';
import {
  CountryResolver,
  DistrictResolver,
  ProvinceResolver,
} from './administrative-unit/units-within.resolver.js';
import { FirstDayEntity } from './first-day/first-day.entity.js';
import { NodeResolver } from './node/node.resolver.js';
import { nodeStubs } from './node/node-stubs.js';
import { RegionEntity } from './region/region.entity.js';
import { regionsById } from './region/region.reader.js';
import { RegionResolver } from './region/region.resolver.js';
import { SearchUnitsResolver } from './search/search-units.resolver.js';
import { LineageLinkResolver, LineageLinkWordsResolver } from './succession/lineage-link.resolver.js';
import { UnitSuccessionEntity } from './succession/unit-succession.entity.js';
import { UnitSuccessionResolver } from './succession/unit-succession.resolver.js';
import { tables } from './tables.js';
import { EnumLabelsResolver, EnumValueLabelResolver } from './vocabulary/enum-labels.js';

const unit: SubgraphDefinition['references'][string] = ({ id, unitId }, context) =>
  unitOnDay(parseUnitId(id ?? unitId), context);

export const geography: SubgraphDefinition = {
  ...tables,
  mayRead: byScopes(tables.name),
  resolvers: [
    UnitLookupResolver,
    AdministrativeUnitResolver,
    CountryResolver,
    ProvinceResolver,
    DistrictResolver,
    UnitSuccessionResolver,
    LineageLinkResolver,
    LineageLinkWordsResolver,
    RegionResolver,
    SearchUnitsResolver,
    NodeResolver,
    EnumLabelsResolver,
    EnumValueLabelResolver,
  ],
  orphanedTypes: [Country, Province, District, Commune, ...nodeStubs],
  references: {
    AdministrativeUnit: unit,
    Country: unit,
    Province: unit,
    District: unit,
    Commune: unit,
    Region: ({ id }, context) => context.load(regionsById, id, null),
  },
  entities: [
    AdministrativeUnitEntity,
    UnitTypePeriodEntity,
    UnitSuccessionEntity,
    RegionEntity,
    FirstDayEntity,
    UnitPath,
    DataSet,
  ],
};

/** The geography subgraph on a database server. */
export const createSubgraph = subgraphFactory(geography);
