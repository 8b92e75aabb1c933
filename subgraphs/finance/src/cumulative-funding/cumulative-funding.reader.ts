import {
  type BatchReader,
  dimensionsOrder,
  groupByKey,
  meetsHaving,
  orderOfList,
  type Page,
  type PageRequest,
  parsePeriod,
  type ReadContext,
  readGroups,
  sql,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { earlierMoney, summedMeasures } from '../funding/carried-again.js';
import { dimensionsOf, usualOrder } from '../funding/dimension-sql.js';
import { usualRateSql } from '../funding/disbursement-rate.js';
import { amountsOfUnits } from '../funding/funding.reader.js';
import type { FilteredFundingRequest } from '../funding/funding-filter.js';
import { amountsOfList } from '../funding/funding-list.reader.js';
import type { FundingRequest } from '../funding/funding-request.js';
import { type FundingRow, groupKey, summedProvenance } from '../funding/funding-row.js';
import { type FundingScope, fundingFlows } from '../funding/funding-sums.js';
import type { UnitFundingRequest } from '../funding/unit-funding-request.js';
import type { CumulativeFunding } from './cumulative-funding.type.js';
import type { CumulativeFundingHaving, CumulativeFundingOrder } from './cumulative-funding-measures.js';

/**
 * What each period brought, summed up over the periods of each series. The last dimension of the request is the period.
 *
 * SQL: `select …, sum(disbursed) over so_far as disbursed … from (<the sums by period>) as flows
 * window so_far as (partition by <series> order by <period>)`.
 */
function sumsToDate(request: FundingRequest, scope: FundingScope): RawBuilder<unknown> {
  const dimensions = dimensionsOf(request.groupBy);
  const series = dimensions.slice(0, -1).map(({ column }) => column);
  const toDate = [
    ...[...summedMeasures, 'carriedAgain'].map(
      (amount) => sql`sum(${sql.ref(amount)}) over so_far as ${sql.ref(amount)}`,
    ),
    sql`bool_or(synthetic) over so_far as synthetic`,
    sql`min("transferredOn") over so_far as "transferredOn"`,
  ];
  const parent = scope.parent ? [sql`parent`] : [];
  const [period = sql``] = dimensions.slice(-1).map(({ column }) => column);
  const flows = flowsByPeriod(fundingFlows(request, scope), [...parent, ...series], period);
  const columns = [...parent, ...dimensions.map(({ column }) => column), ...toDate];
  return sql`select ${sql.join(columns)} from (${flows}) as flows
    window so_far as (partition by ${sql.join([...parent, ...series])} order by ${dimensionsOrder(dimensions.slice(-1))})`;
}

/**
 * What each period brought to each series, and `carriedAgain`: what of the money carried over the series has from then on
 * from an earlier plan year too. Entries come in any order, so that this is known when the later of the two is.
 */
function flowsByPeriod(
  flows: RawBuilder<unknown>,
  series: readonly RawBuilder<unknown>[],
  period: RawBuilder<unknown>,
) {
  const none = sql.join(summedMeasures.map(() => sql`null`));
  const measures = sql.join(summedMeasures.map((measure) => sql.ref(measure)));
  const sums = summedMeasures.map((measure) => sql`sum(brought.${sql.ref(measure)}) as ${sql.ref(measure)}`);
  return sql`
    select ${sql.join([...series, sql`brought.period as ${period}`, ...sums])},
      sum(brought."carriedAgain") as "carriedAgain", bool_or(brought.synthetic) as synthetic,
      min(brought."transferredOn") as "transferredOn"
    from (select *, ${earlierMoney(sql`min(${period})`, series)} as since from (${flows}) as flows) as followed
    cross join lateral (
      select ${period}, ${measures}, synthetic, null, "transferredOn"
      union all select greatest(${period}, since), ${none}, null, "carriedOver", null
        where since is not null and "carriedOver" is not null
    ) as brought(period, ${measures}, synthetic, "carriedAgain", "transferredOn")
    group by ${sql.join(series)}, brought.period`;
}

/** The last day of the point's period, or the day that is asked for where that is earlier. */
function lastDay({ month, quarter, calendarYear }: FundingRow, knownOn: string | null): string {
  const { end } = parsePeriod(month ?? quarter ?? calendarYear);
  return knownOn !== null && knownOn < end ? knownOn : end;
}

function toPoint(row: FundingRow, request: FundingRequest): CumulativeFunding {
  return {
    ...groupKey(row),
    asOf: lastDay(row, request.knownOn),
    plannedToDate: toMoneyOrNull(row.planned),
    allocatedToDate: toMoneyOrNull(row.allocated),
    carriedOverToDate: toMoneyOrNull(row.carriedOver),
    carriedAgainToDate: toMoneyOrNull(row.carriedAgain),
    disbursedToDate: toMoneyOrNull(row.disbursed),
    settledToDate: toMoneyOrNull(row.settled),
    transferredToDate: toMoneyOrNull(row.transferred),
    transferredOn: row.transferredOn ?? null,
    row,
    request,
    provenance: summedProvenance(row.synthetic),
  };
}

/** The series of each unit; empty for a unit that has none or does not exist. */
export const cumulativeFundingOfUnits: BatchReader<string, UnitFundingRequest, CumulativeFunding[]> = async (
  context,
  ids,
  request,
) => {
  const { rows } = await sql<FundingRow>`
    select * from (${sumsToDate(request, amountsOfUnits(ids, request))}) as points
    order by ${usualOrder(request.groupBy)}`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.parent).map((points) =>
    points.map((row) => toPoint(row, request)),
  );
};

const columnsInOrder = {
  PLANNED: sql`planned`,
  ALLOCATED: sql`allocated`,
  CARRIED_OVER: sql`"carriedOver"`,
  DISBURSED: sql`disbursed`,
  SETTLED: sql`settled`,
  TRANSFERRED: sql`transferred`,
  DISBURSEMENT_RATE: sql`"disbursementRate"`,
};
const bounded = [...summedMeasures, 'disbursementRate'];

/** Which points of the series, and in what order. */
interface PointsAsked {
  readonly having?: CumulativeFundingHaving | null;
  readonly orderBy?: CumulativeFundingOrder | null;
}

/** Series over all places and programmes, in pages: all points of one, then the next. */
export function cumulativeFundingList(
  context: ReadContext,
  request: FilteredFundingRequest,
  { having, orderBy }: PointsAsked,
  page: PageRequest,
): Promise<Page<CumulativeFunding>> {
  const [period = sql`null`] = dimensionsOf(request.groupBy)
    .slice(-1)
    .map((dimension) => dimension.order);
  const columns = { PERIOD: period, ...columnsInOrder };
  const list = {
    name: `cumulativeFunding ${JSON.stringify([request, having, orderBy])}`,
    groups: sumsToDate(request, amountsOfList(request)),
    derived: { disbursementRate: usualRateSql },
    having: meetsHaving({ ...having }, bounded),
    order: orderOfList(orderBy, columns, usualOrder(request.groupBy)),
  };
  return readGroups(context, list, page, (row: FundingRow) => toPoint(row, request));
}
