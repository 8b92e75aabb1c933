import { type BatchReader, groupByKey, plannedOnce, sql, UnitPath } from '@ntp-graph/kit';
import { table } from '../table.js';

const path = table(UnitPath, 'path');
const before = table(UnitPath, 'before');

/** A unit, or one that it was made of at some remove. */
export interface LineageUnit {
  readonly unitId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Whether on the way to the unit a part of it went elsewhere: its values are not the unit's alone. */
  readonly isDivided: boolean;
}

function walkedColumns(unit: typeof path) {
  return sql`${unit.unitId}, ${unit.validFrom}, ${unit.validTo}, ${unit.predecessorIds}`;
}

/**
 * Each unit with all that it was made of, itself first.
 *
 * SQL: `unit_path` followed backwards from the units, through mergers before the last one too. How many steps that takes
 * the planner cannot know: the `offset 0` keeps it from reading the table instead of looking each predecessor up.
 */
export const lineagesOfUnits: BatchReader<string, null, LineageUnit[]> = async (context, ids) => {
  const { rows } = await sql<LineageUnit & { askedId: string }>`
    ${plannedOnce} with recursive lineage as (
      select ${path.unitId} as asked_id, ${walkedColumns(path)}, false as is_divided
      from ${path} where ${path.unitId} = any(${[...ids]}::text[])
      union
      select lineage.asked_id, ${walkedColumns(before)},
        lineage.is_divided or cardinality(${before.successorIds}) > 1
      from lineage cross join unnest(lineage.predecessor_ids) as predecessor(id)
      cross join lateral (select * from ${path} where ${path.unitId} = predecessor.id offset 0) as before
    )
    select asked_id as "askedId", unit_id as "unitId", valid_from as "validFrom", valid_to as "validTo",
      bool_or(is_divided) as "isDivided"
    from lineage
    group by asked_id, unit_id, valid_from, valid_to
    order by asked_id <> unit_id, unit_id collate "C"`.execute(context.database);
  return groupByKey(ids, rows, ({ askedId }) => askedId);
};

/** Whether a unit exists on a day. */
export function isInForce({ validFrom, validTo }: LineageUnit, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}
