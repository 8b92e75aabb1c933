import { Comparator } from '@ntp-graph/kit';
import type { Criterion } from '../criterion/criterion.type.js';
import type { CriterionThreshold } from './criterion-threshold.type.js';
import { ThresholdScope } from './threshold-scope.js';

const unverified = 'It varies by region and the value of this region is not verified.';

function noteOnGeneral({ comparator, generalThreshold, regionalThresholds, provenance }: Criterion) {
  if (generalThreshold !== null || comparator === Comparator.ALL) return provenance.note;
  return regionalThresholds.length > 0
    ? 'There is no verified general value: it varies by region.'
    : (provenance.note ?? 'The value is not verified.');
}

function generalThreshold(criterion: Criterion): CriterionThreshold {
  return {
    comparator: criterion.comparator,
    value: criterion.generalThreshold,
    unit: criterion.unit,
    confidence: criterion.provenance.confidence,
    note: noteOnGeneral(criterion),
    scope: ThresholdScope.GENERAL,
    region: null,
  };
}

/**
 * What a criterion asks of a unit in a region. Where the criterion varies by region the general value never stands in
 * for a region whose own value is not verified: the value is then null, with a note.
 *
 * @param regionId id of a criteria region; null asks for the general threshold
 */
export function appliedThreshold(criterion: Criterion, regionId: string | null): CriterionThreshold {
  if (regionId === null || criterion.regionalThresholds.length === 0) return generalThreshold(criterion);
  const regional = criterion.regionalThresholds.find((threshold) => threshold.regionId === regionId);
  const value = regional?.value ?? null;
  return {
    comparator: criterion.comparator,
    value,
    unit: criterion.unit,
    confidence: regional?.confidence ?? null,
    note: regional?.note ?? (value === null ? unverified : null),
    scope: ThresholdScope.REGION,
    region: { id: regionId },
  };
}
