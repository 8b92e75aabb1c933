import { DataSet, type SubgraphDefinition, subgraphFactory, UnitPath } from '@ntp-graph/kit';
import {
  AdministrativeUnit,
  AdministrativeUnitResolver,
} from './administrative-unit/administrative-unit.type.js';
import { criteriaProgress } from './assessment/criteria-progress.field.js';
import { criteriaSummary } from './assessment/criteria-summary.field.js';
import { CriterionStatusEntity } from './assessment/criterion-status/criterion-status.entity.js';
import { criterionStatuses } from './assessment/criterion-status/criterion-statuses.field.js';
import { CriterionVerdictResolver } from './assessment/criterion-status/criterion-verdict.resolver.js';
import { CriterionStatusGroupsResolver } from './assessment/criterion-status-groups.resolver.js';
import { criterionEvaluations } from './assessment/evaluation/criterion-evaluations.field.js';
import { CriterionEvaluationResolver } from './assessment/evaluation/evaluation.resolver.js';
import { EvidenceEntity } from './assessment/evidence.entity.js';
import { limitingCriteria } from './assessment/limiting-criteria.field.js';
import { CommuneGroupEntity } from './criteria/commune-group.entity.js';
import { CriteriaSetEntity } from './criteria/criteria-set.entity.js';
import { criteriaSetsByCode } from './criteria/criteria-set.reader.js';
import { CriteriaSetResolver } from './criteria/criteria-set.resolver.js';
import { CriteriaSetVersionEntity } from './criteria/criteria-set-version.entity.js';
import { CriterionEntity } from './criteria/criterion.entity.js';
import { CriterionResolver } from './criteria/criterion.resolver.js';
import { CriterionThresholdEntity } from './criteria/criterion-threshold.entity.js';
import { PassingRuleEntity } from './criteria/passing-rule.entity.js';
import { ActivityEntity } from './programme/activity.entity.js';
import { ActivityResolver } from './programme/activity.resolver.js';
import { ActivityFigureEntity } from './programme/activity-figure.entity.js';
import { ComponentEntity } from './programme/component.entity.js';
import { componentsByCode } from './programme/component.reader.js';
import { ComponentResolver } from './programme/component.resolver.js';
import { ComponentAreaEntity } from './programme/component-area.entity.js';
import { LeadAgencyEntity } from './programme/lead-agency.entity.js';
import { LeadAgencyResolver } from './programme/lead-agency.resolver.js';
import { OverlapEntity } from './programme/overlap.entity.js';
import { OverlapResolver } from './programme/overlap.resolver.js';
import { OverlapFundEntity } from './programme/overlap-fund.entity.js';
import { OverlapFundResolver } from './programme/overlap-fund.resolver.js';
import { OverlapInUnitResolver } from './programme/overlap-in-unit.resolver.js';
import { overlaps } from './programme/overlaps.field.js';
import { OverlapsOfComponentResolver } from './programme/overlaps-of-component.resolver.js';
import { OverlapsOfProgrammeResolver } from './programme/overlaps-of-programme.resolver.js';
import { ProgrammeEntity } from './programme/programme.entity.js';
import { programmesByCode } from './programme/programme.reader.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { ProgrammeBudgetEntity } from './programme/programme-budget.entity.js';
import { ProgrammeLegalBasisEntity } from './programme/programme-legal-basis.entity.js';
import { ProgrammeSuccessionEntity } from './programme/programme-succession.entity.js';
import { ProgrammeSuccessionResolver } from './programme/programme-succession.resolver.js';
import { SuccessionsOfComponentResolver } from './programme/successions-of-component.resolver.js';
import { SuccessionsOfProgrammeResolver } from './programme/successions-of-programme.resolver.js';
import { CommitmentEntity } from './recognition/commitment.entity.js';
import { ReachedStageEntity } from './recognition/reached-stage.entity.js';
import { RegistrationEntity } from './recognition/registration.entity.js';
import { RegistrationResolver } from './recognition/registration.resolver.js';
import { registrations } from './recognition/registrations.field.js';
import { CommitteeMemberEntity } from './steering/committee-member.entity.js';
import { CommitteeMemberResolver } from './steering/committee-member.resolver.js';
import { CommitteeTaskEntity } from './steering/committee-task.entity.js';
import { CommitteeTaskResolver } from './steering/committee-task.resolver.js';
import { DirectiveEntity } from './steering/directive.entity.js';
import { DirectiveResolver } from './steering/directive.resolver.js';
import { ObstacleEntity } from './steering/obstacle.entity.js';
import { ObstacleResolver } from './steering/obstacle.resolver.js';
import { obstacles } from './steering/obstacles.field.js';
import { ProgressReportEntity } from './steering/progress-report.entity.js';
import { ProgressReportResolver } from './steering/progress-report.resolver.js';
import { progressReports } from './steering/progress-reports.field.js';
import { ProposalEntity } from './steering/proposal.entity.js';
import { ProposalResolver } from './steering/proposal.resolver.js';
import { ReportingScheduleEntity } from './steering/reporting-schedule.entity.js';
import { ReportingScheduleResolver } from './steering/reporting-schedule.resolver.js';
import { StatementEntity } from './steering/statement.entity.js';
import { StatementResolver } from './steering/statement.resolver.js';
import { SteeringCommitteeEntity } from './steering/steering-committee.entity.js';
import { SteeringCommitteeResolver } from './steering/steering-committee.resolver.js';
import { tables } from './tables.js';

