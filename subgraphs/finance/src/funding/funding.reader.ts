import {
  AdministrativeLevel,
  type AskedFields,
  type BatchReader,
  groupByKey,
  levelOfUnitId,
  plannedOnceFor,
  type ReadContext,
  readRows,
  sql,
  UnitPath,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { p, table } from '../table.js';
import { type AmountSource, amountSource, amountSourceOfLevel, e } from './amount-source.js';
import { pathJoins, presentProvinceJoin, usualOrder } from './dimension-sql.js';
import type { FilteredFundingRequest } from './funding-filter.js';
import type { FundingGroup } from './funding-group.type.js';
import type { FundingRequest } from './funding-request.js';
import { type FundingRow, toFundingGroup } from './funding-row.js';
import { type FundingScope, fundingNames, fundingSums } from './funding-sums.js';
import type { UnitFundingRequest } from './unit-funding-request.js';

const own = table(UnitPath, 'own');
const inner = table(UnitPath, 'inside');

/** The amounts of all units of the level asked for together, each with the path `p` of its unit. */
export function amountsOfLevel(
  request: FundingRequest & Partial<Pick<FilteredFundingRequest, 'within'>>,
  scope: Pick<FundingScope, 'parent' | 'conditions'>,
  source = amountSourceOfLevel(request),
): FundingScope {
  return {
    source,
    parent: scope.parent,
    from: sql`${source.table} ${source.path} ${presentProvinceJoin(request.groupBy)}`,
    conditions: [sql`${p.level} = ${request.level}`, ...scope.conditions],
  };
}

/**
 * The amounts of the units themselves: no look at where they lie, unless a dimension asks for it. The ids are a table
 * and not an array to compare with: that would be weighed id by id when the statement is planned.
 */
function ownAmounts(ids: readonly string[], request: FundingRequest): FundingScope {
  const source = amountSource(request);
  return {
    source,
    parent: e.unitId,
    from: sql`${source.table} ${pathJoins(request.groupBy)}`,
    conditions: [sql`${plannedOnceFor(ids)} ${e.unitId} in (select unnest(${ids}::text[]))`],
  };
}

/**
 * The units of a level that lie within `place.id`, or are it; some more than once. All of the country only where it is
 * asked for: they would be planned for at each place.
 */
function unitsOfLevel(level: AdministrativeLevel, ids: readonly string[]): RawBuilder<unknown> {
  const places = [
    sql`${inner.unitId} = place.id`,
    sql`${inner.provinceId} = place.id`,
    sql`${inner.districtId} = place.id`,
    ...(ids.includes('VN') ? [sql`place.id = 'VN'`] : []),
  ];
  return sql.join(
    places.map(
      (isIn) => sql`select ${inner.unitId} from ${inner} where ${isIn} and ${inner.level} = ${level}`,
    ),
    sql` union all `,
  );
}

/**
 * The amounts of all units of one level within each unit, or within it and its predecessors. Planned once, but for the
 * whole country.
 */
function amountsWithin(ids: readonly string[], request: UnitFundingRequest): FundingScope {
  const places = request.includePredecessors
    ? sql`unnest(${own.unitId} || ${own.predecessorIds})`
    : sql`(values (${own.unitId}))`;
  const source = amountSource(request);
  const units = request.level
    ? unitsOfLevel(request.level, ids)
    : sql`select ${inner.unitId} from ${inner} where ${inner.unitId} = place.id and ${inner.level} = ${own.level}`;
  return {
    source,
    parent: sql`scope.parent`,
    from: sql`(
      select distinct ${own.unitId} as parent, inner_unit.unit_id
      from ${own} cross join lateral ${places} as place(id) cross join lateral (${units}) as inner_unit
      where ${own.unitId} = any(${ids}::text[])
    ) as scope
    join ${source.table} on ${e.unitId} = scope.unit_id
    ${pathJoins(request.groupBy)}`,
    conditions: ids.includes('VN') ? [] : [sql`${plannedOnceFor(ids)} true`],
  };
}

async function sumsByParent(
  context: ReadContext,
  parents: readonly string[],
  request: FundingRequest,
  scope: FundingScope,
  asked?: AskedFields,
  requestOf: (parent: string) => FundingRequest = () => request,
): Promise<FundingGroup[][]> {
  const { rows } = await readRows<FundingRow>(context.database, {
    names: ['parent', ...fundingNames(request, asked)],
    select: sql`select * from (${fundingSums(request, scope)}) as sums order by ${usualOrder(request.groupBy)}`,
  });
  return groupByKey(parents, rows, (row) => row.parent).map((group, place) =>
    group.map((row) => toFundingGroup(row, requestOf(parents[place] ?? ''))),
  );
}

/** The amounts of each unit that are asked for, its id as their parent. */
export function amountsOfUnits(
  ids: readonly string[],
  request: UnitFundingRequest,
  source?: AmountSource,
): FundingScope {
  const levels = new Set(ids.map(levelOfUnitId));
  const [common] = levels.size === 1 ? levels : [];
  if (request.includePredecessors) return amountsWithin(ids, request);
  if (request.level === null || request.level === common) return ownAmounts(ids, request);
  if (common === AdministrativeLevel.COUNTRY) {
    return amountsOfLevel(request, { parent: sql`'VN'::text`, conditions: [] }, source);
  }
  if (common === AdministrativeLevel.PROVINCE) {
    const conditions = [sql`${p.provinceId} = any(${ids}::text[])`];
    return amountsOfLevel(request, { parent: p.provinceId, conditions }, source);
  }
  return amountsWithin(ids, request);
}

/** The funding of each unit, grouped; empty for a unit that has none or does not exist. */
export const fundingOfUnits: BatchReader<string, UnitFundingRequest, FundingGroup[]> = (
  context,
  ids,
  request,
  asked,
) => sumsByParent(context, ids, request, amountsOfUnits(ids, request), asked);

/** The amounts of each programme that is asked for, its code as their parent. */
export function amountsOfProgrammes(
  codes: readonly string[],
  request: FundingRequest,
  source?: AmountSource,
): FundingScope {
  const conditions = [sql`${e.programmeCode} = any(${codes}::text[])`];
  return amountsOfLevel(request, { parent: e.programmeCode, conditions }, source);
}

/** The funding of each programme over the units of one level, grouped. */
export const fundingOfProgrammes: BatchReader<string, FundingRequest, FundingGroup[]> = (
  context,
  codes,
  request,
) =>
  sumsByParent(context, codes, request, amountsOfProgrammes(codes, request), undefined, (code) => ({
    ...request,
    programmes: [code],
  }));
