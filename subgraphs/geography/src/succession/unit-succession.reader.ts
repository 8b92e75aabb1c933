import {
  type BatchReader,
  groupByKey,
  legalBasisOf,
  pick,
  plannedOnceFor,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { u } from '../administrative-unit/administrative-unit.entity.js';
import { type UnitRow, unitColumns, unitsAsOf } from '../administrative-unit/unit-columns.js';
import { table } from '../table.js';
import { UnitSuccessionEntity } from './unit-succession.entity.js';
import type { UnitSuccession } from './unit-succession.type.js';

const s = table(UnitSuccessionEntity, 's');

const columns = {
  ...pick(s, 'relation', 'effectiveOn', 'confidence', 'note', 'noteVi'),
  successionBasis: s.legalBasis,
};

type SuccessionRow = UnitRow & RowOf<typeof columns> & { readonly ofId: string };

function toSuccession(row: SuccessionRow): UnitSuccession {
  const { ofId, relation, effectiveOn, successionBasis, confidence, note, noteVi, ...unit } = row;
  const legalBasis = successionBasis === null ? null : legalBasisOf(successionBasis);
  return { relation, effectiveOn, legalBasis, confidence, note, noteVi, unit };
}

/** The edges of lineage that lead from each unit in one direction, largest share first, then by id. */
function edges(from: RawBuilder<string>, to: RawBuilder<string>) {
  const read: BatchReader<string, null, UnitSuccession[]> = async (context, ids) => {
    const { rows } = await sql<SuccessionRow>`
      ${plannedOnceFor(ids)} select ${unitColumns}, null as "asOf", ${from} as "ofId", ${selectList(columns)}
      from ${s} join ${unitsAsOf(context.today)} on ${u.id} = ${to}
      where ${from} = any(${[...ids]}::text[])
      order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], ${s.relation}), ${u.id}`.execute(
      context.database,
    );
    return groupByKey(ids, rows, (row) => row.ofId).map((group) => group.map(toSuccession));
  };
  return read;
}

/** What became of each unit. */
export const successorsOf = edges(s.predecessorId, s.successorId);

/** What each unit was made of. */
export const predecessorsOf = edges(s.successorId, s.predecessorId);
