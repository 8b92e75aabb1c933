import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { CriterionStatusGroupsArgs, criterionStatusGroupsRequest } from './criterion-status-groups.args.js';
import { criterionStatusGroups } from './criterion-status-groups.reader.js';
import { CriterionStatusGroupConnection } from './criterion-status-groups.type.js';

@Resolver()
export class CriterionStatusGroupsResolver {
  @Query(() => CriterionStatusGroupConnection, {
    description:
      'Statuses of the criteria of a set, grouped: which groups, in what order, page by page. Of a unit that ended in ' +
      'the year assessed the status of its successor counts, where that has one.',
  })
  criterionStatusGroups(@Ctx() context: ReadContext, @Args() args: CriterionStatusGroupsArgs) {
    return criterionStatusGroups(context, criterionStatusGroupsRequest(args), args);
  }
}
