import { type BatchReader, type Confidence, groupByKey, legalBasisOf } from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { CriteriaSetVersion } from './criteria-set-version.type.js';

interface VersionRow {
  readonly setCode: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basisNumber: string;
  readonly basisIssuedOn: string | null;
  readonly note: string | null;
  readonly confidence: Confidence;
}

function toVersion({ validFrom, validTo, note, confidence, ...row }: VersionRow): CriteriaSetVersion {
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
  const { rows } = await sql<VersionRow>`
    select criteria_set_code as "setCode", valid_from as "validFrom", valid_to as "validTo",
      legal_basis_number as "basisNumber", legal_basis_issued_on as "basisIssuedOn", note, confidence
    from programmes.criteria_set_version where criteria_set_code = any(${[...codes]}::text[])
    order by valid_from`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.setCode).map((versions) => versions.map(toVersion));
};
