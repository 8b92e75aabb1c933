import { DateScalar } from '@ntp-graph/kit';
import { Field, InputType } from 'type-graphql';
import { ObstacleCategory } from './obstacle-category.js';
import { ObstacleStatus } from './obstacle-status.js';

/** Which obstacles are asked for, of whichever unit. */
@InputType()
export abstract class ObstacleChoice {
  @Field(() => ObstacleStatus, {
    nullable: true,
    description: 'Only open or only resolved ones, on `asOf`. Both unless said.',
  })
  readonly status?: ObstacleStatus | null;

  @Field(() => [ObstacleCategory], { nullable: true, description: 'Only of these categories.' })
  readonly categories?: ObstacleCategory[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that `status` asks about: only those raised by then. Today unless said.',
  })
  readonly asOf?: string | null;
}

/** The choice, ready for SQL: with nothing left to default. */
export interface ObstacleChoiceRequest {
  readonly status: ObstacleStatus | null;
  readonly categories: readonly ObstacleCategory[] | null;
  readonly asOf: string;
}

/** Reads the choice; equal questions make equal requests, so that they share one read. */
export function obstacleChoice(
  choice: ObstacleChoice | null | undefined,
  today: string,
): ObstacleChoiceRequest {
  return {
    status: choice?.status ?? null,
    categories: choice?.categories ? [...new Set(choice.categories)].sort() : null,
    asOf: choice?.asOf ?? today,
  };
}
