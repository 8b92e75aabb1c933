import { type BatchReader, pickByKey } from '@ntp-graph/kit';
import { sql } from 'kysely';
import { type UnitRow, unitColumns, unitsAsOf } from './unit-columns.js';

/** Units by id, each with its type of today, or of its last day; null where there is none. */
export const unitsById: BatchReader<string, null, UnitRow | null> = async (context, ids) => {
  const { rows } = await sql<UnitRow>`
    select ${unitColumns}, null as "asOf" from ${unitsAsOf(context.today)}
    where u.id = any(${[...ids]}::text[])`.execute(context.database);
  return pickByKey(ids, rows, (unit) => unit.id);
};
