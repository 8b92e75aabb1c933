import { inForceDescriptions, type ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FundingCoverage } from './funding-coverage.type.js';
import { groupKey, placeOf, unitCounts, unitsInForceOfGroups } from './funding-units.js';

const unknown =
  'Null where the units are not the same ones all the time: in a group of several plan years or of a present province, ' +
  'and with predecessors.';

@Resolver(() => FundingCoverage)
export class FundingCoverageResolver {
  @FieldResolver(() => Int, {
    description:
      'How many units the group has entries of, with those that ended before the end of the period.',
  })
  unitCount(@Root() { group }: FundingCoverage, @Ctx() context: ReadContext): Promise<number> {
    const { row, request } = group;
    return context.load(unitCounts, groupKey(row, request), request);
  }

  @FieldResolver(() => Int, { nullable: true, description: `${inForceDescriptions.inForce} ${unknown}` })
  async inForce(@Root() { group }: FundingCoverage, @Ctx() context: ReadContext): Promise<number | null> {
    return (await unitsOf(group, context))?.inForce ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: `${inForceDescriptions.endUncertain} ${unknown}` })
  async endUncertain(
    @Root() { group }: FundingCoverage,
    @Ctx() context: ReadContext,
  ): Promise<number | null> {
    return (await unitsOf(group, context))?.endUncertain ?? null;
  }
}

async function unitsOf({ row, request }: FundingCoverage['group'], context: ReadContext) {
  const place = placeOf(row, request);
  return place === null ? null : context.load(unitsInForceOfGroups, place, request);
}
