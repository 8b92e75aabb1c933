import type { RawBuilder } from 'kysely';
import { sql } from '../reading/sql.js';
import { columnsOf } from '../reading/table.js';
import { UnitPath } from './unit-path.entity.js';

const p = columnsOf(UnitPath, 'p');

/** Whether the unit with the path `p` is in force on a day, or may be: its last day can be known as a bound only. */
export function isInForceOn(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${p.validFrom} is null or ${p.validFrom} <= ${day}) and (${p.validTo} is null or ${p.validTo} >= ${day})`;
}

/** The code list between the first and the last of edition 2004: a unit that it has was in force until then. */
const dayOfList = sql`date '2025-01-01'`;

/** Whether the unit with the path `p`, in force on a day by its dates, may have ended before it. */
export function mayHaveEnded(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${p.validToCertainty} is not distinct from 'NOT_LATER_THAN'
    and not (${day} <= ${dayOfList} and ${p.validTo} >= ${dayOfList}))`;
}
