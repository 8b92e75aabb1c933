import {
  AdministrativeLevel,
  type BatchReader,
  cutPage,
  groupByKey,
  levelOfUnitId,
  type Page,
  plannedOnce,
  readRows,
  type SortKey,
  sql,
  toPage,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { type LaterFirstDays, laterFirstDays, listedSince } from '../first-day/first-day.js';
import { u } from './administrative-unit.entity.js';
import { isInForce, typeAsOf, type UnitRow, unitColumns, unitList, unitsAsOf } from './unit-columns.js';
import { type UnitListRequest, UnitOrderField } from './unit-list.args.js';
import { unitsById } from './units-by-id.reader.js';

/** A unit of a list; without what nobody asks for. */
interface ListedUnit extends Omit<UnitRow, 'asOf' | 'listedSince' | 'readDistrict'> {
  readonly withinId: string;
  readonly total: number;
  /** Read where the list is in the order of names. */
  readonly folded?: string;
  /** Rows before the cursor come last: one of them still tells the total of a page past the end. */
  readonly isBeyond: boolean;
  asOf: string | null;
  listedSince: string | null;
  readDistrict: UnitRow | undefined;
}

interface Beside {
  /** The districts that communes lie in; null when there are none. */
  readonly districts?: readonly Omit<UnitRow, 'listedSince'>[] | null;
  readonly later: LaterFirstDays;
}

/** A page of units, and what marks a list of a day on which our lists are not complete. */
export interface UnitPage extends Page<UnitRow> {
  readonly listedSince: string | null;
}

/** The levels of the units that a list may hold. */
function levelsOf({ level, filter }: UnitListRequest): readonly AdministrativeLevel[] {
  return level ? [level] : (filter.levels ?? Object.values(AdministrativeLevel));
}

/**
 * The units asked for. One alone, the usual case, is no list to PostgreSQL, of which it would not know how long it is:
 * it would then plan the statement anew each time, which takes as long as reading.
 */
function askedIds(ids: readonly string[]): RawBuilder<unknown> {
  const [only] = ids;
  return ids.length === 1
    ? sql`(select ${only}::text as id)`
    : sql`(select unnest(${[...ids]}::text[]) as id)`;
}

const belowOfLevel: Readonly<Record<AdministrativeLevel, RawBuilder<unknown>>> = {
  COUNTRY: sql`select * from ${u} where within.id = 'VN'`,
  PROVINCE: sql`select * from ${u} where ${u.provinceId} = within.id`,
  DISTRICT: sql`select * from ${u} where ${u.districtId} = within.id`,
  COMMUNE: sql`select * from ${u} where false`,
};

/**
 * The units below `within.id`, and itself where it has a row of that level. A look at an index for each level that is
 * asked for: one condition for all would read every unit.
 */
function unitsBelow(ids: readonly string[]): RawBuilder<unknown> {
  // What is no id has nothing below it, like a commune.
  const levels = [...new Set(ids.map((id) => levelOfUnitId(id) ?? AdministrativeLevel.COMMUNE))].sort();
  return sql`(${sql.join(
    levels.map((level) => belowOfLevel[level]),
    sql` union all `,
  )}) as u`;
}

/** Whether the unit `u` lies below the unit with this id. The country holds all but itself. */
function liesWithin(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${u.id} <> ${id} and (${u.provinceId} = ${id} or ${u.districtId} = ${id} or ${id} = 'VN'))`;
}

function conditions({ day, level, filter, unitIds }: UnitListRequest): RawBuilder<unknown> {
  const parts = [isInForce(u, day)];
  if (level) parts.push(sql`${u.level} = ${level}`);
  if (filter.levels) parts.push(sql`${u.level} = any(${filter.levels}::text[])`);
  if (filter.types) parts.push(sql`${typeAsOf} = any(${filter.types}::text[])`);
  if (filter.region) parts.push(sql`${u.regionId} = ${filter.region}`);
  if (unitIds) parts.push(sql`${u.id} = any(${[...unitIds]}::text[])`);
  if (filter.within) parts.push(liesWithin(sql`${filter.within}::text`));
  return sql.join(parts, sql` and `);
}

/** The districts of the communes listed. */
function districtsListed({ day, asOf }: UnitListRequest): RawBuilder<unknown> {
  return sql`(select json_agg(district) from (
    select ${unitColumns}, ${asOf} as "asOf" from ${unitsAsOf(day)}
    where ${u.id} in (select "districtId" from listed where level = 'COMMUNE')
  ) as district)`;
}

/** Whether few units lie there, whichever place it is: of the country's communes the best plan depends on what is asked. */
function isOfFew(ids: readonly string[], { level }: UnitListRequest): boolean {
  return level === 'PROVINCE' || !ids.includes('VN');
}

/** What a cursor is sealed to: all that decides which units the list holds, and in which order. */
function listOf({ day, level, filter, order, unitIds }: UnitListRequest): string {
  return `units ${JSON.stringify({ day, level, filter, order, ...(unitIds && { unitIds }) })}`;
}

/**
 * The units that lie within each of the given units, in pages.
 *
 * SQL: one statement, `cross join lateral` of the units in force below each key, counted whole and cut to the page. The
 * districts of communes come along where they are asked for, and for a day that was asked for the lists that begin later.
 */
export const unitsWithin: BatchReader<string, UnitListRequest, UnitPage> = async (context, ids, request) => {
  const { day, asOf, names } = request;
  const { field, direction } = request.order;
  const list = listOf(request);
  const order = field === UnitOrderField.NAME ? 'folded' : 'code';
  const keys: readonly SortKey[] = [order, 'id'].map((name) => ({ value: sql.ref(name), type: 'text' }));
  const cut = cutPage({ name: list, order: keys, direction }, request);
  const { rows, beside } = await readRows<ListedUnit, Beside>(context.database, {
    names: [...new Set([...names, order, 'withinId', 'total', 'isBeyond'] as const)],
    with: sql`${isOfFew(ids, request) ? plannedOnce : sql``} with listed as (
    select listed.*, within.id as "withinId"
    from ${askedIds(ids)} as within
    cross join lateral (
      select *, ${cut.isBeyond} as "isBeyond" from (
        select ${unitList(names)}, ${u.foldedName} as folded, count(*) over () as total
        from ${unitsAsOf(day, unitsBelow(ids))}
        where ${u.id} <> within.id and ${conditions(request)}
      ) as counted
      order by "isBeyond" desc, ${cut.order}
      limit ${cut.limit}
    ) as listed)`,
    select: sql`select * from listed`,
    beside: {
      later: laterFirstDays(asOf),
      ...(names.includes('districtId') && { districts: districtsListed(request) }),
    },
  });
  const { later } = beside;
  const since = listedSince(asOf, later, levelsOf(request));
  const districts = new Map(
    beside.districts?.map((district) => [
      district.id,
      { ...district, listedSince: listedSince(asOf, later, [district.level]) },
    ]),
  );
  for (const district of districts.values()) {
    context.prime(unitsById, district.id, { asOf }, district);
  }
  for (const row of rows) {
    row.asOf = asOf;
    row.listedSince = listedSince(asOf, later, [row.level]);
    row.readDistrict = districts.get(row.districtId ?? '');
  }
  return groupByKey(ids, rows, (row) => row.withinId).map((units) => {
    const page = units.filter(({ isBeyond }) => isBeyond);
    const positionAt = (place: number) => [page[place]?.[order] ?? '', page[place]?.id ?? ''];
    return { ...toPage(list, request, page, units[0]?.total ?? 0, positionAt), listedSince: since };
  });
};
