import {
  type AdministrativeLevel,
  type BatchReader,
  columnsOf,
  groupByKey,
  legalBasisOf,
  pickByKey,
  provenanceOf,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { ProgrammeLegalBasisEntity } from '../programme/programme.entities.js';
import { table } from '../table.js';
import { CriteriaSetEntity, CriteriaSetVersionEntity } from './criteria.entities.js';
import type { CriteriaSet, CriteriaSetVersion } from './criteria-set.type.js';

const s = table(CriteriaSetEntity, 's');
const v = table(CriteriaSetVersionEntity, 'v');
const b = table(ProgrammeLegalBasisEntity, 'b');

const columns = columnsOf(CriteriaSetEntity, 's');

/** The columns of a set `s`. */
export const criteriaSetColumns = selectList(columns);

/** A set as they select it. */
export type CriteriaSetRow = RowOf<typeof columns>;

/** A set as the graph knows it. */
export function toCriteriaSet(row: CriteriaSetRow): CriteriaSet {
  return {
    code: row.code,
    nameVi: row.nameVi,
    nameEn: row.nameEn,
    level: row.level,
    unitTypes: row.unitTypes,
    legalBasis: legalBasisOf(row.legalBasisNumber, row.legalBasisIssuedOn),
    variation: row.variation,
    replacesCode: row.replacesCode,
    nextSetCode: row.nextSetCode,
    provenance: provenanceOf(row),
  };
}

/** Sets of criteria by code; null where there is none. */
export const criteriaSetsByCode: BatchReader<string, null, CriteriaSet | null> = async (context, codes) => {
  const { rows } = await sql<CriteriaSetRow>`
    select ${criteriaSetColumns} from ${s}
    where ${s.code} = any(${[...codes]}::text[])`.execute(context.database);
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
    select ${criteriaSetColumns} from ${s}
    where (${level}::text is null or ${s.level} = ${level})
      and (${asOf}::date is null or exists (
        select from ${v}
        where ${v.criteriaSetCode} = ${s.code} and ${v.validFrom} <= ${asOf}::date
          and (${v.validTo} is null or ${v.validTo} >= ${asOf}::date)))
    order by ${s.legalBasisIssuedOn} nulls last, ${s.code}`.execute(context.database);
  return rows.map(toCriteriaSet);
}

/** The sets that rest on a document of each programme, the earliest first. */
export const criteriaSetsOfProgrammes: BatchReader<string, null, CriteriaSet[]> = async (context, codes) => {
  const { rows } = await sql<CriteriaSetRow & { readonly programmeCode: string }>`
    select ${b.programmeCode} as "programmeCode", ${criteriaSetColumns}
    from ${b}
    join ${s} on ${s.legalBasisNumber} = ${b.number}
    where ${b.programmeCode} = any(${[...codes]}::text[])
    order by ${s.legalBasisIssuedOn} nulls last, ${s.code}`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode).map((sets) => sets.map(toCriteriaSet));
};

const versionColumns = columnsOf(CriteriaSetVersionEntity, 'v');

/** The columns of a wording `v`. */
export const criteriaSetVersionColumns = selectList(versionColumns);

/** A wording as they select it. */
export type CriteriaSetVersionRow = RowOf<typeof versionColumns>;

/** A wording as the graph knows it. */
export function toCriteriaSetVersion({
  validFrom,
  validTo,
  note,
  noteVi,
  confidence,
  ...row
}: CriteriaSetVersionRow): CriteriaSetVersion {
  return {
    validFrom,
    validTo,
    legalBasis: legalBasisOf(row.legalBasisNumber, row.legalBasisIssuedOn),
    note,
    noteVi,
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
