import { DateScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance } from '../graph/provenance.js';

/** How much of a programme or component is taken over. */
export enum ProgrammeSuccessionRelation {
  WHOLE = 'WHOLE',
  PARTIAL = 'PARTIAL',
}

registerEnumType(ProgrammeSuccessionRelation, {
  name: 'ProgrammeSuccessionRelation',
  description: 'How much of a programme or component is taken over.',
  valuesConfig: {
    WHOLE: { description: 'All of it.' },
    PARTIAL: { description: 'A part of it.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'How a programme or component is taken over by another, as the four programmes of 2026 did.',
})
export class ProgrammeSuccession {
  @Field(() => ProgrammeSuccessionRelation, { description: 'How much is taken over.' })
  readonly relation!: ProgrammeSuccessionRelation;

  @Field(() => DateScalar, { description: 'First day of the one that takes over.' })
  readonly effectiveOn!: string;

  @Field(() => Provenance, { description: 'What it is read from, and how sure it is.' })
  readonly provenance!: ProvenanceValue;

  readonly predecessorCode!: string;
  readonly predecessorComponentCode!: string | null;
  readonly successorCode!: string;
  readonly successorComponentCode!: string | null;
}
