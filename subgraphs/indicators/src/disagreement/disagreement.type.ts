import { connectionOf, PeriodScalar, Sex } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { Residence } from '../observation/disaggregation.js';
import { Observation } from '../observation/observation.type.js';
import { Region } from '../region/region.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'Publishers who say different things of one place, indicator, period and part of the people: of each what it said last. ' +
    'Both stay; which one stands elsewhere is decided by the precedence of `latestObservations`.',
})
export class Disagreement {
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit; null where it is about a region.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => Region, { nullable: true, description: 'The region; null where it is about a unit.' })
  readonly region!: Region | null;

  @Field(() => Indicator, { description: 'The indicator.' })
  readonly indicator!: Indicator;

  @Field(() => PeriodScalar, { description: 'The period.' })
  readonly period!: string;

  @Field(() => Sex, { description: 'The sex that the values are about.' })
  readonly sex!: Sex;

  @Field(() => String, { description: 'The age band, an SDMX code.' })
  readonly age!: string;

  @Field(() => String, { description: 'The ethnicity.' })
  readonly ethnicity!: string;

  @Field(() => Residence, { description: 'Where the people live.' })
  readonly residence!: Residence;

  @Field(() => Int, { description: 'How many publishers say something exact of it.' })
  readonly publisherCount!: number;

  @Field(() => Float, { description: 'The smallest value, in the unit of the indicator.' })
  readonly lowest!: number;

  @Field(() => Float, { description: 'The largest value.' })
  readonly highest!: number;

  @Field(() => Float, { description: '`highest` − `lowest`.' })
  readonly difference!: number;

  @Field(() => Float, {
    nullable: true,
    description: '`difference` as a fraction of the larger of the two in size; null where both are 0.',
  })
  readonly relativeDifference!: number | null;

  @Field(() => [Observation], {
    description: 'What each publisher said last, the smallest value first, with its document.',
  })
  readonly observations!: Observation[];
}

@ObjectType({ simpleResolvers: true, description: 'A page of disagreements.' })
export class DisagreementConnection extends connectionOf(Disagreement, 'Disagreement') {}
