import { type AdministrativeLevel, type BatchReader, groupByKey } from '@ntp-graph/kit';
import { sql } from 'kysely';

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
    with recursive lineage (asked_id, unit_id, is_divided) as (
      select unit_id, unit_id, false from indicators.unit_path where unit_id = any(${[...ids]}::text[])
      union
      select lineage.asked_id, before.unit_id,
        lineage.is_divided or cardinality(before.successor_ids) > 1
      from lineage
      join indicators.unit_path path on path.unit_id = lineage.unit_id
      join indicators.unit_path before on before.unit_id = any(path.predecessor_ids)
    )
    select lineage.asked_id as "askedId", path.unit_id as "unitId", path.level, path.valid_from as "validFrom",
      path.valid_to as "validTo", bool_or(lineage.is_divided) as "isDivided"
    from lineage join indicators.unit_path path using (unit_id)
    group by lineage.asked_id, path.unit_id
    order by lineage.asked_id <> path.unit_id, path.unit_id collate "C"`.execute(context.database);
  return groupByKey(ids, rows, ({ askedId }) => askedId);
};

/** Whether a unit exists on a day. */
export function isInForce({ validFrom, validTo }: LineageUnit, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}
