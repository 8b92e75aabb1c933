import { type AskedFields, type BatchReader, groupByKey, type ReadContext, readRows } from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { amountSource } from './amount-source.js';
import { pathJoins, usualOrder } from './dimension-sql.js';
import type { FundingGroup } from './funding-group.type.js';
import type { FundingRequest } from './funding-request.js';
import { type FundingRow, toFundingGroup } from './funding-row.js';
import { type FundingScope, fundingNames, fundingSums } from './funding-sums.js';
import type { UnitFundingRequest } from './unit-funding-request.js';

/** An amount `e` with the path `p` of its unit. */
export function amountsWithPath(request: FundingRequest): RawBuilder<unknown> {
  return sql`${amountSource(request).table} e ${pathJoins(request.groupBy, true)}`;
}

/**
 * The amounts of the units themselves: no look at where they lie, unless a dimension asks for it. The ids are a table
 * and not an array to compare with: that would be weighed id by id when the statement is planned.
 */
function ownAmounts(ids: readonly string[], request: FundingRequest): FundingScope {
  return {
    parent: sql`e.unit_id`,
    from: sql`${amountSource(request).table} e ${pathJoins(request.groupBy)}`,
    conditions: [sql`e.unit_id in (select unnest(${ids}::text[]))`],
  };
}

/** The units of a level that lie within `place.id`, or are it; some more than once. */
function unitsOfLevel(level: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select unit_id from finance.unit_path where unit_id = place.id and level = ${level}
    union all select unit_id from finance.unit_path where province_id = place.id and level = ${level}
    union all select unit_id from finance.unit_path where district_id = place.id and level = ${level}
    union all select unit_id from finance.unit_path where place.id = 'VN' and level = ${level}`;
}

/** The amounts of all units of one level within each unit, or within it and its predecessors. */
function amountsWithin(ids: readonly string[], request: UnitFundingRequest): FundingScope {
  const places = request.includePredecessors
    ? sql`unnest(own.unit_id || own.predecessor_ids)`
    : sql`(values (own.unit_id))`;
  const units = request.level
    ? unitsOfLevel(sql`${request.level}`)
    : sql`select unit_id from finance.unit_path where unit_id = place.id and level = own.level`;
  return {
    parent: sql`scope.parent`,
    from: sql`(
      select distinct own.unit_id as parent, inner_unit.unit_id
      from finance.unit_path own cross join lateral ${places} as place(id) cross join lateral (${units}) as inner_unit
      where own.unit_id = any(${ids}::text[])
    ) as scope
    join ${amountSource(request).table} e on e.unit_id = scope.unit_id
    ${pathJoins(request.groupBy)}`,
    conditions: [],
  };
}

async function sumsByParent(
  context: ReadContext,
  parents: readonly string[],
  request: FundingRequest,
  scope: FundingScope,
  asked?: AskedFields,
): Promise<FundingGroup[][]> {
  const { rows } = await readRows<FundingRow>(context.database, {
    names: fundingNames(request, asked),
    select: sql`select * from (${fundingSums(request, scope)}) as sums order by ${usualOrder(request.groupBy)}`,
  });
  return groupByKey(parents, rows, (row) => row.parent).map((group) => group.map(toFundingGroup));
}

/** The amounts of each unit that are asked for, its id as their parent. */
export function amountsOfUnits(ids: readonly string[], request: UnitFundingRequest): FundingScope {
  const ownOnly = request.level === null && !request.includePredecessors;
  return ownOnly ? ownAmounts(ids, request) : amountsWithin(ids, request);
}

/** The funding of each unit, grouped; empty for a unit that has none or does not exist. */
export const fundingOfUnits: BatchReader<string, UnitFundingRequest, FundingGroup[]> = (
  context,
  ids,
  request,
  asked,
) => sumsByParent(context, ids, request, amountsOfUnits(ids, request), asked);

/** The funding of each programme over the units of one level, grouped. */
export const fundingOfProgrammes: BatchReader<string, FundingRequest, FundingGroup[]> = (
  context,
  codes,
  request,
) =>
  sumsByParent(context, codes, request, {
    parent: sql`e.programme_code`,
    from: amountsWithPath(request),
    conditions: [sql`p.level = ${request.level}`, sql`e.programme_code = any(${codes}::text[])`],
  });
