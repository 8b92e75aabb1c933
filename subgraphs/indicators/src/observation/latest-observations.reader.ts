import { type BatchReader, groupByKey } from '@ntp-graph/kit';
import { sql } from 'kysely';
import { indicatorMap } from '../indicator/indicator.reader.js';
import { isTotal } from './disaggregation.js';
import type { LatestObservationsRequest } from './latest-observations-request.js';
import type { Observation } from './observation.type.js';
import { isSynthetic } from './observation-condition.js';
import { bestFirst, hasFigure } from './observation-precedence.js';
import { type ObservationRow, observationColumns, toObservations } from './observation-row.js';

/**
 * The observation that stands for each unit and indicator, in the order of the indicators asked for; none where
 * nothing was published.
 *
 * SQL: units and indicators crossed, and for each pair the first entry of the index `observation_best`.
 */
export const latestObservationsOfUnits: BatchReader<
  string,
  LatestObservationsRequest,
  Observation[]
> = async (context, ids, { indicators, synthetic, asOf }) => {
  const read = sql<ObservationRow>`
    select best.*
    from unnest(${[...ids]}::text[]) as unit(id)
    cross join unnest(${[...indicators]}::text[]) with ordinality as asked(code, place)
    cross join lateral (
      select ${observationColumns}
      from indicators.observation o
      where o.area_id = unit.id and o.indicator_code = asked.code and ${isTotal} and ${hasFigure}
        and ${synthetic === null ? sql`true` : isSynthetic(synthetic)}
        and ${asOf === null ? sql`true` : sql`o.period_end <= ${asOf}::date`}
      order by ${bestFirst} limit 1
    ) as best
    order by asked.place`.execute(context.database);
  // The codes are known already: the indicators are read at the same time, not after.
  const [{ rows }] = await Promise.all([read, indicatorMap(context, indicators)]);
  const observations = await toObservations(context, rows);
  return groupByKey(ids, observations, ({ unit }) => unit?.id);
};
