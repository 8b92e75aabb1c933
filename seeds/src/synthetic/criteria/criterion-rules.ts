import type { CriterionFact } from '../../facts/criteria-facts.js';
import type { Facts } from '../../facts/read-facts.js';

/** The criteria and their thresholds, as the facts have them. */
export class CriterionRules {
  private readonly criteria: ReadonlyMap<string, CriterionFact>;
  private readonly byParent: ReadonlyMap<string, readonly CriterionFact[]>;
  private readonly regional: ReadonlyMap<string, number | null>;

  constructor(facts: Facts) {
    this.criteria = new Map(facts.criteria.map((criterion) => [criterion.id, criterion]));
    this.byParent = Map.groupBy(facts.criteria, ({ criteriaSetCode, parentNumber }) =>
      familyKey(criteriaSetCode, parentNumber),
    );
    this.regional = new Map(
      facts.criterionThresholds.map(({ criterionId, area, value }) => [`${criterionId}|${area}`, value]),
    );
  }

  /** A criterion by its id, such as `NTM-COMMUNE-2021/15.1`. */
  criterion(id: string): CriterionFact {
    const criterion = this.criteria.get(id);
    if (criterion === undefined) throw new RangeError(`the facts have no criterion ${id}`);
    return criterion;
  }

  /** The parts of a criterion in their order. */
  partsOf(setCode: string, number: string): readonly CriterionFact[] {
    return this.byParent.get(familyKey(setCode, number)) ?? [];
  }

  /** The top criteria of a set in their order. */
  criteriaOf(setCode: string): readonly CriterionFact[] {
    return this.byParent.get(familyKey(setCode, null)) ?? [];
  }

  /**
   * The threshold that holds in a region. Null where none is known; that is also so where the criterion varies by
   * region and this region's value is not verified, whatever the general threshold.
   */
  threshold(criterion: CriterionFact, regionId: string): number | null {
    const regional = this.regional.get(`${criterion.id}|${regionId}`);
    return regional === undefined ? criterion.generalThreshold : regional;
  }
}

function familyKey(setCode: string, parentNumber: string | null): string {
  return `${setCode}/${parentNumber ?? ''}`;
}
