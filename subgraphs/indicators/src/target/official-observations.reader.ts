import { type BatchReader, pickByKey } from '@ntp-graph/kit';
import { sql } from 'kysely';
import { isTotal } from '../observation/disaggregation.js';
import type { Observation } from '../observation/observation.type.js';
import { bestFirst, hasFigure } from '../observation/observation-precedence.js';
import { type ObservationRow, observationColumns, toObservations } from '../observation/observation-row.js';

type OfficialRow = ObservationRow & { readonly targetId: string };

/**
 * The official observation that stands for the area, indicator and period of each target; null where none was
 * published. Synthetic values are never compared with a target.
 */
export const officialObservationsOfTargets: BatchReader<string, null, Observation | null> = async (
  context,
  ids,
) => {
  const { rows } = await sql<OfficialRow>`
    select t.id::text as "targetId", best.*
    from indicators.target t
    cross join lateral (
      select ${observationColumns}
      from indicators.observation o
      where o.area_id = coalesce(t.unit_id, t.region_id) and o.indicator_code = t.indicator_code
        and o.period_end = t.period_end and o.period_start = t.period_start
        and not o.synthetic and ${isTotal} and ${hasFigure}
      order by ${bestFirst} limit 1
    ) as best
    where t.id = any(${[...ids]}::bigint[])`.execute(context.database);
  const observations = await toObservations(context, rows);
  const byTarget = rows.map((row, place) => ({
    targetId: row.targetId,
    observation: observations[place] as Observation,
  }));
  return pickByKey(ids, byTarget, ({ targetId }) => targetId).map((found) => found?.observation ?? null);
};
