import { AdministrativeLevel, badInput, checkGroupBy, checkYear } from '@ntp-graph/kit';
import type { CapitalType } from '../ledger/capital-type.js';
import type { FundSource } from '../ledger/fund-source.js';
import { FundingDimension } from './funding-dimension.js';

/** What a client may say of the money to sum. */
export interface FundingSelection {
  readonly planYear?: number | null;
  readonly planYears?: readonly number[] | null;
  readonly programmes?: readonly string[] | null;
  readonly components?: readonly string[] | null;
  readonly knownOn?: string | null;
  readonly capital?: CapitalType | null;
  readonly source?: FundSource | null;
  readonly synthetic?: boolean | null;
  /** Null: each unit's own level. */
  readonly level?: AdministrativeLevel | null;
}

/** A group-by over the ledger, ready for SQL: checked, with nothing left to default. */
export interface FundingRequest {
  readonly groupBy: readonly FundingDimension[];
  readonly planYears: readonly number[] | null;
  readonly programmes: readonly string[] | null;
  readonly components: readonly string[] | null;
  readonly knownOn: string | null;
  readonly capital: CapitalType | null;
  readonly source: FundSource | null;
  readonly synthetic: boolean | null;
  readonly level: AdministrativeLevel | null;
}

const levelsWithProvince = [
  AdministrativeLevel.PROVINCE,
  AdministrativeLevel.DISTRICT,
  AdministrativeLevel.COMMUNE,
];

const levelsWith: Partial<Record<FundingDimension, readonly AdministrativeLevel[]>> = {
  PRESENT_PROVINCE: levelsWithProvince,
  PROVINCE: levelsWithProvince,
  DISTRICT: [AdministrativeLevel.DISTRICT, AdministrativeLevel.COMMUNE],
  REGION: levelsWithProvince,
  CRITERIA_REGION: levelsWithProvince,
};

/** Refuses a dimension that no unit of the level has: BAD_USER_INPUT. */
function checkLevel(groupBy: readonly FundingDimension[], level: AdministrativeLevel | null): void {
  for (const dimension of groupBy) {
    const levels = levelsWith[dimension];
    if (level && levels && !levels.includes(level)) {
      throw badInput(`groupBy ${dimension} does not go with level ${level}`, `level ${levels.join(' or ')}`);
    }
  }
}

function checkPlanYears({ planYear, planYears }: FundingSelection): readonly number[] | null {
  if (planYear != null && planYears != null) {
    throw badInput('planYear and planYears are both given', 'one of the two');
  }
  const years = planYear == null ? (planYears ?? null) : [planYear];
  for (const year of years ?? []) checkYear(year, 'planYear');
  return years;
}

/** Reads what a client asked for; an impossible combination is BAD_USER_INPUT. */
export function fundingRequest(
  groupBy: readonly FundingDimension[],
  selection: FundingSelection,
): FundingRequest {
  const level = selection.level ?? null;
  checkLevel(groupBy, level);
  return {
    groupBy: checkGroupBy(FundingDimension, groupBy),
    planYears: checkPlanYears(selection),
    programmes: selection.programmes ?? null,
    components: selection.components ?? null,
    knownOn: selection.knownOn ?? null,
    capital: selection.capital ?? null,
    source: selection.source ?? null,
    synthetic: selection.synthetic ?? null,
    level,
  };
}
