import { Sex, withoutNoise } from '@ntp-graph/kit';
import type { Criterion } from '../criteria/criterion.type.js';
import {
  type PublishedValue,
  type RecordedAssessment,
  recordedOf,
  type UnitAssessment,
} from './evaluation/unit-assessment.js';
import type { CriterionEvidence, EvidenceObservation } from './evidence.type.js';

const recordedValueOf: Readonly<Record<Sex, (recorded: RecordedAssessment) => number | null>> = {
  [Sex.TOTAL]: ({ value }) => value,
  [Sex.MALE]: ({ valueMale }) => valueMale,
  [Sex.FEMALE]: ({ valueFemale }) => valueFemale,
};

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The last of some observations; of those of one day the first publisher by name, so that order never decides. */
function latest(values: readonly PublishedValue[]): PublishedValue | null {
  const sorted = [...values].sort(
    (a, b) => compare(b.publishedOn, a.publishedOn) || compare(a.publisher, b.publisher),
  );
  return sorted[0] ?? null;
}

/** The observation that a recorded value came from: known by the day of the assessment, of the same value if one is. */
function originOf(
  values: readonly PublishedValue[],
  recordedValue: number | null,
  assessedOn: string | null,
): PublishedValue | null {
  const known = assessedOn === null ? values : values.filter(({ publishedOn }) => publishedOn <= assessedOn);
  const candidates = known.length > 0 ? known : values;
  return latest(candidates.filter(({ value }) => value === recordedValue)) ?? latest(candidates);
}

function revisionOf(values: readonly PublishedValue[], origin: PublishedValue | null): PublishedValue | null {
  if (origin === null) return null;
  return latest(
    values.filter(
      ({ publisher, publishedOn }) => publisher === origin.publisher && publishedOn > origin.publishedOn,
    ),
  );
}

function toObservation(published: PublishedValue | null): EvidenceObservation | null {
  if (published === null) return null;
  const { indicatorCode, year, ...rest } = published;
  return { ...rest, indicator: { code: indicatorCode }, period: String(year) };
}

function evidenceOfSex(
  criterion: Criterion,
  assessment: UnitAssessment,
  year: number,
  sex: Sex,
): CriterionEvidence {
  const recorded = recordedOf(assessment, criterion.id, year);
  const recordedValue = recorded && recordedValueOf[sex](recorded);
  const code = criterion.linkedIndicator?.code;
  const values = assessment.published.filter(
    (value) => value.indicatorCode === code && value.year === year && value.sex === sex,
  );
  const origin = originOf(values, recordedValue, recorded?.assessedOn ?? null);
  const revision = revisionOf(values, origin);
  const present = (revision ?? origin)?.value ?? null;
  return {
    criterion,
    year,
    sex,
    value: recordedValue ?? present,
    recordedValue,
    observation: toObservation(origin),
    revision: toObservation(revision),
    difference: recordedValue === null || present === null ? null : withoutNoise(present - recordedValue),
    provenance: recorded?.provenance ?? null,
  };
}

/** The values that a criterion is judged by in a year: the total, and where it must hold for each sex that of each. */
export function evidenceOfCriterion(
  criterion: Criterion,
  assessment: UnitAssessment,
  year: number,
): readonly CriterionEvidence[] {
  const sexes = criterion.appliesToEachSex ? [Sex.TOTAL, Sex.MALE, Sex.FEMALE] : [Sex.TOTAL];
  return sexes.map((sex) => evidenceOfSex(criterion, assessment, year, sex));
}
