import {
  type BatchReader,
  columnsOf,
  pickByKey,
  plannedOnce,
  type ReadContext,
  type Selection,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { table } from '../table.js';
import { IndicatorEntity } from './indicator.entity.js';
import type { Indicator } from './indicator.type.js';

/** The indicator that a piece of a statement is about. */
export const i = table(IndicatorEntity, 'i');

const { criteriaRefs: criteriaReferences, ...columns } = columnsOf(IndicatorEntity, 'i');

/** Its columns. */
export const indicatorColumns = selectList({ ...columns, criteriaReferences } satisfies Selection<Indicator>);

/** Indicators by code; null where there is none. */
export const indicatorsByCode: BatchReader<string, null, Indicator | null> = async (context, codes) => {
  const { rows } = await sql<Indicator>`
    ${plannedOnce} select ${indicatorColumns} from ${i} where ${i.code} = any(${[...codes]}::text[])`.execute(
    context.database,
  );
  return pickByKey(codes, rows, (indicator) => indicator.code);
};

/** Every indicator, or those of the codes, ordered by code. There are some dozens. */
export async function listIndicators(
  context: ReadContext,
  codes: readonly string[] | null,
): Promise<Indicator[]> {
  const { rows } = await sql<Indicator>`
    select ${indicatorColumns} from ${i}
    where ${codes === null ? sql`true` : sql`${i.code} = any(${[...codes]}::text[])`} order by ${i.code} collate "C"`.execute(
    context.database,
  );
  return rows;
}

/** The indicators that rows refer to, by code: read once a request, however many rows there are. */
export async function indicatorMap(
  context: ReadContext,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, Indicator>> {
  const found = await Promise.all(
    [...new Set(codes)].map((code) => context.load(indicatorsByCode, code, null)),
  );
  return new Map(found.filter((indicator) => indicator !== null).map((one) => [one.code, one]));
}
