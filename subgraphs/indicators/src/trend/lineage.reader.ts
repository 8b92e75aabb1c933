import {
  type AdministrativeLevel,
  type BatchReader,
  groupByKey,
  plannedOnce,
  sql,
  UnitPath,
} from '@ntp-graph/kit';
import { table } from '../table.js';

const path = table(UnitPath, 'path');
const before = table(UnitPath, 'before');

/** A unit, or one that it was made of at some remove. */
export interface LineageUnit {
  readonly unitId: string;
  readonly level: AdministrativeLevel;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Whether on the way to the unit a part of it went elsewhere: its values are not the unit's alone. */
  readonly isDivided: boolean;
}

/**
 * Each unit with all that it was made of, itself first.
 *
 * SQL: `unit_path` followed backwards from the units, through mergers before the last one too.
 */
export const lineagesOfUnits: BatchReader<string, null, LineageUnit[]> = async (context, ids) => {
  const { rows } = await sql<LineageUnit & { askedId: string }>`
    ${plannedOnce} with recursive lineage (asked_id, unit_id, is_divided) as (
      select ${path.unitId}, ${path.unitId}, false from ${path} where ${path.unitId} = any(${[...ids]}::text[])
      union
      select lineage.asked_id, ${before.unitId},
        lineage.is_divided or cardinality(${before.successorIds}) > 1
      from lineage
      join ${path} on ${path.unitId} = lineage.unit_id
      join ${before} on ${before.unitId} = any(${path.predecessorIds})
    )
    select lineage.asked_id as "askedId", ${path.unitId} as "unitId", ${path.level}, ${path.validFrom} as "validFrom",
      ${path.validTo} as "validTo", bool_or(lineage.is_divided) as "isDivided"
    from lineage join ${path} using (unit_id)
    group by lineage.asked_id, ${path.unitId}
    order by lineage.asked_id <> ${path.unitId}, ${path.unitId} collate "C"`.execute(context.database);
  return groupByKey(ids, rows, ({ askedId }) => askedId);
};

/** Whether a unit exists on a day. */
export function isInForce({ validFrom, validTo }: LineageUnit, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}
