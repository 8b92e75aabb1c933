import {
  type AskedFields,
  cutPage,
  isUnitWithin,
  meetsHaving,
  type Page,
  plannedOnce,
  type ReadContext,
  readRows,
  type SortKey,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { i } from '../indicator/indicator.reader.js';
import { p } from '../table.js';
import { o } from './observation.entity.js';
import type { Observation } from './observation.type.js';
import { fulfils, isSynthetic } from './observation-condition.js';
import {
  type ObservationListRequest,
  ObservationOrderField,
  type ObservationSelection,
} from './observation-list.args.js';
import { listedColumns, listedNames, type ObservationRow, toObservations } from './observation-row.js';

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

/** Whether the observation `o` is about a unit that is asked for; the units are looked up once. */
function isAbout({ area, within, includePredecessors, levels }: ObservationSelection): RawBuilder<unknown> {
  if (area !== null) return sql`${o.areaId} = ${area}`;
  const ofLevels = sql`exists (select from ${p} where ${p.unitId} = ${o.areaId} and ${p.level} = any(${levels}::text[]))`;
  const isWithin = isUnitWithin('indicators', o.areaId, within, includePredecessors);
  return levels === null ? isWithin : sql`${isWithin} and ${ofLevels}`;
}

/** Whether one of the documents states `o`. That it is a fact is said too, so that an index of facts alone can answer. */
function isStatedBy({ documents }: ObservationSelection): RawBuilder<unknown> {
  if (documents === null) return sql`true`;
  return sql`${isSynthetic(false)} and ${o.sourceId} = any(${[...documents]}::text[])`;
}

function conditions(selection: ObservationSelection): RawBuilder<unknown> {
  const { value } = selection;
  const isBounded =
    value === null
      ? sql`true`
      : sql`${o.comparator} = 'EQ' and ${meetsHaving({ 'o.value': value }, ['o.value'])}`;
  return sql`${isAbout(selection)} and ${isStatedBy(selection)} and ${isBounded} and ${fulfils(selection)}`;
}

/** What was entered since an instant, as `o`: found before anything else is looked at, by the index of that instant. */
function changed(since: string): RawBuilder<unknown> {
  return sql`(select * from ${o} where ${o.changedAt} >= ${since}::timestamptz offset 0) as o`;
}

function ofIndicators({ indicators }: ObservationSelection): RawBuilder<unknown> {
  return indicators === null ? sql`true` : sql`${o.indicatorCode} = any(${[...indicators]}::text[])`;
}

/** Whether most observations are asked for: of those, the index of all in their order has the next without a search. */
function isMost({ selection, order }: ObservationListRequest): boolean {
  const { indicators, area, within, levels, value, publishers, knownOn, synthetic, documents } = selection;
  const narrowing = [indicators, area, within, levels, value, publishers, knownOn, documents];
  const isNarrowed = narrowing.some((condition) => condition !== null);
  return order.field === ObservationOrderField.PERIOD && !isNarrowed && synthetic !== false;
}

/**
 * A page of observations over all areas.
 *
 * SQL: for each indicator the first rows in the order asked, which an index holds, and of those the first again; so
 * a page of the whole country costs no more than a page of each indicator. Where most are asked for, by an index of all;
 * where documents are, by one of what they state.
 *
 * @param asked the fields of its observations
 */
export async function listObservations(
  context: ReadContext,
  request: ObservationListRequest,
  asked: AskedFields,
): Promise<ObservationPage> {
  const { selection, order } = request;
  const list = {
    name: `observations ${JSON.stringify([selection, order.field, order.direction])}`,
    order: [orderKeys[order.field], { value: o.id, type: 'bigint' }],
    direction: order.direction,
  } as const;
  const cut = cutPage(list, request);
  const page = (from: RawBuilder<unknown>, ofIndicator: RawBuilder<unknown>) => sql`
    select ${listedColumns}, ${cut.keys} from ${from}
    where ${ofIndicator} and ${conditions(selection)} and ${cut.isBeyond} order by ${cut.order} limit ${cut.limit}`;
  const ofEach = () => sql`
    select listed.* from ${codes(selection)} as asked(code)
    cross join lateral (${page(o, sql`${o.indicatorCode} = asked.code`)}) as listed
    order by ${cut.orderOfSelected} limit ${cut.limit}`;
  const { changedSince, documents } = selection;
  const statement = () => {
    if (changedSince !== null) return page(changed(changedSince), ofIndicators(selection));
    if (documents !== null) return page(o, ofIndicators(selection));
    return isMost(request) ? sql`${plannedOnce} ${page(o, sql`true`)}` : ofEach();
  };
  const { rows } = await readRows<ObservationRow>(context.database, {
    names: [...listedNames(asked), ...(cut.keyNames as (keyof ObservationRow)[])],
    select: statement(),
  });
  return { ...cut.page(rows, await toObservations(context, rows), 0), selection };
}

/** How many observations a selection has. */
export async function countObservations(
  context: ReadContext,
  selection: ObservationSelection,
): Promise<number> {
  const { rows } = await sql<{ total: string }>`
    select count(*) as total
    from ${selection.changedSince === null ? o : changed(selection.changedSince)}
    where ${ofIndicators(selection)} and ${conditions(selection)}`.execute(context.database);
  return Number(rows[0]?.total);
}
