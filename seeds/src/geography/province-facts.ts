import { dateOrNull, integer, integerOrNull, list, oneOf, text, textOrNull } from '../facts/fact-cell.js';
import { defineTable, type RowOf, readFactTable } from '../facts/fact-table.js';
import type { Edition } from './geography-data-set.js';
import { lookUp } from './look-up.js';

const provinceTable = defineTable({
  file: 'geography/provinces.csv',
  key: ['edition', 'code'],
  columns: {
    edition: oneOf('2004', '2025'),
    code: text,
    name: text,
    fullName: text,
    validFrom: dateOrNull,
    validTo: dateOrNull,
    successorCode: textOrNull,
    planningRegion: text,
    criteriaRegion: textOrNull,
    districts: integerOrNull,
    communes: integer,
    wards: integer,
    ruralCommunes: integer,
    townshipsOrSpecialZones: integer,
    isoCode: textOrNull,
    legalBases: list,
    communeLegalBasis: textOrNull,
    planningRegionLegalBasis: textOrNull,
    criteriaRegionLegalBasis: textOrNull,
  },
  check: (row) =>
    (row.edition === '2004') === (row.successorCode !== null)
      ? null
      : ['successorCode', 'a province of 2004 names its successor, and only it does'],
});

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
  /** Null in edition 2025, which has none. */
  readonly districts: number | null;
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
  private readonly byCode: ReadonlyMap<string, ProvinceFact>;

  constructor(edition: Edition) {
    this.all = readFactTable(provinceTable)
      .rows.filter((row) => row.edition === edition)
      .map(toProvinceFact);
    this.byCode = new Map(this.all.map((province) => [province.code, province]));
  }

  get(code: string): ProvinceFact {
    return lookUp(this.byCode, code, 'province');
  }
}

function toProvinceFact(row: RowOf<typeof provinceTable>): ProvinceFact {
  return {
    ...row,
    successorCode: row.successorCode ?? '',
    regionId: `${row.edition}:${row.planningRegion}`,
    criteriaRegionId: row.criteriaRegion && `NTM:${row.criteriaRegion}`,
  };
}
