import { type BatchReader, groupByKey, type LegalBasis } from '@ntp-graph/kit';
import { sql } from 'kysely';

type LegalBasisRow = LegalBasis & { readonly programmeCode: string };

/** The documents of each programme, the earliest first, those of unknown day last. */
export const legalBasesOfProgrammes: BatchReader<string, null, LegalBasis[]> = async (context, codes) => {
  const { rows } = await sql<LegalBasisRow>`
    select programme_code as "programmeCode", number, kind, issued_on as "issuedOn"
    from programmes.programme_legal_basis where programme_code = any(${[...codes]}::text[])
    order by issued_on nulls last, number`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode);
};
