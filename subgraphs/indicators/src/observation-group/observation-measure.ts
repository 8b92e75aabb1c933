import {
  badInput,
  countOf,
  deviationOf,
  dimensionDescriptions,
  groupOrderOf,
  type Having,
  maximumOf,
  meanOf,
  medianOf,
  meetsHaving,
  minimumOf,
  NumberCondition,
  percentileOf,
  shareOf,
  sql,
  sumOf,
  type Viewed,
  viewDescriptions,
  viewTypesOf,
  weightedMeanOf,
  yearOfPeriod,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { AggregationType } from '../indicator/aggregation-type.js';
import type { Indicator } from '../indicator/indicator.type.js';
import { ObservationEntity } from '../observation/observation.entity.js';
import { table } from '../table.js';
import { dimensions, ObservationDimension } from './observation-dimension.js';

const v = table(ObservationEntity, 'v');
const w = table(ObservationEntity, 'w');

const ObservationMeasure = {
  COUNT: 'COUNT',
  MINIMUM: 'MINIMUM',
  MAXIMUM: 'MAXIMUM',
  MEAN: 'MEAN',
  MEDIAN: 'MEDIAN',
  PERCENTILE10: 'PERCENTILE10',
  PERCENTILE25: 'PERCENTILE25',
  PERCENTILE75: 'PERCENTILE75',
  PERCENTILE90: 'PERCENTILE90',
  STANDARD_DEVIATION: 'STANDARD_DEVIATION',
  SUM: 'SUM',
  WEIGHTED_MEAN: 'WEIGHTED_MEAN',
  SHARE: 'SHARE',
} as const;

/** What a list of groups can be ordered by: a measure, or what it is grouped by. */
export const ObservationGroupOrderField = { ...ObservationMeasure, ...ObservationDimension } as const;
export type ObservationGroupOrderField = keyof typeof ObservationGroupOrderField;

/** The column of each measure among the groups, which is also its field. */
export const measureColumns: Readonly<Record<keyof typeof ObservationMeasure, string>> = {
  COUNT: 'count',
  MINIMUM: 'minimum',
  MAXIMUM: 'maximum',
  MEAN: 'mean',
  MEDIAN: 'median',
  PERCENTILE10: 'percentile10',
  PERCENTILE25: 'percentile25',
  PERCENTILE75: 'percentile75',
  PERCENTILE90: 'percentile90',
  STANDARD_DEVIATION: 'standardDeviation',
  SUM: 'sum',
  WEIGHTED_MEAN: 'weightedMean',
  SHARE: 'share',
};

/** Said of the measure wherever it is described. */
export const measureDescriptions = {
  count: 'How many exact values the group has; bounds and ranges are left out.',
  minimum: 'The smallest value.',
  maximum: 'The largest value.',
  mean: 'The mean of the values, each counted alike however large its unit.',
  median: 'The value in the middle.',
  percentile10: 'The value below which a tenth of the values lies.',
  percentile25: 'The value below which a quarter of the values lies.',
  percentile75: 'The value below which three quarters of the values lie.',
  percentile90: 'The value below which nine tenths of the values lie.',
  standardDeviation:
    'How far the values lie from their mean: the standard deviation of a sample; null of a single value.',
  sum: 'The sum of the values. Of an indicator that does not add up: BAD_USER_INPUT.',
  weightedMean:
    'The mean of the values weighted by `weightIndicator` of the indicator. Of an indicator without weights, such as ' +
    'a count: BAD_USER_INPUT.',
  share: 'How much of the values meets `shareOf`, from 0 to 1. Without `shareOf`: BAD_USER_INPUT.',
};

registerEnumType(ObservationGroupOrderField, {
  name: 'ObservationGroupOrderField',
  description:
    'What a list of groups is ordered by. Groups without a value come last in either direction; ties are broken by ' +
    'what is grouped by.',
  valuesConfig: {
    COUNT: { description: measureDescriptions.count },
    MINIMUM: { description: measureDescriptions.minimum },
    MAXIMUM: { description: measureDescriptions.maximum },
    MEAN: { description: measureDescriptions.mean },
    MEDIAN: { description: measureDescriptions.median },
    PERCENTILE10: { description: measureDescriptions.percentile10 },
    PERCENTILE25: { description: measureDescriptions.percentile25 },
    PERCENTILE75: { description: measureDescriptions.percentile75 },
    PERCENTILE90: { description: measureDescriptions.percentile90 },
    STANDARD_DEVIATION: { description: measureDescriptions.standardDeviation },
    SUM: { description: measureDescriptions.sum },
    WEIGHTED_MEAN: { description: measureDescriptions.weightedMean },
    SHARE: { description: measureDescriptions.share },
    ...dimensionDescriptions(ObservationDimension),
  },
});

@InputType({ description: 'One step of an order of groups of observations.' })
export class ObservationGroupOrder extends groupOrderOf<ObservationGroupOrderField>(
  'ObservationGroup',
  ObservationGroupOrderField,
) {}

/** The types of the views of groups. */
export const { Figures: ObservationFigures, FiguresHaving: ObservationFiguresHaving } = viewTypesOf(
  'Observation',
  measureDescriptions,
);

/** How groups can be seen beside others. */
export const viewed: Viewed = {
  measures: Object.values(measureColumns),
  additive: new Set(['count', 'sum']),
  years: { PERIOD: yearOfPeriod(dimensions.PERIOD.column) },
};

@InputType({
  description: 'Which groups to keep. All conditions must hold; a measure that is null meets none.',
})
export class ObservationGroupHaving {
  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.count })
  readonly count?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.minimum })
  readonly minimum?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.maximum })
  readonly maximum?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.mean })
  readonly mean?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.median })
  readonly median?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.percentile10 })
  readonly percentile10?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.percentile25 })
  readonly percentile25?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.percentile75 })
  readonly percentile75?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.percentile90 })
  readonly percentile90?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.standardDeviation })
  readonly standardDeviation?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.sum })
  readonly sum?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.weightedMean })
  readonly weightedMean?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: measureDescriptions.share })
  readonly share?: NumberCondition | null;

  @Field(() => ObservationFiguresHaving, { nullable: true, description: viewDescriptions.SHARE_OF_TOTAL })
  readonly shareOfTotal?: Having | null;

  @Field(() => ObservationFiguresHaving, { nullable: true, description: viewDescriptions.CHANGE })
  readonly change?: Having | null;

  @Field(() => ObservationFiguresHaving, { nullable: true, description: viewDescriptions.GROWTH })
  readonly growth?: Having | null;
}

