import { cutPage, type Page, type ReadContext, type SortKey, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { i } from '../indicator/indicator.reader.js';
import { o } from './observation.entity.js';
import type { Observation } from './observation.type.js';
import { fulfils, isSynthetic } from './observation-condition.js';
import {
  type ObservationListRequest,
  ObservationOrderField,
  type ObservationSelection,
} from './observation-list.args.js';
import { type ObservationRow, observationColumns, toObservations } from './observation-row.js';

/** A page, and what the whole list is: it is counted only when the count is asked for. */
export type ObservationPage = Page<Observation> & { readonly selection: ObservationSelection };

const orderKeys: Readonly<Record<ObservationOrderField, SortKey>> = {
  PERIOD: { value: o.periodEnd, type: 'date' },
  PUBLISHED_ON: { value: sql`coalesce(${o.publishedOn}, '-infinity')`, type: 'date' },
  VALUE: { value: sql`coalesce(${o.value}, ${o.low}, '-infinity')`, type: 'numeric' },
};

function codes(selection: ObservationSelection): RawBuilder<unknown> {
  return selection.indicators === null
    ? sql`(select ${i.code} from ${i})`
    : sql`unnest(${[...selection.indicators]}::text[])`;
}

/** Whether one of the documents states `o`. That it is a fact is said too, so that the index of facts can answer. */
function isStatedBy({ documents }: ObservationSelection): RawBuilder<unknown> {
  if (documents === null) return sql`true`;
  return sql`${isSynthetic(false)} and ${o.sourceId} = any(${[...documents]}::text[])`;
}

function conditions(selection: ObservationSelection): RawBuilder<unknown> {
  const area = selection.area === null ? sql`true` : sql`${o.areaId} = ${selection.area}`;
  return sql`${o.indicatorCode} = asked.code and ${area} and ${isStatedBy(selection)} and ${fulfils(selection)}`;
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
  const list = {
    name: `observations ${JSON.stringify([selection, order.field, order.direction])}`,
    order: [orderKeys[order.field], { value: o.id, type: 'bigint' }],
    direction: order.direction,
  } as const;
  const cut = cutPage(list, request);
  const { rows } = await sql<ObservationRow>`
    select listed.* from ${codes(selection)} as asked(code)
    cross join lateral (
      select ${observationColumns}, ${cut.keys} from ${o}
      where ${conditions(selection)} and ${cut.isBeyond} order by ${cut.order} limit ${cut.limit}
    ) as listed
    order by ${cut.orderOfSelected} limit ${cut.limit}`.execute(context.database);
  return { ...cut.page(rows, await toObservations(context, rows), 0), selection };
}

/** How many observations a selection has. */
export async function countObservations(
  context: ReadContext,
  selection: ObservationSelection,
): Promise<number> {
  const { rows } = await sql<{ total: string }>`
    select count(*) as total from ${codes(selection)} as asked(code)
    join ${o} on ${conditions(selection)}`.execute(context.database);
  return Number(rows[0]?.total);
}
