import type { ProvenanceValue } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What it takes to pass a set of criteria that are scored in points.',
})
export class PassingRule {
  @Field(() => Float, {
    nullable: true,
    description:
      'The least share of all points, from 0 to 1: 0.8 in 1300/QĐ-BYT; null where only the criteria count.',
  })
  readonly minimumTotalShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The least share of the points of each criterion, from 0 to 1: 0.5 in 1300/QĐ-BYT; null without one.',
  })
  readonly minimumShareEach!: number | null;

  @Field({
    description: 'Whether a single disqualifying point (điểm liệt) fails the set, whatever the points.',
  })
  readonly disqualifyingPoints!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many years a result holds, its own year included; null: for its own year only.',
  })
  readonly validYears!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of a threshold within which a shortfall counts as basically met (cơ bản đạt); null where no document ' +
      'says how near is near.',
  })
  readonly basicallyMetWithin!: number | null;

  @Field(() => Provenance, { description: 'The document that sets the rule.' })
  readonly provenance!: ProvenanceValue;

  readonly criteriaSetCode!: string;
}
