import { type BatchReader, groupByKey } from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { ProgrammeLeadAgency } from './lead-agency.type.js';

type LeadAgencyRow = ProgrammeLeadAgency & { readonly programmeCode: string };

/** The ministries in charge of each programme, the earliest first. */
export const leadAgenciesOfProgrammes: BatchReader<string, null, ProgrammeLeadAgency[]> = async (
  context,
  codes,
) => {
  const { rows } = await sql<LeadAgencyRow>`
    select programme_code as "programmeCode", name as "nameVi", name_en as "nameEn", from_on as "from",
      to_on as "to", confidence
    from programmes.programme_lead_agency where programme_code = any(${[...codes]}::text[])
    order by from_on nulls first, name`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode);
};
