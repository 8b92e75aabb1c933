import type { Confidence } from '../facts/provenance-cells.js';

/**
 * The code list a unit belongs to: `2004` is 124/2004/QĐ-TTg with its amendments (province, district,
 * commune; in force until 2025-06-30), `2025` is 19/2025/QĐ-TTg (province, commune; in force from
 * 2025-07-01).
 */
export type Edition = '2004' | '2025';

export type UnitLevel = 'COUNTRY' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

/**
 * Tỉnh, thành phố trực thuộc trung ương, huyện, thị xã, thành phố thuộc tỉnh, quận, phường, xã, thị trấn, đặc
 * khu: in this order after `COUNTRY`.
 */
export type UnitType =
  | 'COUNTRY'
  | 'PROVINCE'
  | 'CENTRAL_CITY'
  | 'DISTRICT'
  | 'TOWN'
  | 'PROVINCIAL_CITY'
  | 'URBAN_DISTRICT'
  | 'WARD'
  | 'COMMUNE'
  | 'TOWNSHIP'
  | 'SPECIAL_ZONE';

/**
 * `EXACT`: the date is stated by law. `NOT_LATER_THAN`: only dated lists are known, so it happened by that
 * date.
 */
export type DateCertainty = 'EXACT' | 'NOT_LATER_THAN';

/** `PLANNING_2021`: 81/2023/QH15, `PLANNING_2025`: 306/NQ-CP, `NTM_CRITERIA`: the seven of 318/QĐ-TTg. */
export type RegionScheme = 'PLANNING_2021' | 'PLANNING_2025' | 'NTM_CRITERIA';

export interface RegionRow {
  /**
   * `2004:DBSH` and `2025:DBSH` are different regions: the planning regions were redrawn with the provinces.
   */
  readonly id: string;
  readonly scheme: RegionScheme;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly legalBasis: string;
}

/** From `day` on, the units of a level that are listed here are all that there were; before it some are missing. */
export interface FirstDayRow {
  readonly level: UnitLevel;
  readonly day: string;
  /** The document that made the list what it is; null where only the day of the list is known. */
  readonly legalBasis: string | null;
  readonly source: string;
  readonly confidence: Confidence;
}

/**
 * An administrative unit of one edition. Dates are `YYYY-MM-DD`.
 *
 * `validFrom` is null when the founding date is unknown, which holds for every unit of edition 2004 that the
 * oldest list here (2022) already has. A unit first seen in a later list has the date of that list and the
 * certainty `NOT_LATER_THAN`. `validTo` is the last day in force, null while the unit exists;
 * `NOT_LATER_THAN` is the day before the first list that no longer has the unit.
 */
export interface UnitRow {
  /** `2004:09307`, `2025:24`; the country is `VN`. A code alone is no identity: codes were reused in 2025. */
  readonly id: string;
  readonly edition: Edition | null;
  readonly code: string;
  readonly level: UnitLevel;
  readonly parentId: string | null;
  /** A province's own id on the province itself; null on the country. */
  readonly provinceId: string | null;
  /** A district's own id on the district itself; null everywhere in edition 2025, which has no districts. */
  readonly districtId: string | null;
  /** The planning region of the province in this edition. */
  readonly regionId: string | null;
  /**
   * The region of the NTM criteria; null for a province of 2025 whose predecessors lie in several of them.
   */
  readonly criteriaRegionId: string | null;
  /** Without the type (`Mộ Đạo`), except for numbered wards and districts (`Phường 1`). */
  readonly name: string;
  /** `name` without diacritics. */
  readonly nameEn: string;
  /** With the type, as of the last day in force or the latest known change. */
  readonly fullName: string;
  readonly type: UnitType;
  /** ISO 3166-2:VN, edition 2004 only: the standard has no codes for the provinces of 2025 yet. */
  readonly isoCode: string | null;
  readonly validFrom: string | null;
  readonly validFromCertainty: DateCertainty | null;
  readonly validTo: string | null;
  readonly validToCertainty: DateCertainty | null;
  /** Numbers of the documents that found, list, change or end the unit. */
  readonly legalBases: readonly string[];
}

/**
 * What a unit was called while its type was another one. Only units with a dated, cited change of type within
 * an edition have periods, and then for the time before and after it. Changes that show only as a difference
 * between two lists have no date to cite and no period here.
 */
export interface UnitTypePeriodRow {
  readonly unitId: string;
  readonly type: UnitType;
  readonly fullName: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Of the change that opened the period; null for the period before it. */
  readonly legalBasis: string | null;
  readonly confidence: Confidence;
}

/**
 * `WHOLE`: the predecessor went to this successor undivided. `MAIN`: its main successor, other parts went elsewhere.
 * `PARTIAL`: a part of it, or one of several candidates of which none is known as the main.
 */
export type SuccessionRelation = 'WHOLE' | 'MAIN' | 'PARTIAL';

export interface SuccessionRow {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly relation: SuccessionRelation;
  /** Null where an unrecorded merger lies between the two units. */
  readonly effectiveOn: string | null;
  readonly legalBasis: string | null;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly noteVi: string | null;
  /** False where only land went over: no figure about people follows such an edge. */
  readonly carriesPeople: boolean;
}

/** Everything the geography subgraph loads; every unit comes after its parent. */
export interface GeographyDataSet {
  readonly firstDays: readonly FirstDayRow[];
  readonly regions: readonly RegionRow[];
  readonly units: readonly UnitRow[];
  readonly typePeriods: readonly UnitTypePeriodRow[];
  readonly successions: readonly SuccessionRow[];
}
