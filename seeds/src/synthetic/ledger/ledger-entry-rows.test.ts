import { describe, expect, test } from 'vitest';
import { communes, demo, facts, provinces } from '../synthetic.fixture.js';
import type { LedgerEntryRow } from '../synthetic-data-set.js';

const rows = [...demo().ledgerEntries()];
const provinceById = new Map(provinces.map((province) => [province.id, province]));
const ofProvinces = rows.filter(({ unitId }) => provinceById.has(unitId));
const ofCommunes = rows.filter(({ unitId }) => communes.has(unitId));

const HANDOVER = '2025-07-01';
const BILLION = 1_000_000_000;

function lineKey({ componentCode, fundSource, capital, planYear, originYear }: LedgerEntryRow): string {
  return [componentCode, fundSource, capital, planYear, originYear].join(' ');
}

function entryKey(row: LedgerEntryRow, unitId: string): string {
  return [lineKey(row), row.measure, row.enteredOn, unitId].join(' ');
}

function totals(
  entries: readonly LedgerEntryRow[],
  key: (row: LedgerEntryRow) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of entries) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.amount);
  return sums;
}

function total(entries: readonly LedgerEntryRow[], accepts: (row: LedgerEntryRow) => boolean): number {
  return entries.filter(accepts).reduce((sum, { amount }) => sum + amount, 0);
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
    for (const row of rows) {
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

  test('is never before money is allocated or carried over, and never above it', () => {
    const accounts = Map.groupBy(rows, (row) => `${row.unitId} ${lineKey(row)}`);
    for (const [key, entries] of accounts) {
      let available = 0;
      for (const { measure, amount } of entries.toSorted((a, b) => a.enteredOn.localeCompare(b.enteredOn))) {
        if (measure === 'ALLOCATED' || measure === 'CARRIED_OVER') available += amount;
        if (measure === 'DISBURSED') available -= amount;
        if (available < 0) expect.fail(`${key} has paid ${-available} too much`);
      }
    }
    expect(accounts.size).toBeGreaterThan(10_000);
  });

  test('only ever adds to the cumulative sum, at month ends, until the books close in January', () => {
    for (const { measure, amount, enteredOn, planYear } of rows) {
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

describe('plans', () => {
  test('are allocated later and in part, and settled below what was paid', () => {
    const accounts = Map.groupBy(
      rows.filter(({ planYear }) => planYear < 2025),
      (row) => `${row.unitId} ${lineKey(row)}`,
    );
    for (const [key, entries] of accounts) {
      const of = (measure: string) => entries.filter((row) => row.measure === measure);
      const sum = (measure: string) => of(measure).reduce((all, { amount }) => all + amount, 0);
      const [planned, allocated] = [of('PLANNED')[0], of('ALLOCATED')[0]];
      if (planned === undefined) continue;
      if (
        allocated === undefined ||
        allocated.enteredOn <= planned.enteredOn ||
        allocated.amount > planned.amount
      ) {
        expect.fail(key);
      }
      if (sum('SETTLED') > sum('DISBURSED')) expect.fail(`${key} settles more than it paid`);
    }
  });

  test('of 2022 were assigned on 2022-05-28; of 2021 there is recurrent money only', () => {
    const of = (year: number) =>
      ofProvinces.filter(({ planYear, measure }) => planYear === year && measure === 'PLANNED');
    expect(new Set(of(2022).map(({ enteredOn }) => enteredOn))).toEqual(new Set(['2022-05-28']));
    expect(new Set(of(2021).map(({ capital }) => capital))).toEqual(new Set(['RECURRENT']));
  });

  test('give Bắc Ninh no money for ethnic minority areas, and no ward takes part before the merger', () => {
    expect(
      ofProvinces.filter(({ unitId, programmeCode }) => unitId === '2004:27' && programmeCode === 'DTTS'),
    ).toEqual([]);
    const types = ofCommunes
      .filter(({ unitId }) => unitId.startsWith('2004'))
      .map(({ unitId }) => communes.get(unitId)?.type);
    expect(new Set(types)).toEqual(new Set(['COMMUNE']));
  });

  test('carry unspent money into the next year only', () => {
    const carried = rows.filter(({ planYear, originYear }) => planYear !== originYear);
    expect(new Set(carried.map(({ planYear, originYear }) => planYear - originYear))).toEqual(new Set([1]));
    expect(carried.filter(({ measure }) => measure === 'PLANNED' || measure === 'ALLOCATED')).toEqual([]);
    expect(carried.filter(({ enteredOn, planYear }) => enteredOn < `${planYear}-03-05`)).toEqual([]);
  });
});

describe('the merger', () => {
  const handedOver = rows.filter(({ enteredOn }) => enteredOn === HANDOVER);

  test('moves money without adding or losing any: out of the old provinces, into the new', () => {
    const successorOf = new Map(
      provinces.flatMap(({ id, predecessors }) => predecessors.map((old) => [old.id, id] as const)),
    );
    const moved = totals(
      handedOver.filter(({ unitId }) => provinceById.has(unitId)),
      (row) => `${successorOf.get(row.unitId) ?? row.unitId} ${lineKey(row)} ${row.measure}`,
    );
    expect(moved.size).toBeGreaterThan(300);
    expect(new Set(moved.values())).toEqual(new Set([0]));
  });

  test('gives each commune what its predecessors had left', () => {
    // Điện Biên and Sơn La have all their predecessors in the demo.
    const heirs = ['2025:11', '2025:14'].flatMap((id) => provinceById.get(id)?.communes ?? []);
    const heirOf = new Map(
      heirs.flatMap(({ id, predecessors }) =>
        [id, ...predecessors.map((old) => old.id)].map((one) => [one, id] as const),
      ),
    );
    const moved = totals(
      handedOver.filter(({ unitId }) => heirOf.has(unitId)),
      (row) => `${heirOf.get(row.unitId)} ${lineKey(row)} ${row.measure}`,
    );
    expect(moved.size).toBeGreaterThan(1_000);
    expect(new Set(moved.values())).toEqual(new Set([0]));
  });

  test('leaves the old units with just what they paid, and no entry after it', () => {
    const old = rows.filter(({ unitId, planYear }) => unitId.startsWith('2004') && planYear === 2025);
    expect(old.filter(({ enteredOn }) => enteredOn > HANDOVER)).toEqual([]);
    const balance = totals(old, (row) => `${row.unitId} ${lineKey(row)} ${row.measure}`);
    for (const [key, amount] of balance) {
      if (key.endsWith('DISBURSED')) continue;
      const paid = balance.get(key.replace(/\w+$/, 'DISBURSED')) ?? 0;
      if (amount !== paid) expect.fail(`${key} has ${amount} and paid ${paid}`);
    }
  });

  test('lets the new units go on paying', () => {
    const after = ofProvinces.filter(
      ({ unitId, measure }) => unitId.startsWith('2025') && measure === 'DISBURSED',
    );
    const first = after.map(({ enteredOn }) => enteredOn).toSorted()[0];
    expect(first).toBe('2025-07-31');
    expect(new Set(after.map(({ unitId }) => unitId)).size).toBeGreaterThan(30);
  });
});
