import { type AskedInfo, askedOfNodes, type ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { ObservationConnection } from './observation-connection.type.js';
import { ObservationListArgs, observationListRequest } from './observation-list.args.js';
import { countObservations, listObservations, type ObservationPage } from './observation-list.reader.js';

@Resolver(() => ObservationConnection)
export class ObservationListResolver {
  @Query(() => ObservationConnection, {
    description:
      'What was published of every unit and region, by every publisher. Totals unless a part of the population is ' +
      'asked for.',
  })
  observations(
    @Ctx() context: ReadContext,
    @Args() args: ObservationListArgs,
    @Info() info: AskedInfo,
  ): Promise<ObservationPage> {
    return listObservations(context, observationListRequest(args), askedOfNodes(info));
  }

  @FieldResolver(() => Int, {
    description: 'How many observations the whole list has, whatever the page. Counted only when asked for.',
  })
  totalCount(@Root() page: ObservationPage, @Ctx() context: ReadContext): Promise<number> {
    return countObservations(context, page.selection);
  }
}
