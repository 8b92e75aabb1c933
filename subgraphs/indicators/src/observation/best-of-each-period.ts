import { plannedOnce, type ReadContext, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { o } from './observation.entity.js';
import type { Observation } from './observation.type.js';
import { bestFirst, hasFigure } from './observation-precedence.js';
import { type ObservationRow, observationColumns, toObservations } from './observation-row.js';

/**
 * Of the observations `o` of each area and one indicator that fulfil the condition, the one that stands for each
 * period, by period: one value a period, however many publishers there are.
 *
 * SQL: the areas, and for each a stretch of the index `observation_key`, of every period its first by precedence.
 *
 * @param since of the periods that had ended by this day, only those that ended last; null for all
 */
export async function bestOfEachPeriod(
  context: ReadContext,
  areas: readonly string[],
  indicatorCode: string,
  condition: RawBuilder<unknown>,
  since: string | null = null,
): Promise<Observation[]> {
  const isAsked = sql`${o.areaId} = area.id and ${o.indicatorCode} = ${indicatorCode} and ${hasFigure} and ${condition}`;
  const isLate =
    since === null
      ? sql`true`
      : sql`${o.periodEnd} >= coalesce(
          (select max(${o.periodEnd}) from ${o} where ${isAsked} and ${o.periodEnd} <= ${since}::date), ${since}::date)`;
  const { rows } = await sql<ObservationRow>`
    ${plannedOnce} select best.* from unnest(${[...areas]}::text[]) as area(id)
    cross join lateral (
      select distinct on (${o.periodEnd}, ${o.periodStart}, ${o.period}) ${observationColumns}
      from ${o}
      where ${isAsked} and ${isLate}
      order by ${o.periodEnd}, ${o.periodStart}, ${o.period}, ${bestFirst}
    ) as best`.execute(context.database);
  return toObservations(context, rows);
}
