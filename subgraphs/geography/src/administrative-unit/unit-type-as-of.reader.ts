import { type BatchReader, pick, pickByKey, type RowOf, selectList, sql } from '@ntp-graph/kit';
import { isInForce } from './unit-columns.js';
import { t } from './unit-type-period.entity.js';

const columns = pick(t, 'unitId', 'type', 'fullName');

/** A unit's type and full name on a day. */
export type UnitTypeAsOf = RowOf<typeof columns>;

/** Types on a day, of units whose type changed within their edition; null for all others. */
export const unitTypesAsOf: BatchReader<string, { day: string }, UnitTypeAsOf | null> = async (
  context,
  ids,
  { day },
) => {
  const { rows } = await sql<UnitTypeAsOf>`
    select ${selectList(columns)} from ${t}
    where ${t.unitId} = any(${[...ids]}::text[]) and ${isInForce(t, day)}`.execute(context.database);
  return pickByKey(ids, rows, (row) => row.unitId);
};
