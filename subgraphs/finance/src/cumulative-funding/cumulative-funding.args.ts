import { PageArgs, TimeGrain } from '@ntp-graph/kit';
import { ArgsType, Field } from 'type-graphql';
import { UnitMoneyArgs } from '../funding/funding.args.js';
import { CumulativeFundingDimension, type FundingDimension } from '../funding/funding-dimension.js';
import {
  type FilteredFundingRequest,
  FundingFilter,
  filteredFundingRequest,
} from '../funding/funding-filter.js';
import { type UnitFundingRequest, unitMoneyRequest } from '../funding/unit-funding-request.js';
import { CumulativeFundingHaving, CumulativeFundingOrder } from './cumulative-funding-measures.js';

const groupByDescription =
  'What to make a series of, at least one and each once. Series come in this order. Without PLAN_YEAR a series goes ' +
  'on over all plan years that are asked for.';
const everyDescription = 'How far apart the points of a series are.';

/** What the points of a series are. */
export const pointsInWords =
  'A point for every period in which anything was entered: where there is none, what stood before still stands. Each ' +
  'point is what `funding` with the same `knownOn` sums to.';

/** The arguments of a unit's cumulative funding. */
@ArgsType()
export class UnitCumulativeFundingArgs extends UnitMoneyArgs {
  @Field(() => [CumulativeFundingDimension], { description: groupByDescription })
  readonly groupBy!: CumulativeFundingDimension[];

  @Field(() => TimeGrain, { defaultValue: TimeGrain.MONTH, description: everyDescription })
  readonly every!: TimeGrain;
}

@ArgsType()
export class CumulativeFundingArgs extends PageArgs {
  @Field(() => CumulativeFundingOrder, {
    nullable: true,
    description: 'All points of one series, then the next, by default, which also breaks ties.',
  })
  readonly orderBy?: CumulativeFundingOrder | null;

  @Field(() => CumulativeFundingHaving, {
    nullable: true,
    description: 'Which points to keep. All by default.',
  })
  readonly having?: CumulativeFundingHaving | null;

  @Field(() => [CumulativeFundingDimension], { description: groupByDescription })
  readonly groupBy!: CumulativeFundingDimension[];

  @Field(() => TimeGrain, { defaultValue: TimeGrain.MONTH, description: everyDescription })
  readonly every!: TimeGrain;

  @Field(() => FundingFilter, {
    nullable: true,
    description: 'Which money. All of the level PROVINCE by default.',
  })
  readonly filter?: FundingFilter | null;
}

/** The dimension that cuts time into the points of a series. */
const periodOf = { YEAR: 'CALENDAR_YEAR', QUARTER: 'QUARTER', MONTH: 'MONTH' } as const;

interface SeriesArgs {
  readonly groupBy: readonly CumulativeFundingDimension[];
  readonly every: TimeGrain;
}

/** What the ledger is grouped by before it is summed up over time: the period comes last. */
function byPeriod({ groupBy, every }: SeriesArgs): readonly FundingDimension[] {
  return groupBy.length === 0 ? [] : [...groupBy, periodOf[every]];
}

/** Reads the arguments of a unit's series. */
export function unitCumulativeFundingRequest(args: UnitCumulativeFundingArgs): UnitFundingRequest {
  return unitMoneyRequest(byPeriod(args), args);
}

/** Reads the arguments of the list of series. */
export function cumulativeFundingRequest(args: CumulativeFundingArgs): FilteredFundingRequest {
  return filteredFundingRequest(byPeriod(args), args.filter ?? {});
}
