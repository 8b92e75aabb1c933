import { checkPageSize, checkUnitId, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ObstacleChoice, type ObstacleChoiceRequest, obstacleChoice } from './obstacle-choice.js';

@InputType({ description: 'Which obstacles a list holds. All conditions must hold.' })
export class ObstacleFilter extends ObstacleChoice {
  @Field(() => ID, {
    nullable: true,
    description:
      'Only in this unit or one within it. What is only guessed to be there (`candidateUnit`) is not included. ' +
      'Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field({
    defaultValue: false,
    description: 'With `within`: also within the units that it came from.',
  })
  readonly includePredecessors!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Only of the programme of this code. Those that a document raises of several programmes at once are not included. ' +
      'Unknown: an empty list.',
  })
  readonly programme?: string | null;
}

@ArgsType()
export class ObstacleListArgs extends PageArgs {
  @Field(() => ObstacleFilter, { nullable: true, description: 'Which obstacles.' })
  readonly filter?: ObstacleFilter | null;
}

/** A list of obstacles, ready for SQL: checked, with nothing left to default. */
export interface ObstacleListRequest extends ObstacleChoiceRequest {
  readonly within: string | null;
  readonly includePredecessors: boolean;
  readonly programme: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads the arguments of the list. */
export function obstacleListRequest(
  { filter, first, after }: ObstacleListArgs,
  today: string,
): ObstacleListRequest {
  return {
    ...obstacleChoice(filter, today),
    within: filter?.within == null ? null : checkUnitId(filter.within),
    includePredecessors: filter?.includePredecessors ?? false,
    programme: filter?.programme ?? null,
    first: checkPageSize(first),
    after: after ?? null,
  };
}
