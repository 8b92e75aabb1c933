import { describe, expect, test } from 'vitest';
import { entries, HANDOVER, lineKey, ofProvinces, provinceById, totals } from '../testing/demo-ledger.js';
import { provinces } from '../testing/synthetic-data.js';

describe('the merger', () => {
  const handedOver = entries.filter(({ enteredOn }) => enteredOn === HANDOVER);

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
    const old = entries.filter(({ unitId, planYear }) => unitId.startsWith('2004') && planYear === 2025);
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
