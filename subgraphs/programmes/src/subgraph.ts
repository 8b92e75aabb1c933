import {
  BreakResolver,
  byScopes,
  DataSet,
  provenanceNoteResolver,
  type SubgraphDefinition,
  subgraphFactory,
  UnitPath,
} from '@ntp-graph/kit';
import {
  AdministrativeUnit,
  AdministrativeUnitResolver,
} from './administrative-unit/administrative-unit.type.js';
import { assessmentEntities } from './assessment/assessment.entities.js';
import { availableCriteriaSets } from './assessment/available-criteria-sets.field.js';
import { breakResolvers } from './assessment/breaks.resolver.js';
import { coverageResolvers } from './assessment/coverage.resolver.js';
import { criteriaProgress } from './assessment/criteria-progress.field.js';
import { criteriaSummary } from './assessment/criteria-summary.field.js';
import { CriterionStatusListResolver } from './assessment/criterion-status/criterion-status-list.resolver.js';
import { criterionStatuses } from './assessment/criterion-status/criterion-statuses.field.js';
import { verdictResolvers } from './assessment/criterion-status/criterion-verdict.resolver.js';
import { UnitIdsByCriterionResolver } from './assessment/criterion-status/unit-ids-by-criterion.js';
import { CriterionStatusGroupsResolver } from './assessment/criterion-status-groups.js';
import { CriterionEvaluationListResolver } from './assessment/evaluation/criterion-evaluation-list.resolver.js';
import { criterionEvaluations } from './assessment/evaluation/criterion-evaluations.field.js';
import { limitingCriteria } from './assessment/limiting-criteria.field.js';
import { LimitingCriteriaResolver } from './assessment/limiting-criteria.resolver.js';
import { criteriaEntities } from './criteria/criteria.entities.js';
import { CriteriaSetResolver } from './criteria/criteria-set.resolver.js';
import { criteriaWordsResolvers } from './criteria/criteria-words.js';
import { CriterionResolver } from './criteria/criterion.resolver.js';
import { Provenance } from './graph/provenance.js';
import { nodes } from './nodes.js';
import { ActivityResolver, activityWordsResolvers } from './programme/activity.resolver.js';
import { ComponentResolver, ComponentWordsResolver } from './programme/component.resolver.js';
import { LeadAgencyResolver } from './programme/lead-agency.js';
import { overlapResolvers } from './programme/overlap.resolver.js';
import { overlaps } from './programme/overlaps.field.js';
import { programmeEntities } from './programme/programme.entities.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { successionResolvers } from './programme/programme-succession.js';
import { recognitionEntities } from './recognition/recognition.entities.js';
import { RegistrationResolver } from './recognition/registration.resolver.js';
import { RegistrationGroupsResolver } from './recognition/registration-groups.js';
import { registrations } from './recognition/registrations.field.js';
import { answerResolvers } from './steering/answer.resolver.js';
import { ObstacleResolver } from './steering/obstacle.resolver.js';
import { obstacles } from './steering/obstacles.field.js';
import { ProgressReportResolver } from './steering/progress-report.resolver.js';
import { ProgressReportGroupsResolver } from './steering/progress-report-groups.js';
import { progressReports } from './steering/progress-reports.field.js';
import { ReportingScheduleResolver } from './steering/reporting-schedule.js';
import { StatementResolver, StatementWordsResolver } from './steering/statement.resolver.js';
import { steeringEntities } from './steering/steering.entities.js';
import { committeeResolvers } from './steering/steering-committee.resolver.js';
import { figures } from './synthetic-figures.js';
import { tables } from './tables.js';

export const programmes: SubgraphDefinition = {
  ...tables,
  mayRead: byScopes(tables.name),
  resolvers: [
    AdministrativeUnitResolver,
    provenanceNoteResolver(Provenance),
    ProgrammeResolver,
    LeadAgencyResolver,
    ComponentResolver,
    ComponentWordsResolver,
    ...successionResolvers,
    ...overlapResolvers,
    ActivityResolver,
    ...activityWordsResolvers,
    CriteriaSetResolver,
    CriterionResolver,
    ...criteriaWordsResolvers,
    ...verdictResolvers,
    CriterionStatusListResolver,
    CriterionEvaluationListResolver,
    LimitingCriteriaResolver,
    UnitIdsByCriterionResolver,
    ...coverageResolvers,
    ...breakResolvers,
    BreakResolver,
    CriterionStatusGroupsResolver,
    RegistrationResolver,
    RegistrationGroupsResolver,
    StatementResolver,
    StatementWordsResolver,
    ReportingScheduleResolver,
    ProgressReportResolver,
    ProgressReportGroupsResolver,
    ObstacleResolver,
    ...answerResolvers,
    ...committeeResolvers,
  ],
  orphanedTypes: [AdministrativeUnit],
  references: {
    AdministrativeUnit: ({ unitId }) => ({ id: unitId }),
  },
  nodes,
  fields: [
    criterionStatuses,
    criterionEvaluations,
    criteriaSummary,
    limitingCriteria,
    criteriaProgress,
    availableCriteriaSets,
    registrations,
    progressReports,
    obstacles,
    overlaps,
  ],
  figures,
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
