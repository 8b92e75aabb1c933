import {
  type BatchReader,
  dimensionsOrder,
  groupByKey,
  type Page,
  type PageRequest,
  parsePeriod,
  type ReadContext,
  readGroups,
  sql,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { dimensionsOf, usualOrder } from '../funding/dimension-sql.js';
import { amountsOfUnits } from '../funding/funding.reader.js';
import type { FilteredFundingRequest } from '../funding/funding-filter.js';
import { amountsOfList } from '../funding/funding-list.reader.js';
import type { FundingRequest } from '../funding/funding-request.js';
import { type FundingRow, groupKey, summedProvenance } from '../funding/funding-row.js';
import { type FundingScope, fundingSums } from '../funding/funding-sums.js';
import type { UnitFundingRequest } from '../funding/unit-funding-request.js';
import type { CumulativeFunding } from './cumulative-funding.type.js';

const amounts = ['planned', 'allocated', 'carriedOver', 'disbursed', 'settled'];

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
    ...amounts.map((amount) => sql`sum(${sql.ref(amount)}) over so_far as ${sql.ref(amount)}`),
    sql`bool_or(synthetic) over so_far as synthetic`,
  ];
  const parent = scope.parent ? [sql`parent`] : [];
  const columns = [...parent, ...dimensions.map(({ column }) => column), ...toDate];
  return sql`select ${sql.join(columns)} from (${fundingSums(request, scope)}) as flows
    window so_far as (partition by ${sql.join([...parent, ...series])} order by ${dimensionsOrder(dimensions.slice(-1))})`;
}

/** The last day of the point's period, or the day that is asked for where that is earlier. */
function lastDay({ month, quarter, calendarYear }: FundingRow, knownOn: string | null): string {
  const { end } = parsePeriod(month ?? quarter ?? calendarYear);
  return knownOn !== null && knownOn < end ? knownOn : end;
}

function toPoint(row: FundingRow, knownOn: string | null): CumulativeFunding {
  return {
    ...groupKey(row),
    asOf: lastDay(row, knownOn),
    plannedToDate: toMoneyOrNull(row.planned),
    allocatedToDate: toMoneyOrNull(row.allocated),
    carriedOverToDate: toMoneyOrNull(row.carriedOver),
    disbursedToDate: toMoneyOrNull(row.disbursed),
    settledToDate: toMoneyOrNull(row.settled),
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
    points.map((row) => toPoint(row, request.knownOn)),
  );
};

/** Series over all places and programmes, in pages: all points of one, then the next. */
export function cumulativeFundingList(
  context: ReadContext,
  request: FilteredFundingRequest,
  page: PageRequest,
): Promise<Page<CumulativeFunding>> {
  const list = {
    name: `cumulativeFunding ${JSON.stringify(request)}`,
    groups: sumsToDate(request, amountsOfList(request)),
    having: sql`true`,
    order: usualOrder(request.groupBy),
  };
  return readGroups(context, list, page, (row: FundingRow) => toPoint(row, request.knownOn));
}
