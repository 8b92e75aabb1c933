import { type BatchReader, groupByKey } from '@ntp-graph/kit';
import { sql } from 'kysely';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { isAsked } from '../provenance/is-asked.js';
import type { OverlapInUnit } from './overlap-in-unit.type.js';
import type { OverlapsOfUnitRequest } from './overlaps-of-unit.args.js';

type OverlapRow = OverlapInUnit & { readonly ofId: string };

/**
 * The overlaps that apply to each unit: components of at least two programmes that fund one kind of object are carried
 * out in it, or in the whole district, province or country that it lies in.
 */
export const overlapsOfUnits: BatchReader<string, OverlapsOfUnitRequest, OverlapInUnit[]> = async (
  context,
  ids,
  { includePredecessors, synthetic },
) => {
  const { rows } = await sql<OverlapRow>`
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
function merged(rows: readonly OverlapRow[]): OverlapRow[] {
  const byKey = Map.groupBy(rows, ({ ofId, overlapCode }) => `${ofId} ${overlapCode}`);
  return [...byKey.values()].map((group) => ({
    ...(group[0] as OverlapRow),
    synthetic: group.some((row) => row.synthetic),
    componentCodes: [...new Set(group.flatMap((row) => row.componentCodes))].sort(),
  }));
}
