import { PeriodScalar } from '@ntp-graph/kit';
import { Field, Float, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { Observation } from '../observation/observation.type.js';
import { precedenceInWords } from '../observation/observation-precedence.js';
import { SeriesBreak } from '../series-break/series-break.type.js';
import { Restatement } from './restatement.type.js';
import { ValueChange } from './value-change.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The value of one period: what was published of the unit, or what we restated for it.',
})
export class TrendPoint {
  @Field(() => PeriodScalar, { description: 'The period.' })
  readonly period!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'The value observed, read with the comparator of `observation`, or the restated one. Null for a range and ' +
      'where restating is not possible.',
  })
  readonly value!: number | null;

  @Field(() => Observation, {
    nullable: true,
    description: `The observation that stands for the period; null for a restated one. ${precedenceInWords}`,
  })
  readonly observation!: Observation | null;

  @Field(() => Restatement, {
    nullable: true,
    description: 'How the value was restated, or why it could not be; null where the unit has its own.',
  })
  readonly restatement!: Restatement | null;

  @Field(() => ValueChange, {
    nullable: true,
    description: 'Since the point before; null for the first, and where either is not an exact value.',
  })
  readonly change!: ValueChange | null;

  @Field(() => [SeriesBreak], {
    description: 'The breaks that lie, or may lie, between the point before and this one; none at the first.',
  })
  readonly seriesBreaks!: SeriesBreak[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The values of one indicator in one unit, one a period, with the warnings that belong to them.',
})
export class Trend {
  @Field(() => AdministrativeUnit, { description: 'The unit.' })
  readonly unit!: AdministrativeUnit;

  @Field(() => Indicator, { description: 'What was measured.' })
  readonly indicator!: Indicator;

  @Field(() => [TrendPoint], { description: 'The points by period; empty where nothing was published.' })
  readonly points!: TrendPoint[];

  @Field(() => ValueChange, {
    nullable: true,
    description: 'From the first exact value to the last; null when there are not two.',
  })
  readonly change!: ValueChange | null;

  @Field(() => [SeriesBreak], {
    description:
      'Every break that lies, or may lie, within the time asked for, also those of unknown day. Draw no line across ' +
      'them.',
  })
  readonly seriesBreaks!: SeriesBreak[];
}
