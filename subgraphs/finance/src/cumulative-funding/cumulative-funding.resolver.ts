import { Break, type ReadContext } from '@ntp-graph/kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DisbursementRate, RateDenominator } from '../funding/disbursement-rate.type.js';
import { breaksOfFunding, breaksOfMoney } from '../funding/funding-breaks.js';
import { CumulativeFundingArgs, cumulativeFundingRequest, pointsInWords } from './cumulative-funding.args.js';
import { cumulativeFundingList } from './cumulative-funding.reader.js';
import { CumulativeFunding, CumulativeFundingConnection } from './cumulative-funding.type.js';
import { rateToDate } from './rate-to-date.js';

@Resolver(() => CumulativeFunding)
export class CumulativeFundingResolver {
  @Query(() => CumulativeFundingConnection, {
    description: `The money of all programmes and places as it grew, in series, page by page. ${pointsInWords}`,
  })
  cumulativeFunding(@Ctx() context: ReadContext, @Args() args: CumulativeFundingArgs) {
    return cumulativeFundingList(context, cumulativeFundingRequest(args), args, args);
  }

  @FieldResolver(() => [Break], { description: breaksOfMoney })
  breaks(@Root() { row, request }: CumulativeFunding): Break[] {
    return breaksOfFunding(row, request);
  }

  @FieldResolver(() => DisbursementRate, { description: 'How much of the money was disbursed by then.' })
  disbursementRate(
    @Root() point: CumulativeFunding,
    @Arg('denominator', () => RateDenominator, {
      nullable: true,
      description:
        'What to take the rate of. By default: AVAILABLE where units took money over from others, ' +
        'ALLOCATED_AND_CARRIED_OVER where anything was carried over, because ' +
        'what was disbursed includes it, and ALLOCATED elsewhere.',
    })
    denominator?: RateDenominator | null,
  ): DisbursementRate {
    return rateToDate(point, denominator ?? undefined);
  }
}
