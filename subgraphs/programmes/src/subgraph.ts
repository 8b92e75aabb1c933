import { DataSet, type SubgraphDefinition, subgraphFactory, UnitPath } from '@ntp-graph/kit';
import { administrativeUnitBatch } from './administrative-unit/administrative-unit.batch.js';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.type.js';
import { assessmentEntities } from './assessment/assessment.entities.js';
import { CriteriaProgressResolver } from './assessment/criteria-progress.resolver.js';
import { CriteriaSummaryResolver } from './assessment/criteria-summary.resolver.js';
import { CriterionStatusResolver } from './assessment/criterion-status/criterion-status.resolver.js';
import {
  CriterionEvaluationResolver,
  CriterionVerdictResolver,
} from './assessment/criterion-status/criterion-verdict.resolver.js';
import { CriterionStatusGroupsResolver } from './assessment/criterion-status-groups.resolver.js';
import { UnitEvaluationResolver } from './assessment/evaluation/unit-evaluation.resolver.js';
import { LimitingCriterionResolver } from './assessment/limiting-criterion.resolver.js';
import { criteriaEntities } from './criteria/criteria.entities.js';
import { criteriaSetsByCode } from './criteria/criteria-set.reader.js';
import { CriteriaSetResolver } from './criteria/criteria-set.resolver.js';
import { CriterionResolver } from './criteria/criterion.resolver.js';
import { ActivityResolver } from './programme/activity.resolver.js';
import { componentsByCode } from './programme/component.reader.js';
import { ComponentResolver } from './programme/component.resolver.js';
import { LeadAgencyResolver } from './programme/lead-agency.js';
import {
  OverlapFundResolver,
  OverlapInUnitResolver,
  OverlapResolver,
  OverlapsOfComponentResolver,
  OverlapsOfProgrammeResolver,
} from './programme/overlap.resolver.js';
import { OverlapsOfUnitResolver } from './programme/overlaps-of-unit.resolver.js';
import { programmeEntities } from './programme/programme.entities.js';
import { programmesByCode } from './programme/programme.reader.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import {
  ProgrammeSuccessionResolver,
  SuccessionsOfComponentResolver,
  SuccessionsOfProgrammeResolver,
} from './programme/programme-succession.js';
import { recognitionEntities } from './recognition/recognition.entities.js';
import { RegistrationResolver } from './recognition/registration.resolver.js';
import { RegistrationsOfUnitResolver } from './recognition/registrations-of-unit.resolver.js';
import { DirectiveResolver } from './steering/directive.resolver.js';
import { ObstacleResolver } from './steering/obstacle.resolver.js';
import { ObstaclesOfUnitResolver } from './steering/obstacles-of-unit.resolver.js';
import { ProgressReportResolver } from './steering/progress-report.resolver.js';
import { ProgressReportsOfUnitResolver } from './steering/progress-reports-of-unit.resolver.js';
import { ProposalResolver } from './steering/proposal.resolver.js';
import { ReportingScheduleResolver } from './steering/reporting-schedule.js';
import { StatementResolver } from './steering/statement.resolver.js';
import { steeringEntities } from './steering/steering.entities.js';
import {
  CommitteeMemberResolver,
  CommitteeTaskResolver,
  SteeringCommitteeResolver,
} from './steering/steering-committee.resolver.js';
import { tables } from './tables.js';

const programme = [
  ProgrammeResolver,
  LeadAgencyResolver,
  ComponentResolver,
  SuccessionsOfProgrammeResolver,
  SuccessionsOfComponentResolver,
  ProgrammeSuccessionResolver,
  OverlapResolver,
  OverlapFundResolver,
  OverlapInUnitResolver,
  OverlapsOfProgrammeResolver,
  OverlapsOfComponentResolver,
  OverlapsOfUnitResolver,
  ActivityResolver,
] as const;

const criteria = [CriteriaSetResolver, CriterionResolver];

const assessment = [
  CriterionStatusResolver,
  CriterionVerdictResolver,
  CriterionEvaluationResolver,
  UnitEvaluationResolver,
  CriteriaSummaryResolver,
  LimitingCriterionResolver,
  CriteriaProgressResolver,
  CriterionStatusGroupsResolver,
];

const recognition = [RegistrationResolver, RegistrationsOfUnitResolver];

const steering = [
  StatementResolver,
  ReportingScheduleResolver,
  ProgressReportResolver,
  ProgressReportsOfUnitResolver,
  ObstacleResolver,
  ObstaclesOfUnitResolver,
  ProposalResolver,
  DirectiveResolver,
  SteeringCommitteeResolver,
  CommitteeMemberResolver,
  CommitteeTaskResolver,
];

export const programmes: SubgraphDefinition = {
  ...tables,
  resolvers: [...programme, ...criteria, ...assessment, ...recognition, ...steering],
  orphanedTypes: [AdministrativeUnit],
  references: {
    AdministrativeUnit: ({ id }) => ({ id }),
    Programme: ({ code }, context) => context.load(programmesByCode, code, null),
    Component: ({ code }, context) => context.load(componentsByCode, code, null),
    CriteriaSet: ({ code }, context) => context.load(criteriaSetsByCode, code, null),
  },
  batchTypes: { AdministrativeUnit: administrativeUnitBatch },
  entities: [
    ...programmeEntities,
    ...criteriaEntities,
    ...assessmentEntities,
    ...recognitionEntities,
    ...steeringEntities,
    UnitPath,
    DataSet,
  ],
};

/** The programmes subgraph on a database server. */
export const createSubgraph = subgraphFactory(programmes);
