import {
  type BatchReader,
  columnsOf,
  groupByKey,
  legalBasisOf,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { table } from '../table.js';
import { CriteriaSetVersionEntity } from './criteria-set-version.entity.js';
import type { CriteriaSetVersion } from './criteria-set-version.type.js';

const v = table(CriteriaSetVersionEntity, 'v');

const columns = columnsOf(CriteriaSetVersionEntity, 'v');

/** The columns of a wording `v`. */
export const criteriaSetVersionColumns = selectList(columns);

/** A wording as they select it. */
export type CriteriaSetVersionRow = RowOf<typeof columns>;

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
    legalBasis: legalBasisOf(row.legalBasisNumber, row.legalBasisIssuedOn),
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
    select ${criteriaSetVersionColumns} from ${v}
    where ${v.criteriaSetCode} = any(${[...codes]}::text[]) order by ${v.validFrom}`.execute(
    context.database,
  );
  return groupByKey(codes, rows, (row) => row.criteriaSetCode).map((versions) =>
    versions.map(toCriteriaSetVersion),
  );
};
