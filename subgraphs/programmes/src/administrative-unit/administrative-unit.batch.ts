import type { BatchType } from '@ntp-graph/kit';
import { type CriteriaProgressArgs, criteriaProgressRequest } from '../assessment/criteria-progress.args.js';
import { criteriaProgressOfUnits } from '../assessment/criteria-progress.reader.js';
import { type CriteriaSummaryArgs, criteriaSummaryRequest } from '../assessment/criteria-summary.args.js';
import { criteriaSummariesOfUnits } from '../assessment/criteria-summary.reader.js';
import {
  type CriterionStatusArgs,
  criterionStatusRequest,
} from '../assessment/criterion-status/criterion-status.args.js';
import { criterionStatusesOfUnits } from '../assessment/criterion-status/criterion-status.reader.js';
import { type EvaluationArgs, evaluationRequest } from '../assessment/evaluation/evaluation.args.js';
import { evaluationsOfUnits } from '../assessment/evaluation/evaluation.reader.js';
import { limitingCriteriaOfUnits } from '../assessment/limiting-criterion.js';
import { overlapsOfUnits } from '../programme/overlap.reader.js';
import { type OverlapsOfUnitArgs, overlapsOfUnitRequest } from '../programme/overlaps-of-unit.args.js';
import {
  type RegistrationsOfUnitArgs,
  registrationsOfUnitRequest,
} from '../recognition/registration.args.js';
import { registrationsOfUnits } from '../recognition/registration.reader.js';
import { type ObstaclesOfUnitArgs, obstaclesOfUnitRequest } from '../steering/obstacle.args.js';
import { obstaclesOfUnits } from '../steering/obstacle.reader.js';
import {
  type ProgressReportsOfUnitArgs,
  progressReportsOfUnitRequest,
} from '../steering/progress-report.args.js';
import { progressReportsOfUnits } from '../steering/progress-report.reader.js';

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
