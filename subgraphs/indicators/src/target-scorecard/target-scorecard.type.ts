import { Node, PeriodScalar, shortOrder } from '@ntp-graph/kit';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { AssigningAuthority } from '../target/assigning-authority.js';
import { ScorecardResult } from './scorecard-result.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'How many of the targets that an authority set a report counts as met. The number of targets changes from year ' +
    'to year (16 in 2022, 9 in 2023), so scorecards are not a series: do not chart their shares.',
})
export class TargetScorecard {
  readonly id!: string;

  @Field(() => AdministrativeUnit, { description: 'The unit that the targets were set for.' })
  readonly unit!: AdministrativeUnit;

  @Field(() => PeriodScalar, { description: 'The year of the targets.' })
  readonly period!: string;

  @Field(() => AssigningAuthority, { description: 'Who set the targets.' })
  readonly assignedBy!: AssigningAuthority;

  @Field(() => Int, { description: 'How many are counted as met.' })
  readonly met!: number;

  @Field(() => Int, { description: 'Out of how many.' })
  readonly total!: number;

  @Field({ description: 'What the report says, in its words.' })
  readonly wording!: string;

  @Field(() => ScorecardResult, { description: 'What those words mean.' })
  readonly result!: ScorecardResult;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  readonly provenance!: Provenance;
}

/** How a list of scorecards can be ordered. */
export const targetScorecardOrder = shortOrder<TargetScorecard>('TargetScorecard', 'scorecards', {
  PERIOD: ['The period.', 'period'],
  ASSIGNED_BY: ['The authority that set the targets.', 'assignedBy'],
  MET: ['How many are met.', 'met'],
  TOTAL: ['Of how many.', 'total'],
  SHARE: ['`met` / `total`.', { of: ['met'], value: ({ met, total }) => met / total }],
});
