import type { ReadContext } from '@ntp-graph/kit';
import { checkQuestion, checkRuleSet, nothingWithin } from '../criteria/check-question.js';
import type { Criterion } from '../criteria/criterion.type.js';
import { rulebookOf } from '../criteria/rulebook.reader.js';
import type { CriteriaSummaryRequest } from './criteria-summary.args.js';

/**
 * Throws for a question about what does not exist. What it returns says of a unit why nothing within it can be counted;
 * null where it can. Where everything asked for was found there is nothing to check, and nothing is read.
 *
 * @param criteria all criteria of the set asked for
 * @param counted the units within which something was counted
 */
export async function refusedCounts(
  context: ReadContext,
  ids: readonly string[],
  request: CriteriaSummaryRequest,
  criteria: readonly Criterion[],
  counted: ReadonlySet<string>,
): Promise<(id: string) => Error | null> {
  const numbers = new Set(criteria.map(({ number }) => number));
  const everyNumber = request.criteria?.every((number) => numbers.has(number)) ?? true;
  if (everyNumber && ids.every((id) => counted.has(id))) return () => null;
  const rulebook = await rulebookOf(context);
  checkQuestion(rulebook, request);
  const ruleSet = checkRuleSet(rulebook, request.criteriaSet);
  return (id) => nothingWithin(rulebook, ruleSet, id);
}
