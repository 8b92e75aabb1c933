import { date, oneOf, text, textOrNull } from '../facts/fact-cell.js';
import { defineTable, readFactTable } from '../facts/fact-table.js';
import { confidence } from '../facts/provenance-cells.js';
import type { FirstDayRow } from './geography-data-set.js';

const firstDayTable = defineTable({
  file: 'geography/first_days.csv',
  key: ['level'],
  columns: {
    level: oneOf('PROVINCE', 'DISTRICT', 'COMMUNE'),
    day: date,
    legalBasis: textOrNull,
    source: text,
    confidence,
  },
});

/** The day from which our lists of each level are complete. */
export function readFirstDays(): readonly FirstDayRow[] {
  return readFactTable(firstDayTable).rows;
}
