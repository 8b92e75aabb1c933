import type { CriterionFact } from '../../facts/criteria-facts.js';
import type { CommuneModel } from '../model/country-model.js';
import { randomStream } from '../random/random-stream.js';
import type { CriterionStatus, CriterionStatusRow } from '../synthetic-data-set.js';
import { SYNTHETIC_PROVENANCE } from '../synthetic-provenance.js';
import { type ProvinceEvidence, reportedEvidence } from './commune-evidence.js';
import type { CommuneHealthPoints } from './commune-health.js';
import type { CriterionRules } from './criterion-rules.js';
import { type Evidence, judge, judgeByParts } from './judge.js';

/** A commune judged for a year. */
export interface CommuneAssessment {
  readonly commune: CommuneModel;
  readonly year: number;
  readonly assessedOn: string;
}

export interface AssessmentTools {
  readonly rules: CriterionRules;
  readonly health: CommuneHealthPoints;
  readonly evidence: ProvinceEvidence;
  readonly seedNumber: number;
}

/** The national commune-health criteria, which hold for wards and townships too: one row for each with its points. */
export function* communeHealthRows(
  assessment: CommuneAssessment,
  { rules, health }: AssessmentTools,
): Generator<CriterionStatusRow> {
  for (const { criterionId, points, disqualified } of health.of(assessment.commune, assessment.year).points) {
    const evidence = { total: points, male: null, female: null };
    const least = rules.criterion(criterionId).generalThreshold;
    const met = least !== null && points >= least;
    yield { ...statusRow(assessment, criterionId, met ? 'MET' : 'NOT_MET', evidence), disqualified };
  }
}

/** The health criterion of a set for new rural communes: its parts, then the criterion itself. */
export function* newRuralRows(
  assessment: CommuneAssessment,
  { setCode, number }: { readonly setCode: string; readonly number: string },
  tools: AssessmentTools,
): Generator<CriterionStatusRow> {
  const statuses: CriterionStatus[] = [];
  for (const part of tools.rules.partsOf(setCode, number)) {
    const evidence = evidenceFor(part, assessment, tools);
    const status = statusOf(part, assessment, evidence, tools);
    statuses.push(status);
    yield statusRow(assessment, part.id, status, evidence);
  }
  yield statusRow(assessment, `${setCode}/${number}`, judgeByParts(statuses), null);
}

/** The same of a ward or a township, which the set does not judge: nobody measured or assessed anything for it. */
export function* notApplicableRows(
  assessment: CommuneAssessment,
  { setCode, number }: { readonly setCode: string; readonly number: string },
  { rules }: AssessmentTools,
): Generator<CriterionStatusRow> {
  const ids = [...rules.partsOf(setCode, number).map(({ id }) => id), `${setCode}/${number}`];
  for (const id of ids) {
    yield { ...statusRow(assessment, id, 'NOT_APPLICABLE', null), assessedOn: null };
  }
}

// 15.2 is the result of another set, whose definition changed in 2023.
function evidenceFor(
  part: CriterionFact,
  { commune, year }: CommuneAssessment,
  tools: AssessmentTools,
): Evidence {
  if (part.nestedSetCode !== null) {
    return { total: tools.health.of(commune, year).passed ? 1 : 0, male: null, female: null };
  }
  return reportedEvidence(tools.evidence, commune, part.linkedIndicatorCode ?? '', year);
}

// "Cơ bản đạt" is in no decision but in use (Điện Biên: 14 of 19 met and 5 basically met): about half of the near
// misses get it.
function statusOf(
  part: CriterionFact,
  { commune, year }: CommuneAssessment,
  evidence: Evidence,
  { rules, seedNumber }: AssessmentTools,
): CriterionStatus {
  const verdict = judge(part, rules.threshold(part, commune.criteriaRegionId), evidence);
  if (verdict !== 'NEAR_MISS') return verdict;
  const lenient = randomStream(seedNumber, commune.id, `${part.id}/${year}`).uniform() < 0.5;
  return lenient ? 'BASICALLY_MET' : 'NOT_MET';
}

function statusRow(
  { commune, year, assessedOn }: CommuneAssessment,
  criterionId: string,
  status: CriterionStatus,
  evidence: Evidence | null,
): CriterionStatusRow {
  return {
    unitId: commune.id,
    criterionId,
    year,
    status,
    value: evidence?.total ?? null,
    valueMale: evidence?.male ?? null,
    valueFemale: evidence?.female ?? null,
    disqualified: null,
    assessedOn,
    ...SYNTHETIC_PROVENANCE,
  };
}
