import { numberDimension, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { e } from './amount-source.js';
import { dimensionsOf } from './dimension-sql.js';
import { FundingPeriod } from './funding-dimension.js';
import type { FundingRequest } from './funding-request.js';

/** The measures of a group that are sums of amounts. */
export const summedMeasures = [
  'planned',
  'allocated',
  'carriedOver',
  'disbursed',
  'settled',
  'transferred',
] as const;

/** The two years by which money is followed through a group. */
export const moneyYears = [
  numberDimension(e.planYear, 'moneyPlanYear'),
  numberDimension(e.originYear, 'moneyOriginYear'),
];

/**
 * Whether a group can meet the same money twice: allocated in one plan year, and carried over into another. Within one
 * plan year it cannot, and the groups of a period have no rate to which it would matter.
 */
export function canCarryAgain({ groupBy, planYears }: FundingRequest): boolean {
  return (
    planYears?.length !== 1 &&
    !groupBy.some((dimension) => dimension === 'PLAN_YEAR' || dimension in FundingPeriod)
  );
}

/** Of the flows of one plan year and origin year: something of that origin, in an earlier plan year of the group. */
export function earlierMoney(aggregate: RawBuilder<unknown>, group: readonly RawBuilder<unknown>[]) {
  return sql`${aggregate} filter (
    where allocated is not null or "carriedOver" is not null or transferred is not null) over (
    partition by ${sql.join([...group, sql.ref('moneyOriginYear')])} order by "moneyPlanYear"
    groups between unbounded preceding and 1 preceding)`;
}

/** The columns that tell the groups of a request apart. */
export function groupColumns(request: FundingRequest, parent: boolean): RawBuilder<unknown>[] {
  return [...(parent ? [sql`parent`] : []), ...dimensionsOf(request.groupBy).map(({ column }) => column)];
}

/**
 * Groups from their flows by plan year and origin year. `carriedAgain` is what was carried over of money that the group
 * has already from an earlier plan year: it is among the allocated (or was carried over once), and the rate counts it
 * there.
 */
export function groupsOfFlows(
  flows: RawBuilder<unknown>,
  group: readonly RawBuilder<unknown>[],
): RawBuilder<unknown> {
  const sums = summedMeasures.map((measure) => sql`sum(${sql.ref(measure)}) as ${sql.ref(measure)}`);
  return sql`select ${sql.join([...group, ...sums])}, bool_or(synthetic) as synthetic,
      sum("carriedOver") filter (where earlier) as "carriedAgain", min("transferredOn") as "transferredOn"
    from (select *, ${earlierMoney(sql`bool_or(true)`, group)} as earlier from (${flows}) as flows) as followed
    group by ${sql.join(group)}`;
}
