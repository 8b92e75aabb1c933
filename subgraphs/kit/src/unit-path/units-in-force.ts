import type { RawBuilder } from 'kysely';
import { textDimension } from '../aggregate/dimension.js';
import { placeColumns } from '../aggregate/place-dimensions.js';
import type { ReadContext } from '../reading/read-context.js';
import { sql } from '../reading/sql.js';
import { columnsOf } from '../reading/table.js';
import { parsePeriod } from '../time/period.js';
import { isInForceOn, mayHaveEnded } from './in-force.js';
import { UnitPath } from './unit-path.entity.js';

const root = columnsOf(UnitPath, 'root');
const p = columnsOf(UnitPath, 'p');
const { DISTRICT, PROVINCE, REGION, CRITERIA_REGION } = placeColumns(p);
/** What tells places apart whose units are the same on every day of a period. */
const places = { UNIT: textDimension(p.unitId, 'unitId'), DISTRICT, PROVINCE, REGION, CRITERIA_REGION };

type PlaceColumn = 'unitId' | 'districtId' | 'provinceId' | 'regionId' | 'criteriaRegionId';

/** The units of one place in one period. */
export interface UnitsOfPeriod {
  readonly key: string;
  readonly period: string;
  /** What all is within; null: the country. */
  readonly within: string | null;
  /** What it is grouped by, by the name of the column: null where it is of none. */
  readonly at: { readonly [Column in PlaceColumn]?: string | null | undefined };
}

/** How many units were in force. */
export interface UnitsInForce {
  readonly key: string;
  readonly inForce: number;
  readonly endUncertain: number;
}

/** Said of the two numbers wherever they are asked for. */
export const inForceDescriptions = {
  inForce:
    'Units of the level asked for that were in force there on the last day of the period, or on the last day of the ' +
    'place itself where that ended in the period. Those of `endUncertain` are among them.',
  endUncertain:
    'Those among them whose end is known only as not later than a day: they may have ended before.',
} as const;

/**
 * How many units were in force in each place and period; nothing where there were none.
 *
 * @param schema the subgraph's own, which keeps the paths
 * @param groupBy what tells the places apart, among other dimensions
 * @param isAsked whether the unit with the path `p` is one that is spoken of at all
 */
export async function unitsInForce(
  { database }: Pick<ReadContext, 'database'>,
  schema: string,
  groupBy: readonly string[],
  isAsked: RawBuilder<unknown>,
  asked: readonly UnitsOfPeriod[],
): Promise<UnitsInForce[]> {
  const rows = asked.map(({ key, period, within, at }) => {
    const { start, end } = parsePeriod(period);
    return { key, start, end, place: at.unitId ?? at.districtId ?? at.provinceId ?? within, ...at };
  });
  const dimensions = Object.entries(places).flatMap(([name, place]) =>
    groupBy.includes(name) ? [place] : [],
  );
  const columns = dimensions.map(({ column }) => sql`, ${column} text`);
  // Equal in a way that the database can hash: no district is the same as no district.
  const isThere = dimensions.map(
    ({ name, value }) => sql` and coalesce(${value}, '') = coalesce(${sql.ref(`asked.${name}`)}, '')`,
  );
  const paths = sql.table(`${schema}.unit_path`);
  const day = sql`least(asked."end", case when ${root.validTo} >= asked.start then ${root.validTo} end)`;
  const found = await sql<UnitsInForce>`
    select asked.key, count(*)::int as "inForce",
      (count(*) filter (where ${mayHaveEnded(day)}))::int as "endUncertain"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as asked(key text, start date, "end" date, place text${sql.join(columns, sql``)})
    left join ${paths} root on ${root.unitId} = asked.place
    join ${paths} p on ${isAsked}${sql.join(isThere, sql``)}
    where ${isInForceOn(day)}
    group by asked.key`.execute(database);
  return found.rows;
}
