import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { ObstaclesOfUnitArgs, obstaclesOfUnitRequest } from './obstacle.args.js';
import { obstaclesOfUnits } from './obstacle.reader.js';
import { Obstacle } from './obstacle.type.js';

@Resolver(() => AdministrativeUnit)
export class ObstaclesOfUnitResolver {
  @FieldResolver(() => [Obstacle], {
    nullable: true,
    description:
      'The obstacles that documents raise of the unit itself, the earliest first; never those whose place is only ' +
      'guessed. Null only when programmes cannot answer.',
  })
  obstacles(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: ObstaclesOfUnitArgs,
  ): Promise<Obstacle[]> {
    return context.load(obstaclesOfUnits, unit.id, obstaclesOfUnitRequest(args, context.today));
  }
}
