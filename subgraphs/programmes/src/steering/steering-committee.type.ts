import { AdministrativeLevel, DateScalar, Node, type ProvenanceValue, shortOrder } from '@ntp-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../graph/provenance.js';

@ObjectType({ simpleResolvers: true, description: 'A member of a steering committee whom a document names.' })
export class CommitteeMember {
  @Field({ description: 'Name of the person, as the document has it.' })
  readonly name!: string;

  @Field(() => Provenance, { description: 'The document that names the person as a member.' })
  readonly provenance!: ProvenanceValue;

  readonly positionVi!: string;
  readonly positionEn!: string;
  readonly roleVi!: string;
  readonly roleEn!: string;
}

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

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A steering committee (ban chỉ đạo) of the programmes.',
})
export class SteeringCommittee {
  @Field({ description: 'Code, e.g. `CENTRAL`.' })
  readonly code!: string;

  @Field(() => AdministrativeLevel, { description: 'The level that it steers.' })
  readonly level!: AdministrativeLevel;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit that it steers; null for what is said of the committees of all provinces alike.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => Provenance, { description: 'The document that tells of it.' })
  readonly provenance!: ProvenanceValue;

  readonly nameVi!: string;
  readonly nameEn!: string;
}

/** How a list of committees can be ordered. */
export const steeringCommitteeOrder = shortOrder<SteeringCommittee>('SteeringCommittee', 'committees', {
  CODE: ['The code.', 'code'],
  NAME: ['The name in English.', 'nameEn'],
  LEVEL: ['The level that it steers.', 'level'],
  UNIT: ['The id of the unit that it steers.', 'unit.id'],
});
