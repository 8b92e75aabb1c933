import {
  type BatchReader,
  groupByKey,
  pick,
  provenanceOf,
  provenanceSelection,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { table } from '../table.js';
import { CommitmentEntity } from './commitment.entity.js';
import type { Commitment } from './commitment.type.js';

const c = table(CommitmentEntity, 'c');

const columns = { ...pick(c, 'registrationId', 'parties', 'signedOn', 'dueOn'), ...provenanceSelection(c) };

/** The commitments signed for each registration. */
export const commitmentsOfRegistrations: BatchReader<string, null, Commitment[]> = async (context, ids) => {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)}
    from ${c} where ${c.registrationId} = any(${[...ids]}::text[])
    order by ${c.registrationId}, ${c.sequence}`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.registrationId).map((commitments) =>
    commitments.map((row) => ({ ...row, provenance: provenanceOf(row) })),
  );
};
