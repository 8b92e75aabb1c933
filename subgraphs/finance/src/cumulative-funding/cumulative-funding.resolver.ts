import type { ReadContext } from '@ntp-graph/kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { disbursementRate } from '../funding/disbursement-rate.js';
import { DisbursementRate, RateDenominator } from '../funding/disbursement-rate.type.js';
import {
  CumulativeFundingArgs,
  cumulativeFundingRequest,
  UnitCumulativeFundingArgs,
  unitCumulativeFundingRequest,
} from './cumulative-funding.args.js';
import { cumulativeFundingList, cumulativeFundingOfUnits } from './cumulative-funding.reader.js';
import { CumulativeFunding, CumulativeFundingConnection } from './cumulative-funding.type.js';

const points =
  'A point for every period in which anything was entered: where there is none, what stood before still stands. Each ' +
  'point is what `funding` with the same `asOf` sums to.';

@Resolver(() => AdministrativeUnit)
export class UnitCumulativeFundingResolver {
  @FieldResolver(() => [CumulativeFunding], {
    nullable: true,
    description: `The unit's money as it grew, in series. ${points} Null only when finance cannot be reached.`,
  })
  cumulativeFunding(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: UnitCumulativeFundingArgs,
  ): Promise<CumulativeFunding[]> {
    return context.load(cumulativeFundingOfUnits, unit.id, unitCumulativeFundingRequest(args));
  }
}

@Resolver(() => CumulativeFunding)
export class CumulativeFundingResolver {
  @Query(() => CumulativeFundingConnection, {
    description: `The money of all programmes and places as it grew, in series, page by page. ${points}`,
  })
  cumulativeFunding(@Ctx() context: ReadContext, @Args() args: CumulativeFundingArgs) {
    return cumulativeFundingList(context, cumulativeFundingRequest(args), args);
  }

  @FieldResolver(() => DisbursementRate, { description: 'How much of the money was disbursed by then.' })
  disbursementRate(
    @Root() point: CumulativeFunding,
    @Arg('denominator', () => RateDenominator, {
      nullable: true,
      description:
        'What to take the rate of. Unless said: ALLOCATED_AND_CARRIED_OVER where anything was carried over, because ' +
        'what was disbursed includes it, and ALLOCATED elsewhere.',
    })
    denominator?: RateDenominator | null,
  ): DisbursementRate {
    const { plannedToDate, allocatedToDate, carriedOverToDate, disbursedToDate } = point;
    const amounts = {
      planned: plannedToDate,
      allocated: allocatedToDate,
      carriedOver: carriedOverToDate,
      disbursed: disbursedToDate,
    };
    return disbursementRate(amounts, denominator ?? undefined);
  }
}
