import type { LedgerEntryRow } from '../synthetic-data-set.js';
import { communes, demo, provinces } from './synthetic-data.js';

/** The ledger of the demo. */
export const entries = [...demo().ledgerEntries()];

export const provinceById = new Map(provinces.map((province) => [province.id, province]));
export const ofProvinces = entries.filter(({ unitId }) => provinceById.has(unitId));
export const ofCommunes = entries.filter(({ unitId }) => communes.has(unitId));

/** The day on which the units of 2004 hand their money over. */
export const HANDOVER = '2025-07-01';

export function lineKey({
  componentCode,
  fundSource,
  capital,
  planYear,
  originYear,
}: LedgerEntryRow): string {
  return [componentCode, fundSource, capital, planYear, originYear].join(' ');
}

/** The sums of entries by a key. */
export function totals(
  rows: readonly LedgerEntryRow[],
  key: (row: LedgerEntryRow) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.amount);
  return sums;
}

export function total(rows: readonly LedgerEntryRow[], accepts: (row: LedgerEntryRow) => boolean): number {
  return rows.filter(accepts).reduce((sum, { amount }) => sum + amount, 0);
}
