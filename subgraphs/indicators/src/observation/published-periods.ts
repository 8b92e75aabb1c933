import { badInput, parsePeriod, plannedOnce, type ReadContext, sql } from '@ntp-graph/kit';
import { Frequency, frequencyOf, isOfFrequency } from '../time/frequency.js';
import { o } from './observation.entity.js';

/** How many periods an error names. */
const mostNamed = 12;

/**
 * Refuses periods that the indicator has no observation of, anywhere: BAD_USER_INPUT that names the latest it has.
 *
 * SQL: one look into the index of an indicator's periods; only when a period is not there, a walk through them.
 */
export async function checkPublishedPeriods(
  context: ReadContext,
  indicatorCode: string,
  periods: readonly string[],
): Promise<void> {
  const asked = periods.map((period) => ({ period, end: parsePeriod(period).end }));
  const { rows } = await sql<{ period: string }>`
    select asked.period from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(period text, "end" date)
    where not exists (
      select from ${o}
      where ${o.indicatorCode} = ${indicatorCode} and ${o.periodEnd} = asked."end"
        and ${o.period} = asked.period)`.execute(context.database);
  const [unpublished] = rows;
  if (!unpublished) return;
  const { rows: published } = await sql<{ period: string }>`
    select ${o.period} from ${o} where ${o.indicatorCode} = ${indicatorCode}
    group by ${o.period}, ${o.periodEnd}, ${o.periodStart}
    order by ${o.periodEnd} desc, ${o.periodStart} desc limit ${mostNamed}`.execute(context.database);
  const names = published.map(({ period }) => period);
  throw badInput(
    `${indicatorCode} has no value of ${unpublished.period}`,
    names.length === 0
      ? 'an indicator that has values'
      : `a period that it has, the latest: ${names.join(', ')}`,
  );
}

/**
 * Refuses a frequency that the indicator is not published in, anywhere: BAD_USER_INPUT that names those it is. To be
 * asked only when nothing was found.
 *
 * SQL: the index of an indicator's periods from the latest on, until one is so long; only when none is, all of them. The
 * order keeps the planner from looking for it through the whole table.
 */
export async function checkPublishedFrequency(
  context: ReadContext,
  indicatorCode: string,
  frequency: Frequency,
): Promise<void> {
  const found = await sql`
    ${plannedOnce} select from ${o} where ${o.indicatorCode} = ${indicatorCode} and ${isOfFrequency(frequency)}
    order by ${o.periodEnd} desc, ${o.id} desc limit 1`.execute(context.database);
  if (found.rows.length > 0) return;
  const { rows } = await sql<{ period: string }>`
    select ${o.period} from ${o} where ${o.indicatorCode} = ${indicatorCode} group by ${o.period}`.execute(
    context.database,
  );
  const published = new Set(rows.map(({ period }) => frequencyOf(period)));
  if (published.size === 0) return;
  const others = Object.values(Frequency).filter((other) => published.has(other));
  throw badInput(`${indicatorCode} has no ${frequency} values`, `frequency ${others.join(' or ')}`);
}
