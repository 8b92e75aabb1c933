import { type BatchReader, groupByKey, pick, type RowOf, selectList, sql } from '@ntp-graph/kit';
import { table } from '../table.js';
import { LeadAgencyEntity } from './lead-agency.entity.js';
import type { ProgrammeLeadAgency } from './lead-agency.type.js';

const l = table(LeadAgencyEntity, 'l');
const columns = {
  ...pick(l, 'programmeCode', 'nameEn', 'confidence'),
  nameVi: l.name,
  from: l.fromOn,
  to: l.toOn,
};

/** The ministries in charge of each programme, the earliest first. */
export const leadAgenciesOfProgrammes: BatchReader<string, null, ProgrammeLeadAgency[]> = async (
  context,
  codes,
) => {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)} from ${l} where ${l.programmeCode} = any(${[...codes]}::text[])
    order by ${l.fromOn} nulls first, ${l.name}`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode);
};
