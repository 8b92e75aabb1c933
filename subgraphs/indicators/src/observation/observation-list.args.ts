import {
  badInput,
  checkUnitId,
  DateScalar,
  keyOf,
  OrderDirection,
  PageArgs,
  PeriodScalar,
} from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { checkIndicatorCodes } from '../indicator/indicator-code.js';
import { periodRange } from '../time/period-range.js';
import { DisaggregationArgs } from './disaggregation.args.js';
import { disaggregationOf } from './disaggregation.js';
import type { ObservationCondition } from './observation-condition.js';
import {
  fromDescription,
  indicatorsDescription,
  knownOnDescription,
  syntheticDescription,
  toDescription,
} from './unit-observations.args.js';

export enum ObservationOrderField {
  PERIOD = 'PERIOD',
  PUBLISHED_ON = 'PUBLISHED_ON',
  VALUE = 'VALUE',
}

registerEnumType(ObservationOrderField, {
  name: 'ObservationOrderField',
  description: 'What a list of observations is ordered by. Ties are broken by the order of loading.',
  valuesConfig: {
    PERIOD: { description: 'The last day of the period.' },
    PUBLISHED_ON: { description: 'The day of publication; one that is unknown counts as the earliest.' },
    VALUE: {
      description:
        'The value, or the lower end of a range; a missing one counts as the smallest. Ask for one indicator: values ' +
        'of different units do not compare.',
    },
  },
});

@InputType({ description: 'How a list of observations is ordered.' })
export class ObservationOrder {
  @Field(() => ObservationOrderField, { description: 'By what.' })
  readonly field!: ObservationOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'ASC by default.' })
  readonly direction!: OrderDirection;
}

@InputType({ description: 'Which observations a list holds. All conditions must hold.' })
export class ObservationFilter extends DisaggregationArgs {
  @Field(() => [String], { nullable: true, description: indicatorsDescription })
  readonly indicators?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only about this unit itself. Malformed: BAD_USER_INPUT. Not together with `region`.',
  })
  readonly unit?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only about this region as such, e.g. `2004:TN`. Not together with `unit`.',
  })
  readonly region?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: fromDescription })
  readonly from?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: toDescription })
  readonly to?: string | null;

  @Field(() => [String], { nullable: true, description: 'Only these publishers, as printed.' })
  readonly publishers?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only what these documents state, by id of the source; nothing synthetic is among it.',
  })
  readonly documents?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: syntheticDescription })
  readonly synthetic?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: knownOnDescription })
  readonly knownOn?: string | null;
}

@ArgsType()
export class ObservationListArgs extends PageArgs {
  @Field(() => ObservationFilter, { nullable: true, description: 'Which observations.' })
  readonly filter?: ObservationFilter | null;

  @Field(() => ObservationOrder, { nullable: true, description: 'By period, latest first, by default.' })
  readonly orderBy?: ObservationOrder | null;
}

/** Which observations a list holds, ready for SQL. */
export interface ObservationSelection extends ObservationCondition {
  /** Null: all indicators. */
  readonly indicators: readonly string[] | null;
  /** Id of a unit or a region; null: everywhere. */
  readonly area: string | null;
  /** Keys of sources; null: of whatever source. */
  readonly documents: readonly string[] | null;
}

/** A list of observations: which, in what order, and which part of it. */
export interface ObservationListRequest {
  readonly selection: ObservationSelection;
  readonly order: { readonly field: ObservationOrderField; readonly direction: OrderDirection };
  readonly first: number;
  readonly after: string | null;
}

function areaOf({ unit, region }: ObservationFilter): string | null {
  if (unit != null && region != null) {
    throw badInput(`filter has both unit "${unit}" and region "${region}"`, 'one of the two');
  }
  return unit == null ? (region ?? null) : checkUnitId(unit);
}

/** Reads the arguments of a list. */
export function observationListRequest(args: ObservationListArgs): ObservationListRequest {
  const filter: ObservationFilter = args.filter ?? {};
  return {
    selection: {
      indicators: filter.indicators == null ? null : checkIndicatorCodes(filter.indicators),
      area: areaOf(filter),
      documents: filter.documents?.map((id) => keyOf('Source', id)) ?? null,
      range: periodRange(filter.from, filter.to),
      synthetic: filter.synthetic ?? null,
      publishers: filter.publishers ?? null,
      knownOn: filter.knownOn ?? null,
      disaggregation: disaggregationOf(filter),
    },
    order: args.orderBy ?? { field: ObservationOrderField.PERIOD, direction: OrderDirection.DESC },
    first: args.first,
    after: args.after ?? null,
  };
}
