import { checkPageSize, checkUnitId, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';

/** The arguments of a list of proposals or of directives. */
@ArgsType()
export class AnswerListArgs extends PageArgs {
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
  readonly first: number;
  readonly after: string | null;
}

/** Reads the arguments of the list. */
export function answerListRequest({ within, first, after }: AnswerListArgs): AnswerListRequest {
  return {
    within: within == null ? null : checkUnitId(within),
    first: checkPageSize(first),
    after: after ?? null,
  };
}
