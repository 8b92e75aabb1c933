import { date, oneOf, text, textOrNull } from './fact-cell.js';
import { defineTable, type RowOf } from './fact-table.js';
import { type Cited, provenanceCells } from './provenance-cells.js';

export const programmeSuccessionTable = defineTable({
  file: 'programme_successions.csv',
  key: ['id'],
  columns: {
    id: text,
    predecessorCode: text,
    predecessorComponentCode: textOrNull,
    successorCode: text,
    successorComponentCode: textOrNull,
    relation: oneOf('WHOLE', 'PARTIAL'),
    effectiveOn: date,
    ...provenanceCells,
  },
  check: (row) =>
    row.id === `${row.predecessorComponentCode ?? row.predecessorCode}>${row.successorCode}`
      ? null
      : ['id', 'the id is what is taken over, > and the programme that takes over'],
});

/** What takes a programme or a component over. */
export type ProgrammeSuccessionFact = Cited<RowOf<typeof programmeSuccessionTable>>;
