import { describe, expect, test } from 'vitest';
import { entries, HANDOVER, lineKey, ofProvinces, provinceById, totals } from '../testing/demo-ledger.js';
import { provinces } from '../testing/synthetic-data.js';

describe('the merger', () => {
  const handedOver = entries.filter(({ enteredOn }) => enteredOn === HANDOVER);

  test('books what is handed over as TRANSFERRED and as nothing else, on that day alone', () => {
    expect(new Set(handedOver.map(({ measure }) => measure))).toEqual(new Set(['TRANSFERRED']));
    expect(entries.filter(({ measure }) => measure === 'TRANSFERRED')).toHaveLength(handedOver.length);
    expect(entries.filter(({ measure, amount }) => measure !== 'TRANSFERRED' && amount < 0)).toEqual([]);
  });

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
    const had = totals(
      old.filter(({ measure }) => ['ALLOCATED', 'CARRIED_OVER', 'TRANSFERRED'].includes(measure)),
      (row) => `${row.unitId} ${lineKey(row)}`,
    );
    const paid = totals(
      old.filter(({ measure }) => measure === 'DISBURSED'),
      (row) => `${row.unitId} ${lineKey(row)}`,
    );
    for (const [key, amount] of had) {
      if (amount !== (paid.get(key) ?? 0))
        expect.fail(`${key} is left with ${amount} and paid ${paid.get(key)}`);
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
