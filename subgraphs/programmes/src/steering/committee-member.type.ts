import type { ProvenanceValue } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({ simpleResolvers: true, description: 'A member of a steering committee whom a document names.' })
export class CommitteeMember {
  @Field({ description: 'Name of the person.' })
  readonly name!: string;

  @Field(() => Provenance, { description: 'The document that names the person as a member.' })
  readonly provenance!: ProvenanceValue;

  readonly positionVi!: string;
  readonly positionEn!: string;
  readonly roleVi!: string;
  readonly roleEn!: string;
}
