import { checkPageSize, checkUnitId, DateScalar, listOrderOf, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ObstacleCategory, ObstacleStatus } from './obstacle.type.js';

/** Which obstacles are asked for, of whichever unit. */
@InputType()
abstract class ObstacleChoice {
  @Field(() => ObstacleStatus, {
    nullable: true,
    description: 'Only open or only resolved ones, on `asOf`. Both by default.',
  })
  readonly status?: ObstacleStatus | null;

  @Field(() => [ObstacleCategory], { nullable: true, description: 'Only of these categories.' })
  readonly categories?: ObstacleCategory[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that `status` asks about: only those raised by then. Today by default.',
  })
  readonly asOf?: string | null;
}

/** The choice, ready for SQL: with nothing left to default. */
export interface ObstacleChoiceRequest {
  readonly status: ObstacleStatus | null;
  readonly categories: readonly ObstacleCategory[] | null;
  /** The day that somebody asked for; null: today. */
  readonly asOf: string | null;
  readonly day: string;
}

/** Reads the choice; equal questions make equal requests, so that they share one read. */
function obstacleChoice(choice: ObstacleChoice | null | undefined, today: string): ObstacleChoiceRequest {
  return {
    status: choice?.status ?? null,
    categories: choice?.categories ? [...new Set(choice.categories)].sort() : null,
    asOf: choice?.asOf ?? null,
    day: choice?.asOf ?? today,
  };
}

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

/** What a list of obstacles can be ordered by. */
const orderFields = {
  RAISED_ON: 'The day they were raised.',
  RESOLVED_ON: 'The day they were resolved.',
  CATEGORY: 'The category.',
  UNIT: 'The id of the unit.',
} as const;
export type ObstacleOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of obstacles is ordered.' })
export class ObstacleOrder extends listOrderOf('Obstacle', 'obstacles', orderFields) {}

@ArgsType()
export class ObstacleListArgs extends PageArgs {
  @Field(() => ObstacleOrder, {
    nullable: true,
    description: 'By the day they were raised by default, which also breaks ties.',
  })
  readonly orderBy?: ObstacleOrder | null;

  @Field(() => ObstacleFilter, { nullable: true, description: 'Which obstacles.' })
  readonly filter?: ObstacleFilter | null;
}

/** A list of obstacles, ready for SQL: checked, with nothing left to default. */
export interface ObstacleListRequest extends ObstacleChoiceRequest {
  readonly within: string | null;
  readonly includePredecessors: boolean;
  readonly programme: string | null;
  readonly orderBy: ObstacleOrder | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads the arguments of the list. */
export function obstacleListRequest(
  { filter, orderBy, first, after }: ObstacleListArgs,
  today: string,
): ObstacleListRequest {
  return {
    ...obstacleChoice(filter, today),
    within: filter?.within == null ? null : checkUnitId(filter.within),
    includePredecessors: filter?.includePredecessors ?? false,
    programme: filter?.programme ?? null,
    orderBy: orderBy ?? null,
    first: checkPageSize(first),
    after: after ?? null,
  };
}

@InputType({ description: 'Which obstacles of a unit. All conditions must hold.' })
export class ObstaclesOfUnitFilter extends ObstacleChoice {}

@ArgsType()
export class ObstaclesOfUnitArgs {
  @Field(() => ObstaclesOfUnitFilter, { nullable: true, description: 'Which obstacles.' })
  readonly filter?: ObstaclesOfUnitFilter | null;

  @Field({
    defaultValue: false,
    description: 'Also of the units that it came from. Each obstacle says of which `unit` it is.',
  })
  readonly includePredecessors!: boolean;
}

/** Which obstacles of a unit a reader returns: with nothing left to default. */
export interface ObstaclesOfUnitRequest extends ObstacleChoiceRequest {
  readonly includePredecessors: boolean;
}

/** Reads the arguments of the field. */
export function obstaclesOfUnitRequest(
  { filter, includePredecessors }: ObstaclesOfUnitArgs,
  today: string,
): ObstaclesOfUnitRequest {
  return { ...obstacleChoice(filter, today), includePredecessors };
}
