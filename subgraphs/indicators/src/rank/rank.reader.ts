import {
  aggregateProvenance,
  type BatchReader,
  Comparator,
  parsePeriod,
  plannedOnceFor,
  type ReadContext,
  sql,
  UnitPath,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { indicatorsByCode } from '../indicator/indicator.reader.js';
import type { Indicator } from '../indicator/indicator.type.js';
import { isTotal } from '../observation/disaggregation.js';
import { o } from '../observation/observation.entity.js';
import type { Observation } from '../observation/observation.type.js';
import { isPublishedBy, isSynthetic } from '../observation/observation-condition.js';
import { bestFirst, hasFigure } from '../observation/observation-precedence.js';
import { type ObservationRow, observationColumns, toObservations } from '../observation/observation-row.js';
import { checkPublishedPeriods } from '../observation/published-periods.js';
import { table } from '../table.js';
import type { RankRequest } from './rank.args.js';
import type { Rank } from './rank.type.js';
import { RankScope } from './rank-scope.js';
import { higherRanksFirst, type Ranking, rankValues } from './rank-values.js';

const u = table(UnitPath, 'u');

/** A unit of a group that is ranked together, with its observation where it has one. */
type MemberRow = Omit<ObservationRow, 'unitId'> & {
  readonly group: string;
  readonly askedIds: readonly string[];
  readonly groupPeriod: string;
  readonly memberId: string;
  readonly unitId: string | null;
};

interface Group {
  readonly period: string;
  readonly askedIds: readonly string[];
  readonly members: ReadonlyMap<string, Observation | null>;
}

/** What the units of a group have in common besides level and edition, of the row `u` of `unit_path`. */
const parents: Readonly<Record<RankScope, RawBuilder<unknown>>> = {
  SIBLINGS: sql`case ${u.level} when 'COMMUNE' then coalesce(${u.districtId}, ${u.provinceId})
    when 'DISTRICT' then ${u.provinceId} end`,
  PROVINCE: sql`case when ${u.level} in ('COMMUNE', 'DISTRICT') then ${u.provinceId} end`,
  COUNTRY: sql`null::text`,
};

/** The period of each unit `u`: the one asked for, or the last that it has a value of. */
function periodOf({ indicator, period }: RankRequest, ofKind: RawBuilder<unknown>): RawBuilder<unknown> {
  if (period !== null) {
    const { text, start, end } = parsePeriod(period);
    return sql`select ${text}::text as period, ${start}::date as period_start, ${end}::date as period_end`;
  }
  return sql`select ${o.period}, ${o.periodStart}, ${o.periodEnd} from ${o}
    where ${o.areaId} = ${u.unitId} and ${o.indicatorCode} = ${indicator} and ${isTotal} and ${hasFigure} and ${ofKind}
    order by ${bestFirst} limit 1`;
}

/**
 * The groups of the units asked for, each with all its members in force at the end of its period.
 *
 * SQL: the groups, their members from `unit_path`, and for each member one entry of the index `observation_best`.
 */
async function readMembers(context: ReadContext, ids: readonly string[], request: RankRequest) {
  const { synthetic, knownOn } = request;
  const ofKind = sql`${synthetic === null ? sql`true` : isSynthetic(synthetic)} and ${isPublishedBy(knownOn)}`;
  const parent = parents[request.among];
  const { rows } = await sql<MemberRow>`
    ${plannedOnceFor(ids)} with groups as (
      select ${u.level}, ${u.edition}, ${parent} as parent, p.period, p.period_start, p.period_end,
        array_agg(${u.unitId}) as asked_ids, row_number() over () as number
      from ${u} cross join lateral (${periodOf(request, ofKind)}) as p
      where ${u.unitId} = any(${[...ids]}::text[]) and ${u.level} <> 'COUNTRY'
      group by 1, 2, 3, 4, 5, 6
    )
    select groups.number::text as "group", groups.asked_ids as "askedIds", groups.period as "groupPeriod",
      ${u.unitId} as "memberId", best.*
    from groups
    join ${u} on ${u.level} = groups.level and ${u.edition} is not distinct from groups.edition
      and ${parent} is not distinct from groups.parent
      and (${u.validFrom} is null or ${u.validFrom} <= groups.period_end)
      and (${u.validTo} is null or ${u.validTo} >= groups.period_end)
    left join lateral (
      select ${observationColumns} from ${o}
      where ${o.areaId} = ${u.unitId} and ${o.indicatorCode} = ${request.indicator}
        and ${o.periodEnd} = groups.period_end and ${o.periodStart} = groups.period_start
        and ${isTotal} and ${hasFigure} and ${ofKind}
      order by ${bestFirst} limit 1
    ) as best on true`.execute(context.database);
  return rows;
}

async function groupsOf(context: ReadContext, rows: readonly MemberRow[]): Promise<Group[]> {
  const found = rows.filter((row) => row.unitId !== null);
  const observations = await toObservations(context, found);
  const byRow = new Map(found.map((row, place) => [row, observations[place] as Observation]));
  return [...Map.groupBy(rows, ({ group }) => group).values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    return {
      period: first.groupPeriod,
      askedIds: first.askedIds,
      members: new Map(members.map((row) => [row.memberId, byRow.get(row) ?? null])),
    };
  });
}

