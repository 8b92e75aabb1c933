import { describe, expect, test } from 'vitest';
import { ProvinceFacts } from './province-facts.js';
import { countTypes, inForce, typePeriods, units, unitsById } from './testing/built-geography.js';

describe('edition 2004', () => {
  const date = '2025-06-30';

  test('has 63 provinces, 696 districts and 10,035 communes on its last day', () => {
    expect(inForce('2004', 'PROVINCE', date)).toHaveLength(63);
    expect(inForce('2004', 'DISTRICT', date)).toHaveLength(696);
    expect(inForce('2004', 'COMMUNE', date)).toHaveLength(10_035);
  });

  test('has five island districts without a commune', () => {
    const withCommunes = new Set(inForce('2004', 'COMMUNE', date).map(({ districtId }) => districtId));
    const empty = inForce('2004', 'DISTRICT', date).filter(({ id }) => !withCommunes.has(id));
    expect(empty.map(({ name }) => name)).toEqual([
      'Bạch Long Vĩ',
      'Cồn Cỏ',
      'Hoàng Sa',
      'Lý Sơn',
      'Côn Đảo',
    ]);
  });

  test('has the 705 districts and 10,599 communes of 2022 while those were in force', () => {
    expect(inForce('2004', 'DISTRICT', '2022-12-31')).toHaveLength(705);
    expect(inForce('2004', 'COMMUNE', '2022-12-31')).toHaveLength(10_599);
  });

  test.each(new ProvinceFacts('2004').all)('has the official counts in province $code', (province) => {
    const id = `2004:${province.code}`;
    const communes = inForce('2004', 'COMMUNE', date).filter(({ provinceId }) => provinceId === id);
    const districts = inForce('2004', 'DISTRICT', date).filter(({ provinceId }) => provinceId === id);
    const { WARD = 0, COMMUNE = 0, TOWNSHIP = 0 } = countTypes(communes, date);
    expect(districts.length).toBe(province.districts);
    expect(communes).toHaveLength(province.communes);
    expect({ WARD, COMMUNE, TOWNSHIP }).toEqual({
      WARD: province.wards,
      COMMUNE: province.ruralCommunes,
      TOWNSHIP: province.townshipsOrSpecialZones,
    });
  });

  test('lost five communes of Bắc Ninh to the mergers of 2024-12-01', () => {
    const closed = units.filter(({ validTo }) => validTo === '2024-11-30');
    expect(closed.map(({ name }) => name)).toEqual(['Vệ An', 'Tiền An', 'Hán Quảng', 'Lai Hạ', 'Minh Tân']);
    expect(new Set(closed.map(({ provinceId }) => provinceId))).toEqual(new Set(['2004:27']));
    expect(new Set(closed.map(({ validToCertainty }) => validToCertainty))).toEqual(new Set(['EXACT']));
    expect(
      inForce('2004', 'COMMUNE', '2024-12-31').filter((unit) => unit.provinceId === '2004:27'),
    ).toHaveLength(121);
  });

  test('dates communes that only a later list has by that list', () => {
    const later = units.filter(({ edition, validFrom }) => edition === '2004' && validFrom !== null);
    expect(later.map(({ id, validFrom, validFromCertainty }) => [id, validFrom, validFromCertainty])).toEqual(
      [
        ['2004:224', '2025-01-01', 'NOT_LATER_THAN'],
        ['2004:475', '2025-01-01', 'NOT_LATER_THAN'],
        ['2004:03980', '2025-06-30', 'NOT_LATER_THAN'],
        ['2004:03984', '2025-06-30', 'NOT_LATER_THAN'],
        ['2004:03983', '2025-06-30', 'NOT_LATER_THAN'],
      ],
    );
  });
});

describe('edition 2025', () => {
  test('begins with 34 provinces and 3,321 communes: 687 wards, 2,621 communes, 13 special zones', () => {
    const communes = inForce('2025', 'COMMUNE', '2025-07-01');
    expect(inForce('2025', 'PROVINCE', '2025-07-01')).toHaveLength(34);
    expect(communes).toHaveLength(3_321);
    expect(countTypes(communes, '2025-07-01')).toEqual({ WARD: 687, COMMUNE: 2_621, SPECIAL_ZONE: 13 });
  });

  test('has 709 wards once the changes of 2026 are in force', () => {
    // Officially 710 wards and 2,598 communes: one change of 2026 is missing from the facts and not invented
    // here.
    const communes = inForce('2025', 'COMMUNE', '2026-09-20');
    expect(countTypes(communes, '2026-09-20')).toEqual({ WARD: 709, COMMUNE: 2_599, SPECIAL_ZONE: 13 });
  });

  test('has six central cities on its first day and nine after the changes of 2026', () => {
    const provinces = inForce('2025', 'PROVINCE', '2026-09-20');
    expect(countTypes(provinces, '2025-07-01')).toEqual({ CENTRAL_CITY: 6, PROVINCE: 28 });
    expect(countTypes(provinces, '2026-09-20')).toEqual({ CENTRAL_CITY: 9, PROVINCE: 25 });
  });

  test.each(new ProvinceFacts('2025').all)('has the official counts in province $code', (province) => {
    const communes = units.filter(
      ({ level, provinceId }) => level === 'COMMUNE' && provinceId === `2025:${province.code}`,
    );
    const { WARD = 0, COMMUNE = 0, SPECIAL_ZONE = 0 } = countTypes(communes, '2025-07-01');
    expect(communes).toHaveLength(province.communes);
    expect({ WARD, COMMUNE, SPECIAL_ZONE }).toEqual({
      WARD: province.wards,
      COMMUNE: province.ruralCommunes,
      SPECIAL_ZONE: province.townshipsOrSpecialZones,
    });
  });
});

describe('types and regions', () => {
  test('Quế Võ was a huyện until 2023-04-09', () => {
    const periods = typePeriods.filter(({ unitId }) => unitId === '2004:259');
    expect(periods.map(({ fullName, validFrom, validTo }) => [fullName, validFrom, validTo])).toEqual([
      ['Huyện Quế Võ', null, '2023-04-09'],
      ['Thị xã Quế Võ', '2023-04-10', '2025-06-30'],
    ]);
  });

  test('a unit whose type changed has one period before the change and one after it', () => {
    const unitIds = typePeriods.map(({ unitId }) => unitId);
    expect(new Set(unitIds).size).toBe(28);
    expect(unitIds).toHaveLength(56);
  });

  test('the criteria region of a commune is that of its old province, not of its new one', () => {
    const communes = inForce('2025', 'COMMUNE', '2025-07-01').filter(
      ({ provinceId }) => provinceId === '2025:24',
    );
    const found = new Set(communes.map(({ criteriaRegionId }) => criteriaRegionId));
    expect(found).toEqual(new Set(['NTM:TDMNPB', 'NTM:DBSH']));
    expect(unitsById.get('2025:24')?.criteriaRegionId).toBeNull();
    expect(unitsById.get('2025:21548')).toMatchObject({ name: 'Lý Sơn', criteriaRegionId: 'NTM:DHNTB' });
  });

  test('only provinces of 2025 that join several criteria regions have none', () => {
    const without = units.filter(
      ({ level, criteriaRegionId }) => level !== 'COUNTRY' && criteriaRegionId === null,
    );
    expect(without.map(({ id }) => id)).toEqual([
      '2025:24',
      '2025:25',
      '2025:51',
      '2025:52',
      '2025:66',
      '2025:68',
      '2025:80',
    ]);
  });
});
