import { GeographyDataError } from './geography-data-error.js';
import type { RegionRow, RegionScheme } from './geography-data-set.js';
import { readFacts } from './read-facts.js';

const SCHEMES: readonly RegionScheme[] = ['PLANNING_2021', 'PLANNING_2025', 'NTM_CRITERIA'];

export function readRegions(): readonly RegionRow[] {
  return readFacts('regions.csv', ['id', 'scheme', 'code', 'name', 'name_en', 'legal_basis']).map((row) => ({
    id: row.id,
    scheme: parseScheme(row.scheme),
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    legalBasis: row.legal_basis,
  }));
}

function parseScheme(text: string): RegionScheme {
  const scheme = SCHEMES.find((candidate) => candidate === text);
  if (scheme === undefined) {
    throw new GeographyDataError(
      `'${text}' is not a scheme of regions; it must be one of ${SCHEMES.join(', ')}.`,
    );
  }
  return scheme;
}
