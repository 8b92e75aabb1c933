import { type AskedInfo, askedOfNodes, connectionOf, type ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { CriterionStatus } from './criterion-status.type.js';
import { CriterionStatusListArgs, criterionStatusSelection } from './criterion-status-list.args.js';
import {
  type CriterionStatusPage,
  countCriterionStatuses,
  listCriterionStatuses,
} from './criterion-status-list.reader.js';

@ObjectType({ simpleResolvers: true, description: 'A page of statuses of criteria.' })
export class CriterionStatusConnection extends connectionOf(CriterionStatus, 'CriterionStatus') {}

@Resolver(() => CriterionStatusConnection)
export class CriterionStatusListResolver {
  @Query(() => CriterionStatusConnection, {
    description:
      'How units stand against criteria, all units in one list: which communes fall short of 15.1, and by how much. As ' +
      'recorded: of a unit that ended in the year assessed and of its successor both.',
  })
  criterionStatuses(
    @Ctx() context: ReadContext,
    @Args() { filter, orderBy, ...page }: CriterionStatusListArgs,
    @Info() info: AskedInfo,
  ): Promise<CriterionStatusPage> {
    const selection = criterionStatusSelection(filter ?? {});
    return listCriterionStatuses(context, selection, orderBy ?? null, page, askedOfNodes(info));
  }

  @FieldResolver(() => Int, {
    description: 'How many statuses the whole list has, whatever the page. Counted only when asked for.',
  })
  totalCount(@Root() page: CriterionStatusPage, @Ctx() context: ReadContext): Promise<number> {
    return countCriterionStatuses(context, page.counted);
  }
}
