import { type ListOrder, OrderArgument, PeriodScalar, type ReadContext } from '@ntp-graph/kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { AssigningAuthority } from '../target/assigning-authority.js';
import { periodRange } from '../time/period-range.js';
import { listTargetScorecards } from './target-scorecard.reader.js';
import { TargetScorecard, targetScorecardOrder } from './target-scorecard.type.js';

@Resolver()
export class TargetScorecardResolver {
  @Query(() => [TargetScorecard], {
    description:
      'How many of their targets reports count as met, by year and authority. The denominators differ: not a series.',
  })
  async targetScorecards(
    @Ctx() context: ReadContext,
    @Arg('from', () => PeriodScalar, { nullable: true, description: 'Only from this period on.' })
    from?: string | null,
    @Arg('to', () => PeriodScalar, { nullable: true, description: 'Only up to this period.' })
    to?: string | null,
    @Arg('assignedBy', () => [AssigningAuthority], {
      nullable: true,
      description: 'Only the targets that these authorities set.',
    })
    assignedBy?: AssigningAuthority[] | null,
    @OrderArgument(targetScorecardOrder, 'By year and authority') orderBy?: ListOrder<string> | null,
  ): Promise<readonly TargetScorecard[]> {
    const found = await listTargetScorecards(context, periodRange(from, to), assignedBy ?? null);
    return targetScorecardOrder.sorted(found, orderBy);
  }
}
