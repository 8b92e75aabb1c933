import {
  AdministrativeLevel,
  type BatchReader,
  type Break,
  BreakKind,
  type Dimension,
  mergerBreak,
  mergerLiesBetween,
  parsePeriod,
  type ReadContext,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { ObservationEntity, o } from '../observation/observation.entity.js';
import { breaksBetween } from '../series-break/breaks-between.js';
import { seriesBreaksOfIndicators } from '../series-break/series-break.reader.js';
import type { SeriesBreak } from '../series-break/series-break.type.js';
import { table } from '../table.js';
import { dimensions, joinPaths, type ObservationDimension } from './observation-dimension.js';
import type { ObservationGroupRequest } from './observation-group.args.js';
import { valuesOf } from './observation-values.js';

const v = table(ObservationEntity, 'v');

/** What the breaks before a group depend on: the question whose answer it is part of, without its measures. */
export type BreaksRequest = Omit<
  ObservationGroupRequest,
  'measures' | 'period' | 'shareOf' | 'having' | 'orderBy' | 'shareWithin' | 'top' | 'selected'
>;

/** A group of one of these is of units that do not change; where it ends, another one begins. */
const places: readonly ObservationDimension[] = ['UNIT', 'DISTRICT', 'PROVINCE'];

interface StepRow {
  readonly key: string;
  readonly period: string;
  readonly publishers: readonly string[];
  /** Of the period before in which the group has values; null where there is none. */
  readonly earlierPeriod: string | null;
  readonly earlierPublishers: readonly string[] | null;
}

/** Texts one after another, as a key that SQL makes too. */
const separator = '\u001f';

/** The key of a group among those of a question: the values of its dimensions, in their order. */
export function groupKey(parts: readonly (string | null)[]): string {
  return parts.map((part) => part ?? '').join(separator);
}

function keySql(asked: readonly Dimension[]): RawBuilder<unknown> {
  return sql`array_to_string(array[${sql.join(asked.map(({ value }) => value))}]::text[], ${separator}, '')`;
}

/**
 * Each group that was asked for, beside that of the period before.
 *
 * SQL: the publishers of each group, and by a window over the other dimensions those of the group before it.
 */
async function readSteps(
  context: ReadContext,
  keys: readonly string[],
  request: BreaksRequest,
): Promise<readonly StepRow[]> {
  const asked = request.groupBy.map((dimension) => dimensions[dimension]);
  const others = request.groupBy.filter((one) => one !== 'PERIOD').map((dimension) => dimensions[dimension]);
  const { rows } = await sql<StepRow>`
    with steps as (
      select ${keySql(asked)} as key, ${others.length > 0 ? keySql(others) : sql`''`} as series, ${v.period},
        ${v.periodEnd}, array_agg(distinct ${v.publisher} order by ${v.publisher}) as publishers
      from (${valuesOf(request, sql`, ${o.publisher}`)}) as v ${joinPaths(request.groupBy)}
      where ${v.comparator} = 'EQ' and ${v.value} is not null
      group by 1, 2, 3, 4
    ), in_order as (
      select key, period, publishers, lag(period) over w as "earlierPeriod", lag(publishers) over w as "earlierPublishers"
      from steps window w as (partition by series order by period_end, period)
    )
    select * from in_order where key = any(${[...keys]}::text[])`.execute(context.database);
  return rows;
}

function methodBreak({ period, description, descriptionVi }: SeriesBreak): Break {
  return {
    kind: BreakKind.METHOD,
    period,
    legalBasis: null,
    reasonVi: descriptionVi ?? description,
    reasonEn: description,
  };
}

function publisherBreak({ period, publishers, earlierPeriod, earlierPublishers }: StepRow): Break {
  const [now, before] = [publishers.join(', '), (earlierPublishers ?? []).join(', ')];
  return {
    kind: BreakKind.PUBLISHER,
    period,
    legalBasis: null,
    reasonVi: `Số liệu ${period} do ${now} công bố, số liệu ${earlierPeriod} do ${before} công bố.`,
    reasonEn: `The values of ${period} are published by ${now}, those of ${earlierPeriod} by ${before}.`,
  };
}

function breaksOf(step: StepRow, series: readonly SeriesBreak[], ofPlaces: boolean): Break[] {
  const { period, earlierPeriod, publishers, earlierPublishers } = step;
  if (earlierPeriod === null) return [];
  const found = breaksBetween(series, earlierPeriod, period).map(methodBreak);
  const isAcrossMerger = mergerLiesBetween(parsePeriod(earlierPeriod).end, parsePeriod(period).end);
  if (isAcrossMerger && !ofPlaces) found.push(mergerBreak);
  if (publishers.join() !== earlierPublishers?.join()) found.push(publisherBreak(step));
  return found;
}

/** Why the values of each group do not compare with those of the period before that it has values of. */
export const breaksOfGroups: BatchReader<string, BreaksRequest, Break[]> = async (context, keys, request) => {
  if (!request.groupBy.includes('PERIOD')) return keys.map(() => []);
  const [steps, series] = await Promise.all([
    readSteps(context, keys, request),
    context.load(seriesBreaksOfIndicators, request.indicator, null),
  ]);
  const ofPlaces =
    request.level === AdministrativeLevel.COUNTRY ||
    request.groupBy.some((dimension) => places.includes(dimension));
  const byKey = new Map(steps.map((step) => [step.key, step]));
  return keys.map((key) => {
    const step = byKey.get(key);
    return step ? breaksOf(step, series, ofPlaces) : [];
  });
};
