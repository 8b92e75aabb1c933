import { integer, text, textOrNull, wordsOrNull } from './fact-cell.js';
import { defineTable, type RowOf } from './fact-table.js';
import { type Cited, provenanceCells } from './provenance-cells.js';

export const overlapTable = defineTable({
  file: 'overlaps.csv',
  key: ['code'],
  columns: { code: text, objectVi: text, objectEn: text, ...provenanceCells },
});

export const overlapFundTable = defineTable({
  file: 'overlap_funds.csv',
  key: ['overlapCode', 'sequence'],
  columns: {
    overlapCode: text,
    sequence: integer,
    componentCode: textOrNull,
    otherFund: wordsOrNull,
    ...provenanceCells,
  },
  check: (row) =>
    (row.componentCode === null) === (row.otherFund === null)
      ? ['otherFund', 'either a component funds it or other money does']
      : null,
});

/** A kind of object that components of different programmes fund. */
export type OverlapFact = Cited<RowOf<typeof overlapTable>>;

/** What funds it: a component, or money outside the programmes. */
export type OverlapFundFact = Cited<RowOf<typeof overlapFundTable>>;
