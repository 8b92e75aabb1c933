import type { z } from 'zod';
import { oneOf, text, textOrNull, wordsOrNull } from './fact-cell.js';

/** How sure we are that the source says it. */
export const confidence = oneOf('HIGH', 'MEDIUM_HIGH', 'MEDIUM', 'LOW_MEDIUM', 'LOW');
export type Confidence = z.output<typeof confidence>;

/** The columns that say where a fact comes from. It has a source; `quote` is a verbatim fragment of it. */
export const provenanceCells = { sourceId: text, quote: textOrNull, confidence, note: wordsOrNull };

/** Marks rows as what they are: stated by a document, not made by the generator. */
export function cited<Row extends object>(rows: readonly Row[]): (Row & { readonly synthetic: false })[] {
  return rows.map((row) => ({ ...row, synthetic: false }));
}

/** A row of facts with its provenance. */
export type Cited<Row> = Row & { readonly synthetic: false };
