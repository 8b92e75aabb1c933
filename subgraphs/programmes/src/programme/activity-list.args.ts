import { checkPageSize, checkUnitId, listOrderOf, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Which activities a list holds. All conditions must hold.' })
export class ActivityFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Only of the programme of this code. Unknown: an empty list.',
  })
  readonly programme?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only of the component of this code, e.g. `DTTS.P7.C1`. Unknown: an empty list.',
  })
  readonly component?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what a National Target Programme pays. False: only what other money pays.',
  })
  readonly programmeFunded?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only in this unit or one within it. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;
}

/** What a list of activities can be ordered by. */
const orderFields = {
  CODE: 'The code.',
  PROGRAMME: 'The code of the programme that pays.',
  UNIT: 'The id of the unit.',
} as const;
export type ActivityOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of activities is ordered.' })
export class ActivityOrder extends listOrderOf('Activity', 'activities', orderFields) {}

@ArgsType()
export class ActivityListArgs extends PageArgs {
  @Field(() => ActivityOrder, { nullable: true, description: 'By code by default, which also breaks ties.' })
  readonly orderBy?: ActivityOrder | null;

  @Field(() => ActivityFilter, { nullable: true, description: 'Which activities.' })
  readonly filter?: ActivityFilter | null;
}

/** A list of activities, ready for SQL: checked, with nothing left to default. */
export interface ActivityListRequest {
  readonly programme: string | null;
  readonly component: string | null;
  readonly programmeFunded: boolean | null;
  readonly within: string | null;
  readonly orderBy: ActivityOrder | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads the arguments of the list. */
export function activityListRequest({
  filter,
  orderBy,
  first,
  after,
}: ActivityListArgs): ActivityListRequest {
  return {
    programme: filter?.programme ?? null,
    component: filter?.component ?? null,
    programmeFunded: filter?.programmeFunded ?? null,
    within: filter?.within == null ? null : checkUnitId(filter.within),
    orderBy: orderBy ?? null,
    first: checkPageSize(first),
    after: after ?? null,
  };
}
