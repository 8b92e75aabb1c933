import { DateScalar, PeriodScalar, type ProvenanceValue, Sex } from '@ntp-graph/kit';
import { Field, Float, ObjectType } from 'type-graphql';
import { Indicator } from '../criteria/indicator.type.js';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A published observation that evidence came from, with the rest of the key that it has among the observations of the ' +
    'unit.',
})
export class EvidenceObservation {
  @Field(() => Indicator, { description: 'The indicator observed.' })
  readonly indicator!: Indicator;

  @Field(() => PeriodScalar, { description: 'The period observed, a year.' })
  readonly period!: string;

  @Field(() => Sex, { description: 'The sex that it is about.' })
  readonly sex!: Sex;

  @Field({ description: 'Who published it.' })
  readonly publisher!: string;

  @Field(() => DateScalar, { description: 'The day of publication. A revision has a later one.' })
  readonly publishedOn!: string;

  @Field(() => Float, { description: "The value, in the indicator's unit." })
  readonly value!: number;

  @Field(() => Provenance, { description: 'Where the observation comes from.' })
  readonly provenance!: ProvenanceValue;
}
