import { AdministrativeLevel, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../provenance/provenance.type.js';

@ObjectType({
  simpleResolvers: true,
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
