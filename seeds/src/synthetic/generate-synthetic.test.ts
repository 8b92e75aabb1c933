import { describe, expect, test } from 'vitest';
import { DEMO_PROVINCES } from './model/detailed-provinces.js';
import { communes, demo, national, provinces, SEED_NUMBER } from './testing/synthetic-data.js';

const TABLES = ['observations', 'criterionStatuses', 'evidence', 'ledgerEntries'] as const;

type Row = Readonly<Record<string, unknown>>;

function rowsOf(dataSet: ReturnType<typeof demo>, table: (typeof TABLES)[number]): Iterable<Row> {
  return dataSet[table]() as Iterable<object> as Iterable<Row>;
}

function text(row: Row): string {
  return JSON.stringify(row);
}

describe.each(TABLES)('synthetic %s', (table) => {
  test('are the same for the same seed number, also when read twice', () => {
    const dataSet = demo();
    const again = rowsOf(demo(SEED_NUMBER), table)[Symbol.iterator]();
    const twice = rowsOf(dataSet, table)[Symbol.iterator]();
    for (const row of rowsOf(dataSet, table)) {
      const expected = text(row);
      if (text(again.next().value) !== expected || text(twice.next().value) !== expected)
        expect.fail(expected);
    }
    expect([again.next().done, twice.next().done]).toEqual([true, true]);
  });

  test('are others for another seed number', () => {
    const values = (seedNumber: number) =>
      [...rowsOf(demo(seedNumber), table)].slice(0, 2_000).map((row) => row.value ?? row.amount);
    expect(values(1)).not.toEqual(values(2));
  });

  test('are all flagged, and no row claims a source', () => {
    let unflagged = 0;
    for (const row of rowsOf(demo(), table)) {
      const { synthetic, sourceId, quote, confidence, note } = row;
      const flagged = synthetic === true && (sourceId ?? quote ?? confidence ?? note) === null;
      const published = table === 'observations' || table === 'evidence';
      if (!flagged || (published && row.publisher !== 'Synthetic generator')) unflagged += 1;
    }
    expect(unflagged).toBe(0);
  });

  test('have one row for each key', () => {
    const keys = new Set<string>();
    let count = 0;
    for (const row of rowsOf(demo(), table)) {
      const { value, valueMale, valueFemale, status, disqualified, assessedOn, amount, ...key } = row;
      keys.add(text(key));
      count += 1;
    }
    expect(keys.size).toBe(count);
  });

  test('agree at both scales for the units that both have, and are about as many as announced', () => {
    const small = demo();
    const large = national();
    const units = new Set<unknown>();
    let count = 0;
    for (const { unitId } of rowsOf(small, table)) {
      units.add(unitId);
      count += 1;
    }
    const smallRows = rowsOf(small, table)[Symbol.iterator]();
    let largeCount = 0;
    for (const row of rowsOf(large, table)) {
      largeCount += 1;
      if (units.has(row.unitId)) {
        const other = smallRows.next().value;
        if (text(row) !== text(other)) expect.fail(`${text(row)} is ${text(other)} in the demo`);
      }
    }
    expect(smallRows.next().done).toBe(true);
    expect(Math.abs(small.expected[table] / count - 1)).toBeLessThan(0.05);
    expect(Math.abs(large.expected[table] / largeCount - 1)).toBeLessThan(0.05);
  }, 120_000);

  test('have communes only of the four provinces in the demo, and of all those', () => {
    const units = new Set<unknown>();
    for (const { unitId } of rowsOf(demo(), table)) units.add(unitId);
    const detailed = [...units].flatMap((id) => communes.get(String(id))?.provinceId ?? []);
    expect(new Set(detailed)).toEqual(DEMO_PROVINCES);
    if (table === 'observations') expect(provinces.filter(({ id }) => !units.has(id))).toEqual([]);
  });
});
