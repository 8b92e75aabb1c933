import { GeographyDataError } from './geography-data-error.js';
import type { Confidence, Edition } from './geography-data-set.js';
import { parseConfidence } from './parse-confidence.js';
import { readFacts } from './read-facts.js';
import { unitId } from './unit-id.js';

const COLUMNS = [
  'edition',
  'code',
  'full_name_before',
  'full_name_after',
  'effective_on',
  'legal_basis',
  'confidence',
] as const;

/** A unit that got another type within its edition, with its names before and after. */
export interface TypeChange {
  readonly unitId: string;
  readonly before: string;
  readonly after: string;
  readonly effectiveOn: string;
  readonly legalBasis: string;
  readonly confidence: Confidence;
}

export function readTypeChanges(): readonly TypeChange[] {
  return readFacts('type_changes.csv', COLUMNS).map((row) => ({
    unitId: unitId(parseEdition(row.edition), row.code),
    before: row.full_name_before,
    after: row.full_name_after,
    effectiveOn: row.effective_on,
    legalBasis: row.legal_basis,
    confidence: parseConfidence(row.confidence),
  }));
}

function parseEdition(text: string): Edition {
  if (text !== '2004' && text !== '2025') {
    throw new GeographyDataError(`'${text}' is not an edition; it must be 2004 or 2025.`);
  }
  return text;
}
