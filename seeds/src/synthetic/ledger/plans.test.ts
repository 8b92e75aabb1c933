import { describe, expect, test } from 'vitest';
import type { LedgerEntryRow } from '../synthetic-data-set.js';
import { entries, lineKey, ofCommunes, ofProvinces, totals } from '../testing/demo-ledger.js';
import { communes } from '../testing/synthetic-data.js';

describe('plans', () => {
  test('are allocated later and in part, and settled below what was paid', () => {
    const accounts = Map.groupBy(
      entries.filter(({ planYear }) => planYear < 2025),
      (row) => `${row.unitId} ${lineKey(row)}`,
    );
    for (const [key, ofAccount] of accounts) {
      const of = (measure: string) => ofAccount.filter((row) => row.measure === measure);
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
    const carried = entries.filter(({ planYear, originYear }) => planYear !== originYear);
    expect(new Set(carried.map(({ planYear, originYear }) => planYear - originYear))).toEqual(new Set([1]));
    expect(carried.filter(({ measure }) => measure === 'PLANNED' || measure === 'ALLOCATED')).toEqual([]);
    expect(carried.filter(({ enteredOn, planYear }) => enteredOn < `${planYear}-03-05`)).toEqual([]);
  });

  test('carry over nearly all that was left, and no more', () => {
    const key = ({ unitId, componentCode, fundSource, originYear }: LedgerEntryRow) =>
      [unitId, componentCode, fundSource, originYear].join(' ');
    const of = (accepts: (row: LedgerEntryRow) => boolean) => totals(entries.filter(accepts), key);
    const isOwn = ({ planYear, originYear }: LedgerEntryRow) => planYear === originYear;
    const allocated = of((row) => isOwn(row) && row.measure === 'ALLOCATED');
    const paid = of((row) => isOwn(row) && row.measure === 'DISBURSED');
    const carried = of((row) => row.measure === 'CARRIED_OVER');
    expect(carried.size).toBeGreaterThan(3_000);
    for (const [account, amount] of carried) {
      const left = (allocated.get(account) ?? 0) - (paid.get(account) ?? 0);
      if (amount > left || amount < 0.9 * left) expect.fail(`${account} carries ${amount} of ${left}`);
    }
  });
});
