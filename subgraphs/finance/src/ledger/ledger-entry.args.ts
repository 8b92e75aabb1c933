import {
  AdministrativeLevel,
  checkUnitId,
  checkYear,
  DateScalar,
  DateTimeScalar,
  listOrderOf,
  PageArgs,
  WithinFilter,
} from '@ntp-graph/kit';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { CapitalType } from './capital-type.js';
import { FundSource } from './fund-source.js';
import { FundingMeasure } from './funding-measure.js';

@InputType({ description: 'Which entries of the ledger. All conditions must hold.' })
export class LedgerEntryFilter extends WithinFilter {
  @Field(() => AdministrativeLevel, { nullable: true, description: 'Only of units of this level.' })
  readonly level?: AdministrativeLevel | null;

  @Field(() => [String], { nullable: true, description: 'Only these programmes, by code.' })
  readonly programmes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only these components, by code, and not their parts.',
  })
  readonly components?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Only these plan years, 2000 to 2100.' })
  readonly planYears?: number[] | null;

  @Field(() => [FundingMeasure], { nullable: true, description: 'Only these measures.' })
  readonly measures?: FundingMeasure[] | null;

  @Field(() => CapitalType, { nullable: true, description: 'Only this kind of spending.' })
  readonly capital?: CapitalType | null;

  @Field(() => FundSource, { nullable: true, description: 'Only this source of money.' })
  readonly source?: FundSource | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only movements of this day or later.' })
  readonly enteredFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only movements of this day or earlier.' })
  readonly enteredTo?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Only what was written here at this instant or later, whatever the day of the movement: what is new since you last ' +
      'asked. Ask from a little before that, because a write becomes visible some time after it began.',
  })
  readonly changedSince?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: only what documents state. True: only what our generator made. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

/** What a list of entries can be ordered by. */
const orderFields = {
  ENTRY: 'The number in the ledger, which is the order of writing.',
  ENTERED_ON: 'The day of the movement.',
  AMOUNT: 'The amount.',
  UNIT: 'The id of the unit.',
} as const;
export type LedgerEntryOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of entries is ordered.' })
export class LedgerEntryOrder extends listOrderOf('LedgerEntry', 'entries of the ledger', orderFields) {}

@ArgsType()
export class LedgerEntryArgs extends PageArgs {
  @Field(() => LedgerEntryFilter, { nullable: true, description: 'Which entries; all by default.' })
  readonly filter?: LedgerEntryFilter | null;

  @Field(() => LedgerEntryOrder, {
    nullable: true,
    description: 'By number by default, which also breaks ties.',
  })
  readonly orderBy?: LedgerEntryOrder | null;
}

/** The filter with the unit of its place, when that and its years can be; otherwise BAD_USER_INPUT. */
export function checkLedgerFilter(filter: LedgerEntryFilter): LedgerEntryFilter {
  for (const year of filter.planYears ?? []) checkYear(year, 'planYears');
  return filter.within == null ? filter : { ...filter, within: checkUnitId(filter.within) };
}
