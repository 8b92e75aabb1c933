import { MoneyScalar } from '@ntp-graph/kit';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Component } from '../programme/component.type.js';
import type { FundingGroup } from './funding-group.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'What part of a programme the ledger knows. A sum of a programme is over the components that the ledger has, and ' +
    'these may be a small part of it: in plan year 2025 one component of GN, with 240 of 11,900 billion đồng. Rates of ' +
    'two programmes are rates of different components, and no comparison of the programmes. And over how many of how ' +
    'many units it speaks: `unitCount` is held against `inForce`.',
})
export class FundingCoverage {
  @Field(() => Int, { description: 'How many components the sum is over, anywhere in the country.' })
  readonly componentCount!: number;

  @Field(() => [Component], { description: 'Those components, by code.' })
  readonly components!: Component[];

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What the ledger has as planned of central money for these components in the whole country, in đồng, over the ' +
      'plan years of the group; null when it has no plan.',
  })
  readonly plannedInLedger!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What is published as the central plan of the whole programme for that plan year, in đồng. Null unless the ' +
      'group is of one programme and one plan year, by what it is grouped by or filtered by, and such a figure is ' +
      'known.',
  })
  readonly publishedTotal!: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Which of `reportedFigures` says so; null where `publishedTotal` is.',
  })
  readonly reportedFigureId!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '`plannedInLedger` divided by `publishedTotal`, as a fraction: 0.02 is 2 %. Null when either is not known.',
  })
  readonly share!: number | null;

  /** The group itself: the units are counted for whoever asks for them. */
  readonly group!: FundingGroup;
}
