import {
  AdministrativeLevel,
  badInput,
  checkGroupBy,
  checkGroupOrder,
  checkUnitId,
  DateScalar,
  groupTopOf,
  NumberCondition,
  PageArgs,
  PeriodScalar,
  shareWithinDescription,
  topDescription,
  viewFields,
} from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { checkIndicatorCode } from '../indicator/indicator-code.js';
import { DisaggregationArgs } from '../observation/disaggregation.args.js';
import { type Disaggregation, disaggregationOf } from '../observation/disaggregation.js';
import type { ObservationCondition } from '../observation/observation-condition.js';
import {
  fromDescription,
  knownOnDescription,
  syntheticDescription,
  toDescription,
} from '../observation/unit-observations.args.js';
import { Frequency, frequencyOf } from '../time/frequency.js';
import { periodRange } from '../time/period-range.js';
import { ObservationDimension } from './observation-dimension.js';
import { measureColumns, ObservationGroupHaving, ObservationGroupOrder } from './observation-measure.js';

@InputType({
  description:
    'Which values are grouped. All conditions must hold. Null for a part of the population takes every part, and must ' +
    'be grouped by.',
})
export class ObservationGroupFilter extends DisaggregationArgs {
  @Field(() => AdministrativeLevel, {
    nullable: true,
    description:
      'The values of the units of this level; PROVINCE by default. Levels tell of the same people in more or less ' +
      'detail, and are never mixed.',
  })
  readonly level?: AdministrativeLevel | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only of this unit and those within it. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also of the units that `within` was made of, and those within them; not by default.',
  })
  readonly includePredecessors?: boolean | null;

  @Field(() => PeriodScalar, { nullable: true, description: fromDescription })
  readonly from?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: toDescription })
  readonly to?: string | null;

  @Field(() => Frequency, {
    nullable: true,
    description:
      'How long the periods are, ANNUAL by default. One that the indicator is not published in: BAD_USER_INPUT.',
  })
  readonly frequency?: Frequency | null;

  @Field(() => Boolean, { nullable: true, description: syntheticDescription })
  readonly synthetic?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: knownOnDescription })
  readonly knownOn?: string | null;
}

@InputType({ description: 'The first groups of each value of some dimensions.' })
export class ObservationGroupTop extends groupTopOf<ObservationDimension>(
  'ObservationGroup',
  ObservationDimension,
) {}

@ArgsType()
export class ObservationGroupListArgs extends PageArgs {
  @Field(() => String, {
    description: 'Code of the indicator. An unknown one: null; a malformed one: BAD_USER_INPUT.',
  })
  readonly indicator!: string;

  @Field(() => [ObservationDimension], {
    description: 'What to group by, at least one and each once. Groups come in this order.',
  })
  readonly groupBy!: ObservationDimension[];

  @Field(() => ObservationGroupFilter, {
    nullable: true,
    description: 'Which values. The annual ones of provinces by default.',
  })
  readonly filter?: ObservationGroupFilter | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: 'Which values `share` is the share of, in the unit of the indicator: `{ gte: 90 }`.',
  })
  readonly shareOf?: NumberCondition | null;

  @Field(() => [ObservationDimension], { nullable: true, description: shareWithinDescription })
  readonly shareWithin?: ObservationDimension[] | null;

  @Field(() => ObservationGroupTop, { nullable: true, description: topDescription })
  readonly top?: ObservationGroupTop | null;

  @Field(() => ObservationGroupHaving, {
    nullable: true,
    description: 'Which groups to keep. All by default.',
  })
  readonly having?: ObservationGroupHaving | null;

  @Field(() => [ObservationGroupOrder], {
    nullable: true,
    description: 'The first decides, the next break ties. By what is grouped by, in that order, by default.',
  })
  readonly orderBy?: ObservationGroupOrder[] | null;
}

/** A list of groups, ready for SQL. */
export interface ObservationGroupRequest {
  readonly indicator: string;
  readonly groupBy: readonly ObservationDimension[];
  readonly level: AdministrativeLevel;
  readonly within: string | null;
  readonly includePredecessors: boolean;
  readonly frequency: Frequency;
  /** The one period that is asked for, as `from` and `to`; null where there can be several. */
  readonly period: string | null;
  readonly condition: ObservationCondition;
  readonly shareOf: NumberCondition | null;
  readonly having: ObservationGroupHaving;
  readonly orderBy: readonly ObservationGroupOrder[];
  readonly shareWithin: readonly ObservationDimension[];
  readonly top: ObservationGroupTop | null;
  /** The names of all fields that are selected. */
  readonly selected: ReadonlySet<string>;
  /** The measures that are selected, bounded or ordered by, by column. */
  readonly measures: ReadonlySet<string>;
}

