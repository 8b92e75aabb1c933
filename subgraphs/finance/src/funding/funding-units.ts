import {
  AdministrativeLevel,
  allOf,
  type BatchReader,
  groupedRows,
  isWithin,
  levelOfUnitId,
  pickByKey,
  sql,
  type UnitsInForce,
  type UnitsOfPeriod,
  unitsInForce,
} from '@ntp-graph/kit';
import { p } from '../table.js';
import { amountSource, e } from './amount-source.js';
import { dimensionsOf } from './dimension-sql.js';
import { amountsOfProgrammes, amountsOfUnits } from './funding.reader.js';
import { type AnyRequest, periodOf } from './funding-breaks.js';
import type { FilteredFundingRequest } from './funding-filter.js';
import { amountsOfList } from './funding-list.reader.js';
import type { FundingRequest } from './funding-request.js';
import type { FundingRow } from './funding-row.js';
import { conditionsOf, type FundingScope } from './funding-sums.js';
import type { UnitFundingRequest } from './unit-funding-request.js';

/** What groups can be of: a programme, a unit or a list. */
export type AnyFundingRequest = FundingRequest | UnitFundingRequest | FilteredFundingRequest;

type Place = Pick<UnitsOfPeriod, 'period' | 'at'> & { readonly unit: string | null };

function isOfUnit(request: AnyFundingRequest): request is UnitFundingRequest {
  return 'includePredecessors' in request && !('within' in request);
}

function amountsOf(parents: readonly string[], request: AnyFundingRequest): FundingScope {
  // Of the monthly sums nobody can tell which unit of a province they are of.
  const source = amountSource(request);
  if ('within' in request) return amountsOfList(request, source);
  if (isOfUnit(request)) return amountsOfUnits(parents, request, source);
  return amountsOfProgrammes(parents, request, source);
}

/** A group among those of its request, as JSON: whose it is, and its value in each dimension. */
export function groupKey(row: FundingRow, request: AnyFundingRequest): string {
  const values = dimensionsOf(request.groupBy).map(({ name }) => row[name as keyof FundingRow] ?? null);
  return JSON.stringify([row.parent ?? null, ...values]);
}

/** How many units each group has entries of. */
export const unitCounts: BatchReader<string, AnyFundingRequest, number> = async (context, keys, request) => {
  const parents = [...new Set(keys.map((key) => (JSON.parse(key) as [string | null])[0] ?? ''))];
  const { parent, from, conditions } = amountsOf(parents, request);
  const statement = groupedRows({
    parent,
    dimensions: dimensionsOf(request.groupBy),
    measures: { unitCount: sql`count(distinct ${e.unitId})::int` },
    from,
    conditions: [...conditions, ...conditionsOf(request)],
  });
  const { rows } = await sql<FundingRow & { readonly unitCount: number }>`${statement}`.execute(
    context.database,
  );
  return pickByKey(keys, rows, (row) => groupKey(row, request)).map((row) => row?.unitCount ?? 0);
};

/** Where and when the units of a group are, as JSON; null where they are not the same ones all the time. */
export function placeOf(row: FundingRow, request: AnyFundingRequest): string | null {
  const period = periodOf(row, request);
  const { includePredecessors }: AnyRequest = request;
  const { unitId, districtId, provinceId, regionId, criteriaRegionId, presentProvinceId } = row;
  if (period === null || presentProvinceId !== undefined || includePredecessors) return null;
  const at = { unitId, districtId, provinceId, regionId, criteriaRegionId };
  return JSON.stringify({ period, at, unit: isOfUnit(request) ? row.parent : null });
}

const columnOfLevel = {
  COUNTRY: null,
  PROVINCE: ['PROVINCE', 'provinceId'],
  DISTRICT: ['DISTRICT', 'districtId'],
  COMMUNE: ['UNIT', 'unitId'],
} as const satisfies Record<AdministrativeLevel, readonly [string, string] | null>;

/** How many units were in force in each place (see `placeOf`). */
export const unitsInForceOfGroups: BatchReader<string, AnyFundingRequest, Omit<UnitsInForce, 'key'>> = async (
  context,
  keys,
  request,
) => {
  const asked = keys.map((key) => ({ key, ...(JSON.parse(key) as Place) }));
  const { within = null }: AnyRequest = request;
  const byLevel = Map.groupBy(
    asked,
    ({ unit }) => unit && (levelOfUnitId(unit) ?? AdministrativeLevel.COUNTRY),
  );
  const found = await Promise.all(
    [...byLevel].map(([level, places]) => {
      const [dimension, column] = (level && columnOfLevel[level]) ?? [];
      const isAsked = [sql`${p.level} = ${request.level ?? level}`];
      if (within !== null) isAsked.push(isWithin('finance', within, false));
      return unitsInForce(
        context,
        'finance',
        dimension ? [...request.groupBy, dimension] : request.groupBy,
        allOf(isAsked),
        places.map(({ unit, at, ...place }) => ({
          ...place,
          within,
          at: column ? { ...at, [column]: unit } : at,
        })),
      );
    }),
  );
  return pickByKey(keys, found.flat(), ({ key }) => key).map((row) => row ?? { inForce: 0, endUncertain: 0 });
};
