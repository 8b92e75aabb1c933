import {
  type AskedFields,
  type BatchReader,
  isInForceOn,
  isWithin,
  mayHaveEnded,
  pickByKey,
  type ReadContext,
  sql,
  UnitPath,
  unitTypeOn,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { Field, Int, ObjectType } from 'type-graphql';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { CriteriaSetEntity } from '../criteria/criteria.entities.js';
import { table } from '../table.js';
import { plannedFor, unitsWithin } from './statuses-within.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'Of how many units statuses could be: what the number of those that there are is held against.',
})
export class StatusCoverage {
  @Field(() => Int, {
    description:
      'Units of the level that the set judges that were in force there on the last day of the year, or on the last day ' +
      'of the place itself where that ended in the year. Those of `endUncertain` are among them.',
  })
  readonly inForce!: number;

  @Field(() => Int, {
    description:
      'Those among them whose end is known only as not later than a day: they may have ended before.',
  })
  readonly endUncertain!: number;

  @Field(() => Int, {
    description:
      'Those among them that the set does not judge for their legal type on that day, e.g. wards by a set for xã: with a ' +
      'status they are `notApplicable`.',
  })
  readonly notJudged!: number;
}

/** Said wherever it is asked for. */
export const coverageDescription =
  'Over how many of how many units this speaks: `count` of one criterion is held against `inForce`.';

const p = table(UnitPath, 'p');
const root = table(UnitPath, 'root');
const set = table(CriteriaSetEntity, 'criteria_set');

type CoverageRow = StatusCoverage & { readonly place: string };

const none: StatusCoverage = { inForce: 0, endUncertain: 0, notJudged: 0 };

const counted = (isUncertain: RawBuilder<unknown>, isNotJudged: RawBuilder<unknown>) =>
  sql`count(*)::int as "inForce", (count(*) filter (where ${isUncertain}))::int as "endUncertain",
    (count(*) filter (where ${isNotJudged}))::int as "notJudged"`;

/** Whether the set does not judge the unit with the path `p` for its type on a day; one without a known type it does. */
function notJudgedOn(day: RawBuilder<unknown>, criteriaSet: string): RawBuilder<unknown> {
  const types = sql`coalesce((select ${set.unitTypes} from ${set} where ${set.code} = ${criteriaSet}), '{}')`;
  return sql`(cardinality(${types}) > 0 and ${unitTypeOn(day)} <> all(${types}))`;
}

/** Which units within a unit could have a status. */
export interface CoverageOfUnit {
  readonly criteriaSet: string;
  readonly year: number;
  readonly includePredecessors: boolean;
}

/** That part of a question about statuses: equal parts share one read. */
export function coverageRequest({ criteriaSet, year, includePredecessors }: CoverageOfUnit): CoverageOfUnit {
  return { criteriaSet, year, includePredecessors };
}

/** What the statuses within each unit are held against. */
export const coverageOfUnits: BatchReader<string, CoverageOfUnit, StatusCoverage> = async (
  context,
  ids,
  { criteriaSet, year, includePredecessors },
) => {
  const day = sql`r.day`;
  const units = unitsWithin({ ids, includePredecessors }, criteriaSet, {
    columns: sql`${mayHaveEnded(day)} as uncertain, ${notJudgedOn(day, criteriaSet)} as not_judged`,
    condition: isInForceOn(day),
  });
  const { rows } = await sql<CoverageRow>`
    ${plannedFor(ids)} with roots as (
      select asked.*, least(make_date(${year}, 12, 31), ${root.validTo}) as day
      from (${askedUnits(ids, includePredecessors)}) as asked join ${root} on ${root.unitId} = asked.of_id
      where ${root.validTo} is null or ${root.validTo} >= make_date(${year}, 1, 1))
    select w.of_id as place, ${counted(sql`w.uncertain`, sql`w.not_judged`)} from (${units}) as w
    group by w.of_id`.execute(context.database);
  return pickByKey(ids, rows, ({ place }) => place).map((row) => row ?? none);
};

/** Begins to read it where it is selected, for the field that is going to ask: it takes as long as what it stands beside. */
export function beginCoverage(
  context: ReadContext,
  ids: readonly string[],
  request: CoverageOfUnit,
  asked: AskedFields,
): void {
  if (![...(asked ?? [])].some((path) => path.startsWith('coverage.'))) return;
  const question = coverageRequest(request);
  for (const id of ids) context.load(coverageOfUnits, id, question).catch(() => {});
}

/** Which units of a list of groups could have a status. */
export interface CoverageOfGroups {
  readonly criteriaSet: string;
  readonly within: string | null;
  readonly includePredecessors: boolean;
}

/** A place and a year as a key. */
export function coverageKey(place: string, year: number): string {
  return `${place} ${year}`;
}

/** What the groups of each place and year (see `coverageKey`) are held against. */
export const coverageOfPlaces: BatchReader<string, CoverageOfGroups, StatusCoverage> = async (
  context,
  keys,
  { criteriaSet, within, includePredecessors },
) => {
  const day = sql`least(make_date(asked.year, 12, 31), ${root.validTo})`;
  const asked = keys.map((key) => {
    const [place, year] = key.split(' ');
    return { key, place, year: Number(year) };
  });
  const level = sql`${p.level} = (select ${set.level} from ${set} where ${set.code} = ${criteriaSet})`;
  const inGroup =
    within === null ? level : sql`${level} and ${isWithin('programmes', within, includePredecessors)}`;
  const of = (condition: RawBuilder<unknown>) => sql`
    select asked.key, ${mayHaveEnded(day)} as uncertain, ${notJudgedOn(day, criteriaSet)} as not_judged
    from asked join ${root} on ${root.unitId} = asked.place join ${p} on ${condition}
    where ${inGroup} and extract(year from ${day}) = asked.year and ${isInForceOn(day)}`;
  const { rows } = await sql<CoverageRow>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(key text, place text, year int))
    select found.key as place, ${counted(sql`found.uncertain`, sql`found.not_judged`)} from (
      ${of(sql`${p.provinceId} = asked.place`)}
      union all ${of(sql`${p.districtId} = asked.place`)}
      union all ${of(sql`${p.unitId} = asked.place and ${p.level} = 'COMMUNE'`)}
      union all ${of(sql`asked.place = 'VN'`)}
    ) as found group by found.key`.execute(context.database);
  return pickByKey(keys, rows, ({ place }) => place).map((row) => row ?? none);
};
