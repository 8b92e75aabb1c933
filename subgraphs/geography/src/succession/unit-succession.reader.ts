import { type BatchReader, type Confidence, groupByKey, legalBasisOf } from '@ntp-graph/kit';
import { sql } from 'kysely';
import { type UnitRow, unitColumns, unitsAsOf } from '../administrative-unit/unit-columns.js';
import type { SuccessionRelation, UnitSuccession } from './unit-succession.type.js';

type SuccessionRow = UnitRow & {
  readonly ofId: string;
  readonly relation: SuccessionRelation;
  readonly effectiveOn: string | null;
  readonly successionBasis: string | null;
  readonly confidence: Confidence;
  readonly note: string | null;
};

function toSuccession(row: SuccessionRow): UnitSuccession {
  const { ofId, relation, effectiveOn, successionBasis, confidence, note, ...unit } = row;
  const legalBasis = successionBasis === null ? null : legalBasisOf(successionBasis);
  return { relation, effectiveOn, legalBasis, confidence, note, unit };
}

/** The edges of lineage that lead from each unit in one direction, largest share first, then by id. */
function edges(from: 'predecessor_id' | 'successor_id', to: 'predecessor_id' | 'successor_id') {
  const read: BatchReader<string, null, UnitSuccession[]> = async (context, ids) => {
    const { rows } = await sql<SuccessionRow>`
      select ${unitColumns}, null as "asOf", s.${sql.ref(from)} as "ofId", s.relation,
        s.effective_on as "effectiveOn", s.legal_basis as "successionBasis", s.confidence, s.note
      from geography.unit_succession s join ${unitsAsOf(context.today)} on u.id = s.${sql.ref(to)}
      where s.${sql.ref(from)} = any(${[...ids]}::text[])
      order by array_position(array['WHOLE', 'MAIN', 'PARTIAL'], s.relation), u.id`.execute(context.database);
    return groupByKey(ids, rows, (row) => row.ofId).map((group) => group.map(toSuccession));
  };
  return read;
}

/** What became of each unit. */
export const successorsOf = edges('predecessor_id', 'successor_id');

/** What each unit was made of. */
export const predecessorsOf = edges('successor_id', 'predecessor_id');
