import { PeriodScalar } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Indicator } from '../indicator/indicator.type.js';
import { Observation } from '../observation/observation.type.js';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'The place of a unit among others of its kind, the best first: the highest value where higher is better, the ' +
    'lowest where lower is.',
})
export class Rank {
  @Field(() => Indicator, { description: 'What was measured.' })
  readonly indicator!: Indicator;

  @Field(() => PeriodScalar, { description: 'The period that all are compared in.' })
  readonly period!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      '1 for the best. Units of one value share a place and the next one is left free: 1, 2, 2, 4. Null when the ' +
      'unit has no exact value of the period.',
  })
  readonly position!: number | null;

  @Field(() => Int, { description: 'How many units are ranked: those with an exact value.' })
  readonly of!: number;

  @Field(() => Int, {
    description: 'How many units share the place, this one included; 0 when it has none.',
  })
  readonly tied!: number;

  @Field(() => Int, {
    description: 'How many units in force at the end of the period have no exact value, and so no place.',
  })
  readonly missing!: number;

  @Field(() => Float, { nullable: true, description: 'The best value; null when nobody has one.' })
  readonly best!: number | null;

  @Field(() => Float, { nullable: true, description: 'The value in the middle; null when nobody has one.' })
  readonly median!: number | null;

  @Field(() => Float, { nullable: true, description: 'The worst value; null when nobody has one.' })
  readonly worst!: number | null;

  @Field(() => Observation, {
    nullable: true,
    description: 'The observation that stands for the unit and the period; null when there is none.',
  })
  readonly observation!: Observation | null;

  @Field(() => Observation, {
    nullable: true,
    description:
      'The observation that has the best value, with its unit and its document; where several units have it, that of the ' +
      'lowest id. Null when nobody has one.',
  })
  readonly bestObservation!: Observation | null;

  @Field(() => Observation, {
    nullable: true,
    description:
      'The observation that has the worst value, with its unit and its document; where several units have it, that of the ' +
      'lowest id. Null when nobody has one.',
  })
  readonly worstObservation!: Observation | null;

  @Field(() => Provenance, {
    description: 'Synthetic when any of the values compared is. The documents are those of the observations.',
  })
  readonly provenance!: Provenance;
}
