import { badInput, type Page, type ReadContext, readPage, sql } from '@ntp-graph/kit';
import { u } from '../administrative-unit/administrative-unit.entity.js';
import { isInForce, type UnitRow, unitColumns, unitsAsOf } from '../administrative-unit/unit-columns.js';
import type { SearchUnitsArgs } from './search-units.args.js';

function checkText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length >= 1 && trimmed.length <= 100) return trimmed;
  throw badInput(`text has ${trimmed.length} characters`, 'from 1 to 100 characters of a name');
}

/**
 * Units whose name is like the text: the same name first, then names that begin with it, then the most alike; larger
 * units before smaller ones.
 */
export function searchUnits(context: ReadContext, args: SearchUnitsArgs): Promise<Page<UnitRow>> {
  const day = args.asOf ?? context.today;
  const levels = args.levels ?? null;
  const list = {
    name: `search ${args.text} ${day} ${args.levels ?? ''}`,
    with: sql`with query as (select geography.fold(${checkText(args.text)}) as text),
    found as (
      select ${unitColumns}, row_number() over (order by
        case when q.text in (${u.foldedName}, ${u.foldedFullName}) then 0
             when starts_with(${u.foldedName}, q.text) or starts_with(${u.foldedFullName}, q.text) then 1 else 2 end,
        array_position(array['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE'], ${u.level}),
        greatest(similarity(${u.foldedName}, q.text), similarity(${u.foldedFullName}, q.text)) desc, ${u.id}) as place
      from query q cross join ${unitsAsOf(day)}
      where ${isInForce(u, day)} and (${levels}::text[] is null or ${u.level} = any(${levels}::text[]))
        and (strpos(${u.foldedFullName}, q.text) > 0 or ${u.foldedFullName} % q.text or ${u.foldedName} % q.text)
    )`,
    columns: sql<UnitRow>`found.*, ${args.asOf ?? null} as "asOf"`,
    from: sql`found`,
    where: sql`true`,
    order: [{ value: sql`place`, type: 'bigint' }],
  } as const;
  return readPage(context, list, args, (rows) => rows);
}
