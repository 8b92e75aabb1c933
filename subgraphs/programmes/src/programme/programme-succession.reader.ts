import {
  type BatchReader,
  groupByKey,
  type ProvenanceColumns,
  provenanceOf,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { ProgrammeSuccession } from './programme-succession.type.js';

type SuccessionRow = Omit<ProgrammeSuccession, 'provenance'> & ProvenanceColumns;
type SuccessionsReader = BatchReader<string, null, ProgrammeSuccession[]>;

/**
 * Successions by the code in a column; those of a programme are those of it, and then those of its components.
 */
function successionsBy(
  column: string,
  keyOf: (succession: ProgrammeSuccession) => string | null,
): SuccessionsReader {
  return async (context, codes) => {
    const { rows } = await sql<SuccessionRow>`
      select s.predecessor_code as "predecessorCode", s.predecessor_component_code as "predecessorComponentCode",
        s.successor_code as "successorCode", s.successor_component_code as "successorComponentCode", s.relation,
        s.effective_on as "effectiveOn", ${selectProvenance('s')}
      from programmes.programme_succession s where ${sql.ref(`s.${column}`)} = any(${[...codes]}::text[])
      order by s.effective_on, s.predecessor_component_code nulls first, s.id`.execute(context.database);
    const successions = rows.map((row) => ({ ...row, provenance: provenanceOf(row) }));
    return groupByKey(codes, successions, (succession) => keyOf(succession) ?? '');
  };
}

/** What takes over each programme or parts of it. */
export const successorsOfProgrammes = successionsBy('predecessor_code', (row) => row.predecessorCode);

/** What each programme or its parts take over. */
export const predecessorsOfProgrammes = successionsBy('successor_code', (row) => row.successorCode);

/** What takes over each component. */
export const successorsOfComponents = successionsBy(
  'predecessor_component_code',
  (row) => row.predecessorComponentCode,
);

/** What each component takes over. */
export const predecessorsOfComponents = successionsBy(
  'successor_component_code',
  (row) => row.successorComponentCode,
);
