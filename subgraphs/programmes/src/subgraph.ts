import { DataSet, type SubgraphDefinition, subgraphFactory, UnitPath } from '@ntp-graph/kit';
import { administrativeUnitBatch } from './administrative-unit/administrative-unit.batch.js';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.type.js';
import { ProgrammeBudgetEntity } from './budget/programme-budget.entity.js';
import { ComponentEntity } from './component/component.entity.js';
import { componentsByCode } from './component/component.reader.js';
import { ComponentResolver } from './component/component.resolver.js';
import { CriteriaSetEntity } from './criteria-set/criteria-set.entity.js';
import { criteriaSetsByCode } from './criteria-set/criteria-set.reader.js';
import { CriteriaSetResolver } from './criteria-set/criteria-set.resolver.js';
import { CriteriaSetVersionEntity } from './criteria-set/criteria-set-version.entity.js';
import { CriteriaSummaryResolver } from './criteria-summary/criteria-summary.resolver.js';
import { CriterionEntity } from './criterion/criterion.entity.js';
import { CriterionResolver } from './criterion/criterion.resolver.js';
import { CriterionStatusEntity } from './criterion-status/criterion-status.entity.js';
import { CriterionStatusResolver } from './criterion-status/criterion-status.resolver.js';
import { CriterionStatusGroupsResolver } from './criterion-status-groups/criterion-status-groups.resolver.js';
import { LeadAgencyEntity } from './lead-agency/lead-agency.entity.js';
import { LeadAgencyResolver } from './lead-agency/lead-agency.resolver.js';
import { ProgrammeLegalBasisEntity } from './legal-basis/programme-legal-basis.entity.js';
import { migrations } from './migrations/migrations.js';
import { ProgrammeEntity } from './programme/programme.entity.js';
import { programmesByCode } from './programme/programme.reader.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { StatementEntity } from './statement/statement.entity.js';
import { StatementResolver } from './statement/statement.resolver.js';
import { CriterionThresholdEntity } from './threshold/criterion-threshold.entity.js';

export const programmes: SubgraphDefinition = {
  name: 'programmes',
  resolvers: [
    ProgrammeResolver,
    LeadAgencyResolver,
    ComponentResolver,
    CriteriaSetResolver,
    CriterionResolver,
    CriterionStatusResolver,
    CriteriaSummaryResolver,
    CriterionStatusGroupsResolver,
    StatementResolver,
  ],
  orphanedTypes: [AdministrativeUnit],
  references: {
    AdministrativeUnit: ({ id }) => ({ id }),
    Programme: ({ code }, context) => context.load(programmesByCode, code, null),
    Component: ({ code }, context) => context.load(componentsByCode, code, null),
    CriteriaSet: ({ code }, context) => context.load(criteriaSetsByCode, code, null),
  },
  batchTypes: { AdministrativeUnit: administrativeUnitBatch },
  entities: [
    ProgrammeEntity,
    ProgrammeLegalBasisEntity,
    LeadAgencyEntity,
    ProgrammeBudgetEntity,
    ComponentEntity,
    CriteriaSetEntity,
    CriteriaSetVersionEntity,
    CriterionEntity,
    CriterionThresholdEntity,
    CriterionStatusEntity,
    StatementEntity,
    UnitPath,
    DataSet,
  ],
  migrations,
};

/** The programmes subgraph on a database server. */
export const createSubgraph = subgraphFactory(programmes);
