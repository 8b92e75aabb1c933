import { Break, breaksInWords, type Page, type ReadContext, selectedFields } from '@ntp-graph/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { breaksOfGroups } from './group-breaks.js';
import { ObservationGroupListArgs, observationGroupRequest } from './observation-group.args.js';
import { listObservationGroups } from './observation-group.reader.js';
import { ObservationGroup, ObservationGroupConnection } from './observation-group.type.js';

@Resolver(() => ObservationGroup)
export class ObservationGroupResolver {
  @Query(() => ObservationGroupConnection, {
    nullable: true,
    description:
      'The values of one indicator, of each unit and period the one that stands for it, grouped and measured. Null ' +
      'when the indicator is unknown.',
  })
  observationGroups(
    @Ctx() context: ReadContext,
    @Args() args: ObservationGroupListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ObservationGroup> | null> {
    return listObservationGroups(context, observationGroupRequest(args, selectedFields(info)), args);
  }

  @FieldResolver(() => [Break], {
    description:
      `${breaksInWords} Here: since the period before that the group has values of, where it is grouped by PERIOD. What ` +
      'the series breaks of the indicator say of unknown days is left to `Indicator.seriesBreaks`.',
  })
  breaks(
    @Root() { breaksKey, breaksRequest }: ObservationGroup,
    @Ctx() context: ReadContext,
  ): Promise<Break[]> {
    return context.load(breaksOfGroups, breaksKey, breaksRequest);
  }
}