/** What any indicator can be asked for. */
const always = 'count, minimum, maximum, mean, median, a percentile or standardDeviation';

/** Refuses measures that values of the indicator do not have: BAD_USER_INPUT that names those they have. */
export function checkMeasures(
  { code, aggregationType, valueType }: Indicator,
  measures: ReadonlySet<string>,
  shareOf: NumberCondition | null,
): void {
  if (measures.has('sum') && aggregationType !== AggregationType.SUM) {
    const right = aggregationType === AggregationType.WEIGHTED_MEAN ? `weightedMean, ${always}` : always;
    throw badInput(`${code} is a ${valueType}: its values do not add up to a sum`, right);
  }
  if (measures.has('weightedMean') && aggregationType !== AggregationType.WEIGHTED_MEAN) {
    const right = aggregationType === AggregationType.SUM ? `sum, ${always}` : always;
    throw badInput(`${code} is a ${valueType}: its values have no weights`, right);
  }
  if (measures.has('share') && shareOf === null) {
    throw badInput(
      'share is asked for without shareOf',
      'bounds of the values to count, e.g. shareOf: { gte: 90 }',
    );
  }
}

const value = v.value;

/** Null as soon as one weight is not known: the mean of the others would pass for that of all. */
const wholeWeightedMean = sql`case when count(${w.value}) = count(*) then ${weightedMeanOf(value, w.value)} end`;

/** The aggregates of values `v`, and of their weights `w` where these are joined. */
export function measuresOf(
  asked: ReadonlySet<string>,
  bounds: NumberCondition | null,
): Readonly<Record<string, RawBuilder<unknown>>> {
  const meets = bounds === null ? sql`false` : meetsHaving({ 'v.value': bounds }, ['v.value']);
  const none = sql`null::float8`;
  const isWeighted = asked.has('weightedMean');
  return {
    count: countOf(),
    minimum: minimumOf(value),
    maximum: maximumOf(value),
    mean: meanOf(value),
    median: medianOf(value),
    percentile10: asked.has('percentile10') ? percentileOf(value, 0.1) : none,
    percentile25: asked.has('percentile25') ? percentileOf(value, 0.25) : none,
    percentile75: asked.has('percentile75') ? percentileOf(value, 0.75) : none,
    percentile90: asked.has('percentile90') ? percentileOf(value, 0.9) : none,
    standardDeviation: asked.has('standardDeviation') ? deviationOf(value) : none,
    sum: sql`${sumOf(value)}::float8`,
    weightedMean: isWeighted ? wholeWeightedMean : none,
    share: bounds === null ? none : shareOf(meets),
    approximate: isWeighted ? sql`count(*) > 1 and coalesce(bool_or(${w.synthetic}), false)` : sql`false`,
    synthetic: isWeighted
      ? sql`bool_or(${v.synthetic} or coalesce(${w.synthetic}, false))`
      : sql`bool_or(${v.synthetic})`,
  };
}
