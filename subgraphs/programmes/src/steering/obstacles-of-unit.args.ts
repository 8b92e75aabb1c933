import { ArgsType, Field, InputType } from 'type-graphql';
import { ObstacleChoice, type ObstacleChoiceRequest, obstacleChoice } from './obstacle-choice.js';

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
