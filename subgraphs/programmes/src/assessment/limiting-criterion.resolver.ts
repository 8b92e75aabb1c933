import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { CriteriaSummaryArgs, criteriaSummaryRequest } from './criteria-summary.args.js';
import { LimitingCriterion, limitingCriteriaOfUnits } from './limiting-criterion.js';

@Resolver(() => AdministrativeUnit)
export class LimitingCriterionResolver {
  @FieldResolver(() => [LimitingCriterion], {
    nullable: true,
    description:
      'Which criteria of a set hold most of the units within it back in a year, the worst first: communes for a commune ' +
      'set. Criteria that hold nobody back, and criteria with parts, are not listed. Null only when programmes cannot ' +
      'answer.',
  })
  limitingCriteria(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: CriteriaSummaryArgs,
  ): Promise<LimitingCriterion[]> {
    return context.load(limitingCriteriaOfUnits, unit.id, criteriaSummaryRequest(args));
  }
}
