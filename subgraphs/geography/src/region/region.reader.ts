import { type BatchReader, legalBasisOf, pickByKey, type ReadContext } from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { Region, RegionScheme } from './region.type.js';

/** A region as `regionColumns` select it. */
export type RegionRow = Omit<Region, 'legalBasis'> & { readonly legalBasis: string };

/** The columns of a region. */
export const regionColumns = sql`id, scheme, code, name as "nameVi", name_en as "nameEn", legal_basis as "legalBasis"`;

/** A region as the graph knows it. */
export function toRegion(row: RegionRow): Region {
  return { ...row, legalBasis: legalBasisOf(row.legalBasis) };
}

/** Regions by id; null where there is none. */
export const regionsById: BatchReader<string, null, Region | null> = async (context, ids) => {
  const { rows } = await sql<RegionRow>`
    select ${regionColumns} from geography.region where id = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  return pickByKey(ids, rows.map(toRegion), (region) => region.id);
};

/** Every region, or those of one scheme, by id. */
export async function regionsOfScheme(context: ReadContext, scheme: RegionScheme | null): Promise<Region[]> {
  const { rows } = await sql<RegionRow>`
    select ${regionColumns} from geography.region
    where ${scheme}::text is null or scheme = ${scheme} order by id`.execute(context.database);
  return rows.map(toRegion);
}
