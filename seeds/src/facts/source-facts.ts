import { dateOrNull, oneOf, text, textOrNull } from './fact-cell.js';
import { defineTable, type RowOf } from './fact-table.js';

export const sourceTable = defineTable({
  file: 'sources.csv',
  key: ['id'],
  columns: {
    id: text,
    title: text,
    titlePrinted: textOrNull,
    publisher: text,
    publishedOn: dateOrNull,
    url: textOrNull,
    kind: oneOf('CONFERENCE_NEWS', 'NEWS', 'LEGAL_DOCUMENT', 'STATISTICS', 'REPORT', 'PLAN', 'THESIS'),
  },
});

/**
 * A document. `titlePrinted` is null where we have not seen the title that it prints, `publishedOn` when it does not print
 * the day in full.
 */
export interface SourceFact extends RowOf<typeof sourceTable> {}
