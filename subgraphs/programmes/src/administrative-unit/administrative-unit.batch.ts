import type { BatchType } from '@ntp-graph/kit';
import {
  type CriteriaProgressArgs,
  criteriaProgressRequest,
} from '../criteria-progress/criteria-progress.args.js';
import { criteriaProgressOfUnits } from '../criteria-progress/criteria-progress.reader.js';
import {
  type CriteriaSummaryArgs,
  criteriaSummaryRequest,
} from '../criteria-summary/criteria-summary.args.js';
import { criteriaSummariesOfUnits } from '../criteria-summary/criteria-summary.reader.js';
import {
  type CriterionStatusArgs,
  criterionStatusRequest,
} from '../criterion-status/criterion-status.args.js';
import { criterionStatusesOfUnits } from '../criterion-status/criterion-status.reader.js';
import { type EvaluationArgs, evaluationRequest } from '../evaluation/evaluation.args.js';
import { evaluationsOfUnits } from '../evaluation/evaluation.reader.js';
import { limitingCriteriaOfUnits } from '../limiting-criterion/limiting-criterion.reader.js';
import { obstaclesOfUnits } from '../obstacle/obstacle.reader.js';
import { type ObstaclesOfUnitArgs, obstaclesOfUnitRequest } from '../obstacle/obstacles-of-unit.args.js';
import { type OverlapsOfUnitArgs, overlapsOfUnitRequest } from '../overlap/overlaps-of-unit.args.js';
import { overlapsOfUnits } from '../overlap/overlaps-of-unit.reader.js';
import { progressReportsOfUnits } from '../progress-report/progress-report.reader.js';
import {
  type ProgressReportsOfUnitArgs,
  progressReportsOfUnitRequest,
} from '../progress-report/progress-reports-of-unit.args.js';
import { registrationsOfUnits } from '../registration/registration.reader.js';
import {
  type RegistrationsOfUnitArgs,
  registrationsOfUnitRequest,
} from '../registration/registrations-of-unit.args.js';

/** What programmes adds to units, for many of them at once. */
export const administrativeUnitBatch: BatchType = {
  key: 'id',
  fields: {
    criterionStatuses: (context, ids, args: CriterionStatusArgs, asked) =>
      criterionStatusesOfUnits(context, ids, criterionStatusRequest(args), asked),
    criteriaSummary: (context, ids, args: CriteriaSummaryArgs) =>
      criteriaSummariesOfUnits(context, ids, criteriaSummaryRequest(args)),
    criterionEvaluations: (context, ids, args: EvaluationArgs) =>
      evaluationsOfUnits(context, ids, evaluationRequest(args)),
    limitingCriteria: (context, ids, args: CriteriaSummaryArgs) =>
      limitingCriteriaOfUnits(context, ids, criteriaSummaryRequest(args)),
    criteriaProgress: (context, ids, args: CriteriaProgressArgs) =>
      criteriaProgressOfUnits(context, ids, criteriaProgressRequest(args)),
    registrations: (context, ids, args: RegistrationsOfUnitArgs) =>
      registrationsOfUnits(context, ids, registrationsOfUnitRequest(args)),
    progressReports: (context, ids, args: ProgressReportsOfUnitArgs) =>
      progressReportsOfUnits(context, ids, progressReportsOfUnitRequest(args)),
    obstacles: (context, ids, args: ObstaclesOfUnitArgs) =>
      obstaclesOfUnits(context, ids, obstaclesOfUnitRequest(args, context.today)),
    overlaps: (context, ids, args: OverlapsOfUnitArgs) =>
      overlapsOfUnits(context, ids, overlapsOfUnitRequest(args)),
  },
};
