import { type BatchReader, pickByKey, plannedOnce, readNaturalKey, sql } from '@ntp-graph/kit';
import { o } from './observation.entity.js';
import type { Observation } from './observation.type.js';
import { observationKey, observationKeyColumns } from './observation-key.js';
import { type ObservationRow, observationColumns, toObservations } from './observation-row.js';

/** Observations by their natural keys; null where there is none. */
export const observationsByKey: BatchReader<string, null, Observation | null> = async (context, keys) => {
  const asked = keys.flatMap((key) => readNaturalKey(observationKeyColumns, key) ?? []);
  const { rows } = await sql<ObservationRow>`
    ${plannedOnce} select ${observationColumns}
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked(
      "areaId" text, "indicatorCode" text, period text, sex text, age text, ethnicity text, residence text,
      publisher text, "publishedOn" text)
    join ${o} on (${o.areaId}, ${o.indicatorCode}, ${o.period}, ${o.sex}, ${o.age}, ${o.ethnicity}, ${o.residence},
        ${o.publisher})
      = (asked."areaId", asked."indicatorCode", asked.period, asked.sex, asked.age, asked.ethnicity,
        asked.residence, asked.publisher)
      and ${o.publishedOn}::text is not distinct from asked."publishedOn"`.execute(context.database);
  return pickByKey(keys, await toObservations(context, rows), observationKey);
};
