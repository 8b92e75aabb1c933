import { describe, expect, test } from 'vitest';
import { readCommuneLineage } from './commune-lineage.js';
import { successions, typePeriods, unitsById } from './testing/built-geography.js';

const lineage = readCommuneLineage();
const edgesOf = Map.groupBy(successions, ({ predecessorId }) => predecessorId);

function edge(oldCode: string, newCode: string) {
  return edgesOf.get(`2004:${oldCode}`)?.find(({ successorId }) => successorId === `2025:${newCode}`);
}

function relations(oldCode: string) {
  return Object.fromEntries(
    (edgesOf.get(`2004:${oldCode}`) ?? []).map(({ successorId, relation }) => [successorId, relation]),
  );
}

/** What a unit is called now, or was on the first day of its edition. */
function namesOf(id: string): (string | undefined)[] {
  return [
    unitsById.get(id)?.fullName,
    ...typePeriods.filter(({ unitId }) => unitId === id).map((p) => p.fullName),
  ];
}

describe('the official conversion table', () => {
  test('has 10,565 edges from all 10,035 communes, and each is an edge of succession', () => {
    expect(lineage).toHaveLength(10_565);
    expect(new Set(lineage.map(({ oldCode }) => oldCode)).size).toBe(10_035);
    expect(lineage.filter(({ oldCode, newCode }) => edge(oldCode, newCode) === undefined)).toEqual([]);
  });

  test('names the units as the lists do: none of its codes is misprinted', () => {
    const plain = (name: string | undefined) => name?.normalize('NFD').replace(/\p{M}| /gu, '');
    const strays = lineage.filter(({ oldCode, oldName, newCode, newName }) => {
      const isNamed = (id: string, name: string) => namesOf(id).map(plain).includes(plain(name));
      return !isNamed(`2004:${oldCode}`, oldName) || !isNamed(`2025:${newCode}`, newName);
    });
    expect(strays).toEqual([]);
  });

  test('splits the land of 439 communes; of one more only some people moved', () => {
    const several = [...Map.groupBy(lineage, ({ oldCode }) => oldCode)].filter(
      ([, edges]) => edges.length > 1,
    );
    const withWhole = several.filter(([, edges]) => edges.some(({ kind }) => kind === 'WHOLE'));
    expect(several.length - withWhole.length).toBe(439);
    expect(withWhole.map(([code]) => code)).toEqual(['18796']);
    expect(relations('18796')).toEqual({
      '2025:18823': 'MAIN',
      '2025:18754': 'PARTIAL',
      '2025:18832': 'PARTIAL',
    });
  });

  test('is WHOLE where one edge is all there is, and has one main successor everywhere else', () => {
    for (const [code, edges] of Map.groupBy(lineage, ({ oldCode }) => oldCode)) {
      const found = Object.values(relations(code));
      const main = found.filter((relation) => relation !== 'PARTIAL');
      expect(main, code).toEqual([edges.length === 1 ? 'WHOLE' : 'MAIN']);
    }
  });

  test('a part of the land alone is never the main successor, and no figure about people follows it', () => {
    const ofArea = lineage.filter(({ kind }) => kind === 'PART_OF_AREA');
    expect(ofArea).toHaveLength(83);
    for (const { oldCode, newCode } of ofArea) {
      expect(edge(oldCode, newCode), oldCode).toMatchObject({ relation: 'PARTIAL', carriesPeople: false });
    }
    expect(successions.filter(({ carriesPeople }) => !carriesPeople)).toHaveLength(83);
  });

  test('the part with all the people is the main successor: Đặng Xá, Hải Hòa', () => {
    expect(relations('00556')).toEqual({ '2025:00562': 'MAIN', '2025:00541': 'PARTIAL' });
    expect(relations('06799')).toEqual({ '2025:06886': 'MAIN', '2025:06799': 'PARTIAL' });
    expect(edge('00556', '00562')).toMatchObject({ confidence: 'HIGH', carriesPeople: true });
    expect(unitsById.get('2025:00562')?.fullName).toBe('Xã Thuận An');
    expect(unitsById.get('2025:06886')?.fullName).toBe('Xã Hải Lạng');
    const withAll = lineage.filter(({ kind }) => kind === 'PART_OF_AREA_WHOLE_POPULATION');
    expect(withAll).toHaveLength(58);
    expect(withAll.filter(({ oldCode, newCode }) => edge(oldCode, newCode)?.relation !== 'MAIN')).toEqual([]);
  });

  test('where the people were divided, the main successor is less sure and says why', () => {
    const unsure = successions.filter(
      ({ confidence, note }) => confidence === 'MEDIUM' && note?.startsWith('Divided'),
    );
    expect(unsure).toHaveLength(380);
    expect(new Set(unsure.map(({ relation }) => relation))).toEqual(new Set(['MAIN']));
  });
});

test.each([
  ['02902', 'Thị trấn Nông trường Phong Hải'],
  ['04621', 'Thị trấn Nông trường Liên Sơn'],
  ['04627', 'Thị trấn Nông trường Trần Phú'],
  ['06616', 'Thị trấn Nông trường Thái Bình'],
  ['19114', 'Thị trấn Nông trường Việt Trung'],
  ['19246', 'Thị trấn Nông trường Lệ Ninh'],
  ['31246', 'Xã Thạnh Quới'],
])('commune %s is called %s', (code, fullName) => {
  expect(unitsById.get(`2004:${code}`)?.fullName).toBe(fullName);
});
