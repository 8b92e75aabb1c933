import type { CriterionFact } from '../../facts/criteria-facts.js';
import type { CriterionStatus } from '../synthetic-data-set.js';

/** What a unit reported for a criterion: percent, points, or 1 and 0. */
export interface Evidence {
  readonly total: number;
  /** Null where the value is not reported by sex. */
  readonly male: number | null;
  readonly female: number | null;
}

/** A value within 3 % of its threshold is a near miss. */
export const NEAR_MISS = 0.03;

/** How evidence stands against a threshold. `NEAR_MISS` is for a council to decide: no law says what it makes of it. */
export type Verdict = 'MET' | 'NEAR_MISS' | 'NOT_MET' | 'NOT_ASSESSED';

/** Compares evidence with a threshold; one that must hold for each sex is compared with the worse of the two. */
export function judge(criterion: CriterionFact, threshold: number | null, evidence: Evidence): Verdict {
  if (threshold === null) return 'NOT_ASSESSED';
  const atMost = criterion.comparator === 'LTE';
  const value = criterion.appliesToEachSex ? worse(evidence, atMost) : evidence.total;
  const shortfall = atMost ? value - threshold : threshold - value;
  if (shortfall <= 0) return 'MET';
  const graded = criterion.comparator !== 'EQ' && criterion.unit === '%';
  return graded && shortfall <= NEAR_MISS * threshold ? 'NEAR_MISS' : 'NOT_MET';
}

function worse({ total, male, female }: Evidence, atMost: boolean): number {
  const values = [male ?? total, female ?? total];
  return atMost ? Math.max(...values) : Math.min(...values);
}

/** The status of a criterion that is judged by its parts alone. */
export function judgeByParts(parts: readonly CriterionStatus[]): CriterionStatus {
  if (parts.includes('NOT_MET')) return 'NOT_MET';
  if (parts.includes('NOT_ASSESSED')) return 'NOT_ASSESSED';
  return parts.includes('BASICALLY_MET') ? 'BASICALLY_MET' : 'MET';
}
