import {
  type BatchReader,
  groupByKey,
  type ProvenanceColumns,
  provenanceOf,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { ReachedStage } from './reached-stage.type.js';

type ReachedStageRow = Omit<ReachedStage, 'provenance'> &
  ProvenanceColumns & { readonly registrationId: string };

/** The stages that each registration reached, in their order. */
export const stagesOfRegistrations: BatchReader<string, null, ReachedStage[]> = async (context, ids) => {
  const { rows } = await sql<ReachedStageRow>`
    select s.registration_id as "registrationId", s.stage, s.reached_on as "on", s.reported_on as "reportedOn",
      s.actor, ${selectProvenance('s')}
    from programmes.registration_stage s where s.registration_id = any(${[...ids]}::text[])
    order by s.registration_id, s.sequence`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.registrationId).map((stages) =>
    stages.map((row) => ({ ...row, provenance: provenanceOf(row) })),
  );
};
