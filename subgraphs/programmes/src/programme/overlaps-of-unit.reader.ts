import { type BatchReader, groupByKey, sql, UnitPath } from '@ntp-graph/kit';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { isAsked } from '../provenance/is-asked.js';
import { table } from '../table.js';
import { ComponentEntity } from './component.entity.js';
import { ComponentAreaEntity } from './component-area.entity.js';
import { OverlapFundEntity } from './overlap-fund.entity.js';
import type { OverlapInUnit } from './overlap-in-unit.type.js';
import type { OverlapsOfUnitRequest } from './overlaps-of-unit.args.js';

const f = table(OverlapFundEntity, 'f');
const area = table(ComponentAreaEntity, 'area');
const c = table(ComponentEntity, 'c');
const u = table(UnitPath, 'u');

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
    select a.of_id as "ofId", ${f.overlapCode} as "overlapCode", bool_or(${area.synthetic}) as synthetic,
      array_agg(distinct ${c.code} order by ${c.code}) as "componentCodes"
    from (${askedUnits(ids, includePredecessors)}) as a
    join ${u} on ${u.unitId} = a.unit_id
    join ${area} on ${area.unitId} in (${u.unitId}, ${u.districtId}, ${u.provinceId}, 'VN')
    join ${f} on ${f.componentCode} = ${area.componentCode}
    join ${c} on ${c.code} = ${area.componentCode}
    where ${isAsked(area, synthetic)}
    group by a.of_id, a.unit_id, ${f.overlapCode} having count(distinct ${c.programmeCode}) > 1
    order by ${f.overlapCode}, a.unit_id`.execute(context.database);
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
