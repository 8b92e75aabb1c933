import {
  type BatchReader,
  groupByKey,
  type ProvenanceColumns,
  provenanceOf,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { Commitment } from './commitment.type.js';

type CommitmentRow = Omit<Commitment, 'provenance'> & ProvenanceColumns & { readonly registrationId: string };

/** The commitments signed for each registration. */
export const commitmentsOfRegistrations: BatchReader<string, null, Commitment[]> = async (context, ids) => {
  const { rows } = await sql<CommitmentRow>`
    select c.registration_id as "registrationId", c.parties, c.signed_on as "signedOn", c.due_on as "dueOn",
      ${selectProvenance('c')}
    from programmes.commitment c where c.registration_id = any(${[...ids]}::text[])
    order by c.registration_id, c.sequence`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.registrationId).map((commitments) =>
    commitments.map((row) => ({ ...row, provenance: provenanceOf(row) })),
  );
};
