import { type BatchReader, pickByKey } from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { UnitType } from './unit-type.js';

/** A unit's type and full name on a day. */
export interface UnitTypeAsOf {
  readonly unitId: string;
  readonly type: UnitType;
  readonly fullName: string;
}

/** Types on a day, of units whose type changed within their edition; null for all others. */
export const unitTypesAsOf: BatchReader<string, { day: string }, UnitTypeAsOf | null> = async (
  context,
  ids,
  { day },
) => {
  const { rows } = await sql<UnitTypeAsOf>`
    select unit_id as "unitId", type, full_name as "fullName" from geography.unit_type_period
    where unit_id = any(${[...ids]}::text[])
      and (valid_from is null or valid_from <= ${day}::date)
      and (valid_to is null or valid_to >= ${day}::date)`.execute(context.database);
  return pickByKey(ids, rows, (row) => row.unitId);
};
