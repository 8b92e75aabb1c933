import { describe, expect, test } from 'vitest';
import { inForce, successions, units, unitsById } from './testing/built-geography.js';

const mainSuccessors = new Map(
  successions
    .filter(({ relation }) => relation !== 'PARTIAL')
    .map(({ predecessorId, successorId }) => [predecessorId, unitsById.get(successorId)]),
);

function isOfDistrict({ predecessorId }: { readonly predecessorId: string }): boolean {
  return unitsById.get(predecessorId)?.level === 'DISTRICT';
}

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

  test('every commune of 2025 has a predecessor: five special zones an island district', () => {
    const edges = Map.groupBy(successions, ({ successorId }) => successorId);
    const communes = inForce('2025', 'COMMUNE', '2025-07-01');
    expect(communes.filter(({ id }) => !edges.has(id))).toEqual([]);
    const ofDistricts = communes.flatMap(({ id }) => edges.get(id)?.filter(isOfDistrict) ?? []);
    expect(
      ofDistricts.map(({ successorId, predecessorId, relation }) => [successorId, predecessorId, relation]),
    ).toEqual([
      ['2025:11948', '2004:318', 'WHOLE'],
      ['2025:19742', '2004:471', 'WHOLE'],
      ['2025:20333', '2004:498', 'WHOLE'],
      ['2025:21548', '2004:536', 'WHOLE'],
      ['2025:26732', '2004:755', 'WHOLE'],
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
    ['09307', 'Phường Bồng Lai'],
    ['09292', 'Phường Phù Lãng'],
    ['09358', 'Xã Đại Đồng'],
    ['09364', 'Xã Phật Tích'],
    ['09409', 'Phường Mão Điền'],
    ['09403', 'Phường Mão Điền'],
    ['09469', 'Xã Đại Lai'],
    ['09535', 'Xã Lâm Thao'],
    ['09502', 'Xã Trung Kênh'],
    ['09202', 'Xã Tam Giang'],
    ['09205', 'Xã Yên Trung'],
  ])('commune %s of Bắc Ninh went whole to %s', (code, fullName) => {
    const [edge, ...others] = successions.filter(({ predecessorId }) => predecessorId === `2004:${code}`);
    expect(others).toEqual([]);
    expect(edge).toMatchObject({ relation: 'WHOLE', effectiveOn: '2025-07-01', confidence: 'HIGH' });
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
