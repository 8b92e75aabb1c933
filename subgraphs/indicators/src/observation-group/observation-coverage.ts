import {
  type BatchReader,
  isInForceOn,
  mayHaveEnded,
  parsePeriod,
  pickByKey,
  type ReadContext,
  sql,
  UnitPath,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { p, table } from '../table.js';
import { ObservationGroup } from './observation-group.type.js';
import { type GroupedPlaces, isGrouped } from './observation-values.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Of how many units values could be: what the number of those that there are is held against.',
})
export class ObservationCoverage {
  @Field(() => Int, {
    description:
      'Units of the level asked for that were in force there on the last day of the period, or on the last day of the ' +
      'place itself where that ended in the period. Those of `endUncertain` are among them.',
  })
  readonly inForce!: number;

  @Field(() => Int, {
    description:
      'Those among them whose end is known only as not later than a day: they may have ended before.',
  })
  readonly endUncertain!: number;
}

const root = table(UnitPath, 'root');

/** That part of a list of groups, with the one period that it is of where it is not grouped by period. */
export interface GroupedUnits {
  readonly of: GroupedPlaces;
  readonly period: string | null;
}

type GroupPlace = Pick<ObservationGroup, 'unit' | 'district' | 'province' | 'criteriaRegion' | 'region'>;

/** The place and the period of a group as a key. */
function coverageKey(
  { unit, district, province, criteriaRegion, region }: GroupPlace,
  period: string,
): string {
  return JSON.stringify(
    [period, unit?.id, district?.id, province?.id, criteriaRegion?.id, region?.id].map((id) => id ?? null),
  );
}

const none: ObservationCoverage = { inForce: 0, endUncertain: 0 };

/**
 * What the groups of each place and period are held against.
 *
 * SQL: one statement over the paths of the units, for all groups of a page.
 */
const coverageOfPlaces: BatchReader<string, GroupedPlaces, ObservationCoverage> = async (
  context,
  keys,
  of,
) => {
  const asked = keys.map((key) => {
    const [period, unit, district, province, region, planning] = JSON.parse(key) as [
      string,
      ...(string | null)[],
    ];
    const { start, end } = parsePeriod(period);
    const place = unit ?? district ?? province ?? of.within;
    return { key, start, end, unit, district, province, region, planning, place };
  });
  const day = sql`least(asked."end", case when ${root.validTo} >= asked.start then ${root.validTo} end)`;
  const isOf = (id: RawBuilder<unknown>, column: RawBuilder<unknown>) =>
    sql`(${id} is null or ${column} = ${id})`;
  const { rows } = await sql<ObservationCoverage & { readonly key: string }>`
    select asked.key, count(*)::int as "inForce",
      (count(*) filter (where ${mayHaveEnded(day)}))::int as "endUncertain"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as asked(key text, start date, "end" date, unit text, district text, province text, region text, planning text,
      place text)
    left join ${root} on ${root.unitId} = asked.place
    join ${p} on ${isGrouped(of)} and ${isOf(sql`asked.unit`, p.unitId)} and ${isOf(sql`asked.district`, p.districtId)}
      and ${isOf(sql`asked.province`, p.provinceId)} and ${isOf(sql`asked.region`, p.criteriaRegionId)}
      and ${isOf(sql`asked.planning`, p.regionId)}
    where ${isInForceOn(day)}
    group by asked.key`.execute(context.database);
  return pickByKey(keys, rows, ({ key }) => key).map((row) => row ?? none);
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
    @Root() group: ObservationGroup,
    @Ctx() context: ReadContext,
  ): Promise<ObservationCoverage | null> {
    const { of, period } = group.grouped;
    const ofPeriod = group.period ?? period;
    return ofPeriod === null || group.presentProvince
      ? null
      : context.load(coverageOfPlaces, coverageKey(group, ofPeriod), of);
  }
}
