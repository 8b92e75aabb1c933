import { type BatchReader, groupByKey, readRows } from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { indicatorColumns, indicatorsByCode } from '../indicator/indicator.reader.js';
import type { Indicator } from '../indicator/indicator.type.js';
import { isTotal } from './disaggregation.js';
import type { LatestObservationsRequest } from './latest-observations-request.js';
import type { Observation } from './observation.type.js';
import { isSynthetic } from './observation-condition.js';
import { bestFirst, hasFigure } from './observation-precedence.js';
import { type ObservationRow, toObservations, totalList, totalNames } from './observation-row.js';

interface Beside {
  /** The indicators asked for; null when there are none. */
  readonly indicators: readonly Indicator[] | null;
}

/**
 * The observation `o` that stands for an area and an indicator. Without conditions it is kept ready; of some
 * observations only, it is the first entry of the index `observation_best` that fulfils them.
 */
function best({ synthetic, asOf }: LatestObservationsRequest): RawBuilder<unknown> {
  const isOfPair = sql`o.area_id = unit.id and o.indicator_code = asked.code`;
  if (synthetic === null && asOf === null) {
    // There is one at most; the limit keeps PostgreSQL from joining, for which it would read the whole table.
    return sql`select * from indicators.latest_observation o where ${isOfPair} limit 1`;
  }
  return sql`
    select * from indicators.observation o
    where ${isOfPair} and ${isTotal} and ${hasFigure}
      and ${synthetic === null ? sql`true` : isSynthetic(synthetic)}
      and ${asOf === null ? sql`true` : sql`o.period_end <= ${asOf}::date`}
    order by ${bestFirst} limit 1`;
}

/**
 * The observation that stands for each unit and indicator, in the order of the indicators asked for; none where
 * nothing was published.
 *
 * SQL: one statement, units and indicators crossed, and for each pair one row.
 */
export const latestObservationsOfUnits: BatchReader<
  string,
  LatestObservationsRequest,
  Observation[]
> = async (context, ids, request, asked) => {
  const { indicators } = request;
  const { rows, beside } = await readRows<ObservationRow, Beside>(context.database, {
    names: totalNames(asked),
    select: sql`select ${totalList} from unnest(${[...ids]}::text[]) as unit(id)
      cross join unnest(${[...indicators]}::text[]) with ordinality as asked(code, place)
      cross join lateral (${best(request)}) as o
      order by asked.place`,
    beside: {
      indicators: sql`(select json_agg(indicator) from (
        select ${indicatorColumns} from indicators.indicator where code = any(${[...indicators]}::text[])
      ) as indicator)`,
    },
  });
  for (const indicator of beside.indicators ?? []) {
    context.prime(indicatorsByCode, indicator.code, null, indicator);
  }
  const observations = await toObservations(context, rows);
  return groupByKey(ids, observations, ({ unit }) => unit?.id);
};
