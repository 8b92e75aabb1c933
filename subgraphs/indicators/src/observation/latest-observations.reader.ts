import { type BatchReader, groupByKey, plannedOnceFor, readRows, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { i, indicatorColumns, indicatorsByCode } from '../indicator/indicator.reader.js';
import type { Indicator } from '../indicator/indicator.type.js';
import { table } from '../table.js';
import { isTotal } from './disaggregation.js';
import { LatestObservationEntity } from './latest-observation.entity.js';
import type { LatestObservationsRequest } from './latest-observations.args.js';
import { o } from './observation.entity.js';
import type { Observation } from './observation.type.js';
import { isPublishedBy, isSynthetic } from './observation-condition.js';
import { bestFirst, hasFigure } from './observation-precedence.js';
import { type ObservationRow, toObservations, totalList, totalNames } from './observation-row.js';

/** The observations kept ready, as `o`. */
const latest = table(LatestObservationEntity, 'o');

interface Beside {
  /** The indicators asked for; null when there are none. */
  readonly indicators: readonly Indicator[] | null;
}

/**
 * The observations `o` that stand for areas and indicators, one at most for each pair. Without conditions they are kept
 * ready; of some observations only, each is the first entry of the index `observation_best` that fulfils them.
 *
 * @param areas the ids of the areas, as an array or a subselect after `any`
 */
export function standing(
  areas: RawBuilder<unknown>,
  { indicators, synthetic, asOf, knownOn }: LatestObservationsRequest,
): RawBuilder<unknown> {
  if (synthetic === null && asOf === null && knownOn === null) {
    return sql`${latest}
      where ${latest.areaId} = any(${areas}) and ${latest.indicatorCode} = any(${[...indicators]}::text[])`;
  }
  return sql`unnest(${areas}) as unit(id)
    cross join unnest(${[...indicators]}::text[]) as asked(code)
    cross join lateral (
      select * from ${o}
      where ${o.areaId} = unit.id and ${o.indicatorCode} = asked.code and ${isTotal} and ${hasFigure}
        and ${synthetic === null ? sql`true` : isSynthetic(synthetic)}
        and ${asOf === null ? sql`true` : sql`${o.periodEnd} <= ${asOf}::date`}
        and ${isPublishedBy(knownOn)}
      order by ${bestFirst} limit 1
    ) as o where true`;
}

/**
 * The observation that stands for each unit and indicator, in the order of the indicators asked for; none where
 * nothing was published.
 *
 * SQL: one statement, and one look at an index for each unit and indicator.
 */
export const latestObservationsOfUnits: BatchReader<
  string,
  LatestObservationsRequest,
  Observation[]
> = async (context, ids, request, asked) => {
  const { indicators } = request;
  const { rows, beside } = await readRows<ObservationRow, Beside>(context.database, {
    names: totalNames(asked),
    select: sql`${plannedOnceFor(ids)} select ${totalList} from ${standing(sql`${[...ids]}::text[]`, request)}
      order by array_position(${[...indicators]}::text[], ${o.indicatorCode})`,
    beside: {
      indicators: sql`(select json_agg(indicator) from (
        select ${indicatorColumns} from ${i} where ${i.code} = any(${[...indicators]}::text[])
      ) as indicator)`,
    },
  });
  for (const indicator of beside.indicators ?? []) {
    context.prime(indicatorsByCode, indicator.code, null, indicator);
  }
  const observations = await toObservations(context, rows);
  return groupByKey(ids, observations, ({ unit }) => unit?.id);
};
