import type { Page, ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { officialObservations, placeOf } from './official-observations.reader.js';
import { TargetListArgs, targetSelection } from './target.args.js';
import { listTargets } from './target.reader.js';
import { Target, TargetAchievement } from './target.type.js';
import { AchievementUnknown, achievementOf, achievementUnknownOf } from './target-achievement.js';
import { TargetConnection } from './target-connection.type.js';

@Resolver(() => Target)
export class TargetResolver {
  @Query(() => TargetConnection, {
    description: 'What authorities have set for every unit and region, the earliest period first.',
  })
  targets(@Ctx() context: ReadContext, @Args() args: TargetListArgs): Promise<Page<Target>> {
    return listTargets(context, targetSelection(args.filter ?? {}), args.orderBy ?? null, args);
  }

  @FieldResolver(() => TargetAchievement, {
    nullable: true,
    description:
      'Whether it was met; null while no official observation of that period is known (see `achievementUnknown`).',
  })
  async achievement(@Root() target: Target, @Ctx() context: ReadContext): Promise<TargetAchievement | null> {
    const observation = await context.load(officialObservations, placeOf(target), null);
    if (observation === null) return null;
    const achieved = achievementOf(target, observation, target.indicator.direction);
    return { actual: observation.value, ...achieved, observation };
  }

  @FieldResolver(() => AchievementUnknown, {
    nullable: true,
    description: 'Why it cannot be said whether it was met; null where `achievement` says so.',
  })
  async achievementUnknown(
    @Root() target: Target,
    @Ctx() context: ReadContext,
  ): Promise<AchievementUnknown | null> {
    const observation = await context.load(officialObservations, placeOf(target), null);
    return achievementUnknownOf(target, observation, target.indicator.direction);
  }
}
