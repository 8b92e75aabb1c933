import {
  type BatchReader,
  legalBasisOf,
  pick,
  pickByKey,
  plannedOnce,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { table } from '../table.js';
import { RegionEntity } from './region.entity.js';
import type { Region, RegionScheme } from './region.type.js';

/** The region that a piece of a statement is about. */
export const r = table(RegionEntity, 'r');
const columns = { ...pick(r, 'id', 'scheme', 'code', 'nameEn', 'legalBasis'), nameVi: r.name };

/** Its columns. */
export const regionColumns = selectList(columns);

/** A region as they select it. */
export type RegionRow = RowOf<typeof columns>;

/** A region as the graph knows it. */
export function toRegion(row: RegionRow): Region {
  return { ...row, legalBasis: legalBasisOf(row.legalBasis) };
}

/** Regions by id; null where there is none. */
export const regionsById: BatchReader<string, null, Region | null> = async (context, ids) => {
  const { rows } = await sql<RegionRow>`
    ${plannedOnce} select ${regionColumns} from ${r} where ${r.id} = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  return pickByKey(ids, rows.map(toRegion), (region) => region.id);
};

/** Every region, or those of one scheme, by id. */
export async function regionsOfScheme(context: ReadContext, scheme: RegionScheme | null): Promise<Region[]> {
  const { rows } = await sql<RegionRow>`
    select ${regionColumns} from ${r}
    where ${scheme}::text is null or ${r.scheme} = ${scheme} order by ${r.id}`.execute(context.database);
  return rows.map(toRegion);
}