const partDimensions: Readonly<Record<keyof Disaggregation, ObservationDimension>> = {
  sex: 'SEX',
  age: 'AGE',
  ethnicity: 'ETHNICITY',
  residence: 'RESIDENCE',
};

/** Values of everybody and of a part of the people, in one group, would be counted twice. */
function checkParts(disaggregation: Disaggregation, groupBy: readonly ObservationDimension[]): void {
  for (const [part, dimension] of Object.entries(partDimensions)) {
    const isOpen = disaggregation[part as keyof Disaggregation] === null;
    if (isOpen && !groupBy.includes(dimension)) {
      throw badInput(
        `${part} is null, and groupBy does not name ${dimension}`,
        `${dimension} in groupBy, or one ${part}`,
      );
    }
  }
}

/** The dimensions of place that units of a level do not have. */
const foreign: Readonly<Record<AdministrativeLevel, readonly ObservationDimension[]>> = {
  COUNTRY: ['DISTRICT', 'PROVINCE', 'PRESENT_PROVINCE', 'REGION', 'CRITERIA_REGION'],
  PROVINCE: ['DISTRICT'],
  DISTRICT: [],
  COMMUNE: [],
};

function checkPlaces(
  groupBy: readonly ObservationDimension[],
  level: AdministrativeLevel,
  { within, includePredecessors }: ObservationGroupFilter,
): void {
  const excluded = groupBy.find((dimension) => foreign[level].includes(dimension));
  const rest = Object.values(ObservationDimension).filter((one) => !foreign[level].includes(one));
  if (excluded) {
    throw badInput(
      `groupBy names ${excluded}, which units of level ${level} lie in none of`,
      rest.join(', '),
    );
  }
  const isWithoutDistricts = within?.startsWith('2025:') && !includePredecessors;
  if (isWithoutDistricts && (groupBy.includes('DISTRICT') || level === AdministrativeLevel.DISTRICT)) {
    throw badInput(
      `there are no districts within ${within}`,
      'PROVINCE or UNIT, or includePredecessors for the districts before 2025-07-01',
    );
  }
}

function conditionOf(filter: ObservationGroupFilter): ObservationCondition {
  return {
    range: periodRange(filter.from, filter.to),
    synthetic: filter.synthetic ?? null,
    publishers: null,
    knownOn: filter.knownOn ?? null,
    disaggregation: disaggregationOf(filter),
  };
}

/** The period that `from` and `to` both name, where nothing within it is grouped instead. */
function onlyPeriod({ from, to }: ObservationGroupFilter, frequency: Frequency): string | null {
  return from != null && from === to && frequencyOf(from) === frequency ? from : null;
}

/** The fields of `having` that bound views of measures. */
const views: readonly string[] = Object.values(viewFields);

/** Reads the arguments; an impossible combination is BAD_USER_INPUT. */
export function observationGroupRequest(
  args: ObservationGroupListArgs,
  selected: ReadonlySet<string>,
): ObservationGroupRequest {
  const filter: ObservationGroupFilter = args.filter ?? {};
  const level = filter.level ?? AdministrativeLevel.PROVINCE;
  const frequency = filter.frequency ?? Frequency.ANNUAL;
  const [having, orderBy] = [args.having ?? {}, args.orderBy ?? []];
  const condition = conditionOf(filter);
  checkGroupBy(ObservationDimension, args.groupBy);
  checkGroupOrder(ObservationDimension, orderBy, args.groupBy);
  checkParts(condition.disaggregation, args.groupBy);
  checkPlaces(args.groupBy, level, filter);
  const ordered = orderBy.flatMap(({ field }) =>
    field in measureColumns ? measureColumns[field as 'COUNT'] : [],
  );
  const bounded = Object.entries(having).flatMap(([measure, bounds]) => {
    if (!bounds) return [];
    return views.includes(measure) ? Object.keys(bounds) : [measure];
  });
  return {
    indicator: checkIndicatorCode(args.indicator),
    groupBy: args.groupBy,
    level,
    within: filter.within == null ? null : checkUnitId(filter.within),
    includePredecessors: filter.includePredecessors ?? false,
    frequency,
    period: onlyPeriod(filter, frequency),
    condition,
    shareOf: args.shareOf ?? null,
    having,
    orderBy,
    shareWithin: args.shareWithin ?? [],
    top: args.top ?? null,
    selected,
    measures: new Set([...selected, ...ordered, ...bounded]),
  };
}
