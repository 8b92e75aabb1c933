import { type BatchReader, parsePeriod, pickByKey, plannedOnce, sql } from '@ntp-graph/kit';
import { isTotal } from '../observation/disaggregation.js';
import { o } from '../observation/observation.entity.js';
import type { Observation } from '../observation/observation.type.js';
import { bestFirst, hasFigure } from '../observation/observation-precedence.js';
import { type ObservationRow, observationColumns, toObservations } from '../observation/observation-row.js';
import type { Target } from './target.type.js';

type OfficialRow = ObservationRow & { readonly place: string };

/** Where a target is to be reached: targets of several authorities for one place are compared with one observation. */
export function placeOf({ unit, region, indicator, period }: Target): string {
  return JSON.stringify([unit?.id ?? region?.id, indicator.code, period]);
}

function askedFor(places: readonly string[]) {
  return places.map((place) => {
    const [area, code, period] = JSON.parse(place) as [string, string, string];
    return { place, area, code, ...parsePeriod(period) };
  });
}

/**
 * The official observation that stands for each area, indicator and period (see `placeOf`); null where none was
 * published. Synthetic values are never compared with a target.
 *
 * SQL: the places, and for each the first entry of the index `observation_best` that is of that period.
 */
export const officialObservations: BatchReader<string, null, Observation | null> = async (
  context,
  places,
) => {
  const { rows } = await sql<OfficialRow>`
    ${plannedOnce} select asked.place, best.*
    from jsonb_to_recordset(${JSON.stringify(askedFor(places))}::jsonb)
      as asked(place text, area text, code text, "start" date, "end" date)
    cross join lateral (
      select ${observationColumns}
      from ${o}
      where ${o.areaId} = asked.area and ${o.indicatorCode} = asked.code
        and ${o.periodEnd} = asked."end" and ${o.periodStart} = asked."start"
        and not ${o.synthetic} and ${isTotal} and ${hasFigure}
      order by ${bestFirst} limit 1
    ) as best`.execute(context.database);
  const observations = await toObservations(context, rows);
  const byPlace = rows.map((row, index) => ({
    place: row.place,
    observation: observations[index] as Observation,
  }));
  return pickByKey(places, byPlace, ({ place }) => place).map((found) => found?.observation ?? null);
};
