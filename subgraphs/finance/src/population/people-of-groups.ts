import { badInput, type Dimension, type PlannedPeople, sql, UnitPath } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import type { PlaceFilter } from '../administrative-unit/place-filter.js';
import { table } from '../table.js';
import { People } from './people.type.js';
import { PopulationEntity } from './population.entity.js';

const n = table(PopulationEntity, 'n');
const place = table(UnitPath, 'place');

/** The dimensions that tell the place of a group, the nearest first. */
const placesOfGroups = ['UNIT', 'DISTRICT', 'PROVINCE', 'PRESENT_PROVINCE'];
const periods = ['CALENDAR_YEAR', 'QUARTER', 'MONTH'];

/** Groups of money or of what is done with it. */
export interface GroupsWithPeople {
  readonly groupBy: readonly string[];
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly planYears: readonly number[] | null;
  readonly within: string | null;
  readonly includePredecessors: boolean;
}

function columnIn({ groupBy, dimensions }: GroupsWithPeople, names: readonly string[]) {
  const name = names.find((dimension) => groupBy.includes(dimension));
  return name === undefined ? undefined : dimensions[name]?.column;
}

function yearOf(asked: GroupsWithPeople): RawBuilder<unknown> | null {
  const period = columnIn(asked, periods);
  if (period) return sql`left(${period}, 4)::int`;
  const planYear = columnIn(asked, ['PLAN_YEAR']);
  if (planYear) return planYear;
  const { planYears } = asked;
  const [only, ...others] = new Set(planYears);
  return only === undefined || others.length > 0 ? null : sql`${only}::int`;
}

/** Refuses what has no number of people: groups of several years, of regions, or of a unit with its predecessors. */
function checkPeople(asked: GroupsWithPeople): void {
  const { groupBy, within, includePredecessors } = asked;
  const region = groupBy.find((dimension) => dimension === 'REGION' || dimension === 'CRITERIA_REGION');
  const hasPlace = placesOfGroups.some((dimension) => groupBy.includes(dimension));
  if (yearOf(asked) === null) {
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
export function joinPeople(asked: GroupsWithPeople): RawBuilder<unknown> {
  checkPeople(asked);
  const id = columnIn(asked, placesOfGroups) ?? sql`${asked.within ?? 'VN'}::text`;
  const year = yearOf(asked) ?? sql`null::int`;
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

/** The people of groups that are filtered by their place and plan year. */
export const peopleOfPlaces: PlannedPeople = {
  type: () => People,
  join: ({ groupBy, filter, dimensions }) => {
    const { within, includePredecessors, planYear }: PlaceFilter = filter;
    return joinPeople({
      groupBy,
      dimensions,
      planYears: planYear == null ? null : [planYear],
      within: within ?? null,
      includePredecessors: includePredecessors ?? false,
    });
  },
};
