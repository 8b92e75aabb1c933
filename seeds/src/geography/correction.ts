import { GeographyDataError } from './geography-data-error.js';
import type { Confidence } from './geography-data-set.js';
import { parseConfidence } from './parse-confidence.js';
import { readFacts } from './read-facts.js';

const COLUMNS = [
  'package',
  'list',
  'operation',
  'code',
  'field',
  'wrong',
  'right',
  'reason',
  'confidence',
] as const;

export interface Correction {
  readonly operation: string;
  readonly code: string;
  readonly field: string;
  readonly wrong: string;
  readonly right: string;
  readonly reason: string;
  readonly confidence: Confidence;
}

/** What is known to be wrong in one list of one package. */
export function correctionsOf(packageName: string, list: string): readonly Correction[] {
  return readFacts('corrections.csv', COLUMNS)
    .filter((row) => row.package === packageName && row.list === list)
    .map((row) => ({ ...row, confidence: parseConfidence(row.confidence) }));
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