function exactValues({ members }: Group): Map<string, number> {
  return new Map(
    [...members].flatMap(([unit, observation]) =>
      observation?.comparator === Comparator.EQ && observation.value !== null
        ? [[unit, observation.value] as const]
        : [],
    ),
  );
}

/** The observation of the unit with the lowest id among those that have an exact value. */
function observationOf(value: number | null, { members }: Group): Observation | null {
  if (value === null) return null;
  const having = [...members].filter(
    ([, observation]) => observation?.comparator === Comparator.EQ && observation.value === value,
  );
  return having.toSorted(([one], [other]) => (one < other ? -1 : 1))[0]?.[1] ?? null;
}

function provenanceOf({ members }: Group, count: number): Rank['provenance'] {
  const synthetic = [...members.values()].some((member) => member?.provenance.synthetic);
  const vi = `So sánh ${count} giá trị.`;
  return aggregateProvenance(synthetic, vi, `Compared among ${count} values.`) as Rank['provenance'];
}

/** What a group has in common for all its units: its ends, and whether anything in it is synthetic. */
function endsOf(group: Group, { best, median, worst, places }: Ranking) {
  return {
    best,
    median,
    worst,
    bestObservation: observationOf(best, group),
    worstObservation: observationOf(worst, group),
    provenance: provenanceOf(group, places.size),
  };
}

function rankIn(
  id: string,
  indicator: Indicator,
  group: Group,
  { places }: Ranking,
  ends: ReturnType<typeof endsOf>,
): Rank {
  const place = places.get(id);
  return {
    indicator,
    period: group.period,
    position: place?.position ?? null,
    of: places.size,
    tied: place?.tied ?? 0,
    missing: group.members.size - places.size,
    ...ends,
    observation: group.members.get(id) ?? null,
  };
}

/** The rank of each unit; null for the country, for a unit that did not exist then, and where nothing is known. */
export const ranksOfUnits: BatchReader<string, RankRequest, Rank | null> = async (context, ids, request) => {
  const indicator = await context.load(indicatorsByCode, request.indicator, null);
  if (indicator === null) return ids.map(() => null);
  const higherFirst = higherRanksFirst(indicator);
  if (request.period !== null) await checkPublishedPeriods(context, indicator.code, [request.period]);
  const ranks = new Map<string, Rank>();
  for (const group of await groupsOf(context, await readMembers(context, ids, request))) {
    const ranking = rankValues(exactValues(group), higherFirst);
    const ends = endsOf(group, ranking);
    for (const id of group.askedIds) {
      if (group.members.has(id)) ranks.set(id, rankIn(id, indicator, group, ranking, ends));
    }
  }
  return ids.map((id) => ranks.get(id) ?? null);
};
