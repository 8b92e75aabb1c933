import { describe, expect, test } from 'vitest';
import { entries, lineKey, ofProvinces, total } from '../testing/demo-ledger.js';
import { facts } from '../testing/synthetic-data.js';

describe('disbursement', () => {
  test.each(['F01', 'F03', 'F04', 'F05', 'F06', 'F11', 'F13', 'F20', 'F21', 'F22'])(
    'in the country is at the published rate of %s on its day',
    (figureId) => {
      const figure = facts.reportedFigures.find(({ id }) => id === figureId);
      if (!figure?.asOf || figure.reportedRate === null) throw new Error(`${figureId} has no day or rate`);
      const { capital, planYearStart, asOf } = figure;
      const ofYear = (measure: string) =>
        total(
          ofProvinces,
          (row) =>
            row.capital === capital &&
            row.fundSource === 'CENTRAL' &&
            row.planYear === planYearStart &&
            row.originYear === planYearStart &&
            row.measure === measure &&
            row.enteredOn <= asOf,
        );
      expect(Math.abs((100 * ofYear('DISBURSED')) / ofYear('PLANNED') - figure.reportedRate)).toBeLessThan(
        0.1,
      );
    },
  );

  test('with the money carried over from 2022 is near the published rate of F07', () => {
    const until = (measures: readonly string[]) =>
      total(
        ofProvinces,
        (row) =>
          row.capital === 'INVESTMENT' &&
          row.fundSource === 'CENTRAL' &&
          row.planYear === 2023 &&
          measures.includes(row.measure) &&
          row.enteredOn <= '2023-08-31',
      );
    expect(Math.abs((100 * until(['DISBURSED'])) / until(['PLANNED', 'CARRIED_OVER']) - 47.81)).toBeLessThan(
      1,
    );
  });

  test.each([
    ['F25', 'INVESTMENT'],
    ['F26', 'RECURRENT'],
  ])('of all years by the end of October 2025 is near the published rate of %s', (figureId, capital) => {
    const published = facts.reportedFigures.find(({ id }) => id === figureId)?.reportedRate;
    const of = (measure: string) =>
      total(
        ofProvinces,
        (row) =>
          row.capital === capital &&
          row.fundSource === 'CENTRAL' &&
          row.measure === measure &&
          row.enteredOn <= '2025-10-31',
      );
    expect(Math.abs((100 * of('DISBURSED')) / of('PLANNED') - Number(published))).toBeLessThan(2);
  });

  test('is never before money is allocated or carried over, and never above it', () => {
    const accounts = Map.groupBy(entries, (row) => `${row.unitId} ${lineKey(row)}`);
    for (const [key, ofAccount] of accounts) {
      let available = 0;
      for (const { measure, amount } of ofAccount.toSorted((a, b) =>
        a.enteredOn.localeCompare(b.enteredOn),
      )) {
        if (measure === 'ALLOCATED' || measure === 'CARRIED_OVER' || measure === 'TRANSFERRED')
          available += amount;
        if (measure === 'DISBURSED') available -= amount;
        if (available < 0) expect.fail(`${key} has paid ${-available} too much`);
      }
    }
    expect(accounts.size).toBeGreaterThan(10_000);
  });

  test('only ever adds to the cumulative sum, at month ends, until the books close in January', () => {
    for (const { measure, amount, enteredOn, planYear } of entries) {
      if (measure !== 'DISBURSED') continue;
      const monthEnd = new Date(Date.parse(enteredOn) + 86_400_000).getUTCDate() === 1;
      if (amount <= 0 || !monthEnd || enteredOn > `${planYear + 1}-01-31`)
        expect.fail(`${planYear} ${enteredOn}`);
    }
  });

  test('differs from province to province', () => {
    const rate = (unitId: string) =>
      total(
        ofProvinces,
        (row) =>
          row.unitId === unitId &&
          row.planYear === 2023 &&
          row.originYear === 2023 &&
          row.componentCode === 'NTM.C02' &&
          row.measure === 'DISBURSED' &&
          row.enteredOn <= '2023-08-31',
      ) /
      total(
        ofProvinces,
        (row) =>
          row.unitId === unitId &&
          row.planYear === 2023 &&
          row.componentCode === 'NTM.C02' &&
          row.measure === 'PLANNED',
      );
    const rates = ['2004:68', '2004:27', '2004:11', '2004:14'].map(rate);
    expect(Math.max(...rates) - Math.min(...rates)).toBeGreaterThan(0.02);
  });
});
