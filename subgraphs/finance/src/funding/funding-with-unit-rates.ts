import { sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { dimensionsOf } from './dimension-sql.js';
import { usualRateSql } from './disbursement-rate.js';
import { type FundingDimension, FundingPeriod } from './funding-dimension.js';
import type { FilteredFundingRequest } from './funding-filter.js';
import { type FundingScope, fundingSums } from './funding-sums.js';
import { allUnitRates } from './unit-rates.js';

const names = Object.keys(allUnitRates);

/**
 * The sums of groups, and beside them how the rates of their units lie; nulls in groups by period, which have no rates.
 *
 * SQL: the sums; the same by unit too, with the rate of each, and what is measured of these; joined by all that they are
 * grouped by as one text, which can be hashed, and by which a dimension without a value meets its like.
 */
export function fundingSumsWithUnitRates(
  request: FilteredFundingRequest,
  scopeOf: (request: FilteredFundingRequest) => FundingScope,
): RawBuilder<unknown> {
  const { groupBy } = request;
  const sums = fundingSums(request, scopeOf(request));
  if (groupBy.some((dimension) => dimension in FundingPeriod)) {
    const nulls = names.map((name) => sql`null::float8 as ${sql.ref(name)}`);
    return sql`select sums.*, ${sql.join(nulls)} from (${sums}) as sums`;
  }
  const byUnit = { ...request, groupBy: [...new Set<FundingDimension>([...groupBy, 'UNIT'])] };
  const dimensions = dimensionsOf(groupBy);
  const columns = sql.join(dimensions.map(({ column }) => column));
  const measures = Object.entries(allUnitRates).map(([name, { value }]) => sql`${value} as ${sql.ref(name)}`);
  const keyOf = (table: string) =>
    sql`row(${sql.join(dimensions.map(({ name }) => sql.ref(`${table}.${name}`)))})::text`;
  return sql`select sums.*, ${sql.join(names.map((name) => sql.ref(`spread.${name}`)))}
    from (${sums}) as sums join (
      select ${columns}, ${sql.join(measures)}
      from (select by_unit.*, ${usualRateSql} as rate
        from (${fundingSums(byUnit, scopeOf(byUnit))}) as by_unit) as rated
      group by ${columns}
    ) as spread on ${keyOf('spread')} = ${keyOf('sums')}`;
}
