import { askedOfNodes, Break, type ReadContext, selectedFields } from '@ntp-graph/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { disbursementRate } from './disbursement-rate.js';
import { DisbursementRate, RateDenominator } from './disbursement-rate.type.js';
import { breaksOfFunding, breaksOfMoney } from './funding-breaks.js';
import { coverageOfScopes, coverageScope, scopeKey } from './funding-coverage.js';
import { FundingCoverage } from './funding-coverage.type.js';
import { FundingGroup, FundingGroupConnection } from './funding-group.type.js';
import { FundingListArgs, fundingListRequest } from './funding-list.args.js';
import { fundingList } from './funding-list.reader.js';

@Resolver(() => FundingGroup)
export class FundingGroupResolver {
  @Query(() => FundingGroupConnection, {
    description:
      'The money of all programmes and places, grouped: which groups, in what order, page by page.',
  })
  funding(@Ctx() context: ReadContext, @Args() args: FundingListArgs, @Info() info: GraphQLResolveInfo) {
    return fundingList(context, fundingListRequest(args, selectedFields(info)), args, askedOfNodes(info));
  }

  @FieldResolver(() => FundingCoverage, {
    description:
      'What part of the programme the ledger knows: the components of the group in the whole country, whatever place, ' +
      'source or capital the group is of. Before rates of programmes are compared, look here: their components differ.',
  })
  async coverage(@Root() group: FundingGroup, @Ctx() context: ReadContext): Promise<FundingCoverage> {
    const { request, row } = group;
    return { ...(await context.load(coverageOfScopes, scopeKey(coverageScope(request, row)), null)), group };
  }

  @FieldResolver(() => [Break], {
    description: `${breaksOfMoney} Only of a group of one period.`,
  })
  breaks(@Root() { row, request }: FundingGroup): Break[] {
    return breaksOfFunding(row, request);
  }

  @FieldResolver(() => DisbursementRate, {
    nullable: true,
    description: 'How much of the money was disbursed; null when grouped by CALENDAR_YEAR, QUARTER or MONTH.',
  })
  disbursementRate(
    @Root() group: FundingGroup,
    @Arg('denominator', () => RateDenominator, {
      nullable: true,
      description:
        'What to take the rate of. By default: AVAILABLE where units took money over from others, ' +
        'ALLOCATED_AND_CARRIED_OVER where anything was carried over, because ' +
        'what was disbursed includes it, and ALLOCATED elsewhere.',
    })
    denominator?: RateDenominator | null,
  ): DisbursementRate | null {
    const ofPeriod = group.month ?? group.quarter ?? group.calendarYear;
    return ofPeriod === null ? disbursementRate(group, denominator ?? undefined) : null;
  }
}
