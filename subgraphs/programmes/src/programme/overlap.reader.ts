import {
  type BatchReader,
  groupByKey,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { Overlap, OverlapFund } from './overlap.type.js';

type OverlapRow = Omit<Overlap, 'provenance'> & ProvenanceColumns;
type FundRow = Omit<OverlapFund, 'provenance'> & ProvenanceColumns;

const columns = sql`o.code, o.object_vi as "objectVi", o.object_en as "objectEn", ${selectProvenance('o')}`;

function toOverlap<Row extends OverlapRow>(row: Row) {
  return { ...row, provenance: provenanceOf(row) };
}

/** Every overlap, by code. */
export async function allOverlaps(context: ReadContext): Promise<Overlap[]> {
  const { rows } = await sql<OverlapRow>`
    select ${columns} from programmes.overlap o order by o.code`.execute(context.database);
  return rows.map(toOverlap);
}

/** Overlaps by code; null where there is none. */
export const overlapsByCode: BatchReader<string, null, Overlap | null> = async (context, codes) => {
  const { rows } = await sql<OverlapRow>`
    select ${columns} from programmes.overlap o where o.code = any(${[...codes]}::text[])`.execute(
    context.database,
  );
  return pickByKey(codes, rows.map(toOverlap), (overlap) => overlap.code);
};

/** What funds the object of each overlap, in the order of the programmes' codes, other money last. */
export const fundsOfOverlaps: BatchReader<string, null, OverlapFund[]> = async (context, codes) => {
  const { rows } = await sql<FundRow>`
    select f.overlap_code as "overlapCode", f.component_code as "componentCode", f.other_fund as "otherFund",
      ${selectProvenance('f')}
    from programmes.overlap_fund f where f.overlap_code = any(${[...codes]}::text[])
    order by f.overlap_code, f.sequence`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.overlapCode).map((funds) =>
    funds.map((row) => ({ ...row, provenance: provenanceOf(row) })),
  );
};

/** The overlaps that a component of each programme takes part in. */
export const overlapsOfProgrammes: BatchReader<string, null, Overlap[]> = async (context, codes) => {
  const { rows } = await sql<OverlapRow & { readonly programmeCode: string }>`
    select distinct c.programme_code as "programmeCode", ${columns}
    from programmes.component c
    join programmes.overlap_fund f on f.component_code = c.code
    join programmes.overlap o on o.code = f.overlap_code
    where c.programme_code = any(${[...codes]}::text[]) order by o.code`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode).map((overlaps) => overlaps.map(toOverlap));
};

/** The overlaps that each component takes part in. */
export const overlapsOfComponents: BatchReader<string, null, Overlap[]> = async (context, codes) => {
  const { rows } = await sql<OverlapRow & { readonly componentCode: string }>`
    select f.component_code as "componentCode", ${columns}
    from programmes.overlap_fund f join programmes.overlap o on o.code = f.overlap_code
    where f.component_code = any(${[...codes]}::text[]) order by o.code`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.componentCode).map((overlaps) => overlaps.map(toOverlap));
};
