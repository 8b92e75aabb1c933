import { oneOf, regionId, text } from '../facts/fact-cell.js';
import { defineTable, readFactTable } from '../facts/fact-table.js';
import type { RegionRow } from './geography-data-set.js';

const regionTable = defineTable({
  file: 'geography/regions.csv',
  key: ['id'],
  columns: {
    id: regionId,
    scheme: oneOf('PLANNING_2021', 'PLANNING_2025', 'NTM_CRITERIA'),
    code: text,
    name: text,
    nameEn: text,
    legalBasis: text,
  },
});

/** The planning regions of both editions, and the regions of the NTM criteria. */
export function readRegions(): readonly RegionRow[] {
  return readFactTable(regionTable).rows;
}
