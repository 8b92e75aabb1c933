import { describe, expect, test } from 'vitest';
import type { LedgerEntryRow } from '../synthetic-data-set.js';
import {
  entries,
  HANDOVER,
  lineKey,
  ofCommunes,
  ofProvinces,
  total,
  totals,
} from '../testing/demo-ledger.js';
import { communes, facts } from '../testing/synthetic-data.js';

const BILLION = 1_000_000_000;

function entryKey(row: LedgerEntryRow, unitId: string): string {
  return [lineKey(row), row.measure, row.enteredOn, unitId].join(' ');
}

describe('amounts', () => {
  test('of communes add up to their province to the đồng, for every line, measure and day', () => {
    const provinceOf = (unitId: string) => communes.get(unitId)?.provinceId ?? '';
    const detailed = new Set(ofCommunes.map(({ unitId }) => provinceOf(unitId)));
    const expected = totals(
      ofProvinces.filter(({ unitId }) => detailed.has(unitId)),
      (row) => entryKey(row, row.unitId),
    );
    const found = totals(ofCommunes, (row) => entryKey(row, provinceOf(row.unitId)));
    expect(detailed.size).toBe(8);
    expect(expected.size).toBeGreaterThan(2_000);
    expect(found).toEqual(expected);
  });

  test('are whole, safe and never 0, and negative only where money is handed over', () => {
    for (const row of entries) {
      const { amount, enteredOn, measure } = row;
      const negative = amount < 0 && (enteredOn !== HANDOVER || measure === 'DISBURSED');
      if (!Number.isSafeInteger(amount) || amount === 0 || negative) expect.fail(JSON.stringify(row));
    }
  });

  test('of the nutrition sub-project in 2023 are the published ones: F27, F28, F29', () => {
    const planned = (source: string) =>
      total(
        ofProvinces,
        ({ componentCode, planYear, fundSource, measure }) =>
          componentCode === 'GN.P3.S2' && planYear === 2023 && fundSource === source && measure === 'PLANNED',
      );
    expect(['CENTRAL', 'LOCAL', 'OTHER'].map(planned)).toEqual([
      270_000_000_000, 21_350_000_000, 1_200_000_000,
    ]);
  });

  test.each([
    ['INVESTMENT', 'F14'],
    ['RECURRENT', 'F15'],
  ])('of %s stay well below the published plan of all programmes (%s)', (capital, figureId) => {
    const planned = total(
      ofProvinces,
      (row) => row.capital === capital && row.fundSource === 'CENTRAL' && row.measure === 'PLANNED',
    );
    const published = Number(facts.reportedFigures.find(({ id }) => id === figureId)?.amount);
    expect(planned).toBeGreaterThan(BILLION);
    expect(planned).toBeLessThan(published / 2);
  });
});
