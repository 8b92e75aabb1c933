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
import { ReachedStageEntity } from './reached-stage.entity.js';
import type { ReachedStage } from './reached-stage.type.js';

const s = table(ReachedStageEntity, 's');

const columns = {
  ...pick(s, 'registrationId', 'stage', 'reportedOn', 'actor'),
  on: s.reachedOn,
  ...provenanceSelection(s),
};

/** The stages that each registration reached, in their order. */
export const stagesOfRegistrations: BatchReader<string, null, ReachedStage[]> = async (context, ids) => {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)}
    from ${s} where ${s.registrationId} = any(${[...ids]}::text[])
    order by ${s.registrationId}, ${s.sequence}`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.registrationId).map((stages) =>
    stages.map((row) => ({ ...row, provenance: provenanceOf(row) })),
  );
};
