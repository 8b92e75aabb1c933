import { Confidence, DateScalar, LegalBasis } from '@ntp-graph/kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';

/** How much of the predecessor went to the successor. */
export enum SuccessionRelation {
  WHOLE = 'WHOLE',
  MAIN = 'MAIN',
  PARTIAL = 'PARTIAL',
}

registerEnumType(SuccessionRelation, {
  name: 'SuccessionRelation',
  description: 'How much of the predecessor went to the successor. No official population shares exist.',
  valuesConfig: {
    WHOLE: { description: 'All of it.' },
    MAIN: {
      description:
        'Most of it, as far as the sources say: they give one target per old commune, and about 439 were split.',
    },
    PARTIAL: { description: 'A smaller part.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'An edge of lineage: what became of a unit, or what it was made of.',
})
export class UnitSuccession {
  @Field(() => SuccessionRelation, { description: 'How much went over.' })
  readonly relation!: SuccessionRelation;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the new state; null when unknown.' })
  readonly effectiveOn!: string | null;

  @Field(() => LegalBasis, {
    nullable: true,
    description: 'The resolution that made the change; null when unknown.',
  })
  readonly legalBasis!: LegalBasis | null;

  @Field(() => Confidence, { description: 'How sure we are of this edge.' })
  readonly confidence!: Confidence;

  @Field(() => String, { nullable: true, description: 'What a reader should know of this edge.' })
  readonly note!: string | null;

  @Field(() => AdministrativeUnit, {
    description:
      'The unit at the other end, the successor or the predecessor: as it is today, or as it was on its last day.',
  })
  readonly unit!: AdministrativeUnit;
}
