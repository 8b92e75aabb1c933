import type { Fixture } from '@ntp-graph/kit/testing';
import { fixture, type TestRow } from './fixture.js';

type Place = Partial<Record<'province' | 'district' | 'region', string>>;
type Lineage = Partial<Record<'predecessors' | 'successors', string[]>>;

function unit(unitId: string, level: string, place: Place, lineage: Lineage = {}): TestRow {
  const [edition, code = unitId] = unitId.split(':');
  const of2004 = edition === '2004';
  return {
    unit_id: unitId,
    level,
    edition: unitId === 'VN' ? null : (edition ?? null),
    code,
    unit_type: level,
    province_id: place.province ?? (level === 'PROVINCE' ? unitId : null),
    district_id: place.district ?? (level === 'DISTRICT' ? unitId : null),
    criteria_region_id: place.region ?? null,
    valid_from: of2004 || unitId === 'VN' ? null : '2025-07-01',
    valid_to: of2004 ? '2025-06-30' : null,
    predecessor_ids: lineage.predecessors ?? [],
    successor_ids: lineage.successors ?? [],
  };
}

const queVo = { province: '2004:27', district: '2004:259', region: 'NTM:DBSH' };
const bacGiang = { province: '2004:24', region: 'NTM:TDMNPB' };
const after = { province: '2025:24' };

/**
 * Old Bắc Ninh (Mộ Đạo, Châu Phong, old Phù Lãng; Red River Delta), Bắc Giang (one commune; northern mountains), Lâm
 * Đồng (one commune; Central Highlands), Lạng Sơn, and present Bắc Ninh with the communes that took the first over:
 * Châu Phong and old Phù Lãng became Phù Lãng, which has the code that Châu Phong had.
 */
const units: readonly TestRow[] = [
  unit('VN', 'COUNTRY', {}),
  unit('2004:20', 'PROVINCE', { region: 'NTM:TDMNPB' }),
  unit('2004:24', 'PROVINCE', { region: 'NTM:TDMNPB' }, { successors: ['2025:24'] }),
  unit('2004:27', 'PROVINCE', { region: 'NTM:DBSH' }, { successors: ['2025:24'] }),
  unit('2004:68', 'PROVINCE', { region: 'NTM:TN' }),
  unit('2004:259', 'DISTRICT', queVo),
  unit('2004:09307', 'COMMUNE', queVo, { successors: ['2025:09295'] }),
  unit('2004:09292', 'COMMUNE', queVo, { successors: ['2025:09292'] }),
  unit('2004:09277', 'COMMUNE', queVo, { successors: ['2025:09292'] }),
  unit('2004:07282', 'COMMUNE', bacGiang, { successors: ['2025:07282'] }),
  unit('2004:24850', 'COMMUNE', { province: '2004:68', region: 'NTM:TN' }),
  unit('2025:24', 'PROVINCE', {}, { predecessors: ['2004:24', '2004:27'] }),
  unit('2025:09295', 'COMMUNE', { ...after, region: 'NTM:DBSH' }, { predecessors: ['2004:09307'] }),
  unit(
    '2025:09292',
    'COMMUNE',
    { ...after, region: 'NTM:DBSH' },
    { predecessors: ['2004:09292', '2004:09277'] },
  ),
  unit('2025:07282', 'COMMUNE', { ...after, region: 'NTM:TDMNPB' }, { predecessors: ['2004:07282'] }),
];

/** A commune of Quế Võ without a successor, and one that the list of January 2025 still has: only such lists are known. */
export const vanishedFixture: Fixture = fixture('unit_path', [
  {
    ...unit('2004:09280', 'COMMUNE', queVo),
    valid_to: '2024-12-31',
    valid_to_certainty: 'NOT_LATER_THAN',
  },
  {
    ...unit('2004:09283', 'COMMUNE', queVo),
    valid_to: '2025-06-29',
    valid_to_certainty: 'NOT_LATER_THAN',
  },
]);

/** A ward of Bắc Ninh that was a xã until the end of September 2024. */
export const wardFixture: Fixture = fixture('unit_path', [
  {
    ...unit('2004:09163', 'COMMUNE', { province: '2004:27', district: '2004:256', region: 'NTM:DBSH' }),
    unit_type: 'WARD',
    type_since: '2024-10-01',
    type_before: 'COMMUNE',
  },
]);

/** The paths of the units. */
export const unitFixture: Fixture = fixture('unit_path', units);
