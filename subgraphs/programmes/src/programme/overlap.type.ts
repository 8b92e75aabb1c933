import type { ProvenanceValue } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A kind of object that components of different programmes fund in the same places (chồng chéo), so that money for ' +
    'it must be told apart.',
})
export class Overlap {
  @Field({ description: 'Code, e.g. `CHILD-STUNTING`.' })
  readonly code!: string;

  @Field(() => Provenance, { description: 'What the overlap is read from, and how sure it is.' })
  readonly provenance!: ProvenanceValue;

  readonly objectVi!: string;
  readonly objectEn!: string;
}
