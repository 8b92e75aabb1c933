import {
  type BatchReader,
  columnsOf,
  groupByKey,
  provenanceOf,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { table } from '../table.js';
import { ProgrammeSuccessionEntity } from './programme-succession.entity.js';
import type { ProgrammeSuccession } from './programme-succession.type.js';

const s = table(ProgrammeSuccessionEntity, 's');

const columns = columnsOf(ProgrammeSuccessionEntity, 's');
type SuccessionsReader = BatchReader<string, null, ProgrammeSuccession[]>;

/**
 * Successions by the code in a column; those of a programme are those of it, and then those of its components.
 */
function successionsBy(
  column: RawBuilder<unknown>,
  keyOf: (succession: ProgrammeSuccession) => string | null,
): SuccessionsReader {
  return async (context, codes) => {
    const { rows } = await sql<RowOf<typeof columns>>`
      select ${selectList(columns)}
      from ${s} where ${column} = any(${[...codes]}::text[])
      order by ${s.effectiveOn}, ${s.predecessorComponentCode} nulls first, ${s.id}`.execute(
      context.database,
    );
    const successions = rows.map((row) => ({ ...row, provenance: provenanceOf(row) }));
    return groupByKey(codes, successions, (succession) => keyOf(succession) ?? '');
  };
}

/** What takes over each programme or parts of it. */
export const successorsOfProgrammes = successionsBy(s.predecessorCode, (row) => row.predecessorCode);

/** What each programme or its parts take over. */
export const predecessorsOfProgrammes = successionsBy(s.successorCode, (row) => row.successorCode);

/** What takes over each component. */
export const successorsOfComponents = successionsBy(
  s.predecessorComponentCode,
  (row) => row.predecessorComponentCode,
);

/** What each component takes over. */
export const predecessorsOfComponents = successionsBy(
  s.successorComponentCode,
  (row) => row.successorComponentCode,
);
