import { CriterionCondition, type ReadContext, readUnitIds, sql, UnitIds, UnitIdsArgs } from '@ntp-graph/kit';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { criterionStatusSelection } from './criterion-status-list.args.js';
import { statusesAsked } from './criterion-status-list.reader.js';

@Resolver()
export class UnitIdsByCriterionResolver {
  @Query(() => UnitIds, {
    description:
      'The ids of the units that stand so against a criterion: what `where` of a list of units asks, and what you can pass ' +
      'on yourself.',
  })
  async unitIdsByCriterion(
    @Ctx() context: ReadContext,
    @Arg('where', () => CriterionCondition, { description: 'The condition.' }) where: CriterionCondition,
    @Args() page: UnitIdsArgs,
  ): Promise<UnitIds> {
    const { criteriaSet, criterion, year, statuses, gap, synthetic } = where;
    const selection = criterionStatusSelection({
      criteriaSet,
      criteria: [criterion],
      years: [year],
      statuses: statuses ?? null,
      gap: gap ?? null,
      synthetic: synthetic ?? null,
    });
    const { thresholds, from, conditions, unitId, isSynthetic } = await statusesAsked(context, selection);
    const met = sql`select ${unitId} as id, bool_or(${isSynthetic}) as synthetic from ${from}
      where ${conditions} group by 1`;
    return readUnitIds(context, page, met, thresholds === null ? sql`` : sql`${thresholds},`);
  }
}
