import {
  type BatchReader,
  groupByKey,
  type LegalBasis,
  pick,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';

import { table } from '../table.js';
import { ProgrammeLegalBasisEntity } from './programme-legal-basis.entity.js';

const b = table(ProgrammeLegalBasisEntity, 'b');
const columns = pick(b, 'programmeCode', 'number', 'kind', 'issuedOn');

/** The documents of each programme, the earliest first, those of unknown day last. */
export const legalBasesOfProgrammes: BatchReader<string, null, LegalBasis[]> = async (context, codes) => {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)} from ${b} where ${b.programmeCode} = any(${[...codes]}::text[])
    order by ${b.issuedOn} nulls last, ${b.number}`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode);
};
