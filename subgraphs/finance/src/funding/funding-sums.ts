import { type RawBuilder, sql } from 'kysely';
import { FundingMeasure } from '../ledger/funding-measure.js';
import { amountSource } from './amount-source.js';
import { FundingDimension } from './funding-dimension.js';
import type { FundingRequest } from './funding-request.js';

interface DimensionSql {
  /** Its value, over an amount `e` and the path `p` of its unit. */
  readonly value: RawBuilder<unknown>;
  /** Its column among the groups. */
  readonly column: RawBuilder<unknown>;
  /** That column, comparable: text in the order of its code points, whatever the database's language. */
  readonly order: RawBuilder<unknown>;
}

function text(value: string, column: string): DimensionSql {
  return { value: sql.raw(value), column: sql.ref(column), order: sql`${sql.ref(column)} collate "C"` };
}

function number(value: string, column: string): DimensionSql {
  return { value: sql.raw(value), column: sql.ref(column), order: sql.ref(column) };
}

const dimensions: Readonly<Record<FundingDimension, DimensionSql>> = {
  PROVINCE: text('p.province_id', 'provinceId'),
  DISTRICT: text('p.district_id', 'districtId'),
  UNIT: text('e.unit_id', 'unitId'),
  PROGRAMME: text('e.programme_code', 'programmeCode'),
  COMPONENT: text('e.component_code', 'componentCode'),
  PLAN_YEAR: number('e.plan_year', 'planYear'),
  ORIGIN_YEAR: number('e.origin_year', 'originYear'),
  SOURCE: text('e.fund_source', 'source'),
  CAPITAL: text('e.capital', 'capital'),
  MONTH: text(`to_char(e.entered_on, 'YYYY-MM')`, 'month'),
};

/** The column of a dimension among the groups, comparable. */
export function dimensionOrder(dimension: FundingDimension): RawBuilder<unknown> {
  return dimensions[dimension].order;
}

/** The order that groups have unless another is asked for: by their dimensions, those without a value last. */
export function dimensionsOrder(groupBy: readonly FundingDimension[]): RawBuilder<unknown> {
  return sql.join(groupBy.map(dimensionOrder));
}

/** Whether grouping needs the path of the unit. */
export function needsUnitPath(groupBy: readonly FundingDimension[]): boolean {
  return groupBy.includes(FundingDimension.PROVINCE) || groupBy.includes(FundingDimension.DISTRICT);
}

function conditions(request: FundingRequest): RawBuilder<unknown>[] {
  const { planYears, programmes, components, asOf, capital, source, synthetic } = request;
  const parts: RawBuilder<unknown>[] = [];
  if (planYears?.length === 1) parts.push(sql`e.plan_year = ${planYears[0]}`);
  else if (planYears) parts.push(sql`e.plan_year = any(${planYears}::int[])`);
  if (programmes) parts.push(sql`e.programme_code = any(${programmes}::text[])`);
  if (components) parts.push(sql`e.component_code = any(${components}::text[])`);
  if (asOf) parts.push(sql`e.entered_on <= ${asOf}::date`);
  if (capital) parts.push(sql`e.capital = ${capital}`);
  if (source) parts.push(sql`e.fund_source = ${source}`);
  if (synthetic !== null) parts.push(sql`e.synthetic = ${synthetic}`);
  return parts;
}

/** Which amounts to sum. */
export interface FundingScope {
  /** Whom an amount is summed for; null when all is summed for one asker. */
  readonly parent: RawBuilder<unknown> | null;
  /** Tables that bring an amount `e`, and where a dimension or a condition needs it the path `p` of its unit. */
  readonly from: RawBuilder<unknown>;
  readonly conditions: readonly RawBuilder<unknown>[];
}

/**
 * The one group-by over the money: five measures side by side, for each parent and each value of the dimensions.
 *
 * SQL: `select parent, <dimensions>, sum(e.planned) as planned, … group by parent, <dimensions>`; of the ledger
 * `sum(e.amount) filter (where e.measure = 'PLANNED') as planned`.
 */
export function fundingSums(request: FundingRequest, scope: FundingScope): RawBuilder<unknown> {
  const grouped = request.groupBy.map((dimension) => dimensions[dimension]);
  const selected = grouped.map(({ value, column }) => sql`${value} as ${column}`);
  const keys = grouped.map(({ value }) => value);
  const all = [...scope.conditions, ...conditions(request)];
  const { sum } = amountSource(request);
  return sql`
    select ${sql.join(scope.parent ? [sql`${scope.parent} as parent`, ...selected] : selected)},
      ${sum(FundingMeasure.PLANNED)} as planned,
      ${sum(FundingMeasure.ALLOCATED)} as allocated,
      ${sum(FundingMeasure.CARRIED_OVER)} as "carriedOver",
      ${sum(FundingMeasure.DISBURSED)} as disbursed,
      ${sum(FundingMeasure.SETTLED)} as settled,
      bool_or(e.synthetic) as synthetic
    from ${scope.from}
    where ${all.length > 0 ? sql.join(all, sql` and `) : sql`true`}
    group by ${sql.join(scope.parent ? [scope.parent, ...keys] : keys)}`;
}
