import { AdministrativeLevel, badInput, plannedOnce, type ReadContext, readPage, sql } from '@ntp-graph/kit';
import { u } from '../administrative-unit/administrative-unit.entity.js';
import { isInForce } from '../administrative-unit/unit-columns.js';
import { unitsById } from '../administrative-unit/units-by-id.reader.js';
import type { UnitPage } from '../administrative-unit/units-within.reader.js';
import { type LaterFirstDays, laterFirstDays, listedSince } from '../first-day/first-day.js';
import { searchForm } from './search-form.js';
import type { SearchUnitsArgs } from './search-units.args.js';

/** From this many names that contain the text on, those that are merely like it are left out. */
const enough = 10;

function checkText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length >= 1 && trimmed.length <= 100) return trimmed;
  throw badInput(`text has ${trimmed.length} characters`, 'from 1 to 100 characters of a name');
}

/** How near a unit `u` is: 0 has the name, 1 has one that begins with it, 2 has it in one. */
function nearness(form: string) {
  return sql`case when strpos(${u.searchNames}, ${`|${form}|`}) > 0 then 0
    when strpos(${u.searchNames}, ${`|${form}`}) > 0 then 1 else 2 end`;
}

/** The units found, by nearness; of those that are equally near, the more alike, then the larger, then the shorter name. */
function foundUnits(text: string, form: string, day: string, levels: readonly string[] | null) {
  const columns = sql`${u.id}, array_position(array['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE'], ${u.level}) as level,
    (strpos(lower(${u.fullName}), ${text.normalize('NFC').toLowerCase()}) = 0)::int as other_marks,
    (strpos(translate(${u.searchNames}, '|', ' '), ${` ${form} `}) = 0)::int as within_word,
    length(${u.name}) as length`;
  const isSought = sql`${isInForce(u, day)} and (${levels}::text[] is null or ${u.level} = any(${levels}::text[]))`;
  const contains = sql`${u.searchNames} like ${`%${form}%`}`;
  return sql`exact as materialized (
      select ${columns}, ${nearness(form)} as nearness, 0 as unlike from ${u}
      where ${form !== ''} and ${contains} and ${isSought}),
    alike as materialized (
      select ${columns}, 3, (1000 * (1 - word_similarity(${form}, ${u.searchNames})))::int from ${u}
      where (select count(*) from exact) < ${enough} and ${form} <% ${u.searchNames} and not ${contains} and ${isSought}),
    found as (select * from exact union all select * from alike)`;
}

async function markOf(
  { database }: ReadContext,
  asOf: string | null,
  levels: readonly AdministrativeLevel[],
): Promise<string | null> {
  if (asOf === null) return null;
  const { rows } = await sql<{ readonly later: LaterFirstDays }>`
    ${plannedOnce} select ${laterFirstDays(asOf)} as later`.execute(database);
  return listedSince(asOf, rows[0]?.later, levels);
}

const order = [
  { value: sql`found.nearness`, type: 'integer' },
  { value: sql`found.unlike`, type: 'integer' },
  { value: sql`found.level`, type: 'integer' },
  { value: sql`found.other_marks`, type: 'integer' },
  { value: sql`found.within_word`, type: 'integer' },
  { value: sql`found.length`, type: 'integer' },
  { value: sql`found.id`, type: 'text' },
] as const;

/**
 * Units that are called what the text says: first those with that very name, then those whose name begins with it, then
 * those that have it in their name, and where these are few those whose names are like it.
 *
 * SQL: two statements. The first ranks and counts narrow rows, the second reads the units of the page. For a day that was
 * asked for, one beside them reads which lists begin later.
 */
export async function searchUnits(context: ReadContext, args: SearchUnitsArgs): Promise<UnitPage> {
  const asOf = args.asOf ?? null;
  const day = asOf ?? context.today;
  const text = checkText(args.text);
  const since = markOf(context, asOf, args.levels ?? Object.values(AdministrativeLevel));
  const list = {
    name: `search ${args.text} ${day} ${args.levels ?? ''}`,
    with: sql`${plannedOnce} with ${foundUnits(text, searchForm(text), day, args.levels ?? null)}`,
    columns: sql<{ readonly id: string }>`found.id`,
    from: sql`found`,
    where: sql`true`,
    order,
  } as const;
  const read = readPage(context, list, args, async (rows) => {
    const units =
      rows.length > 0
        ? await unitsById(
            context,
            rows.map(({ id }) => id),
            { asOf },
          )
        : [];
    return units.filter((unit) => unit !== null);
  });
  const [page, mark] = await Promise.all([read, since]);
  return { ...page, listedSince: mark };
}
