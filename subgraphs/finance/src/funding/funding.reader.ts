import { type BatchReader, groupByKey, type ReadContext } from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import type { FundingGroup } from './funding-group.type.js';
import type { FundingRequest } from './funding-request.js';
import { type FundingRow, toFundingGroup } from './funding-row.js';
import { dimensionsOrder, fundingSums, type LedgerScope, needsUnitPath } from './funding-sums.js';
import type { UnitFundingRequest } from './unit-funding-request.js';

/** An entry `e` with the path `p` of its unit. */
export const entriesWithPath = sql`finance.ledger_entry e join finance.unit_path p on p.unit_id = e.unit_id`;

/** The entries of the units themselves: no look at where they lie, unless a dimension asks for it. */
function ownEntries(ids: readonly string[], request: FundingRequest): LedgerScope {
  return {
    parent: sql`e.unit_id`,
    from: needsUnitPath(request.groupBy) ? entriesWithPath : sql`finance.ledger_entry e`,
    conditions: [sql`e.unit_id = any(${ids}::text[])`],
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

/** The entries of all units of one level within each unit, or within it and its predecessors. */
function entriesWithin(ids: readonly string[], request: UnitFundingRequest): LedgerScope {
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
    join finance.ledger_entry e on e.unit_id = scope.unit_id
    ${needsUnitPath(request.groupBy) ? sql`join finance.unit_path p on p.unit_id = e.unit_id` : sql``}`,
    conditions: [],
  };
}

async function sumsByParent(
  context: ReadContext,
  parents: readonly string[],
  request: FundingRequest,
  scope: LedgerScope,
): Promise<FundingGroup[][]> {
  const { rows } = await sql<FundingRow>`
    select * from (${fundingSums(request, scope)}) as sums
    order by ${dimensionsOrder(request.groupBy)}`.execute(context.database);
  return groupByKey(parents, rows, (row) => row.parent).map((group) => group.map(toFundingGroup));
}

/** The funding of each unit, grouped; empty for a unit that has none or does not exist. */
export const fundingOfUnits: BatchReader<string, UnitFundingRequest, FundingGroup[]> = (
  context,
  ids,
  request,
) => {
  const ownOnly = request.level === null && !request.includePredecessors;
  const scope = ownOnly ? ownEntries(ids, request) : entriesWithin(ids, request);
  return sumsByParent(context, ids, request, scope);
};

/** The funding of each programme over the units of one level, grouped. */
export const fundingOfProgrammes: BatchReader<string, FundingRequest, FundingGroup[]> = (
  context,
  codes,
  request,
) =>
  sumsByParent(context, codes, request, {
    parent: sql`e.programme_code`,
    from: entriesWithPath,
    conditions: [sql`p.level = ${request.level}`, sql`e.programme_code = any(${codes}::text[])`],
  });
