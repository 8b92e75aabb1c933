import { Confidence, connectionOf, DateScalar, LegalBasis } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { SuccessionRelation } from './unit-succession.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One line of the crosswalk between units: what went from which unit to which.',
})
export class LineageLink {
  @Field(() => AdministrativeUnit, {
    description: 'The unit before, as it was on its last day, or as it is today while in force.',
  })
  readonly from!: AdministrativeUnit;

  @Field(() => AdministrativeUnit, {
    description: 'The unit after, as it is today, or as it was on its last day.',
  })
  readonly to!: AdministrativeUnit;

  @Field(() => SuccessionRelation, { description: 'How much of the unit before went over.' })
  readonly relation!: SuccessionRelation;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the new state; null when unknown.' })
  readonly effectiveOn!: string | null;

  @Field(() => LegalBasis, {
    nullable: true,
    description: 'The resolution that made the change; null when unknown.',
  })
  readonly legalBasis!: LegalBasis | null;

  @Field(() => Confidence, { description: 'How sure we are of it.' })
  readonly confidence!: Confidence;

  readonly note!: string | null;
  readonly noteVi!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A page of the crosswalk between units.' })
export class LineageLinkConnection extends connectionOf(LineageLink, 'LineageLink') {}
