import type { ProvenanceValue, Sex, UnitType } from '@ntp-graph/kit';
import type { ThresholdPlace } from '../../criteria/threshold-place.reader.js';
import type { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';

/** What was recorded of one criterion at an assessment. */
export interface RecordedAssessment {
  readonly criterionId: string;
  readonly year: number;
  readonly status: CriterionStatusValue;
  readonly value: number | null;
  readonly valueMale: number | null;
  readonly valueFemale: number | null;
  /** Whether a disqualifying point was found; null when nothing was said of it. */
  readonly disqualified: boolean | null;
  readonly assessedOn: string | null;
  readonly provenance: ProvenanceValue;
}

/** A published observation of the unit, as its copy has it. */
export interface PublishedValue {
  readonly indicatorCode: string;
  readonly year: number;
  readonly sex: Sex;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly value: number;
  readonly provenance: ProvenanceValue;
}

/** All that is known of one unit for the evaluation of one year. The order of the lists means nothing. */
export interface UnitAssessment {
  readonly unitId: string;
  readonly year: number;
  readonly place: ThresholdPlace;
  /** Its legal type on the last day of the year, or on its own; null where that is not known. */
  readonly unitType: UnitType | null;
  /** Of the year, and of earlier ones as far back as a result can hold. */
  readonly recorded: readonly RecordedAssessment[];
  readonly published: readonly PublishedValue[];
}

/** What was recorded of a criterion for a year; null when nothing was. */
export function recordedOf(
  { recorded }: UnitAssessment,
  criterionId: string,
  year: number,
): RecordedAssessment | null {
  return recorded.find((each) => each.criterionId === criterionId && each.year === year) ?? null;
}
