import { DateScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';
import { RegistrationStage } from './registration-stage.js';
import type { DatedStage } from './stage-order.js';

@ObjectType({ simpleResolvers: true, description: 'A stage that a registration reached.' })
export class ReachedStage implements DatedStage {
  @Field(() => RegistrationStage, { description: 'The stage.' })
  readonly stage!: RegistrationStage;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was reached; null when no document states it, see `reportedOn`.',
  })
  readonly on!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Where the day itself is not known: the day by which it had been reached, as a document tells. The stage counts ' +
      'from then. Null when the day is known.',
  })
  readonly reportedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who acted, in Vietnamese, e.g. `UBND cấp huyện`; null when no document says.',
  })
  readonly actor!: string | null;

  @Field(() => Provenance, { description: 'What tells of it.' })
  readonly provenance!: ProvenanceValue;
}
