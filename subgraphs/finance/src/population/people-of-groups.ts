import { badInput, sql, UnitPath } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { dimensions } from '../funding/dimension-sql.js';
import type { FundingDimension } from '../funding/funding-dimension.js';
import type { FundingListRequest } from '../funding/funding-list.args.js';
import { table } from '../table.js';
import { PopulationEntity } from './population.entity.js';

const n = table(PopulationEntity, 'n');
const place = table(UnitPath, 'place');

/** The dimensions that tell the place of a group, the nearest first. */
const placesOfGroups: readonly FundingDimension[] = ['UNIT', 'DISTRICT', 'PROVINCE', 'PRESENT_PROVINCE'];
const periods: readonly FundingDimension[] = ['CALENDAR_YEAR', 'QUARTER', 'MONTH'];

function yearOf({ groupBy, planYears }: FundingListRequest): RawBuilder<unknown> | null {
  const period = periods.find((dimension) => groupBy.includes(dimension));
  if (period) return sql`left(${dimensions[period].column}, 4)::int`;
  if (groupBy.includes('PLAN_YEAR')) return dimensions.PLAN_YEAR.column;
  const [only, ...others] = new Set(planYears);
  return only === undefined || others.length > 0 ? null : sql`${only}::int`;
}

/** Refuses what has no number of people: groups of several years, of regions, or of a unit with its predecessors. */
export function checkPeople(request: FundingListRequest): void {
  const { groupBy, within, includePredecessors } = request;
  const region = groupBy.find((dimension) => dimension === 'REGION' || dimension === 'CRITERIA_REGION');
  const hasPlace = placesOfGroups.some((dimension) => groupBy.includes(dimension));
  if (yearOf(request) === null) {
    throw badInput('perHead is asked of groups of several years', 'PLAN_YEAR in groupBy, or one planYear');
  }
  if (!hasPlace && (region ?? (includePredecessors && within !== null))) {
    throw badInput(
      `perHead is asked of groups ${region ? `by ${region}` : 'of a unit and its predecessors'}, whose people no publication counts`,
      `${placesOfGroups.join(', ')} in groupBy`,
    );
  }
}

/**
 * Joins to each group, as `people` and `people_synthetic`, how many people its place had in its year: of several
 * publications a fact first, then the latest. Of a province of 2025 in an earlier year those of the provinces that went
 * into it together, where all are known.
 */
export function joinPeople(request: FundingListRequest): RawBuilder<unknown> {
  const { groupBy, within } = request;
  const dimension = placesOfGroups.find((one) => groupBy.includes(one));
  const id = dimension ? dimensions[dimension].column : sql`${within ?? 'VN'}::text`;
  const year = yearOf(request) ?? sql`null::int`;
  return sql`left join lateral (
    select sum(best.people) as people, bool_or(best.synthetic) as people_synthetic
    from (
      select case when ${place.level} = 'PROVINCE' and cardinality(${place.predecessorIds}) > 0
          and not exists (select from ${n} where ${n.unitId} = ${id} and ${n.year} = ${year})
        then ${place.predecessorIds} else array[${place.unitId}] end as ids
      from ${place} where ${place.unitId} = ${id}
    ) as counted
    cross join lateral unnest(counted.ids) as one(id)
    left join lateral (
      select ${n.people}, ${n.synthetic} from ${n} where ${n.unitId} = one.id and ${n.year} = ${year}
      order by ${n.synthetic}, ${n.publishedOn} desc nulls last, ${n.publisher} limit 1
    ) as best on true
    having bool_and(best.people is not null)
  ) as population on true`;
}
