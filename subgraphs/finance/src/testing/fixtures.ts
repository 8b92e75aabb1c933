import type { BulkValue, DatabaseServer } from '@ntp-graph/kit';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { FundingMeasure } from '../ledger/funding-measure.js';

/** A movement of money, as a test states it. */
export interface TestEntry {
  readonly unit: string;
  readonly programme: string;
  readonly component: string | null;
  readonly planYear: number;
  readonly originYear: number;
  readonly source: FundSource;
  readonly capital: CapitalType;
  readonly measure: FundingMeasure;
  readonly enteredOn: string;
  readonly amount: bigint;
  readonly synthetic: boolean;
}

interface TestUnit {
  readonly id: string;
  readonly level: string;
  readonly province: string | null;
  readonly district: string | null;
  readonly predecessors: readonly string[];
}

/**
 * Two provinces of edition 2004, the district and communes of one of them, the province and the commune of edition
 * 2025 that took them over, and a special zone of edition 2025 that was a district with a commune.
 */
export const units: readonly TestUnit[] = [
  { id: 'VN', level: 'COUNTRY', province: null, district: null, predecessors: [] },
  { id: '2004:24', level: 'PROVINCE', province: '2004:24', district: null, predecessors: [] },
  { id: '2004:27', level: 'PROVINCE', province: '2004:27', district: null, predecessors: [] },
  { id: '2004:259', level: 'DISTRICT', province: '2004:27', district: '2004:259', predecessors: [] },
  { id: '2004:07700', level: 'COMMUNE', province: '2004:24', district: '2004:220', predecessors: [] },
  { id: '2004:09277', level: 'COMMUNE', province: '2004:27', district: '2004:259', predecessors: [] },
  { id: '2004:09292', level: 'COMMUNE', province: '2004:27', district: '2004:259', predecessors: [] },
  { id: '2004:09400', level: 'COMMUNE', province: '2004:27', district: '2004:262', predecessors: [] },
  {
    id: '2025:24',
    level: 'PROVINCE',
    province: '2025:24',
    district: null,
    predecessors: ['2004:24', '2004:27'],
  },
  {
    id: '2025:09292',
    level: 'COMMUNE',
    province: '2025:24',
    district: null,
    predecessors: ['2004:09277', '2004:09292'],
  },
  { id: '2004:755', level: 'DISTRICT', province: '2004:77', district: '2004:755', predecessors: [] },
  { id: '2004:26740', level: 'COMMUNE', province: '2004:77', district: '2004:755', predecessors: [] },
  {
    id: '2025:26732',
    level: 'COMMUNE',
    province: '2025:79',
    district: null,
    predecessors: ['2004:755', '2004:26740'],
  },
];

/** An entry, with what a test does not care for filled in. */
export function entry(
  unit: string,
  measure: keyof typeof FundingMeasure,
  amount: number | bigint,
  more: Partial<TestEntry> = {},
): TestEntry {
  const planYear = more.planYear ?? 2024;
  return {
    unit,
    programme: 'NTM',
    component: null,
    planYear,
    originYear: planYear,
    source: FundSource.CENTRAL,
    capital: CapitalType.INVESTMENT,
    measure: FundingMeasure[measure],
    enteredOn: `${planYear}-01-15`,
    amount: BigInt(amount),
    synthetic: true,
    ...more,
  };
}

const entryColumns = [
  'unit_id',
  'programme_code',
  'component_code',
  'plan_year',
  'origin_year',
  'fund_source',
  'capital',
  'measure',
  'entered_on',
  'amount',
  'synthetic',
];

/** Appends entries to the ledger. */
export async function insertEntries(server: DatabaseServer, entries: readonly TestEntry[]): Promise<void> {
  const rows = entries.map((one): BulkValue[] => [
    one.unit,
    one.programme,
    one.component,
    one.planYear,
    one.originYear,
    one.source,
    one.capital,
    one.measure,
    one.enteredOn,
    one.amount,
    one.synthetic,
  ]);
  await server.bulk((connection) => connection.copy('finance.ledger_entry', entryColumns, rows));
}

/** The planning region and the region of the criteria that the units of a province lie in. */
const regions: Readonly<Record<string, readonly [string, string]>> = {
  '2004:24': ['2004:TDMNPB', 'NTM:TDMNPB'],
  '2004:27': ['2004:DBSH', 'NTM:DBSH'],
};

/** Writes the paths of `units`. */
export async function insertUnits(server: DatabaseServer): Promise<void> {
  const columns = [
    'unit_id',
    'level',
    'code',
    'province_id',
    'district_id',
    'region_id',
    'criteria_region_id',
    'predecessor_ids',
    'successor_ids',
  ];
  const rows = units.map((unit): BulkValue[] => [
    unit.id,
    unit.level,
    unit.id.split(':').at(-1) ?? unit.id,
    unit.province,
    unit.district,
    ...(regions[unit.province ?? ''] ?? [null, null]),
    unit.predecessors,
    units.filter(({ predecessors }) => predecessors.includes(unit.id)).map(({ id }) => id),
  ]);
  await server.bulk((connection) => connection.copy('finance.unit_path', columns, rows));
}
