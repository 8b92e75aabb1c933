import { oneOf, text, textOrNull } from '../facts/fact-cell.js';
import { defineTable, type RowOf, readFactTable } from '../facts/fact-table.js';
import { confidence } from '../facts/provenance-cells.js';
import { GeographyDataError } from './geography-data-error.js';

const correctionTable = defineTable({
  file: 'geography/corrections.csv',
  key: ['package', 'list', 'operation', 'code', 'right'],
  columns: {
    package: text,
    version: text,
    list: text,
    operation: oneOf('REPLACE', 'ADD'),
    code: text,
    field: text,
    wrong: textOrNull,
    right: text,
    reason: text,
    source: text,
    confidence,
  },
  check: (row) =>
    (row.operation === 'REPLACE') === (row.wrong !== null)
      ? null
      : ['wrong', 'REPLACE names what is wrong, and only it does'],
});

/** A mistake of one list of one package, or a row that it lacks. */
export type Correction = Pick<
  RowOf<typeof correctionTable>,
  'operation' | 'code' | 'field' | 'wrong' | 'right' | 'reason' | 'confidence'
>;

/** What is known to be wrong in one list of one package. */
export function correctionsOf(packageName: string, list: string): readonly Correction[] {
  return readFactTable(correctionTable).rows.filter(
    (row) => row.package === packageName && row.list === list,
  );
}

/** The rows with the replacements made; fails when a row is not wrong in the way the correction says. */
export function correct<Row extends { readonly code: string }>(
  rows: readonly Row[],
  corrections: readonly Correction[],
): readonly Row[] {
  const corrected = [...rows];
  for (const { operation, code, field, wrong, right } of corrections) {
    if (operation !== 'REPLACE') {
      continue;
    }
    const index = corrected.findIndex((row) => row.code === code);
    const row = corrected[index];
    if (row === undefined || (row as Readonly<Record<string, unknown>>)[field] !== wrong) {
      throw new GeographyDataError(
        `The ${field} of '${code}' is not '${wrong}': the correction no longer applies.`,
      );
    }
    corrected[index] = { ...row, [field]: right };
  }
  return corrected;
}
