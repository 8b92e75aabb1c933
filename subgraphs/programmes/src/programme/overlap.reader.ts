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
import { askedUnits } from '../administrative-unit/asked-units.js';
import { isAsked } from '../graph/provenance.js';
import type { Overlap, OverlapFund, OverlapInUnit } from './overlap.type.js';
import type { OverlapsOfUnitRequest } from './overlaps-of-unit.args.js';

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

type OverlapInUnitRow = OverlapInUnit & { readonly ofId: string };

/**
 * The overlaps that apply to each unit: components of at least two programmes that fund one kind of object are carried
 * out in it, or in the whole district, province or country that it lies in.
 */
export const overlapsOfUnits: BatchReader<string, OverlapsOfUnitRequest, OverlapInUnit[]> = async (
  context,
  ids,
  { includePredecessors, synthetic },
) => {
  const { rows } = await sql<OverlapInUnitRow>`
    select a.of_id as "ofId", f.overlap_code as "overlapCode", bool_or(area.synthetic) as synthetic,
      array_agg(distinct c.code order by c.code) as "componentCodes"
    from (${askedUnits(ids, includePredecessors)}) as a
    join programmes.unit_path u on u.unit_id = a.unit_id
    join programmes.component_area area on area.unit_id in (u.unit_id, u.district_id, u.province_id, 'VN')
    join programmes.overlap_fund f on f.component_code = area.component_code
    join programmes.component c on c.code = area.component_code
    where ${isAsked('area', synthetic)}
    group by a.of_id, a.unit_id, f.overlap_code having count(distinct c.programme_code) > 1
    order by f.overlap_code, a.unit_id`.execute(context.database);
  return groupByKey(ids, merged(rows), (row) => row.ofId);
};

/** One row for a unit and overlap, though two predecessors may have it. */
function merged(rows: readonly OverlapInUnitRow[]): OverlapInUnitRow[] {
  const byKey = Map.groupBy(rows, ({ ofId, overlapCode }) => `${ofId} ${overlapCode}`);
  return [...byKey.values()].map((group) => ({
    ...(group[0] as OverlapInUnitRow),
    synthetic: group.some((row) => row.synthetic),
    componentCodes: [...new Set(group.flatMap((row) => row.componentCodes))].sort(),
  }));
}
