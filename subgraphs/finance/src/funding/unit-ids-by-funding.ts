import {
  badInput,
  FundingCondition,
  meetsHaving,
  type ReadContext,
  readUnitIds,
  sql,
  UnitIds,
  UnitIdsArgs,
} from '@ntp-graph/kit';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { amountSource } from './amount-source.js';
import { usualRateSql } from './disbursement-rate.js';
import { fundingRequest } from './funding-request.js';
import { fundingSums } from './funding-sums.js';

const measures = ['planned', 'allocated', 'disbursed', 'disbursementRate'] as const;

@Resolver()
export class UnitIdsByFundingResolver {
  @Query(() => UnitIds, {
    description:
      'The ids of the units whose money is so: what `where` of a list of units asks, and what you can pass on yourself.',
  })
  unitIdsByFunding(
    @Ctx() context: ReadContext,
    @Arg('where', () => FundingCondition, { description: 'The condition.' }) where: FundingCondition,
    @Args() page: UnitIdsArgs,
  ): Promise<UnitIds> {
    if (!measures.some((measure) => where[measure])) {
      throw badInput('the condition on funding bounds nothing', `a bound of ${measures.join(', ')}`);
    }
    const { planned, allocated, disbursed, disbursementRate } = where;
    const bounds = { planned, allocated, disbursed, disbursementRate };
    const request = fundingRequest(['UNIT'], where);
    const source = amountSource(request);
    const from = sql`${source.table} ${source.path}`;
    const sums = fundingSums(request, { source, parent: null, from, conditions: [] });
    const met = sql`select "unitId" as id, synthetic from (
        select sums.*, ${usualRateSql} as "disbursementRate" from (${sums}) as sums
      ) as measured where ${meetsHaving(bounds, measures)}`;
    return readUnitIds(context, page, met);
  }
}
