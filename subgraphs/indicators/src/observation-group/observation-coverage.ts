import {
  type BatchReader,
  inForceDescriptions,
  pickByKey,
  type ReadContext,
  type UnitsOfPeriod,
  unitsInForce,
} from '@ntp-graph/kit';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { ObservationGroup } from './observation-group.type.js';
import { type GroupedPlaces, isGrouped } from './observation-values.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Of how many units values could be: what the number of those that there are is held against.',
})
export class ObservationCoverage {
  @Field(() => Int, { description: inForceDescriptions.inForce })
  readonly inForce!: number;

  @Field(() => Int, { description: inForceDescriptions.endUncertain })
  readonly endUncertain!: number;
}

/** That part of a list of groups, with the one period that it is of where it is not grouped by period. */
export interface GroupedUnits {
  readonly of: GroupedPlaces;
  readonly period: string | null;
}

/** A place and a period, told by a key. */
type PlaceInPeriod = Pick<UnitsOfPeriod, 'period' | 'at'>;

/** What the groups of each place and period (as JSON) are held against: one statement for all groups of a page. */
const coverageOfPlaces: BatchReader<string, GroupedPlaces, ObservationCoverage> = async (
  context,
  keys,
  of,
) => {
  const asked = keys.map((key) => ({ key, within: of.within, ...(JSON.parse(key) as PlaceInPeriod) }));
  const found = await unitsInForce(context, 'indicators', of.groupBy, isGrouped(of), asked);
  return pickByKey(keys, found, ({ key }) => key).map((row) => row ?? { inForce: 0, endUncertain: 0 });
};

@Resolver(() => ObservationGroup)
export class ObservationCoverageResolver {
  @FieldResolver(() => ObservationCoverage, {
    nullable: true,
    description:
      'Over how many of how many units this speaks: `count` of one part of the people in one period is held against ' +
      '`inForce`. Null where the group is of several periods: group by PERIOD, or ask `from` and `to` the same one; and where ' +
      'it is grouped by PRESENT_PROVINCE, whose units are others before and after the merger.',
  })
  async coverage(
    @Root() { unit, district, province, region, criteriaRegion, ...group }: ObservationGroup,
    @Ctx() context: ReadContext,
  ): Promise<ObservationCoverage | null> {
    const { of, ...grouped } = group.grouped;
    const period = group.period ?? grouped.period;
    if (period === null || group.presentProvince) return null;
    const at = {
      unitId: unit?.id,
      districtId: district?.id,
      provinceId: province?.id,
      regionId: region?.id,
      criteriaRegionId: criteriaRegion?.id,
    };
    const place: PlaceInPeriod = { period, at };
    return context.load(coverageOfPlaces, JSON.stringify(place), of);
  }
}
