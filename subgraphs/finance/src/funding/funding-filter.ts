import { AdministrativeLevel, badInput, checkUnitId, DateScalar } from '@ntp-graph/kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { descriptions } from './funding.args.js';
import type { FundingDimension } from './funding-dimension.js';
import { type FundingRequest, fundingRequest } from './funding-request.js';

@InputType({ description: 'Which money to sum. All conditions must hold.' })
export class FundingFilter {
  @Field(() => Int, { nullable: true, description: descriptions.planYear })
  readonly planYear?: number | null;

  @Field(() => [Int], { nullable: true, description: descriptions.planYears })
  readonly planYears?: number[] | null;

  @Field(() => [String], { nullable: true, description: descriptions.programmes })
  readonly programmes?: string[] | null;

  @Field(() => [String], { nullable: true, description: descriptions.components })
  readonly components?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only units that lie within this unit, or are it. Unknown: no groups. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Also units that lie within those that `within` was made of, or are them; not by default. A predecessor of ' +
      'which only a part came over counts whole: no official shares exist.',
  })
  readonly includePredecessors?: boolean | null;

  @Field(() => AdministrativeLevel, {
    nullable: true,
    description:
      'The money of the units of this level; PROVINCE by default. Levels tell of the same money in more or less ' +
      'detail, and are never added to each other.',
  })
  readonly level?: AdministrativeLevel | null;

  @Field(() => CapitalType, { nullable: true, description: descriptions.capital })
  readonly capital?: CapitalType | null;

  @Field(() => FundSource, { nullable: true, description: descriptions.source })
  readonly source?: FundSource | null;

  @Field(() => DateScalar, { nullable: true, description: descriptions.knownOn })
  readonly knownOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: descriptions.synthetic })
  readonly synthetic?: boolean | null;
}

/** The money of all places or of one, ready for SQL. */
export interface FilteredFundingRequest extends FundingRequest {
  readonly within: string | null;
  /** Also the units that `within` was made of. */
  readonly includePredecessors: boolean;
}

/** Units of edition 2025 lie in no district: to group or list them by one would give nothing. */
function checkDistrict(groupBy: readonly FundingDimension[], filter: FundingFilter): void {
  const { within, level, includePredecessors } = filter;
  if (!within?.startsWith('2025:') || includePredecessors) return;
  if (groupBy.includes('DISTRICT')) {
    throw badInput(
      `groupBy names DISTRICT, and no unit within ${within} lies in one`,
      'groupBy PROVINCE or UNIT, or includePredecessors for the districts before 2025-07-01',
    );
  }
  if (level === AdministrativeLevel.DISTRICT) {
    throw badInput(
      `there is no unit of level DISTRICT within ${within}`,
      'level PROVINCE or COMMUNE, or includePredecessors for the districts before 2025-07-01',
    );
  }
}

/** Reads which money to sum, of the provinces unless another level is asked for. */
export function filteredFundingRequest(
  groupBy: readonly FundingDimension[],
  filter: FundingFilter,
): FilteredFundingRequest {
  const level = filter.level ?? AdministrativeLevel.PROVINCE;
  const request = fundingRequest(groupBy, { ...filter, level });
  checkDistrict(groupBy, filter);
  return {
    ...request,
    within: filter.within ? checkUnitId(filter.within) : null,
    includePredecessors: filter.includePredecessors ?? false,
  };
}
