import { DateScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({ simpleResolvers: true, description: 'A commitment (cam kết) signed for a registration.' })
export class Commitment {
  @Field(() => [String], { description: 'Who signed, in Vietnamese: the one who promises first.' })
  readonly parties!: readonly string[];

  @Field(() => DateScalar, { nullable: true, description: 'Day of signing; null when not stated.' })
  readonly signedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day by which it is to be fulfilled; null when not stated.',
  })
  readonly dueOn!: string | null;

  @Field(() => Provenance, { description: 'The document that tells of it.' })
  readonly provenance!: ProvenanceValue;
}
