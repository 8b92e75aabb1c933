import { DataSet, type SubgraphDefinition, subgraphFactory, UnitPath } from '@ntp-graph/kit';
import { administrativeUnitBatch } from './administrative-unit/administrative-unit.batch.js';
import {
  CumulativeFundingResolver,
  UnitCumulativeFundingResolver,
} from './cumulative-funding/cumulative-funding.resolver.js';
import {
  FundingGroupResolver,
  ProgrammeFundingResolver,
  UnitFundingResolver,
} from './funding/funding.resolver.js';
import { LedgerEntryEntity } from './ledger/ledger-entry.entity.js';
import { migrations } from './migrations/migrations.js';
import { ReportedFigureEntity } from './reported-figure/reported-figure.entity.js';
import { ReportedFigureResolver } from './reported-figure/reported-figure.resolver.js';
import { YearlyFundingEntity } from './yearly-funding/yearly-funding.entity.js';

export const finance: SubgraphDefinition = {
  name: 'finance',
  resolvers: [
    FundingGroupResolver,
    UnitFundingResolver,
    ProgrammeFundingResolver,
    CumulativeFundingResolver,
    UnitCumulativeFundingResolver,
    ReportedFigureResolver,
  ],
  references: {
    AdministrativeUnit: ({ id }) => ({ id }),
    Programme: ({ code }) => ({ code }),
  },
  batchTypes: { AdministrativeUnit: administrativeUnitBatch },
  entities: [LedgerEntryEntity, YearlyFundingEntity, ReportedFigureEntity, UnitPath, DataSet],
  migrations,
};

/** The finance subgraph on a database server. */
export const createSubgraph = subgraphFactory(finance);
