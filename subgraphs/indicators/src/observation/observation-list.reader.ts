import {
  checkPageSize,
  decodeCursor,
  OrderDirection,
  type Page,
  type ReadContext,
  toPage,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import type { Observation } from './observation.type.js';
import { fulfils } from './observation-condition.js';
import {
  type ObservationListRequest,
  ObservationOrderField,
  type ObservationSelection,
} from './observation-list.args.js';
import { type ObservationRow, observationColumns, toObservations } from './observation-row.js';

/** A page, and what the whole list is: it is counted only when the count is asked for. */
export type ObservationPage = Page<Observation> & { readonly selection: ObservationSelection };

type ListedRow = ObservationRow & { readonly position: string; readonly serial: string };

const orderValues: Record<ObservationOrderField, { value: RawBuilder<unknown>; type: RawBuilder<unknown> }> =
  {
    PERIOD: { value: sql`o.period_end`, type: sql`date` },
    PUBLISHED_ON: { value: sql`coalesce(o.published_on, '-infinity')`, type: sql`date` },
    VALUE: { value: sql`coalesce(o.value, o.low, '-infinity')`, type: sql`numeric` },
  };

function codes(selection: ObservationSelection): RawBuilder<unknown> {
  return selection.indicators === null
    ? sql`(select code from indicators.indicator)`
    : sql`unnest(${[...selection.indicators]}::text[])`;
}

function conditions(selection: ObservationSelection): RawBuilder<unknown> {
  const area = selection.area === null ? sql`true` : sql`o.area_id = ${selection.area}`;
  return sql`o.indicator_code = asked.code and ${area} and ${fulfils(selection)}`;
}

/** What stands after the cursor in the list's order. */
function beyond(
  { order, after }: ObservationListRequest,
  list: string,
  value: RawBuilder<unknown>,
  type: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (after === null) return sql`true`;
  const [position, serial] = decodeCursor(list, after);
  const sign = order.direction === OrderDirection.DESC ? sql`<` : sql`>`;
  return sql`(${value}, o.id) ${sign} (${position}::${type}, ${serial}::bigint)`;
}

/**
 * A page of observations over all areas.
 *
 * SQL: for each indicator the first rows in the order asked, which an index holds, and of those the first again; so
 * a page of the whole country costs no more than a page of each indicator.
 */
export async function listObservations(
  context: ReadContext,
  request: ObservationListRequest,
): Promise<ObservationPage> {
  const { selection, order } = request;
  const list = `observations ${JSON.stringify([selection, order.field, order.direction])}`;
  const limit = checkPageSize(request.first) + 1;
  const { value, type } = orderValues[order.field];
  const direction = order.direction === OrderDirection.DESC ? sql`desc` : sql`asc`;
  const { rows } = await sql<ListedRow>`
    select listed.* from ${codes(selection)} as asked(code)
    cross join lateral (
      select ${observationColumns}, ${value} as position_value, ${value}::text as position, o.id as position_id,
        o.id::text as serial
      from indicators.observation o
      where ${conditions(selection)} and ${beyond(request, list, value, type)}
      order by ${value} ${direction}, o.id ${direction} limit ${limit}
    ) as listed
    order by position_value ${direction}, position_id ${direction} limit ${limit}`.execute(context.database);
  const observations = await toObservations(context, rows);
  const positions = new Map(rows.map((row, place) => [observations[place], [row.position, row.serial]]));
  const page = toPage(list, request, observations, 0, (observation) => positions.get(observation) ?? []);
  return { ...page, selection };
}

/** How many observations a selection has. */
export async function countObservations(
  context: ReadContext,
  selection: ObservationSelection,
): Promise<number> {
  const { rows } = await sql<{ total: string }>`
    select count(*) as total from ${codes(selection)} as asked(code)
    join indicators.observation o on ${conditions(selection)}`.execute(context.database);
  return Number(rows[0]?.total);
}
