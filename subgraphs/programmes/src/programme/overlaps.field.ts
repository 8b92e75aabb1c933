import { type BatchReader, groupByKey, sql, UnitPath } from '@ntp-graph/kit';
import { ArgsType, Field } from 'type-graphql';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { isAsked } from '../graph/provenance.js';
import { table } from '../table.js';
import { OverlapInUnit, unitOverlapOrder } from './overlap.type.js';
import { ComponentAreaEntity, ComponentEntity, OverlapFundEntity } from './programme.entities.js';

@ArgsType()
class OverlapsOfUnitArgs {
  @Field({
    defaultValue: false,
    description: 'Also of what was carried out in the units that it came from.',
  })
  readonly includePredecessors!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Where components are carried out: true asks what our generator made, false the facts. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

/** Which overlaps of a unit a reader returns: with nothing left to default. */
interface OverlapsOfUnitRequest {
  readonly includePredecessors: boolean;
  readonly synthetic: boolean | null;
}

/** Reads the arguments of the field. */
function overlapsOfUnitRequest(args: OverlapsOfUnitArgs): OverlapsOfUnitRequest {
  return { includePredecessors: args.includePredecessors, synthetic: args.synthetic ?? null };
}

const f = table(OverlapFundEntity, 'f');
const area = table(ComponentAreaEntity, 'area');
const c = table(ComponentEntity, 'c');
const u = table(UnitPath, 'u');

type OverlapRow = OverlapInUnit & { readonly ofId: string };

/**
 * The overlaps that apply to each unit: components of at least two programmes that fund one kind of object are carried
 * out in it, or in the whole district, province or country that it lies in.
 */
const overlapsOfUnits: BatchReader<string, OverlapsOfUnitRequest, OverlapInUnit[]> = async (
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

export const overlaps = unitField('overlaps', {
  type: () => [OverlapInUnit],
  description:
    'What components of different programmes fund at once in this unit, by code of the overlap. Counted are components ' +
    'carried out in the unit itself or in all of the district, province or country that it lies in. Null only when ' +
    'programmes cannot answer.',
  args: OverlapsOfUnitArgs,
  request: overlapsOfUnitRequest,
  read: overlapsOfUnits,
  orderBy: [unitOverlapOrder, 'By code of the overlap'],
});
