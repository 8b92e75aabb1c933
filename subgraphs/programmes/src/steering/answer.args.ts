import { checkPageSize, checkUnitId, listOrderOf, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

/** What a list of proposals and directives can be ordered by. */
const orderFields = {
  DAY: 'The day they were made.',
  UNIT: 'The id of the unit.',
} as const;
export type AnswerOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of proposals and directives is ordered.' })
export class AnswerOrder extends listOrderOf('Answer', 'proposals and directives', orderFields) {}

@ArgsType()
export class AnswerListArgs extends PageArgs {
  @Field(() => AnswerOrder, { nullable: true, description: 'By day by default, which also breaks ties.' })
  readonly orderBy?: AnswerOrder | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only of this unit or one within it. What is only guessed to be there (`candidateUnit`) is not included. ' +
      'Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;
}

/** A list of them, ready for SQL: checked, with nothing left to default. */
export interface AnswerListRequest {
  readonly within: string | null;
  readonly orderBy: AnswerOrder | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads the arguments of the list. */
export function answerListRequest({ within, orderBy, first, after }: AnswerListArgs): AnswerListRequest {
  return {
    within: within == null ? null : checkUnitId(within),
    orderBy: orderBy ?? null,
    first: checkPageSize(first),
    after: after ?? null,
  };
}
