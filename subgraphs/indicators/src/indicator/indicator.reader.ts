import { type BatchReader, pickByKey, type ReadContext } from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { Indicator } from './indicator.type.js';

/** The columns of an indicator. */
export const indicatorColumns = sql`code, name_vi as "nameVi", name_en as "nameEn", unit, value_type as "valueType", direction,
  numerator, denominator, multiplier, aggregation_type as "aggregationType",
  weight_indicator_code as "weightIndicatorCode", weight_basis as "weightBasis",
  aggregation_note as "aggregationNote", frequency, lowest_level as "lowestLevel",
  definition_source as "definitionSource", data_owner as "dataOwner", disaggregations, sdg, who_gho as "whoGho",
  criteria_refs as "criteriaReferences", series_break as "seriesBreak", confidence, note`;

/** Indicators by code; null where there is none. */
export const indicatorsByCode: BatchReader<string, null, Indicator | null> = async (context, codes) => {
  const { rows } = await sql<Indicator>`
    select ${indicatorColumns} from indicators.indicator where code = any(${[...codes]}::text[])`.execute(
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
    select ${indicatorColumns} from indicators.indicator
    where ${codes === null ? sql`true` : sql`code = any(${[...codes]}::text[])`} order by code collate "C"`.execute(
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
