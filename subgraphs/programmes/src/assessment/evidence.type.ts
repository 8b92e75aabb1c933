import { DateScalar, PeriodScalar, type ProvenanceValue, Sex } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Criterion } from '../criteria/criterion.type.js';
import { Provenance } from '../graph/provenance.js';
import { Indicator } from '../graph/references.js';

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

  @Field({ description: 'Who published it, by its English name.' })
  readonly publisher!: string;

  @Field(() => DateScalar, { description: 'The day of publication. A revision has a later one.' })
  readonly publishedOn!: string;

  @Field(() => Float, { description: "The value, in the indicator's unit." })
  readonly value!: number;

  @Field(() => Provenance, { description: 'Where the observation comes from.' })
  readonly provenance!: ProvenanceValue;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A value that the evaluation of a criterion rests on: as recorded at the assessment, and as published before and ' +
    'since. A later revision shows as a difference; it changes neither verdict.',
})
export class CriterionEvidence {
  @Field(() => Criterion, {
    description:
      'The criterion that the value is of: the one evaluated, one of its parts, or one of a nested set.',
  })
  readonly criterion!: Criterion;

  @Field(() => Int, {
    description: 'The year assessed; earlier than the one evaluated where a result that still holds is used.',
  })
  readonly year!: number;

  @Field(() => Sex, { description: 'The sex that the value is of.' })
  readonly sex!: Sex;

  @Field(() => Float, {
    nullable: true,
    description:
      "The value that the evaluation uses, in the criterion's unit: the recorded one, or where none was recorded the " +
      'published one. Null when neither is known.',
  })
  readonly value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What was recorded at the assessment; null when no value was kept.',
  })
  readonly recordedValue!: number | null;

  @Field(() => EvidenceObservation, {
    nullable: true,
    description:
      'The observation that it came from: the one published by the day of the assessment. Null where it was not published ' +
      'as an observation, such as points and results.',
  })
  readonly observation!: EvidenceObservation | null;

  @Field(() => EvidenceObservation, {
    nullable: true,
    description: 'What the same publisher published later for the same; null when it was not revised.',
  })
  readonly revision!: EvidenceObservation | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What is published now minus what was recorded: 0 when they are the same; null when either is unknown.',
  })
  readonly difference!: number | null;

  @Field(() => Provenance, {
    nullable: true,
    description: 'Where the recorded value comes from; null when nothing was recorded.',
  })
  readonly provenance!: ProvenanceValue | null;
}
