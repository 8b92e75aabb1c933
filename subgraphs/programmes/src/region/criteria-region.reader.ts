import { type BatchReader, pickByKey } from '@ntp-graph/kit';
import { sql } from 'kysely';

/** The criteria region that a unit lies in; null for the country, which lies in none. */
export interface UnitRegion {
  readonly unitId: string;
  readonly regionId: string | null;
}

/** Where units lie among the seven regions; null for a unit that does not exist. */
export const criteriaRegionsOfUnits: BatchReader<string, null, UnitRegion | null> = async (context, ids) => {
  const { rows } = await sql<UnitRegion>`
    select unit_id as "unitId", criteria_region_id as "regionId" from programmes.unit_path
    where unit_id = any(${[...ids]}::text[])`.execute(context.database);
  return pickByKey(ids, rows, (row) => row.unitId);
};
