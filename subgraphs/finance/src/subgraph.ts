import {
  BreakResolver,
  byScopes,
  DataSet,
  provenanceNoteResolver,
  type SubgraphDefinition,
  subgraphFactory,
  UnitPath,
} from '@ntp-graph/kit';
import { AdministrativeUnitResolver } from './administrative-unit/administrative-unit.type.js';
import { cumulativeFunding } from './cumulative-funding/cumulative-funding.field.js';
import { CumulativeFundingResolver } from './cumulative-funding/cumulative-funding.resolver.js';
import { EquipmentProposalEntity } from './equipment-proposal/equipment-proposal.entity.js';
import { EquipmentProposalResolver } from './equipment-proposal/equipment-proposal.resolver.js';
import { DisbursementRateResolver } from './funding/disbursement-rate.resolver.js';
import { programmeFunding, unitFunding } from './funding/funding.field.js';
import { FundingGroupResolver } from './funding/funding.resolver.js';
import { FundingCoverageResolver } from './funding/funding-coverage.resolver.js';
import { UnitIdsByFundingResolver } from './funding/unit-ids-by-funding.js';
import { LedgerEntriesResolver } from './ledger/ledger-entries.js';
import { LedgerEntryEntity } from './ledger/ledger-entry.entity.js';
import { MonthlyFundingEntity } from './monthly-funding/monthly-funding.entity.js';
import { nodes } from './nodes.js';
import { OutsideFundingEntity } from './outside-funding/outside-funding.entity.js';
import {
  OutsideFundingResolver,
  OutsideFundingWordsResolver,
} from './outside-funding/outside-funding.resolver.js';
import { PopulationEntity } from './population/population.entity.js';
import { ProcurementResolver } from './procurement/procurement.resolver.js';
import { ProcurementGroupsResolver } from './procurement/procurement-groups.js';
import { ProcurementMilestoneEntity } from './procurement/procurement-milestone.entity.js';
import { ProcurementPackageEntity } from './procurement/procurement-package.entity.js';
import { Provenance } from './provenance/provenance.type.js';
import { ReportedFigureEntity } from './reported-figure/reported-figure.entity.js';
import {
  ReportedFigureResolver,
  ReportedFigureWordsResolver,
} from './reported-figure/reported-figure.resolver.js';
import { SettlementDossierEntity } from './settlement/settlement-dossier.entity.js';
import { SettlementDossierResolver } from './settlement/settlement-dossier.resolver.js';
import { SettlementGroupsResolver } from './settlement/settlement-groups.js';
import { tables } from './tables.js';
import { YearlyFundingEntity } from './yearly-funding/yearly-funding.entity.js';

export const finance: SubgraphDefinition = {
  ...tables,
  mayRead: byScopes(tables.name),
  resolvers: [
    AdministrativeUnitResolver,
    provenanceNoteResolver(Provenance),
    FundingCoverageResolver,
    FundingGroupResolver,
    UnitIdsByFundingResolver,
    BreakResolver,
    DisbursementRateResolver,
    CumulativeFundingResolver,
    LedgerEntriesResolver,
    ReportedFigureResolver,
    ReportedFigureWordsResolver,
    ProcurementResolver,
    ProcurementGroupsResolver,
    SettlementDossierResolver,
    SettlementGroupsResolver,
    EquipmentProposalResolver,
    OutsideFundingResolver,
    OutsideFundingWordsResolver,
  ],
  references: {
    AdministrativeUnit: ({ unitId }) => ({ id: unitId }),
    Programme: ({ code }) => ({ code }),
  },
  nodes,
  fields: [unitFunding, programmeFunding, cumulativeFunding],
  entities: [
    LedgerEntryEntity,
    YearlyFundingEntity,
    MonthlyFundingEntity,
    ReportedFigureEntity,
    ProcurementPackageEntity,
    ProcurementMilestoneEntity,
    SettlementDossierEntity,
    EquipmentProposalEntity,
    OutsideFundingEntity,
    PopulationEntity,
    UnitPath,
    DataSet,
  ],
};

/** The finance subgraph on a database server. */
export const createSubgraph = subgraphFactory(finance);
