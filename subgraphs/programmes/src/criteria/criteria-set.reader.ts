import {
  type AdministrativeLevel,
  type BatchReader,
  type Confidence,
  groupByKey,
  legalBasisOf,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { CriteriaSet, CriteriaSetVersion } from './criteria-set.type.js';

/** A set as `criteriaSetColumns` select it. */
export type CriteriaSetRow = Omit<CriteriaSet, 'legalBasis' | 'provenance'> &
  ProvenanceColumns & { readonly basisNumber: string; readonly basisIssuedOn: string | null };

/** The columns of a set `s`. */
export const criteriaSetColumns = sql`
  s.code, s.name_vi as "nameVi", s.name_en as "nameEn", s.level, s.legal_basis_number as "basisNumber",
  s.legal_basis_issued_on as "basisIssuedOn", s.variation,
  s.replaces_code as "replacesCode", s.next_set_code as "nextSetCode", ${selectProvenance('s')}`;

/** A set as the graph knows it. */
export function toCriteriaSet(row: CriteriaSetRow): CriteriaSet {
  return {
    code: row.code,
    nameVi: row.nameVi,
    nameEn: row.nameEn,
    level: row.level,
    legalBasis: legalBasisOf(row.basisNumber, row.basisIssuedOn),
    variation: row.variation,
    replacesCode: row.replacesCode,
    nextSetCode: row.nextSetCode,
    provenance: provenanceOf(row),
  };
}

/** Sets of criteria by code; null where there is none. */
export const criteriaSetsByCode: BatchReader<string, null, CriteriaSet | null> = async (context, codes) => {
  const { rows } = await sql<CriteriaSetRow>`
    select ${criteriaSetColumns} from programmes.criteria_set s
    where s.code = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(toCriteriaSet), (set) => set.code);
};

/** Which sets of criteria are asked for; null asks for all. */
export interface CriteriaSetChoice {
  readonly level: AdministrativeLevel | null;
  /** The day on which a version is in force. */
  readonly asOf: string | null;
}

/** Sets of criteria, the earliest first. */
export async function listCriteriaSets(
  context: ReadContext,
  { level, asOf }: CriteriaSetChoice,
): Promise<CriteriaSet[]> {
  const { rows } = await sql<CriteriaSetRow>`
    select ${criteriaSetColumns} from programmes.criteria_set s
    where (${level}::text is null or s.level = ${level})
      and (${asOf}::date is null or exists (
        select from programmes.criteria_set_version v
        where v.criteria_set_code = s.code and v.valid_from <= ${asOf}::date
          and (v.valid_to is null or v.valid_to >= ${asOf}::date)))
    order by s.legal_basis_issued_on nulls last, s.code`.execute(context.database);
  return rows.map(toCriteriaSet);
}

/** The sets that rest on a document of each programme, the earliest first. */
export const criteriaSetsOfProgrammes: BatchReader<string, null, CriteriaSet[]> = async (context, codes) => {
  const { rows } = await sql<CriteriaSetRow & { readonly programmeCode: string }>`
    select b.programme_code as "programmeCode", ${criteriaSetColumns}
    from programmes.programme_legal_basis b
    join programmes.criteria_set s on s.legal_basis_number = b.number
    where b.programme_code = any(${[...codes]}::text[])
    order by s.legal_basis_issued_on nulls last, s.code`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode).map((sets) => sets.map(toCriteriaSet));
};

/** A wording as `criteriaSetVersionColumns` select it. */
export interface CriteriaSetVersionRow {
  readonly setCode: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basisNumber: string;
  readonly basisIssuedOn: string | null;
  readonly note: string | null;
  readonly confidence: Confidence;
}

/** The columns of a wording `v`. */
export const criteriaSetVersionColumns = sql`
  v.criteria_set_code as "setCode", v.valid_from as "validFrom", v.valid_to as "validTo",
  v.legal_basis_number as "basisNumber", v.legal_basis_issued_on as "basisIssuedOn", v.note, v.confidence`;

/** A wording as the graph knows it. */
export function toCriteriaSetVersion({
  validFrom,
  validTo,
  note,
  confidence,
  ...row
}: CriteriaSetVersionRow): CriteriaSetVersion {
  return {
    validFrom,
    validTo,
    legalBasis: legalBasisOf(row.basisNumber, row.basisIssuedOn),
    note,
    confidence,
  };
}

/** The wordings of each set, the earliest first. */
export const versionsOfCriteriaSets: BatchReader<string, null, CriteriaSetVersion[]> = async (
  context,
  codes,
) => {
  const { rows } = await sql<CriteriaSetVersionRow>`
    select ${criteriaSetVersionColumns} from programmes.criteria_set_version v
    where v.criteria_set_code = any(${[...codes]}::text[]) order by v.valid_from`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.setCode).map((versions) => versions.map(toCriteriaSetVersion));
};
