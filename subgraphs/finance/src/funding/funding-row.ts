import { toMoneyOrNull } from '@ntp-graph/kit';
import type { CapitalType } from '../ledger/capital-type.js';
import type { FundSource } from '../ledger/fund-source.js';
import type { FundingGroup } from './funding-group.type.js';

/** A group as the database returns it: of the dimensions, only those grouped by. */
export interface FundingRow {
  readonly parent: string;
  readonly provinceId?: string | null;
  readonly districtId?: string | null;
  readonly unitId?: string;
  readonly programmeCode?: string;
  readonly componentCode?: string | null;
  readonly planYear?: number;
  readonly originYear?: number;
  readonly source?: FundSource;
  readonly capital?: CapitalType;
  readonly month?: string;
  readonly planned: string | null;
  readonly allocated: string | null;
  readonly carriedOver: string | null;
  readonly disbursed: string | null;
  readonly settled: string | null;
  readonly synthetic: boolean;
}

function unit(id: string | null | undefined): { id: string } | null {
  return id == null ? null : { id };
}

function coded(code: string | null | undefined): { code: string } | null {
  return code == null ? null : { code };
}

/** A group as clients see it. A sum that a JSON number cannot hold exactly is refused. */
export function toFundingGroup(row: FundingRow): FundingGroup {
  return {
    province: unit(row.provinceId),
    district: unit(row.districtId),
    unit: unit(row.unitId),
    programme: coded(row.programmeCode),
    component: coded(row.componentCode),
    planYear: row.planYear ?? null,
    originYear: row.originYear ?? null,
    source: row.source ?? null,
    capital: row.capital ?? null,
    month: row.month ?? null,
    planned: toMoneyOrNull(row.planned),
    allocated: toMoneyOrNull(row.allocated),
    carriedOver: toMoneyOrNull(row.carriedOver),
    disbursed: toMoneyOrNull(row.disbursed),
    settled: toMoneyOrNull(row.settled),
    synthetic: row.synthetic,
  };
}
