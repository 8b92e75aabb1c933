import { type BatchReader, type Confidence, groupByKey, legalBasisOf } from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { CriteriaSetVersion } from './criteria-set-version.type.js';

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
