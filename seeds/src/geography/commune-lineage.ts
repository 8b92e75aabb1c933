import { oneOf, text, words, wordsOrNull } from '../facts/fact-cell.js';
import { defineTable, type RowOf, readFactTable } from '../facts/fact-table.js';
import { confidence } from '../facts/provenance-cells.js';

const lineageTable = defineTable({
  file: 'geography/commune_lineage.csv',
  key: ['oldCode', 'newCode'],
  columns: {
    oldCode: text,
    oldName: text,
    newCode: text,
    newName: text,
    kind: oneOf('WHOLE', 'PART', 'PART_OF_AREA', 'PART_OF_AREA_WHOLE_POPULATION', 'PART_OF_POPULATION'),
    note: wordsOrNull,
  },
});

const districtTable = defineTable({
  file: 'geography/district_successions.csv',
  key: ['oldCode'],
  columns: { oldCode: text, oldName: text, newCode: text, newName: text, confidence, note: words },
});

/** An edge of the official conversion table: what of a commune of 2025-06-30 went to a commune of 2025-07-01. */
export type LineageFact = RowOf<typeof lineageTable>;

/** A district without a commune that became a commune-level unit. */
export type DistrictSuccessionFact = RowOf<typeof districtTable>;

/** The conversion table of the statistics office, every edge of it. */
export function readCommuneLineage(): readonly LineageFact[] {
  return readFactTable(lineageTable).rows;
}

/** The five island districts that became special zones. */
export function readDistrictSuccessions(): readonly DistrictSuccessionFact[] {
  return readFactTable(districtTable).rows;
}
