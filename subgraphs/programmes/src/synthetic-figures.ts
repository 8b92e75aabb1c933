import type { SubgraphDefinition } from '@ntp-graph/kit';
import type { AvailableCriteriaSet } from './assessment/available-criteria-sets.field.js';
import type { CriteriaProgress } from './assessment/criteria-progress.field.js';
import type { CriterionEvaluation } from './assessment/evaluation/evaluation.type.js';
import { isSyntheticEvaluation, isSyntheticEvidence } from './assessment/synthetic-evidence.js';

/** Types made of statuses and observations that have no provenance of their own, or not always. */
export const figures = {
  CriteriaProgress: ({ anySynthetic }: CriteriaProgress) => anySynthetic,
  CriterionEvaluation: (evaluation: CriterionEvaluation) => isSyntheticEvaluation(evaluation),
  CriterionEvidence: isSyntheticEvidence,
  AvailableCriteriaSet: ({ anySynthetic }: AvailableCriteriaSet) => anySynthetic,
} satisfies SubgraphDefinition['figures'];
