import type { Confidence } from './geography-data-set.js';
import { parseConfidence } from './parse-confidence.js';
import { readFacts } from './read-facts.js';

/** A succession that was researched on its own. */
export interface CrosswalkFact {
  readonly newCode: string;
  readonly legalBasis: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** By the old code. */
export function readCommuneCrosswalk(): ReadonlyMap<string, CrosswalkFact> {
  const columns = ['old_code', 'new_code', 'legal_basis', 'source', 'confidence'] as const;
  return new Map(
    readFacts('commune_crosswalk.csv', columns).map((row) => [
      row.old_code,
      {
        newCode: row.new_code,
        legalBasis: row.legal_basis,
        source: row.source,
        confidence: parseConfidence(row.confidence),
      },
    ]),
  );
}
