import {
  dateOrNull,
  decimalOrNull,
  oneOf,
  oneOfOrNull,
  periodOrNull,
  text,
  textOrNull,
  unitIdOrNull,
  words,
  wordsOrNull,
} from './fact-cell.js';
import { defineTable, type FactTable, type RowOf } from './fact-table.js';
import { type Cited, cited, confidence } from './provenance-cells.js';

export const statementTable = defineTable({
  file: 'statements.csv',
  key: ['id'],
  columns: {
    id: text,
    documentSourceId: text,
    kind: oneOf(
      'EVENT',
      'ACTOR',
      'STATEMENT',
      'OBSTACLE',
      'PROPOSAL',
      'DIRECTIVE',
      'PLAN',
      'PROCESS',
      'LEGAL',
      'COMMITMENT',
      'REGISTRATION',
      'OBSERVATION',
      'TARGET_RESULT',
    ),
    subject: words,
    topic: oneOf('programmes', 'geography', 'health', 'finance'),
    place: text,
    unitId: unitIdOrNull,
    candidateUnitId: unitIdOrNull,
    occurredOn: dateOrNull,
    period: periodOrNull,
    value: decimalOrNull,
    valueText: textOrNull,
    low: decimalOrNull,
    high: decimalOrNull,
    unit: wordsOrNull,
    comparator: oneOfOrNull('EQ', 'GT', 'GTE', 'LT', 'LTE', 'RANGE'),
    quote: text,
    confidence,
    note: wordsOrNull,
  },
  check: (row) => {
    if (row.unitId !== null && row.candidateUnitId !== null) {
      return ['candidateUnitId', 'a statement with a known unit has no candidate'];
    }
    if ((row.comparator === 'RANGE') !== (row.low !== null && row.high !== null)) {
      return ['low', 'RANGE needs low and high, and only RANGE has them'];
    }
    return null;
  },
});

/**
 * What one of the five documents states, as it states it. `occurredOn` is the day it happened or was said,
 * `period` what it is about. A plan, a directive or a proposal is here and nowhere else: it is not an
 * observation.
 */
export type StatementFact = Cited<RowOf<typeof statementTable> & { readonly sourceId: string }>;

/** The document of a statement is its source. */
export function statementFacts(table: FactTable<RowOf<typeof statementTable>>): StatementFact[] {
  return cited(table.rows.map((row) => ({ ...row, sourceId: row.documentSourceId })));
}
