import { checkPageSize, checkUnitId, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';

/** The arguments of a list that is chosen by place only. */
@ArgsType()
export class PlacedListArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'Only of this unit or one within it. What is only guessed to be there (`candidateUnit`) is not included. ' +
      'Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;
}

/** A list chosen by place, ready for SQL: checked, with nothing left to default. */
export interface PlacedListRequest {
  readonly within: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads the arguments of the list. */
export function placedListRequest({ within, first, after }: PlacedListArgs): PlacedListRequest {
  return {
    within: within == null ? null : checkUnitId(within),
    first: checkPageSize(first),
    after: after ?? null,
  };
}
