import { type AdministrativeLevel, badInput, plannedOnce, type ReadContext, sql } from '@ntp-graph/kit';
import { type LaterFirstDays, laterFirstDays, listedSince } from '../first-day/first-day.js';
import { type RegionRow, r, regionColumns, regionsById, toRegion } from '../region/region.reader.js';
import { u } from './administrative-unit.entity.js';
import { isInForce, type UnitRow, unitColumns, unitsAsOf } from './unit-columns.js';

const codeForms: Partial<Record<AdministrativeLevel, RegExp>> = {
  PROVINCE: /^\d{2}$/,
  DISTRICT: /^\d{3}$/,
  COMMUNE: /^\d{5}$/,
};
const codeExamples: Partial<Record<AdministrativeLevel, string>> = {
  PROVINCE: 'two digits, e.g. "27"',
  DISTRICT: 'three digits, e.g. "259"',
  COMMUNE: 'five digits, e.g. "09292"',
};

/** What the statement finds: a code that means nothing has no unit, but the day may still be refused. */
type CodedRow = (UnitRow | { readonly id: null }) & {
  readonly region: RegionRow | null;
  readonly later: LaterFirstDays;
};

/**
 * The unit that a code meant on a day; null when it meant none. The same code can mean another unit on another day:
 * 24 is Bắc Giang until 2025-06-30 and Bắc Ninh since.
 *
 * SQL: one statement, which brings the unit's region along, and whether the day is one that the lists know.
 */
export async function unitByCode(
  context: ReadContext,
  level: AdministrativeLevel,
  code: string,
  asOf: string | null,
): Promise<UnitRow | null> {
  if (!codeForms[level]?.test(code)) {
    throw badInput(
      `${JSON.stringify(code)} is not the code of a ${level.toLowerCase()}`,
      `${codeExamples[level]}`,
    );
  }
  const day = asOf ?? context.today;
  const { rows } = await sql<CodedRow>`
    ${plannedOnce} select ${unitColumns}, ${asOf} as "asOf", lists.later,
      (select row_to_json(region) from (
        select ${regionColumns} from ${r} where ${r.id} = ${u.regionId}) as region) as region
    from (select ${laterFirstDays(asOf)} as later) as lists
    left join (${unitsAsOf(day)}) on ${u.level} = ${level} and ${u.code} = ${code} and ${isInForce(u, day)}`.execute(
    context.database,
  );
  const [row] = rows;
  if (!row) return null;
  const { region, later, ...unit } = row;
  const since = listedSince(asOf, later, [level]);
  if (unit.id === null) return null;
  if (region) context.prime(regionsById, region.id, null, toRegion(region));
  return { ...unit, listedSince: since };
}
