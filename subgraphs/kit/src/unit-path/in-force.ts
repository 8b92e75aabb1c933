import type { RawBuilder } from 'kysely';
import { sql } from '../reading/sql.js';
import { columnsOf } from '../reading/table.js';
import { UnitPath } from './unit-path.entity.js';

const p = columnsOf(UnitPath, 'p');

/** Whether the unit with the path `p` is in force on a day, or may be: its last day can be known as a bound only. */
export function isInForceOn(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${p.validFrom} is null or ${p.validFrom} <= ${day}) and (${p.validTo} is null or ${p.validTo} >= ${day})`;
}

/** Whether the unit with the path `p` may have ended before its last day. */
export const mayHaveEnded = sql`${p.validToCertainty} is not distinct from 'NOT_LATER_THAN'`;
