import { describe, expect, test } from 'vitest';
import { inForce, successions, units, unitsById } from './testing/built-geography.js';

const mainSuccessors = new Map(
  successions
    .filter(({ relation }) => relation !== 'PARTIAL')
    .map(({ predecessorId, successorId }) => [predecessorId, unitsById.get(successorId)]),
);

describe('succession', () => {
  test('every commune of the last day of edition 2004 has a main successor', () => {
    const orphans = inForce('2004', 'COMMUNE', '2025-06-30').filter(({ id }) => !mainSuccessors.get(id));
    expect(orphans).toEqual([]);
  });

  test('no old province is split: its communes all go to communes of its successor', () => {
    const strays = successions.filter(({ predecessorId, successorId, relation }) => {
      const provinceId = unitsById.get(predecessorId)?.provinceId ?? '';
      return (
        relation !== 'WHOLE' && mainSuccessors.get(provinceId)?.id !== unitsById.get(successorId)?.provinceId
      );
    });
    expect(strays).toEqual([]);
  });

  test('every commune of 2025 but five special zones has a predecessor', () => {
    const successors = new Set(successions.map(({ successorId }) => successorId));
    const without = inForce('2025', 'COMMUNE', '2025-07-01').filter(({ id }) => !successors.has(id));
    expect(without.map(({ fullName }) => fullName).sort()).toEqual([
      'Đặc khu Bạch Long Vĩ',
      'Đặc khu Côn Đảo',
      'Đặc khu Cồn Cỏ',
      'Đặc khu Hoàng Sa',
      'Đặc khu Lý Sơn',
    ]);
  });

  test('no commune of 2025 has main predecessors in two old provinces', () => {
    const provinces = new Map<string, Set<unknown>>();
    for (const [id, successor] of mainSuccessors) {
      const unit = unitsById.get(id);
      if (unit?.level === 'COMMUNE' && successor) {
        provinces.set(successor.id, (provinces.get(successor.id) ?? new Set()).add(unit.provinceId));
      }
    }
    expect([...provinces].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  test.each([
    ['09307', 'Phường Bồng Lai', 'MEDIUM'],
    ['09292', 'Phường Phù Lãng', 'HIGH'],
    ['09358', 'Xã Đại Đồng', 'HIGH'],
    ['09364', 'Xã Phật Tích', 'MEDIUM_HIGH'],
    ['09409', 'Phường Mão Điền', 'MEDIUM_HIGH'],
    ['09403', 'Phường Mão Điền', 'LOW_MEDIUM'],
    ['09469', 'Xã Đại Lai', 'MEDIUM_HIGH'],
    ['09535', 'Xã Lâm Thao', 'MEDIUM_HIGH'],
    ['09502', 'Xã Trung Kênh', 'MEDIUM_HIGH'],
    ['09202', 'Xã Tam Giang', 'HIGH'],
    ['09205', 'Xã Yên Trung', 'HIGH'],
  ])('commune %s of Bắc Ninh became %s', (code, fullName, confidence) => {
    const [edge, ...others] = successions.filter(({ predecessorId }) => predecessorId === `2004:${code}`);
    expect(others).toEqual([]);
    expect(edge).toMatchObject({ relation: 'MAIN', effectiveOn: '2025-07-01', confidence });
    expect(unitsById.get(edge?.successorId ?? '')).toMatchObject({ fullName, provinceId: '2025:24' });
  });

  test('the mapping leads 10,448 of the 10,599 communes of 2022 to edition 2025, eight to several units', () => {
    const of2022 = inForce('2004', 'COMMUNE', '2022-12-31');
    const mapped = new Set(
      successions.filter(({ note }) => !note?.includes('Inferred')).map(({ predecessorId }) => predecessorId),
    );
    expect(of2022).toHaveLength(10_599);
    expect(of2022.filter(({ id }) => mapped.has(id))).toHaveLength(10_448);
    expect(of2022.filter(({ id }) => mapped.has(id) && !mainSuccessors.has(id))).toHaveLength(8);
  });

  test('94 more are inferred from names and say so, 57 stay without a successor', () => {
    const inferred = successions.filter(({ note }) => note?.includes('Inferred'));
    const known = new Set(successions.map(({ predecessorId }) => predecessorId));
    const lost = units.filter(
      ({ edition, level, id }) => edition === '2004' && level === 'COMMUNE' && !known.has(id),
    );
    expect(inferred).toHaveLength(94);
    expect(
      inferred.every(({ effectiveOn, confidence }) => effectiveOn === null && confidence === 'MEDIUM'),
    ).toBe(true);
    expect(lost).toHaveLength(57);
    expect(lost.filter(({ validTo }) => validTo === '2025-06-30')).toEqual([]);
  });

  test('Thạnh Lộc of Châu Thành and Thạnh Lộc of Giồng Riềng are not taken for each other', () => {
    expect(mainSuccessors.get('2004:30901')?.id).toBe('2025:30886');
    expect(mainSuccessors.get('2004:30913')?.id).toBe('2025:30910');
  });

  test('a merger that kept the name but not the code is followed by the name', () => {
    // Phường 15 of Gò Vấp (26869) was merged with Phường 13 (26872) into a ward named 15 with the code 26872.
    expect(mainSuccessors.get('2004:26869')?.id).toBe(mainSuccessors.get('2004:26872')?.id);
  });
});