export const programmes: SubgraphDefinition = {
  ...tables,
  resolvers: [
    AdministrativeUnitResolver,
    ProgrammeResolver,
    LeadAgencyResolver,
    ComponentResolver,
    CriteriaSetResolver,
    CriterionResolver,
    CriterionVerdictResolver,
    CriterionEvaluationResolver,
    CriterionStatusGroupsResolver,
    StatementResolver,
    SuccessionsOfProgrammeResolver,
    SuccessionsOfComponentResolver,
    ProgrammeSuccessionResolver,
    OverlapResolver,
    OverlapFundResolver,
    OverlapInUnitResolver,
    OverlapsOfProgrammeResolver,
    OverlapsOfComponentResolver,
    RegistrationResolver,
    ReportingScheduleResolver,
    ProgressReportResolver,
    ObstacleResolver,
    ProposalResolver,
    DirectiveResolver,
    ActivityResolver,
    SteeringCommitteeResolver,
    CommitteeMemberResolver,
    CommitteeTaskResolver,
  ],
  orphanedTypes: [AdministrativeUnit],
  references: {
    AdministrativeUnit: ({ unitId }) => ({ id: unitId }),
    Programme: ({ code }, context) => context.load(programmesByCode, code, null),
    Component: ({ code }, context) => context.load(componentsByCode, code, null),
    CriteriaSet: ({ code }, context) => context.load(criteriaSetsByCode, code, null),
  },
  fields: [
    criterionStatuses,
    criterionEvaluations,
    criteriaSummary,
    limitingCriteria,
    criteriaProgress,
    registrations,
    progressReports,
    obstacles,
    overlaps,
  ],
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
    PassingRuleEntity,
    CommuneGroupEntity,
    CriterionStatusEntity,
    EvidenceEntity,
    StatementEntity,
    RegistrationEntity,
    ReachedStageEntity,
    CommitmentEntity,
    ReportingScheduleEntity,
    ProgressReportEntity,
    ObstacleEntity,
    ProposalEntity,
    DirectiveEntity,
    ActivityEntity,
    ActivityFigureEntity,
    SteeringCommitteeEntity,
    CommitteeMemberEntity,
    CommitteeTaskEntity,
    OverlapEntity,
    OverlapFundEntity,
    ComponentAreaEntity,
    ProgrammeSuccessionEntity,
    UnitPath,
    DataSet,
  ],
};

/** The programmes subgraph on a database server. */
export const createSubgraph = subgraphFactory(programmes);
