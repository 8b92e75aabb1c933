import { type BatchReader, pickByKey, sql, UnitPath } from '@ntp-graph/kit';
import { table } from '../table.js';
import { CommuneGroupEntity } from './criteria.entities.js';

/** What decides which threshold holds for a unit. */
export interface ThresholdPlace {
  /** Id of its criteria region; null for the country, which lies in none. */
  readonly regionId: string | null;
  /** Its commune group since 2026: 1, 2 or 3; null when it is in none or when it is not known. */
  readonly communeGroup: number | null;
}

const p = table(UnitPath, 'p');
const g = table(CommuneGroupEntity, 'g');

type PlaceRow = ThresholdPlace & { readonly unitId: string };

/** Which thresholds hold for units; null for a unit that does not exist. */
export const thresholdPlacesOfUnits: BatchReader<string, null, ThresholdPlace | null> = async (
  context,
  ids,
) => {
  const { rows } = await sql<PlaceRow>`
    select ${p.unitId} as "unitId", ${p.criteriaRegionId} as "regionId", ${g.number} as "communeGroup"
    from ${p} left join ${g} on ${g.unitId} = ${p.unitId}
    where ${p.unitId} = any(${[...ids]}::text[])`.execute(context.database);
  return pickByKey(ids, rows, (row) => row.unitId);
};
