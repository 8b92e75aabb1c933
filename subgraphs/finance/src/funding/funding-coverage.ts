import { type BatchReader, sql, sumOf, toMoneyOrNull } from '@ntp-graph/kit';
import { FundSource } from '../ledger/fund-source.js';
import { FundingMeasure } from '../ledger/funding-measure.js';
import { ReportedFigureEntity } from '../reported-figure/reported-figure.entity.js';
import { p, table } from '../table.js';
import { YearlyFundingEntity } from '../yearly-funding/yearly-funding.entity.js';
import type { FundingCoverage } from './funding-coverage.type.js';
import type { FundingRequest } from './funding-request.js';
import type { FundingKeyRow } from './funding-row.js';

const y = table(YearlyFundingEntity, 'y');
const f = table(ReportedFigureEntity, 'f');

/** Which part of the programmes a group is about, wherever its money is; null: all. */
export interface CoverageScope {
  readonly programmes: readonly string[] | null;
  readonly planYears: readonly number[] | null;
  readonly components: readonly string[] | null;
}

/** What a group is about: by what it is grouped by, and by the filter elsewhere. */
export function coverageScope(
  { programmes, planYears, components }: Pick<FundingRequest, keyof CoverageScope>,
  row: FundingKeyRow,
): CoverageScope {
  return {
    programmes: row.programmeCode === undefined ? programmes : [row.programmeCode],
    planYears: row.planYear === undefined ? planYears : [row.planYear],
    components: row.componentCode === undefined ? components : row.componentCode ? [row.componentCode] : [],
  };
}

/** What of it is the same for all groups of a scope. */
type LedgerCoverage = Omit<FundingCoverage, 'group'>;

interface CoverageRow {
  readonly components: readonly string[] | null;
  readonly planned: string | null;
  readonly figureId: string | null;
  readonly published: string | null;
}

/** The ledger's side: of the provinces, who together have all that the ledger knows. */
function inLedger() {
  return sql`
    select array_agg(distinct ${y.componentCode} order by ${y.componentCode}) filter (where ${y.componentCode} is not null)
        as components,
      ${sumOf(y.planned)} filter (where ${y.fundSource} = ${sql.lit(FundSource.CENTRAL)}) as planned
    from ${y} join ${p} on ${p.unitId} = ${y.unitId}
    where ${p.level} = 'PROVINCE'
      and (asked.programmes is null or ${y.programmeCode} = any(asked.programmes))
      and (asked.plan_years is null or ${y.planYear} = any(asked.plan_years))
      and (asked.components is null or ${y.componentCode} = any(asked.components))`;
}

/** The latest published central plan of one programme for one plan year, without money of earlier years. */
function inPrint() {
  return sql`
    select ${f.id}, ${f.amount} from ${f}
    where cardinality(asked.programmes) = 1 and cardinality(asked.plan_years) = 1
      and ${f.programmeCode} = asked.programmes[1] and ${f.componentCode} is null and ${f.unitId} = 'VN'
      and ${f.planYearStart} = asked.plan_years[1] and ${f.planYearEnd} = asked.plan_years[1]
      and ${f.measure} = ${sql.lit(FundingMeasure.PLANNED)} and ${f.capital} = 'ALL' and ${f.fundSource} = 'CENTRAL'
      and ${f.includesCarryOver} is not true and ${f.amountIs} in ('EXACT', 'ESTIMATE') and ${f.amount} is not null
    order by coalesce(${f.asOf}::text, ${f.asOfText}) desc nulls last, ${f.id} limit 1`;
}

function toCoverage({ components, planned, figureId, published }: CoverageRow): LedgerCoverage {
  const codes = components ?? [];
  const plannedInLedger = toMoneyOrNull(planned);
  const publishedTotal = toMoneyOrNull(published);
  return {
    componentCount: codes.length,
    components: codes.map((code) => ({ code })),
    plannedInLedger,
    publishedTotal,
    reportedFigureId: figureId,
    share: plannedInLedger !== null && publishedTotal ? plannedInLedger / publishedTotal : null,
  };
}

/** What part of the programmes the ledger knows, for each scope (as JSON: equal scopes are read once). */
export const coverageOfScopes: BatchReader<string, null, LedgerCoverage> = async (context, scopes) => {
  const { rows } = await sql<CoverageRow>`
    select ledger.components, ledger.planned, print.id as "figureId", print.amount as published
    from unnest(${scopes}::text[]) with ordinality as scope(text, place)
    cross join lateral json_to_record(scope.text::json)
      as asked(programmes text[], plan_years int[], components text[])
    cross join lateral (${inLedger()}) as ledger
    left join lateral (${inPrint()}) as print on true
    order by scope.place`.execute(context.database);
  return rows.map(toCoverage);
};

/** The key of a scope. */
export function scopeKey({ programmes, planYears, components }: CoverageScope): string {
  return JSON.stringify({ programmes, plan_years: planYears, components });
}
