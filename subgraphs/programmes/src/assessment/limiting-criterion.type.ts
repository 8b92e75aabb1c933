import type { ProvenanceValue } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Criterion } from '../criteria/criterion.type.js';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A criterion that holds units back from meeting a set, and how many.',
})
export class LimitingCriterion {
  @Field(() => Int, {
    description: 'Place by the units held back, the most first, from 1; equals share a place.',
  })
  readonly rank!: number;

  @Field(() => Criterion, { description: 'The criterion, one without parts of its own.' })
  readonly criterion!: Criterion;

  @Field(() => Int, { description: 'Units that do not meet it (NOT_MET or BASICALLY_MET).' })
  readonly heldBack!: number;

  @Field(() => Int, {
    description: 'Those among them that it alone holds back: every other criterion assessed of them is met.',
  })
  readonly heldBackByItAlone!: number;

  @Field(() => Int, {
    description: 'Units that were assessed on it: those with a status other than NOT_ASSESSED.',
  })
  readonly assessed!: number;

  @Field(() => Float, { description: '`heldBack` / `assessed`, from 0 to 1.' })
  readonly share!: number;

  @Field(() => Provenance, {
    description:
      'Counted by us, so without a document of its own; `synthetic` when at least one counted status is.',
  })
  readonly provenance!: ProvenanceValue;
}
