import { badInput, checkUnitId, type ListOrder, OrderArgument, type ReadContext } from '@ntp-graph/kit';
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { CriteriaSummaryArgs, criteriaSummaryRequest } from './criteria-summary.args.js';
import {
  LimitingCriterion,
  limitingCriteriaOfUnits,
  limitingCriterionOrder,
} from './limiting-criteria.field.js';

const mostUnits = 100;

@ArgsType()
class LimitingCriteriaArgs extends CriteriaSummaryArgs {
  @Field(() => [ID], {
    defaultValue: ['VN'],
    description: `Within which units, from 1 to ${mostUnits}, e.g. those of every province. Malformed: BAD_USER_INPUT.`,
  })
  readonly within!: string[];
}

@Resolver()
export class LimitingCriteriaResolver {
  @Query(() => [LimitingCriterion], {
    description:
      'Which criteria of a set hold back units, as `limitingCriteria` of each of some units, in one list: a row for each of ' +
      'them and each criterion.',
  })
  async limitingCriteria(
    @Ctx() context: ReadContext,
    @Args() { within, ...args }: LimitingCriteriaArgs,
    @OrderArgument(limitingCriterionOrder, 'In the order of the units, the worst first')
    orderBy?: ListOrder<string> | null,
  ): Promise<readonly LimitingCriterion[]> {
    const ids = [...new Set(within.map(checkUnitId))];
    if (ids.length === 0 || ids.length > mostUnits) {
      throw badInput(`${ids.length} units are asked for`, `from 1 to ${mostUnits}`);
    }
    const request = criteriaSummaryRequest(args);
    const found = await Promise.all(ids.map((id) => context.load(limitingCriteriaOfUnits, id, request)));
    return limitingCriterionOrder.sorted(found.flat(), orderBy);
  }
}
