import {
  AdministrativeLevel,
  badInput,
  checkUnitId,
  DateScalar,
  DateTimeScalar,
  keyOf,
  NumberCondition,
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

  @Field(() => ID, {
    nullable: true,
    description:
      'Only about units that lie within this unit, or are it. Malformed: BAD_USER_INPUT. Not together with `unit` or ' +
      '`region`.',
  })
  readonly within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also about units within those that `within` was made of; not by default.',
  })
  readonly includePredecessors?: boolean | null;

  @Field(() => [AdministrativeLevel], { nullable: true, description: 'Only about units of these levels.' })
  readonly levels?: AdministrativeLevel[] | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description:
      'Only exact values within these bounds, in the unit of the indicator. Ask for one indicator.',
  })
  readonly value?: NumberCondition | null;

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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Only what was entered here at this instant or later, whatever day it was published on: what is new since you last ' +
      'asked. Ask from a little before that, because an entry becomes visible some time after it began.',
  })
  readonly changedSince?: string | null;
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
  /** Null: everywhere. */
  readonly within: string | null;
  readonly includePredecessors: boolean;
  readonly levels: readonly AdministrativeLevel[] | null;
  readonly value: NumberCondition | null;
  /** Null: whenever it was entered. */
  readonly changedSince: string | null;
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

function areaOf({ unit, region, within }: ObservationFilter): string | null {
  if (unit != null && region != null) {
    throw badInput(`filter has both unit "${unit}" and region "${region}"`, 'one of the two');
  }
  if (within != null && (unit ?? region) != null) {
    throw badInput(`filter has both within "${within}" and "${unit ?? region}"`, 'one of the two');
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
      within: filter.within == null ? null : checkUnitId(filter.within),
      includePredecessors: filter.includePredecessors ?? false,
      levels: filter.levels ?? null,
      value: filter.value ?? null,
      changedSince: filter.changedSince ?? null,
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
