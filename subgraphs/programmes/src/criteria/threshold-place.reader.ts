import { type BatchReader, pickByKey } from '@ntp-graph/kit';
import { sql } from 'kysely';

/** What decides which threshold holds for a unit. */
export interface ThresholdPlace {
  /** Id of its criteria region; null for the country, which lies in none. */
  readonly regionId: string | null;
  /** Its commune group since 2026: 1, 2 or 3; null when it is in none or when it is not known. */
  readonly communeGroup: number | null;
}

type PlaceRow = ThresholdPlace & { readonly unitId: string };

/** Which thresholds hold for units; null for a unit that does not exist. */
export const thresholdPlacesOfUnits: BatchReader<string, null, ThresholdPlace | null> = async (
  context,
  ids,
) => {
  const { rows } = await sql<PlaceRow>`
    select p.unit_id as "unitId", p.criteria_region_id as "regionId", g.number as "communeGroup"
    from programmes.unit_path p left join programmes.commune_group g on g.unit_id = p.unit_id
    where p.unit_id = any(${[...ids]}::text[])`.execute(context.database);
  return pickByKey(ids, rows, (row) => row.unitId);
};
