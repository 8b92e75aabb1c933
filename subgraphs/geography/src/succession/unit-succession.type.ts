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
  description:
    'How much of the predecessor went to the successor. No official population shares exist. Communes by the ' +
    'official conversion table; five special zones have an island district as predecessor, and no other district has ' +
    'a successor: their tasks went to province and communes.',
  valuesConfig: {
    WHOLE: { description: 'All of it.' },
    MAIN: {
      description:
        'Of a unit that was divided, the part with all of its people or, where these were divided too, the one that ' +
        'counts as its successor; how sure that is says `confidence`.',
    },
    PARTIAL: { description: 'Another part, or a part of its land alone.' },
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

  readonly note!: string | null;
  readonly noteVi!: string | null;

  @Field(() => AdministrativeUnit, {
    description:
      'The unit at the other end, the successor or the predecessor: as it is today, or as it was on its last day.',
  })
  readonly unit!: AdministrativeUnit;
}
