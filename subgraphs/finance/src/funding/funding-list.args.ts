import {
  badInput,
  checkGroupOrder,
  groupTopOf,
  type Having,
  PageArgs,
  shareWithinDescription,
  topDescription,
  viewFields,
} from '@ntp-graph/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { descriptions } from './funding.args.js';
import { FundingDimension, FundingPeriod } from './funding-dimension.js';
import { type FilteredFundingRequest, FundingFilter, filteredFundingRequest } from './funding-filter.js';
import { FundingHaving } from './funding-having.args.js';
import { FundingOrder, measureColumns } from './funding-order-field.js';
import { unitRateNames } from './unit-rates.js';

@InputType({ description: 'The first groups of each value of some dimensions.' })
export class FundingTop extends groupTopOf<FundingDimension>('Funding', FundingDimension) {}

@ArgsType()
export class FundingListArgs extends PageArgs {
  @Field(() => [FundingDimension], { description: descriptions.groupBy })
  readonly groupBy!: FundingDimension[];

  @Field(() => FundingFilter, {
    nullable: true,
    description: 'Which money. All of the level PROVINCE by default.',
  })
  readonly filter?: FundingFilter | null;

  @Field(() => [FundingDimension], { nullable: true, description: shareWithinDescription })
  readonly shareWithin?: FundingDimension[] | null;

  @Field(() => FundingTop, { nullable: true, description: topDescription })
  readonly top?: FundingTop | null;

  @Field(() => FundingHaving, { nullable: true, description: 'Which groups to keep. All by default.' })
  readonly having?: FundingHaving | null;

  @Field(() => [FundingOrder], {
    nullable: true,
    description: 'The first decides, the next break ties. By what is grouped by, in that order, by default.',
  })
  readonly orderBy?: FundingOrder[] | null;
}

/** A list of groups, ready for SQL. */
export interface FundingListRequest extends FilteredFundingRequest {
  readonly having: FundingHaving;
  readonly orderBy: readonly FundingOrder[];
  readonly shareWithin: readonly FundingDimension[];
  readonly top: FundingTop | null;
  /** The names of all fields that are selected. */
  readonly selected: ReadonlySet<string>;
}

/** Whether groups are kept or ordered by any of some measures, in any view. */
export function isKeptOrOrderedBy(
  measures: readonly string[],
  having: FundingHaving | null | undefined,
  orderBy: readonly FundingOrder[] | null | undefined,
): boolean {
  const columns: Readonly<Record<string, string>> = measureColumns;
  const bounds: readonly (Having | null | undefined)[] = [
    { ...having } as Having,
    ...Object.values(viewFields).map((view) => having?.[view]),
  ];
  const asked = [
    ...bounds.flatMap((each) => Object.keys(each ?? {}).filter((measure) => each?.[measure])),
    ...(orderBy ?? []).map(({ field }) => columns[field]),
  ];
  return measures.some((measure) => asked.includes(measure));
}

function checkRate({ having, orderBy, groupBy }: FundingListArgs): void {
  const asked = isKeptOrOrderedBy(['disbursementRate', ...unitRateNames], having, orderBy);
  const period = groupBy.find((dimension) => dimension in FundingPeriod);
  if (asked && period) {
    throw badInput(
      `groups by ${period} have no disbursementRate to compare`,
      'groupBy without CALENDAR_YEAR, QUARTER and MONTH, a condition on planned, allocated, carriedOver, disbursed, ' +
        'settled or transferred, or the field cumulativeFunding',
    );
  }
}

/** Reads the arguments of the list; an impossible combination is BAD_USER_INPUT. */
export function fundingListRequest(args: FundingListArgs, selected: ReadonlySet<string>): FundingListRequest {
  const request = filteredFundingRequest(args.groupBy, args.filter ?? {});
  checkGroupOrder(FundingDimension, args.orderBy ?? [], args.groupBy);
  checkRate(args);
  return {
    ...request,
    having: args.having ?? {},
    orderBy: args.orderBy ?? [],
    shareWithin: args.shareWithin ?? [],
    top: args.top ?? null,
    selected,
  };
}
