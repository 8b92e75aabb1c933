import { type AdministrativeLevel, badInput, levelOfUnitId, type PlatformError } from '@ntp-graph/kit';
import type { Rulebook, RuleSet } from './rulebook.js';

/** What is asked of the criteria, whichever units it is asked of; null leaves it open. */
export interface CriteriaQuestion {
  readonly criteriaSet: string | null;
  readonly criteria: readonly string[] | null;
  readonly year: number | null;
}

const inOrderOfNumber = new Intl.Collator('en', { numeric: true });

/** The set of this code; any other text is BAD_USER_INPUT that names the sets there are. */
export function checkRuleSet(rulebook: Rulebook, code: string): RuleSet {
  const ruleSet = rulebook.ruleSet(code);
  if (ruleSet) return ruleSet;
  const codes = rulebook.ruleSets.map(({ set }) => set.code);
  throw badInput(`there is no set of criteria ${JSON.stringify(code)}`, `one of ${codes.join(', ')}`);
}

function checkNumbers(rulebook: Rulebook, ruleSet: RuleSet | null, numbers: readonly string[]): void {
  const criteria = ruleSet?.criteria ?? rulebook.ruleSets.flatMap((each) => each.criteria);
  const known = new Set(criteria.map(({ number }) => number));
  const unknown = numbers.find((number) => !known.has(number));
  if (unknown === undefined) return;
  const list = ruleSet ? [...known] : [...known].sort(inOrderOfNumber.compare);
  throw badInput(
    `${ruleSet ? ruleSet.set.code : 'no set of criteria'} has ${ruleSet ? 'no' : 'a'} criterion ${JSON.stringify(unknown)}`,
    `one of ${list.join(', ')}`,
  );
}

function checkYearOf(rulebook: Rulebook, { set, versions }: RuleSet, year: number): void {
  const [first] = versions;
  if (!first || rulebook.versionOf(set.code, year)) return;
  const from = Number(first.validFrom.slice(0, 4));
  const validTo = versions.at(-1)?.validTo ?? null;
  throw badInput(
    `${set.code} is in force ${validTo === null ? `since ${first.validFrom}` : `from ${first.validFrom} to ${validTo}`}, not in ${year}`,
    validTo === null ? `a year from ${from}` : `a year from ${from} to ${validTo.slice(0, 4)}`,
  );
}

/** Refuses with BAD_USER_INPUT, naming what exists: an unknown set, an unknown number, a year the set was not in force. */
export function checkQuestion(rulebook: Rulebook, { criteriaSet, criteria, year }: CriteriaQuestion): void {
  const ruleSet = criteriaSet === null ? null : checkRuleSet(rulebook, criteriaSet);
  if (criteria !== null) checkNumbers(rulebook, ruleSet, criteria);
  if (ruleSet !== null && year !== null) checkYearOf(rulebook, ruleSet, year);
}

const levels: readonly AdministrativeLevel[] = [
  'COUNTRY',
  'PROVINCE',
  'DISTRICT',
  'COMMUNE',
] as AdministrativeLevel[];

function refusal(
  rulebook: Rulebook,
  { set }: RuleSet,
  unitId: string,
  level: AdministrativeLevel,
): PlatformError {
  const fitting = rulebook.ruleSets.filter((each) => each.set.level === level).map((each) => each.set.code);
  const right =
    fitting.length > 0
      ? `a set that judges it: one of ${fitting.join(', ')}`
      : `a unit of level ${set.level}`;
  return badInput(
    `${set.code} judges units of level ${set.level}, and ${unitId} is of level ${level}`,
    right,
  );
}

/** The error for a unit that the set does not judge because it is of another level; null for one that it can judge. */
export function wrongLevel(rulebook: Rulebook, ruleSet: RuleSet, unitId: string): PlatformError | null {
  const level = levelOfUnitId(unitId);
  if (level === null || level === ruleSet.set.level) return null;
  return refusal(rulebook, ruleSet, unitId, level);
}

/** The error for a unit that lies below those that the set judges, so that nothing within it can be counted. */
export function nothingWithin(rulebook: Rulebook, ruleSet: RuleSet, unitId: string): PlatformError | null {
  const level = levelOfUnitId(unitId);
  if (level === null || levels.indexOf(level) <= levels.indexOf(ruleSet.set.level)) return null;
  return refusal(rulebook, ruleSet, unitId, level);
}
