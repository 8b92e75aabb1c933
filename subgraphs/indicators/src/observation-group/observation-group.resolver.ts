import type { Page, ReadContext } from '@ntp-graph/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ObservationGroupListArgs, observationGroupRequest } from './observation-group.args.js';
import { listObservationGroups } from './observation-group.reader.js';
import { type ObservationGroup, ObservationGroupConnection } from './observation-group.type.js';
import { selectedFields } from './selected-fields.js';

@Resolver()
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
}
