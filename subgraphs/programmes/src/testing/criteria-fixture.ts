import type { Fixture } from '@ntp-graph/kit/testing';
import { fact, fixture, type TestRow } from './fixture.js';

const commune = 'NTM-COMMUNE-2021';
const advanced = 'NTM-COMMUNE-ADV-2021';
const health = 'MOH-COMMUNE-HEALTH-2030';
const oldHealth = 'MOH-COMMUNE-HEALTH-2020';

const replaces: Readonly<Record<string, string>> = {
  'MOH-COMMUNE-HEALTH-2030': 'MOH-COMMUNE-HEALTH-2020',
  'NTM-COMMUNE-2026': commune,
};
const next: Readonly<Record<string, string>> = { [commune]: advanced, [advanced]: 'NTM-COMMUNE-MODEL-2021' };

function set(code: string, level: string, basis: string, issuedOn: string, variation = 'NONE'): TestRow {
  const names = { name_vi: `Bộ tiêu chí ${code}`, name_en: `Criteria ${code}` };
  const legalBasis = { legal_basis_number: basis, legal_basis_issued_on: issuedOn };
  const neighbours = { replaces_code: replaces[code] ?? null, next_set_code: next[code] ?? null };
  const unit_types = code.startsWith('NTM-COMMUNE') ? ['COMMUNE'] : [];
  return {
    code,
    ...names,
    level,
    unit_types,
    ...legalBasis,
    variation,
    ...neighbours,
    ...fact('318-QD-TTg'),
  };
}

const sets: readonly TestRow[] = [
  set(commune, 'COMMUNE', '318/QĐ-TTg', '2022-03-08', 'REGION'),
  set(advanced, 'COMMUNE', '318/QĐ-TTg', '2022-03-08', 'REGION'),
  set('NTM-COMMUNE-MODEL-2021', 'COMMUNE', '319/QĐ-TTg', '2022-03-08'),
  set('NTM-DISTRICT-2021', 'DISTRICT', '320/QĐ-TTg', '2022-03-08'),
  set(oldHealth, 'COMMUNE', '4667/QĐ-BYT', '2014-11-07'),
  set(health, 'COMMUNE', '1300/QĐ-BYT', '2023-03-09'),
  set('NTM-COMMUNE-2026', 'COMMUNE', '51/2025/QĐ-TTg', '2025-12-29', 'COMMUNE_GROUP'),
];

function version(code: string, from: string, to: string | null, basis: string, note?: string): TestRow {
  return {
    criteria_set_code: code,
    valid_from: from,
    valid_to: to,
    legal_basis_number: basis,
    legal_basis_issued_on: from,
    note: note ?? null,
    confidence: 'HIGH',
  };
}

const amends = 'amends 318/QĐ-TTg; which health indicators it changes was not found';

const versions: readonly TestRow[] = [
  version(commune, '2022-03-08', '2024-02-29', '318/QĐ-TTg'),
  version(commune, '2024-03-01', '2025-12-31', '211/QĐ-TTg', amends),
  version(advanced, '2022-03-08', '2024-02-29', '318/QĐ-TTg'),
  version(advanced, '2024-03-01', '2025-12-31', '211/QĐ-TTg', amends),
  version('NTM-COMMUNE-MODEL-2021', '2022-03-08', '2025-12-31', '319/QĐ-TTg'),
  version('NTM-DISTRICT-2021', '2022-03-08', '2024-02-29', '320/QĐ-TTg'),
  version(oldHealth, '2014-11-07', '2023-03-08', '4667/QĐ-BYT'),
  version(health, '2023-03-09', null, '1300/QĐ-BYT'),
  version('NTM-COMMUNE-2026', '2026-01-01', '2030-12-31', '51/2025/QĐ-TTg'),
];

type Details = Readonly<Record<string, string | number | boolean>>;

function criterion(setCode: string, position: number, number: string, name: string, more: Details): TestRow {
  const [parent, part] = number.split('.');
  return {
    id: `${setCode}/${number}`,
    criteria_set_code: setCode,
    number,
    parent_number: part === undefined ? null : (parent ?? null),
    position,
    name_vi: name,
    name_en: `${name} (EN)`,
    unit: part === undefined ? 'criterion' : '%',
    comparator: part === undefined ? 'ALL' : 'GTE',
    health_related: 'YES',
    applies_to_each_sex: false,
    parts_complete: false,
    ...fact('318-QD-TTg'),
    ...more,
  };
}

const bhyt = { linked_indicator_code: 'BHYT_COV', applies_to_each_sex: true };
const book = { linked_indicator_code: 'EHR_BOOK_COV' };
const points = { unit: 'points', comparator: 'GTE' };
const pass = { unit: 'pass/fail', comparator: 'EQ', general_threshold: 1 };

