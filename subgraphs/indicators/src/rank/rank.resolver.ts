import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { RankArgs, rankRequest } from './rank.args.js';
import { ranksOfUnits } from './rank.reader.js';
import { Rank } from './rank.type.js';

/** What this subgraph adds to every unit. */
@Resolver(() => AdministrativeUnit)
export class UnitRankResolver {
  @FieldResolver(() => Rank, {
    nullable: true,
    description:
      'The place of this unit among others by one indicator, the whole population together. Null for the country, ' +
      'for an unknown indicator, for a unit that did not exist at the end of the period, and where it has no value ' +
      'at all and no period is asked for.',
  })
  rank(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: RankArgs,
  ): Promise<Rank | null> {
    return context.load(ranksOfUnits, unit.id, rankRequest(args));
  }
}
