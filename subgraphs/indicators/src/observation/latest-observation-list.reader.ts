import {
  isUnitWithin,
  type ListSortKey,
  meetsHaving,
  type Page,
  type PageRequest,
  type ReadContext,
  readPage,
  sortedBy,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { p } from '../table.js';
import type {
  LatestObservationOrder,
  LatestObservationOrderField,
  LatestObservationSelection,
} from './latest-observation-list.args.js';
import { standing } from './latest-observations.reader.js';
import { o } from './observation.entity.js';
import type { Observation } from './observation.type.js';
import { latestColumns, toObservations } from './observation-row.js';

const exactValue = sql`case when ${o.comparator} = 'EQ' then ${o.value} end`;

const orderKeys: Readonly<Record<LatestObservationOrderField, ListSortKey>> = {
  UNIT: { value: o.areaId, type: 'text' },
  VALUE: { value: exactValue, type: 'numeric', nullable: true },
  PERIOD: { value: o.periodEnd, type: 'date' },
};
const usual = [orderKeys.UNIT, { value: o.indicatorCode, type: 'text' }] as const;

function units({ levels, within, includePredecessors }: LatestObservationSelection): RawBuilder<unknown> {
  const ofLevels = levels === null ? sql`true` : sql`${p.level} = any(${[...levels]}::text[])`;
  return sql`array(select ${p.unitId} from ${p}
    where ${ofLevels} and ${isUnitWithin('indicators', p.unitId, within, includePredecessors)})`;
}

/**
 * The observations that stand for all units, in pages: as `latestObservations` of each unit has them.
 *
 * SQL: one statement; of the units first, then one look at an index for each, or at the table that is kept of them.
 */
export function listLatestObservations(
  context: ReadContext,
  selection: LatestObservationSelection,
  orderBy: LatestObservationOrder | null,
  page: PageRequest,
): Promise<Page<Observation>> {
  const { value } = selection;
  const list = {
    name: `latestObservations ${JSON.stringify([selection, orderBy])}`,
    with: sql`with standing as materialized (select o.* from ${standing(units(selection), selection)})`,
    columns: latestColumns,
    from: sql`standing as o`,
    where:
      value === null
        ? sql`true`
        : sql`${o.comparator} = 'EQ' and ${meetsHaving({ 'o.value': value }, ['o.value'])}`,
    ...sortedBy(orderBy, orderKeys, usual),
  };
  return readPage(context, list, page, (rows) => toObservations(context, rows));
}
