import { DataSet, type SubgraphDefinition, subgraphFactory, UnitPath } from '@ntp-graph/kit';
import { ActivityEntity } from './activity/activity.entity.js';
import { ActivityResolver } from './activity/activity.resolver.js';
import { ActivityFigureEntity } from './activity/activity-figure.entity.js';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.type.js';
import { ProgrammeBudgetEntity } from './budget/programme-budget.entity.js';
import { CommitmentEntity } from './commitment/commitment.entity.js';
import { CommuneGroupEntity } from './commune-group/commune-group.entity.js';
import { ComponentEntity } from './component/component.entity.js';
import { componentsByCode } from './component/component.reader.js';
import { ComponentResolver } from './component/component.resolver.js';
import { criteriaProgress } from './criteria-progress/criteria-progress.field.js';
import { CriteriaSetEntity } from './criteria-set/criteria-set.entity.js';
import { criteriaSetsByCode } from './criteria-set/criteria-set.reader.js';
import { CriteriaSetResolver } from './criteria-set/criteria-set.resolver.js';
import { CriteriaSetVersionEntity } from './criteria-set/criteria-set-version.entity.js';
import { criteriaSummary } from './criteria-summary/criteria-summary.field.js';
import { CriterionEntity } from './criterion/criterion.entity.js';
import { CriterionResolver } from './criterion/criterion.resolver.js';
import { CriterionStatusEntity } from './criterion-status/criterion-status.entity.js';
import { criterionStatuses } from './criterion-status/criterion-statuses.field.js';
import { CriterionVerdictResolver } from './criterion-status/criterion-verdict.resolver.js';
import { CriterionStatusGroupsResolver } from './criterion-status-groups/criterion-status-groups.resolver.js';
import { DirectiveEntity } from './directive/directive.entity.js';
import { DirectiveResolver } from './directive/directive.resolver.js';
import { criterionEvaluations } from './evaluation/criterion-evaluations.field.js';
import { CriterionEvaluationResolver } from './evaluation/evaluation.resolver.js';
import { EvidenceEntity } from './evidence/evidence.entity.js';
import { LeadAgencyEntity } from './lead-agency/lead-agency.entity.js';
import { LeadAgencyResolver } from './lead-agency/lead-agency.resolver.js';
import { ProgrammeLegalBasisEntity } from './legal-basis/programme-legal-basis.entity.js';
import { limitingCriteria } from './limiting-criterion/limiting-criteria.field.js';
import { ObstacleEntity } from './obstacle/obstacle.entity.js';
import { ObstacleResolver } from './obstacle/obstacle.resolver.js';
import { obstacles } from './obstacle/obstacles.field.js';
import { ComponentAreaEntity } from './overlap/component-area.entity.js';
import { OverlapEntity } from './overlap/overlap.entity.js';
import { OverlapResolver } from './overlap/overlap.resolver.js';
import { OverlapFundEntity } from './overlap/overlap-fund.entity.js';
import { OverlapFundResolver } from './overlap/overlap-fund.resolver.js';
import { OverlapInUnitResolver } from './overlap/overlap-in-unit.resolver.js';
import { overlaps } from './overlap/overlaps.field.js';
import { OverlapsOfComponentResolver } from './overlap/overlaps-of-component.resolver.js';
import { OverlapsOfProgrammeResolver } from './overlap/overlaps-of-programme.resolver.js';
import { PassingRuleEntity } from './passing-rule/passing-rule.entity.js';
import { ProgrammeEntity } from './programme/programme.entity.js';
import { programmesByCode } from './programme/programme.reader.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { ProgressReportEntity } from './progress-report/progress-report.entity.js';
import { ProgressReportResolver } from './progress-report/progress-report.resolver.js';
import { progressReports } from './progress-report/progress-reports.field.js';
import { ProposalEntity } from './proposal/proposal.entity.js';
import { ProposalResolver } from './proposal/proposal.resolver.js';
import { ReachedStageEntity } from './registration/reached-stage.entity.js';
import { RegistrationEntity } from './registration/registration.entity.js';
import { RegistrationResolver } from './registration/registration.resolver.js';
import { registrations } from './registration/registrations.field.js';
import { ReportingScheduleEntity } from './reporting-schedule/reporting-schedule.entity.js';
import { ReportingScheduleResolver } from './reporting-schedule/reporting-schedule.resolver.js';
import { StatementEntity } from './statement/statement.entity.js';
import { StatementResolver } from './statement/statement.resolver.js';
import { CommitteeMemberEntity } from './steering-committee/committee-member.entity.js';
import { CommitteeMemberResolver } from './steering-committee/committee-member.resolver.js';
import { CommitteeTaskEntity } from './steering-committee/committee-task.entity.js';
import { CommitteeTaskResolver } from './steering-committee/committee-task.resolver.js';
import { SteeringCommitteeEntity } from './steering-committee/steering-committee.entity.js';
import { SteeringCommitteeResolver } from './steering-committee/steering-committee.resolver.js';
import { ProgrammeSuccessionEntity } from './succession/programme-succession.entity.js';
import { ProgrammeSuccessionResolver } from './succession/programme-succession.resolver.js';
import { SuccessionsOfComponentResolver } from './succession/successions-of-component.resolver.js';
import { SuccessionsOfProgrammeResolver } from './succession/successions-of-programme.resolver.js';
import { tables } from './tables.js';
import { CriterionThresholdEntity } from './threshold/criterion-threshold.entity.js';

export const programmes: SubgraphDefinition = {
  ...tables,
  resolvers: [
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
    AdministrativeUnit: ({ id }) => ({ id }),
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
