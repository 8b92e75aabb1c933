import { Comparator, Confidence } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Region } from '../graph/references.js';

/** What a threshold is for. */
export enum ThresholdScope {
  REGION = 'REGION',
  COMMUNE_GROUP = 'COMMUNE_GROUP',
  GENERAL = 'GENERAL',
}

registerEnumType(ThresholdScope, {
  name: 'ThresholdScope',
  description: 'What a threshold is for.',
  valuesConfig: {
    REGION: { description: 'For one of the seven regions of 318/QĐ-TTg.' },
    COMMUNE_GROUP: { description: 'For one of the commune groups 1, 2 and 3 of 51/2025/QĐ-TTg.' },
    GENERAL: { description: 'For the whole country: what the decision prints as "chung".' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What a value is held against to meet a criterion.' })
export class CriterionThreshold {
  @Field(() => Comparator, {
    description:
      'How the value must relate to the number; ALL when all parts must be met and there is no number.',
  })
  readonly comparator!: Comparator;

  @Field(() => Float, {
    nullable: true,
    description: 'The number, in `unit`; null when none was found (see `note`) or the comparator is ALL.',
  })
  readonly value!: number | null;

  @Field({ description: 'Unit of the number, e.g. `%`; for `pass/fail` the number 1 is pass.' })
  readonly unit!: string;

  @Field(() => Confidence, {
    nullable: true,
    description: 'How sure we are of the number; null when nothing is known of it.',
  })
  readonly confidence!: Confidence | null;

  @Field(() => ThresholdScope, {
    description: 'Whether it is for one region, for one commune group or for the whole country.',
  })
  readonly scope!: ThresholdScope;

  @Field(() => Region, {
    nullable: true,
    description: 'The region that it is for; null when it is for none.',
  })
  readonly region!: Region | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The commune group of 51/2025/QĐ-TTg that it is for: 1, 2 or 3; null when it is for none, or when it varies by ' +
      'group and the group of the unit is not known.',
  })
  readonly communeGroup!: number | null;

  readonly note!: string | null;
  readonly noteVi!: string | null;
}
