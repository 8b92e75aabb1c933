import { badInput, checkPageSize, decodeCursor, type Page, type ReadContext, toPage } from '@ntp-graph/kit';
import { sql } from 'kysely';
import { inForce, type UnitRow, unitColumns, unitsAsOf } from '../administrative-unit/unit-columns.js';
import type { SearchUnitsArgs } from './search-units.args.js';

type FoundUnit = UnitRow & {
  readonly place: string;
  readonly total: string;
  /** Rows before the cursor come last: one of them still tells the total of a page past the end. */
  readonly isBeyond: boolean;
};

function checkText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length >= 1 && trimmed.length <= 100) return trimmed;
  throw badInput(`text has ${trimmed.length} characters`, 'from 1 to 100 characters of a name');
}

/**
 * Units whose name is like the text: the same name first, then names that begin with it, then the most alike; larger
 * units before smaller ones.
 */
export async function searchUnits(context: ReadContext, args: SearchUnitsArgs): Promise<Page<UnitRow>> {
  const day = args.asOf ?? context.today;
  const limit = checkPageSize(args.first) + 1;
  const list = `search ${args.text} ${day} ${args.levels ?? ''}`;
  const [skip] = args.after == null ? [0] : decodeCursor(list, args.after);
  const levels = args.levels ?? null;
  const { rows } = await sql<FoundUnit>`
    with query as (select geography.fold(${checkText(args.text)}) as text),
    found as (
      select ${unitColumns}, count(*) over () as total, row_number() over (order by
        case when q.text in (u.folded_name, u.folded_full_name) then 0
             when starts_with(u.folded_name, q.text) or starts_with(u.folded_full_name, q.text) then 1 else 2 end,
        array_position(array['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE'], u.level),
        greatest(similarity(u.folded_name, q.text), similarity(u.folded_full_name, q.text)) desc, u.id) as place
      from query q cross join ${unitsAsOf(day)}
      where ${inForce(day)} and (${levels}::text[] is null or u.level = any(${levels}::text[]))
        and (strpos(u.folded_full_name, q.text) > 0 or u.folded_full_name % q.text or u.folded_name % q.text)
    )
    select *, ${args.asOf ?? null} as "asOf", place > ${skip} as "isBeyond" from found
    order by "isBeyond" desc, place limit ${limit}`.execute(context.database);
  const page = rows.filter(({ isBeyond }) => isBeyond);
  return toPage<UnitRow>(list, args, page, Number(rows[0]?.total ?? 0), (unit) => [
    Number((unit as FoundUnit).place),
  ]);
}
