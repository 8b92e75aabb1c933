import type { UnitType } from '@ntp-graph/kit';
import type { CriteriaSet, CriteriaSetVersion } from './criteria-set.type.js';
import type { Criterion } from './criterion.type.js';
import type { PassingRule } from './passing-rule.js';

/** A set of criteria with all that belongs to it. */
export interface RuleSet {
  readonly set: CriteriaSet;
  /** The earliest first. */
  readonly versions: readonly CriteriaSetVersion[];
  /** Of every depth, in the order of the decision. */
  readonly criteria: readonly Criterion[];
  /** Null: the set is passed by meeting each of its criteria. */
  readonly passingRule: PassingRule | null;
}

/** Those of a set's criteria that have no parts of their own. */
export function leavesOf(criteria: readonly Criterion[]): readonly Criterion[] {
  const parents = new Set(criteria.map(({ parentNumber }) => parentNumber));
  return criteria.filter(({ number }) => !parents.has(number));
}

/** The criteria of a set that are part of no other. */
export function topCriteriaOf({ criteria }: RuleSet): readonly Criterion[] {
  return criteria.filter(({ parentNumber }) => parentNumber === null);
}

/** Whether a set that judges these types judges a unit of one; a type that is not known is no reason not to. */
export function isJudged(judgedTypes: readonly UnitType[], type: UnitType | null): boolean {
  return type === null || judgedTypes.length === 0 || judgedTypes.includes(type);
}

/** The last day of a year: what is in force on it is what the year is judged by. */
export function lastDayOf(year: number): string {
  return `${year}-12-31`;
}

function isInForce({ validFrom, validTo }: CriteriaSetVersion, from: string, to: string): boolean {
  return validFrom <= to && (validTo === null || from <= validTo);
}

/** Every set of criteria with its versions, criteria and rules: data alone, which evaluation reads and nothing else. */
export class Rulebook {
  readonly #sets: ReadonlyMap<string, RuleSet>;
  readonly #criteria: ReadonlyMap<string, Criterion>;

  constructor(readonly ruleSets: readonly RuleSet[]) {
    this.#sets = new Map(ruleSets.map((ruleSet) => [ruleSet.set.code, ruleSet]));
    this.#criteria = new Map(
      ruleSets.flatMap(({ criteria }) => criteria.map((criterion) => [criterion.id, criterion] as const)),
    );
  }

  ruleSet(code: string): RuleSet | null {
    return this.#sets.get(code) ?? null;
  }

  criterion(id: string): Criterion | null {
    return this.#criteria.get(id) ?? null;
  }

  /** The types of unit that a set judges; empty: every type of its level. */
  judgedTypes(code: string): readonly UnitType[] {
    return this.ruleSet(code)?.set.unitTypes ?? [];
  }

  /** What a criterion consists of, in order. */
  partsOf({ criteriaSetCode, number }: Criterion): readonly Criterion[] {
    const criteria = this.#sets.get(criteriaSetCode)?.criteria ?? [];
    return criteria.filter(({ parentNumber }) => parentNumber === number);
  }

  /** The wording that a year is judged by: the last one in force in it; null when the set was not in force. */
  versionOf(code: string, year: number): CriteriaSetVersion | null {
    const versions = this.#sets.get(code)?.versions ?? [];
    return versions.findLast((version) => isInForce(version, `${year}-01-01`, lastDayOf(year))) ?? null;
  }

  /** A set and those that it replaced, one after the other, the latest first. */
  private chainOf(code: string): readonly RuleSet[] {
    const chain = new Set<RuleSet>();
    for (let next = this.ruleSet(code); next && !chain.has(next); ) {
      chain.add(next);
      next = this.ruleSet(next.set.replacesCode ?? '');
    }
    return [...chain];
  }

  /** All that a verdict on these criteria can rest on: they, their parts and the sets that they nest, in any wording. */
  basisOf(criteria: readonly Criterion[]): ReadonlySet<Criterion> {
    const basis = new Set<Criterion>();
    const add = (criterion: Criterion) => {
      if (basis.has(criterion)) return;
      basis.add(criterion);
      const nested = this.chainOf(criterion.nestedSetCode ?? '').flatMap((each) => each.criteria);
      [...this.partsOf(criterion), ...nested].forEach(add);
    };
    criteria.forEach(add);
    return basis;
  }

  /**
   * The set in force on a day among this one and those that it replaced, one after the other; null when none was. For
   * 15.2 that is 4667/QĐ-BYT until 2023-03-08 and 1300/QĐ-BYT after it.
   */
  setInForce(code: string, day: string): RuleSet | null {
    const isThen = ({ versions }: RuleSet) => versions.some((version) => isInForce(version, day, day));
    return this.chainOf(code).find(isThen) ?? null;
  }

  /** The first set in force in a year of the chain of sets, each the next of the one before, that judge a level. */
  firstOfChain(level: CriteriaSet['level'], year: number): RuleSet | null {
    const later = new Set(this.ruleSets.map(({ set }) => set.nextSetCode));
    const first = this.ruleSets.find(
      ({ set }) =>
        set.level === level &&
        set.nextSetCode !== null &&
        !later.has(set.code) &&
        this.versionOf(set.code, year) !== null,
    );
    return first ?? null;
  }
}
