import type { Edition } from './geography-data-set.js';
import { lookUp } from './look-up.js';
import { readFacts } from './read-facts.js';

const COLUMNS = [
  'edition',
  'code',
  'full_name',
  'successor_code',
  'planning_region',
  'criteria_region',
  'districts',
  'communes',
  'wards',
  'rural_communes',
  'townships_or_special_zones',
  'iso_3166_2',
  'legal_bases',
  'commune_legal_basis',
] as const;

/**
 * A row of provinces.csv; the numbers are the official counts on the last day of 2004 or the first day of
 * 2025.
 */
export interface ProvinceFact {
  readonly edition: Edition;
  readonly code: string;
  readonly fullName: string;
  /** The province of 2025 that took it over whole; empty in edition 2025. */
  readonly successorCode: string;
  readonly regionId: string;
  readonly criteriaRegionId: string | null;
  readonly districts: number;
  readonly communes: number;
  readonly wards: number;
  readonly ruralCommunes: number;
  readonly townshipsOrSpecialZones: number;
  readonly isoCode: string | null;
  readonly legalBases: readonly string[];
  /** The resolution that arranged the communes of a province of 2025. */
  readonly communeLegalBasis: string | null;
}

/** The provinces of one edition by their code. */
export class ProvinceFacts {
  readonly all: readonly ProvinceFact[];
  readonly #byCode: ReadonlyMap<string, ProvinceFact>;

  constructor(edition: Edition) {
    this.all = readFacts('provinces.csv', COLUMNS)
      .filter((row) => row.edition === edition)
      .map((row) => toProvinceFact(edition, row));
    this.#byCode = new Map(this.all.map((province) => [province.code, province]));
  }

  get(code: string): ProvinceFact {
    return lookUp(this.#byCode, code, 'province');
  }
}

function toProvinceFact(
  edition: Edition,
  row: Readonly<Record<(typeof COLUMNS)[number], string>>,
): ProvinceFact {
  return {
    edition,
    code: row.code,
    fullName: row.full_name,
    successorCode: row.successor_code,
    regionId: `${edition}:${row.planning_region}`,
    criteriaRegionId: row.criteria_region === '' ? null : `NTM:${row.criteria_region}`,
    districts: Number(row.districts),
    communes: Number(row.communes),
    wards: Number(row.wards),
    ruralCommunes: Number(row.rural_communes),
    townshipsOrSpecialZones: Number(row.townships_or_special_zones),
    isoCode: row.iso_3166_2 === '' ? null : row.iso_3166_2,
    legalBases: row.legal_bases.split('; '),
    communeLegalBasis: row.commune_legal_basis === '' ? null : row.commune_legal_basis,
  };
}