const criteria: readonly TestRow[] = [
  criterion(commune, 14, '14', 'Giáo dục và Đào tạo', { health_related: 'NO' }),
  criterion(commune, 15, '15', 'Y tế', { parts_complete: true }),
  criterion(commune, 16, '15.1', 'Bảo hiểm y tế', { ...bhyt, general_threshold: 90 }),
  criterion(commune, 17, '15.2', 'Tiêu chí quốc gia về y tế', { ...pass, nested_set_code: health }),
  criterion(commune, 18, '15.3', 'Suy dinh dưỡng thể thấp còi', { comparator: 'LTE' }),
  criterion(commune, 19, '15.4', 'Sổ khám chữa bệnh điện tử', { ...book, general_threshold: 50 }),
  criterion(commune, 20, '16', 'Văn hóa', { health_related: 'NO' }),
  criterion(commune, 21, '17', 'Môi trường và an toàn thực phẩm', { health_related: 'PARTIAL' }),
  criterion(commune, 22, '17.x', 'Nhà tiêu hợp vệ sinh', { health_related: 'PARTIAL' }),
  criterion(advanced, 14, '14', 'Y tế', { parts_complete: true }),
  criterion(advanced, 15, '14.1', 'Bảo hiểm y tế', { ...bhyt, general_threshold: 95 }),
  criterion(advanced, 16, '14.2', 'Quản lý sức khỏe', { applies_to_each_sex: true, general_threshold: 90 }),
  criterion(advanced, 17, '14.3', 'Khám từ xa', { applies_to_each_sex: true, general_threshold: 40 }),
  criterion(advanced, 18, '14.4', 'Sổ khám chữa bệnh điện tử', { ...book, general_threshold: 70 }),
  criterion(advanced, 19, '15', 'Hành chính công', { health_related: 'NO' }),
  criterion(advanced, 22, '18', 'Chất lượng môi trường sống', { health_related: 'PARTIAL' }),
  criterion('NTM-COMMUNE-MODEL-2021', 1, '1', 'Đạt chuẩn NTM nâng cao', {
    ...pass,
    health_related: 'NO',
    nested_set_code: advanced,
  }),
  criterion('NTM-DISTRICT-2021', 1, '5', 'Y tế - Văn hóa - Giáo dục', {}),
  criterion('NTM-DISTRICT-2021', 2, '5.1', 'Trung tâm Y tế huyện đạt chuẩn', pass),
  ...[14, 10, 12, 9, 19, 12, 6, 11, 3, 4].map((maximum, index) =>
    criterion(health, index + 1, `${index + 1}`, `Tiêu chí ${index + 1}`, {
      ...points,
      maximum,
      general_threshold: maximum / 2,
    }),
  ),
  criterion(oldHealth, 1, 'SET', 'Bộ tiêu chí đến 2020', { ...points, maximum: 100, general_threshold: 80 }),
  criterion('NTM-COMMUNE-2026', 5, '5', 'Văn hóa, giáo dục, y tế', {}),
];

const regions = ['TDMNPB', 'DBSH', 'BTB', 'DHNTB', 'TN', 'DNB', 'DBSCL'];

/** Thresholds of the seven regions in the order of the decision; null is not verified. */
function regional(criterionId: string, values: readonly (number | null)[], notes: Details = {}): TestRow[] {
  return regions.map((region, index) => ({
    criterion_id: criterionId,
    area: `NTM:${region}`,
    valid_from: '2022-03-08',
    value: values[index] ?? null,
    confidence: values[index] == null ? 'LOW' : 'HIGH',
    note: (notes[region] as string) ?? null,
  }));
}

const thresholds: readonly TestRow[] = [
  ...regional(`${commune}/15.1`, [90, 90, 90, 90, 90, 90, 90]),
  ...regional(`${commune}/15.3`, [24, 16.5, 25, 22, 26.5, 14.5, 19]),
  ...regional(`${commune}/15.4`, [50, 70], { TN: 'not verified; recalled 50' }),
  ...regional(`${advanced}/14.1`, [95]),
  ...regional(`${advanced}/14.4`, [70], { DBSH: 'not verified; recalled 90' }),
];

const passingRules: readonly TestRow[] = [
  {
    criteria_set_code: health,
    minimum_total_share: 0.8,
    minimum_share_each: 0.5,
    disqualifying_points: true,
    valid_years: 3,
    ...fact('1300-QD-BYT'),
  },
];

/** The sets of criteria with the health criteria and a few of the others. */
export const criteriaFixtures: readonly Fixture[] = [
  fixture('criteria_set', sets),
  fixture('criteria_set_version', versions),
  fixture('criterion', criteria),
  fixture('criterion_threshold', thresholds),
  fixture('passing_rule', passingRules),
];
