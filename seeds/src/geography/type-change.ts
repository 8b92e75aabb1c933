import { date, oneOf, text } from '../facts/fact-cell.js';
import { defineTable, readFactTable } from '../facts/fact-table.js';
import { type Confidence, confidence } from '../facts/provenance-cells.js';
import { unitId } from './unit-id.js';

const typeChangeTable = defineTable({
  file: 'geography/type_changes.csv',
  key: ['edition', 'code', 'effectiveOn'],
  columns: {
    level: oneOf('PROVINCE', 'DISTRICT', 'COMMUNE'),
    edition: oneOf('2004', '2025'),
    code: text,
    fullNameBefore: text,
    fullNameAfter: text,
    effectiveOn: date,
    legalBasis: text,
    source: text,
    confidence,
  },
});

/** A unit that got another type within its edition, with its names before and after. */
export interface TypeChange {
  readonly unitId: string;
  readonly before: string;
  readonly after: string;
  readonly effectiveOn: string;
  readonly legalBasis: string;
  readonly confidence: Confidence;
}

/** The changes of type that are dated and cited. */
export function readTypeChanges(): readonly TypeChange[] {
  return readFactTable(typeChangeTable).rows.map(
    ({ edition, code, fullNameBefore, fullNameAfter, ...row }) => ({
      ...row,
      unitId: unitId(edition, code),
      before: fullNameBefore,
      after: fullNameAfter,
    }),
  );
}
