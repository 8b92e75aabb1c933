import { DateScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({ simpleResolvers: true, description: 'A task that a steering committee was given.' })
export class CommitteeTask {
  @Field(() => DateScalar, { description: 'Day of the meeting at which it was given.' })
  readonly assignedOn!: string;

  @Field(() => Provenance, { description: 'The document, with the words that state it.' })
  readonly provenance!: ProvenanceValue;

  readonly descriptionVi!: string;
  readonly descriptionEn!: string;
  readonly directiveId!: string | null;
}
