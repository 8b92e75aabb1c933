import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { TrendArgs, trendRequest } from './trend.args.js';
import { trendsOfUnits } from './trend.reader.js';
import { Trend } from './trend.type.js';

/** What this subgraph adds to every unit. */
@Resolver(() => AdministrativeUnit)
export class UnitTrendResolver {
  @FieldResolver(() => Trend, {
    nullable: true,
    description:
      'One indicator over time: one value a period, how it changed, and where its series breaks. Null when the ' +
      'indicator is unknown.',
  })
  trend(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: TrendArgs,
  ): Promise<Trend | null> {
    return context.load(trendsOfUnits, unit.id, trendRequest(args));
  }
}
