import { type AskedFields, columnsFor, type Dimension, groupedRows, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { type AmountSource, e } from './amount-source.js';
import { canCarryAgain, groupColumns, groupsOfFlows, moneyYears } from './carried-again.js';
import { dimensionsOf } from './dimension-sql.js';
import type { FundingRequest } from './funding-request.js';
import { type FundingRow, keyFields } from './funding-row.js';
import { allUnitRates } from './unit-rates.js';

/** What the filter asks of an amount. */
export function conditionsOf(request: FundingRequest): RawBuilder<unknown>[] {
  const { planYears, programmes, components, knownOn, capital, source, synthetic } = request;
  const parts: RawBuilder<unknown>[] = [];
  if (planYears?.length === 1) parts.push(sql`${e.planYear} = ${planYears[0]}`);
  else if (planYears) parts.push(sql`${e.planYear} = any(${planYears}::int[])`);
  if (programmes) parts.push(sql`${e.programmeCode} = any(${programmes}::text[])`);
  if (components) parts.push(sql`${e.componentCode} = any(${components}::text[])`);
  if (knownOn) parts.push(sql`${e.enteredOn} <= ${knownOn}::date`);
  if (capital) parts.push(sql`${e.capital} = ${capital}`);
  if (source) parts.push(sql`${e.fundSource} = ${source}`);
  if (synthetic !== null) parts.push(sql`${e.synthetic} = ${synthetic}`);
  return parts;
}

/** Which amounts to sum. */
export interface FundingScope {
  readonly source: AmountSource;
  /** Whom an amount is summed for; null when all is summed for one asker. */
  readonly parent: RawBuilder<unknown> | null;
  /** Tables that bring an amount `e` of the source, and the paths that its dimensions and conditions need. */
  readonly from: RawBuilder<unknown>;
  readonly conditions: readonly RawBuilder<unknown>[];
}

type Name = keyof FundingRow;

/** The sums that each field of a group is made of; dimensions are of none, and the rates of units a list adds itself. */
const measuresByField: Readonly<Record<string, readonly Name[]>> = {
  ...Object.fromEntries(keyFields.map((field) => [field, []])),
  planned: ['planned'],
  allocated: ['allocated'],
  carriedOver: ['carriedOver'],
  disbursed: ['disbursed'],
  settled: ['settled'],
  transferred: ['transferred'],
  coverage: [],
  shareOfTotal: [],
  change: [],
  growth: [],
  perHead: [],
  people: [],
  breaks: [],
  ...Object.fromEntries(Object.keys(allUnitRates).map((field) => [field, []])),
  disbursementRate: [
    'planned',
    'allocated',
    'carriedOver',
    'carriedAgain',
    'disbursed',
    'transferred',
    'transferredOn',
  ],
  synthetic: ['synthetic'],
  provenance: ['synthetic'],
};

/** The columns of groups: the dimensions, and the measures that the fields asked for are made of. */
export function fundingNames({ groupBy }: FundingRequest, asked: AskedFields): readonly Name[] {
  const dimensions = dimensionsOf(groupBy).map(({ name }) => name as Name);
  return columnsFor('finance', asked, ['synthetic', ...dimensions], measuresByField);
}

/**
 * The group-by over the money: six measures side by side, for each parent and each value of the dimensions, and of
 * what was carried over the part that the group has already.
 *
 * SQL: `select parent, <dimensions>, sum(e.planned) as planned, … group by parent, <dimensions>`; of the ledger
 * `sum(e.amount) filter (where e.measure = 'PLANNED') as planned`.
 */
export function fundingSums(request: FundingRequest, scope: FundingScope): RawBuilder<unknown> {
  if (!canCarryAgain(request)) return sums(request, scope, [], { carriedAgain: sql`null::numeric` });
  return groupsOfFlows(fundingFlows(request, scope), groupColumns(request, scope.parent !== null));
}

/** The same by plan year and origin year too, by which money is followed through a group. */
export function fundingFlows(request: FundingRequest, scope: FundingScope): RawBuilder<unknown> {
  return sums(request, scope, moneyYears, {});
}

function sums(
  request: FundingRequest,
  scope: FundingScope,
  further: readonly Dimension[],
  constants: Readonly<Record<string, RawBuilder<unknown>>>,
): RawBuilder<unknown> {
  return groupedRows({
    parent: scope.parent,
    dimensions: [...dimensionsOf(request.groupBy), ...further],
    measures: { ...scope.source.sums, synthetic: sql`bool_or(${e.synthetic})`, ...constants },
    from: scope.from,
    conditions: [...scope.conditions, ...conditionsOf(request)],
  });
}
