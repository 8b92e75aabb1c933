import {
  AdministrativeLevel,
  badInput,
  checkUnitId,
  DateScalar,
  listOrderOf,
  PageArgs,
  type PageRequest,
} from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { SuccessionRelation } from './unit-succession.type.js';

@InputType({ description: 'Which lines of the crosswalk. All conditions must hold.' })
export class LineageLinkFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'Only those whose unit before or unit after is this one or lies within it. Unknown: none. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field(() => [AdministrativeLevel], {
    nullable: true,
    description: 'Only those whose unit after is of such a level.',
  })
  readonly levels?: AdministrativeLevel[] | null;

  @Field(() => [SuccessionRelation], { nullable: true, description: 'Only these parts that went over.' })
  readonly relations?: SuccessionRelation[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only what took effect on this day or later.' })
  readonly effectiveFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only what took effect on this day or earlier.' })
  readonly effectiveTo?: string | null;
}

/** What the crosswalk can be ordered by. */
const orderFields = {
  FROM: 'The id of the unit before.',
  TO: 'The id of the unit after.',
  RELATION: 'How much went over: all of it, the main part, another part.',
  EFFECTIVE_ON: 'The first day of the new state.',
} as const;
export type LineageLinkOrderField = keyof typeof orderFields;

@InputType({ description: 'How the crosswalk is ordered.' })
export class LineageLinkOrder extends listOrderOf('LineageLink', 'lines of the crosswalk', orderFields) {}

@ArgsType()
export class LineageLinkArgs extends PageArgs {
  @Field(() => LineageLinkFilter, { nullable: true, description: 'Which lines; all by default.' })
  readonly filter?: LineageLinkFilter | null;

  @Field(() => LineageLinkOrder, {
    nullable: true,
    description: 'By unit before, the largest part first, by default, which also breaks ties.',
  })
  readonly orderBy?: LineageLinkOrder | null;
}

/** Which lines to read: checked, with nothing left to default. */
export interface LineageLinkRequest extends PageRequest {
  readonly filter: LineageLinkFilter;
  readonly orderBy: LineageLinkOrder | null;
}

/** Reads the arguments; what cannot be is BAD_USER_INPUT. */
export function lineageLinkRequest({ filter, orderBy, first, after }: LineageLinkArgs): LineageLinkRequest {
  const { within, effectiveFrom, effectiveTo } = filter ?? {};
  if (effectiveFrom != null && effectiveTo != null && effectiveFrom > effectiveTo) {
    throw badInput(
      `effectiveFrom ${effectiveFrom} is after effectiveTo ${effectiveTo}`,
      'the earlier day first',
    );
  }
  return {
    filter: { ...filter, within: within == null ? null : checkUnitId(within) },
    orderBy: orderBy ?? null,
    first,
    after: after ?? null,
  };
}
