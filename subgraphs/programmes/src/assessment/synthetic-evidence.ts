import type { CriterionEvaluation } from './evaluation/evaluation.type.js';
import type { CriterionEvidence } from './evidence.type.js';

/** Whether a value that an evaluation rests on is synthetic: as recorded, or as published where nothing was recorded. */
export function isSyntheticEvidence({ provenance, revision, observation }: CriterionEvidence): boolean {
  return (provenance ?? (revision ?? observation)?.provenance)?.synthetic ?? false;
}

/** Whether an evaluation rests on anything synthetic. */
export function isSyntheticEvaluation({ evidence }: Pick<CriterionEvaluation, 'evidence'>): boolean {
  return evidence.some(isSyntheticEvidence);
}
