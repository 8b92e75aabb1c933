import { text } from '../facts/fact-cell.js';
import { defineTable, readFactTable } from '../facts/fact-table.js';
import { type Confidence, confidence } from '../facts/provenance-cells.js';

const crosswalkTable = defineTable({
  file: 'geography/commune_crosswalk.csv',
  key: ['oldCode'],
  columns: {
    oldCode: text,
    oldName: text,
    oldDistrictCode: text,
    oldDistrict: text,
    oldProvinceCode: text,
    newCode: text,
    newName: text,
    newProvinceCode: text,
    legalBasis: text,
    source: text,
    confidence,
  },
});

/** A succession that was researched on its own. */
export interface CrosswalkFact {
  readonly newCode: string;
  readonly legalBasis: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** By the old code. */
export function readCommuneCrosswalk(): ReadonlyMap<string, CrosswalkFact> {
  return new Map(readFactTable(crosswalkTable).rows.map((row) => [row.oldCode, row]));
}
