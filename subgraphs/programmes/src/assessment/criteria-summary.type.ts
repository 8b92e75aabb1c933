import type { ProvenanceValue } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Criterion } from '../criteria/criterion.type.js';
import { Provenance } from '../graph/provenance.js';

@ObjectType({
  simpleResolvers: true,
  description: 'How many units within a unit meet a criterion in a year: communes for a commune set.',
})
export class CriteriaSummary {
  @Field(() => Criterion, { description: 'The criterion.' })
  readonly criterion!: Criterion;

  @Field(() => Int, { description: 'Units that meet it.' })
  readonly met!: number;

  @Field(() => Int, { description: 'Units that basically meet it (cơ bản đạt); not counted in `met`.' })
  readonly basicallyMet!: number;

  @Field(() => Int, { description: 'Units that do not meet it.' })
  readonly notMet!: number;

  @Field(() => Int, { description: 'Units recorded as not assessed yet.' })
  readonly notAssessed!: number;

  @Field(() => Int, {
    description: 'Units with a status for the year: the sum of the four. Units without one are not counted.',
  })
  readonly total!: number;

  @Field(() => Float, {
    nullable: true,
    description: '`met` / `total`, from 0 to 1; null when `total` is 0.',
  })
  readonly share!: number | null;

  @Field(() => Provenance, {
    description:
      'Counted by us, so without a document of its own; `synthetic` when at least one counted status is.',
  })
  readonly provenance!: ProvenanceValue;
}
