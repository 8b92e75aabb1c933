import {
  AdministrativeLevel,
  badInput,
  checkUnitId,
  listOrderOf,
  NumberCondition,
  WithinFilter,
} from '@ntp-graph/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import {
  LatestObservationsArgs,
  type LatestObservationsRequest,
  latestObservationsRequest,
} from './latest-observations.args.js';

const orderFields = {
  UNIT: 'The id of the unit, then the indicator.',
  VALUE: 'The value; bounds and ranges have none. Only of one indicator.',
  PERIOD: 'The last day of the period.',
} as const;
export type LatestObservationOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of latest observations is ordered.' })
export class LatestObservationOrder extends listOrderOf(
  'LatestObservation',
  'latest observations',
  orderFields,
) {}

@InputType({ description: 'Of which units, and with which values. All conditions must hold.' })
export class LatestObservationFilter extends WithinFilter {
  @Field(() => [AdministrativeLevel], {
    nullable: true,
    description: 'Only of units of these levels. All by default.',
  })
  readonly levels?: AdministrativeLevel[] | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: 'Only such values: `{ lt: 90 }`. Of one indicator alone: otherwise BAD_USER_INPUT.',
  })
  readonly value?: NumberCondition | null;
}

@ArgsType()
export class LatestObservationListArgs extends LatestObservationsArgs {
  @Field(() => LatestObservationFilter, { nullable: true, description: 'Of which units. All by default.' })
  readonly filter?: LatestObservationFilter | null;

  @Field(() => LatestObservationOrder, { nullable: true, description: 'By unit by default.' })
  readonly orderBy?: LatestObservationOrder | null;
}

/** Which latest observations a list holds: checked, with nothing left to default. */
export interface LatestObservationSelection extends LatestObservationsRequest {
  readonly levels: readonly AdministrativeLevel[] | null;
  readonly within: string | null;
  readonly includePredecessors: boolean;
  readonly value: NumberCondition | null;
}

/** Reads the arguments; what cannot be is BAD_USER_INPUT. */
export function latestObservationSelection(args: LatestObservationListArgs): LatestObservationSelection {
  const { levels, within, includePredecessors, value } = args.filter ?? {};
  const request = latestObservationsRequest(args);
  const compared = value == null ? args.orderBy?.field === 'VALUE' && 'orderBy VALUE' : 'filter.value';
  if (compared && request.indicators.length > 1) {
    throw badInput(`${compared} compares values of ${request.indicators.length} indicators`, 'one indicator');
  }
  return {
    ...request,
    levels: levels ?? null,
    within: within == null ? null : checkUnitId(within),
    includePredecessors: includePredecessors ?? false,
    value: value ?? null,
  };
}
