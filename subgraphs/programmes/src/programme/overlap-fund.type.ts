import type { ProvenanceValue } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One of those that fund the object of an overlap: a component, or money outside the programmes.',
})
export class OverlapFund {
  @Field(() => String, {
    nullable: true,
    description:
      'Name of money that is of no National Target Programme, in Vietnamese; null for a component.',
  })
  readonly otherFund!: string | null;

  @Field(() => Provenance, { description: 'What says that it funds the object.' })
  readonly provenance!: ProvenanceValue;

  readonly overlapCode!: string;
  readonly componentCode!: string | null;
}
