import { aggregateProvenance, figuresOf, toMoneyOrNull, type viewFields } from '@ntp-graph/kit';
import type { CapitalType } from '../ledger/capital-type.js';
import type { FundSource } from '../ledger/fund-source.js';
import type { FundingGroup } from './funding-group.type.js';
import type { FundingKey } from './funding-key.type.js';
import { measureColumns } from './funding-order-field.js';
import type { FundingRequest } from './funding-request.js';
import { allUnitRates, type UnitRateField } from './unit-rates.js';

/** What a group is grouped by, as the database returns it: only the dimensions asked for. */
export interface FundingKeyRow {
  readonly presentProvinceId?: string | null;
  readonly provinceId?: string | null;
  readonly districtId?: string | null;
  readonly unitId?: string;
  readonly regionId?: string | null;
  readonly criteriaRegionId?: string | null;
  readonly programmeCode?: string;
  readonly componentCode?: string | null;
  readonly planYear?: number;
  readonly originYear?: number;
  readonly source?: FundSource;
  readonly capital?: CapitalType;
}

/** Đồng, as text or as the number in JSON. */
type Amount = string | number | null;

/** A group as the database returns it; without the measures that nobody asks for. */
export interface FundingRow extends FundingKeyRow {
  /** Left out in a list over all. */
  readonly parent?: string;
  readonly calendarYear?: string;
  readonly quarter?: string;
  readonly month?: string;
  readonly planned?: Amount;
  readonly allocated?: Amount;
  readonly carriedOver?: Amount;
  /** The part of what was carried over that the group has already from an earlier plan year. */
  readonly carriedAgain?: Amount;
  readonly disbursed?: Amount;
  readonly settled?: Amount;
  readonly transferred?: Amount;
  /** The first day on which anything was transferred. */
  readonly transferredOn?: string | null;
  readonly synthetic: boolean;
  readonly people?: string | number | null;
  readonly people_synthetic?: boolean | null;
}

type UnitRates = Pick<FundingGroup, UnitRateField>;
const rateFields = Object.keys(allUnitRates) as readonly UnitRateField[];

function unitRatesFrom(row: Partial<UnitRates>): UnitRates {
  return Object.fromEntries(rateFields.map((field) => [field, row[field] ?? null])) as UnitRates;
}

/** Where no list was asked for: shared by all groups, of which there can be thousands. */
const noUnitRates = unitRatesFrom({});

function unit(id: string | null | undefined): { id: string } | null {
  return id == null ? null : { id };
}

function coded(code: string | null | undefined): { code: string } | null {
  return code == null ? null : { code };
}

const summed = {
  synthetic: aggregateProvenance(
    true,
    'Cộng từ các bút toán, trong đó ít nhất một bút toán là giả lập.',
    'Summed from ledger entries, of which at least one is synthetic.',
  ),
  documented: aggregateProvenance(false, 'Cộng từ các bút toán.', 'Summed from ledger entries.'),
};

/** Where a sum comes from; shared by all groups, of which there can be thousands. */
export function summedProvenance(synthetic: boolean) {
  return synthetic ? summed.synthetic : summed.documented;
}

/** The fields of a group that say what it is grouped by. */
export const keyFields = [
  'presentProvince',
  'province',
  'district',
  'unit',
  'region',
  'criteriaRegion',
  'programme',
  'component',
  'planYear',
  'originYear',
  'source',
  'capital',
  'calendarYear',
  'quarter',
  'month',
] as const satisfies readonly (keyof FundingGroup)[];

/** What a group is grouped by; null in every dimension that was not asked for. */
export function groupKey(row: FundingKeyRow): FundingKey {
  return {
    presentProvince: unit(row.presentProvinceId),
    province: unit(row.provinceId),
    district: unit(row.districtId),
    unit: unit(row.unitId),
    region: unit(row.regionId),
    criteriaRegion: unit(row.criteriaRegionId),
    programme: coded(row.programmeCode),
    component: coded(row.componentCode),
    planYear: row.planYear ?? null,
    originYear: row.originYear ?? null,
    source: row.source ?? null,
    capital: row.capital ?? null,
  };
}

/** What is seen beside other groups; null where no list was asked for. */
function viewsOf(row: FundingRow) {
  const { people } = row;
  const isKnown = people !== undefined && people !== null;
  return {
    shareOfTotal: viewOf(row, 'SHARE_OF_TOTAL'),
    change: viewOf(row, 'CHANGE'),
    growth: viewOf(row, 'GROWTH'),
    perHead: viewOf(row, 'PER_HEAD'),
    people: isKnown ? { count: Number(people), synthetic: row.people_synthetic ?? false } : null,
  };
}

const measures = Object.values(measureColumns);

function viewOf(row: FundingRow, view: keyof typeof viewFields) {
  const isOfList = row.parent === undefined;
  return isOfList ? figuresOf(row, view, measures) : null;
}

/** A group of a request as clients see it. A sum that a JSON number cannot hold exactly is refused. */
export function toFundingGroup(row: FundingRow, request: FundingRequest): FundingGroup {
  return {
    ...groupKey(row),
    calendarYear: row.calendarYear ?? null,
    quarter: row.quarter ?? null,
    month: row.month ?? null,
    planned: toMoneyOrNull(row.planned),
    allocated: toMoneyOrNull(row.allocated),
    carriedOver: toMoneyOrNull(row.carriedOver),
    carriedAgain: toMoneyOrNull(row.carriedAgain),
    disbursed: toMoneyOrNull(row.disbursed),
    settled: toMoneyOrNull(row.settled),
    transferred: toMoneyOrNull(row.transferred),
    transferredOn: row.transferredOn ?? null,
    ...viewsOf(row),
    ...(row.parent === undefined ? unitRatesFrom(row as Partial<UnitRates>) : noUnitRates),
    row,
    request,
    synthetic: row.synthetic,
    provenance: summedProvenance(row.synthetic),
  };
}
