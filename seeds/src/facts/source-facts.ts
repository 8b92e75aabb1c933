import { dateOrNull, oneOf, text, textOrNull } from './fact-cell.js';
import { defineTable, type RowOf } from './fact-table.js';

export const sourceTable = defineTable({
  file: 'sources.csv',
  key: ['id'],
  columns: {
    id: text,
    title: text,
    publisher: text,
    publishedOn: dateOrNull,
    url: textOrNull,
    kind: oneOf('CONFERENCE_NEWS', 'NEWS', 'LEGAL_DOCUMENT', 'STATISTICS', 'REPORT', 'PLAN', 'THESIS'),
  },
});

/** A document. `publishedOn` is null when the document does not print it in full. */
export interface SourceFact extends RowOf<typeof sourceTable> {}
