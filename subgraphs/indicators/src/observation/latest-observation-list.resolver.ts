import { connectionOf, PageArgs, type ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, ObjectType, Query, Resolver } from 'type-graphql';
import { LatestObservationListArgs, latestObservationSelection } from './latest-observation-list.args.js';
import { listLatestObservations } from './latest-observation-list.reader.js';
import { Observation } from './observation.type.js';

@ObjectType({ simpleResolvers: true, description: 'A page of latest observations.' })
export class LatestObservationConnection extends connectionOf(Observation, 'LatestObservation') {}

@Resolver()
export class LatestObservationListResolver {
  @Query(() => LatestObservationConnection, {
    description:
      'The observation that stands for each unit and indicator, all units in one list: as `latestObservations` of each ' +
      'unit has it.',
  })
  latestObservations(
    @Ctx() context: ReadContext,
    @Args() args: LatestObservationListArgs,
    @Args() { first, after }: PageArgs,
  ) {
    const selection = latestObservationSelection(args);
    return listLatestObservations(context, selection, args.orderBy ?? null, { first, after });
  }
}
