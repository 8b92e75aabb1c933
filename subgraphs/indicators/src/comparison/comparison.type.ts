import { PeriodScalar } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { Observation } from '../observation/observation.type.js';
import { SeriesBreak } from '../series-break/series-break.type.js';
import { Restatement } from '../trend/restatement.type.js';
import { ValueChange } from '../trend/value-change.type.js';

@ObjectType({ simpleResolvers: true, description: 'The value of one unit in one period, beside the others.' })
export class ComparisonCell {
  @Field(() => PeriodScalar, { description: 'The period.' })
  readonly period!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'As in `TrendPoint`; null also where the unit has nothing of the period.',
  })
  readonly value!: number | null;

  @Field(() => Observation, { nullable: true, description: 'The observation that stands for the period.' })
  readonly observation!: Observation | null;

  @Field(() => Restatement, { nullable: true, description: 'How the value was restated, or why it was not.' })
  readonly restatement!: Restatement | null;

  @Field(() => ValueChange, {
    nullable: true,
    description: 'Since the period before that was asked for and has a value; null where there is none.',
  })
  readonly change!: ValueChange | null;

  @Field(() => [SeriesBreak], { description: 'The breaks since that period.' })
  readonly seriesBreaks!: SeriesBreak[];

  @Field(() => Float, {
    nullable: true,
    description:
      'This value less that of the first unit in the same period, in the unit of the indicator. Null where either is ' +
      'not an exact value.',
  })
  readonly differenceFromFirst!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The place among the units compared, 1 for the best; equal values share one. Null without an exact value, and ' +
      'where neither more nor less is better.',
  })
  readonly position!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'One unit of a comparison.' })
export class ComparisonRow {
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit; null when there is none of the id asked for, and then every value is null too.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => [ComparisonCell], { description: 'One for each period, by time.' })
  readonly cells!: ComparisonCell[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'One indicator in several units and periods, side by side.',
})
export class Comparison {
  @Field(() => Indicator, { description: 'What was measured.' })
  readonly indicator!: Indicator;

  @Field(() => [ComparisonRow], { description: 'One for each unit, in the order asked.' })
  readonly rows!: ComparisonRow[];

  @Field(() => [SeriesBreak], {
    description: 'Every break that lies, or may lie, between the first period and the last.',
  })
  readonly seriesBreaks!: SeriesBreak[];
}
