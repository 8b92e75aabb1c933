import { type BulkValue, parsePeriod } from '@ntp-graph/kit';
import type { Fixture } from '@ntp-graph/kit/testing';

type Row = Readonly<Record<string, BulkValue>>;

const moh = 'Ministry of Health';
const vss = 'Vietnam Social Security';
const nin = 'National Institute of Nutrition';
const generator = 'Synthetic generator';

const noProvenance = { synthetic: false, source_id: null, quote: null, confidence: null, note: null };

function fixture(table: string, rows: readonly Row[]): Fixture {
  const columns = Object.keys(rows[0] ?? {});
  return { table, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

function source(id: string, publisher: string, publishedOn: string | null, kind: string): Row {
  return { id, title: `Title of ${id}`, publisher, published_on: publishedOn, url: null, kind };
}

function indicator(code: string, nameVi: string, nameEn: string, more: Row = {}): Row {
  return {
    code,
    name_vi: nameVi,
    name_en: nameEn,
    unit: '%',
    value_type: 'PROPORTION',
    direction: 'HIGHER_IS_BETTER',
    numerator: 'people counted',
    denominator: 'population',
    multiplier: 100,
    aggregation_type: 'WEIGHTED_MEAN',
    weight_indicator_code: 'DEM_POP',
    weight_basis: 'DENOMINATOR',
    aggregation_note: null,
    frequency: 'annual',
    lowest_level: 'COMMUNE',
    definition_source: 'TT 20/2019',
    data_owner: moh,
    disaggregations: ['sex'],
    sdg: null,
    who_gho: null,
    criteria_refs: [],
    series_break: null,
    confidence: 'HIGH',
    note: null,
    ...more,
  };
}

function dated(period: string): Row {
  const { text, start, end } = parsePeriod(period);
  return { period: text, period_start: start, period_end: end };
}

/** A row of `observation`; whatever is not said is the plain case: a total, normal, exact, of the country. */
export function observation(
  code: string,
  period: string,
  publisher: string,
  publishedOn: string | null,
  value: number | null,
  more: Row = {},
): Row {
  return {
    indicator_code: code,
    unit_id: 'VN',
    region_id: null,
    ...dated(period),
    sex: 'T',
    age: '_T',
    ethnicity: '_T',
    residence: '_T',
    publisher,
    published_on: publishedOn,
    value,
    comparator: 'EQ',
    low: null,
    high: null,
    status: 'A',
    ...noProvenance,
    confidence: 'HIGH',
    ...more,
  };
}

/** A row of `observation` that the generator made, of a year and a unit. */
export function synthetic(code: string, unit: string, year: string, value: number, more: Row = {}): Row {
  const publishedOn = `${Number(year) + 1}-02-01`;
  return observation(code, year, generator, publishedOn, value, {
    unit_id: unit,
    synthetic: true,
    confidence: null,
    ...more,
  });
}

function target(code: string, period: string, value: number, assignedBy: string, more: Row = {}): Row {
  return {
    indicator_code: code,
    unit_id: 'VN',
    region_id: null,
    ...dated(period),
    value,
    comparator: 'EQ',
    assigned_by: assignedBy,
    legal_basis_number: null,
    legal_basis_issued_on: null,
    published_on: null,
    ...noProvenance,
    confidence: 'HIGH',
    ...more,
  };
}

function scorecard(id: string, period: string, assignedBy: string, met: number, total: number): Row {
  const wording = `${met}/${total} chỉ tiêu`;
  const result = met === total ? 'EXCEEDED' : 'MET';
  return { id, unit_id: 'VN', period, assigned_by: assignedBy, met, total, wording, result, ...noProvenance };
}

/** A row of `unit_path`. */
export function unitPath(
  unitId: string,
  level: string,
  predecessorIds: string[],
  successorIds: string[],
): Row {
  const [edition = null, code = unitId] = unitId === 'VN' ? [null, 'VN'] : unitId.split(':');
  const provinceId = level === 'PROVINCE' ? unitId : null;
  return {
    unit_id: unitId,
    level,
    edition,
    code,
    province_id: provinceId,
    valid_from: edition === '2025' ? '2025-07-01' : null,
    valid_to: edition === '2004' ? '2025-06-30' : null,
    predecessor_ids: predecessorIds,
    successor_ids: successorIds,
  };
}

const quote = '93,2% dân số tham gia BHYT';

const sources = [
  source('moh-yearbook', moh, null, 'STATISTICS'),
  source('moh-2023-06-30', moh, '2023-06-30', 'CONFERENCE_NEWS'),
  source('moh-2024-01-09', 'Điện Biên', '2024-01-09', 'CONFERENCE_NEWS'),
  source('sggp-2024-01-17', 'SGGP', '2024-01-17', 'NEWS'),
  source('546-QD-TTg', 'Prime Minister', '2022-04-29', 'LEGAL_DOCUMENT'),
];

const notCombinable = { aggregation_type: 'NONE', weight_indicator_code: null, weight_basis: null };

const count = {
  value_type: 'COUNT',
  direction: 'NEUTRAL',
  numerator: null,
  denominator: null,
  multiplier: 1,
  ...notCombinable,
  aggregation_type: 'SUM',
};

const indicators = [
  indicator(
    'BHYT_COV',
    'Tỷ lệ dân số tham gia bảo hiểm y tế',
    'Population covered by social health insurance',
    {
      criteria_refs: ['NTM-COMMUNE-2021/15.1'],
      sdg: '3.8.x (coverage proxy, not 3.8.1)',
    },
  ),
  indicator('NUT_STUNT_U5', 'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi', 'Stunting under five', {
    direction: 'LOWER_IS_BETTER',
  }),
  indicator('NUT_STUNT_U16_POOR', 'Tỷ lệ thấp còi dưới 16 tuổi tại huyện nghèo', 'Stunting under sixteen', {
    direction: 'LOWER_IS_BETTER',
  }),
  indicator('CHS_NATSTD_2020', 'Tỷ lệ xã đạt tiêu chí (bộ đến 2020)', 'Communes meeting the set to 2020', {
    series_break: 'ends 2022',
  }),
  indicator('CHS_NATSTD_2030', 'Tỷ lệ xã đạt tiêu chí (bộ đến 2030)', 'Communes meeting the set to 2030', {
    series_break: 'starts 2023',
  }),
  indicator('NTM_COMMUNE_PCT', 'Tỷ lệ xã đạt chuẩn nông thôn mới', 'Communes recognised NTM'),
  indicator('EPI_FIC_U1', 'Tỷ lệ trẻ dưới 1 tuổi được tiêm chủng đầy đủ', 'Fully immunised children'),
  indicator('COV_DEATHS_DAILY', 'Số ca tử vong mỗi ngày', 'COVID-19 deaths per day', {
    ...count,
    unit: 'deaths/day',
    lowest_level: 'NATIONAL',
  }),
  indicator('DEM_SRB', 'Tỷ số giới tính khi sinh', 'Sex ratio at birth', {
    direction: 'TARGET_IS_BEST',
    ...notCombinable,
    aggregation_note: 'its denominator is the girls born alive',
  }),
  indicator('DEM_POP', 'Dân số trung bình', 'Average population', { ...count, unit: 'persons' }),
];

const observations = [
  observation('BHYT_COV', '2020', moh, '2023-06-30', 90.85, { source_id: 'moh-2023-06-30' }),
  observation('BHYT_COV', '2022', moh, '2023-06-30', 92.03, { source_id: 'moh-2023-06-30' }),
  observation('BHYT_COV', '2023', moh, '2024-01-09', 93.2, {
    status: 'E',
    source_id: 'moh-2024-01-09',
    quote,
  }),
  observation('BHYT_COV', '2023', vss, '2024-01-17', 93.35, { source_id: 'sggp-2024-01-17' }),
  observation('BHYT_COV', '2019', moh, null, 89.1, { source_id: 'moh-yearbook' }),
  synthetic('BHYT_COV', 'VN', '2024', 94.4),
  synthetic('BHYT_COV', 'VN', '2023', 93.3),
  observation('NUT_STUNT_U5', '2023', nin, null, 18.2),
  observation('NUT_STUNT_U5', '2023', moh, null, 18.6, { status: 'E' }),
  observation('NUT_STUNT_U5', '2023', nin, '2023-12-26', 31.4, { ethnicity: 'MIN' }),
  observation('NUT_STUNT_U5', '2018', nin, null, 32.7, { unit_id: null, region_id: '2004:TN' }),
  observation('NUT_STUNT_U16_POOR', '2023', 'MOLISA', '2023-11-24', 38, { status: 'F' }),
  observation('CHS_NATSTD_2020', '2022', moh, '2023-06-30', 96),
  observation('CHS_NATSTD_2030', '2023', moh, null, 65, { status: 'E' }),
  observation('NTM_COMMUNE_PCT', '2025-06-30', 'Điện Biên Phủ', null, 22.6, { unit_id: '2004:11' }),
  observation('NTM_COMMUNE_PCT', '2025-07-01', 'Điện Biên Phủ', null, 0, { unit_id: '2025:11', status: 'B' }),
  observation('EPI_FIC_U1', '2021/2023', moh, '2023-06-30', 90, { comparator: 'GT' }),
  observation('EPI_FIC_U1', '2023', moh, null, 90, { status: 'E' }),
  observation('EPI_FIC_U1', '2024', moh, null, null, { status: 'L' }),
  observation('COV_DEATHS_DAILY', '2022-12-31', moh, '2023-02-24', null, {
    comparator: 'RANGE',
    low: 1,
    high: 2,
  }),
  observation('DEM_SRB', '2023', moh, null, 111.2, { status: 'E' }),
  // The same year of one province, said three times by one publisher: each time another number.
  observation('BHYT_COV', '2022', vss, '2023-01-10', 91.1, { unit_id: '2004:24', status: 'P' }),
  observation('BHYT_COV', '2022', vss, '2023-03-10', 91.4, { unit_id: '2004:24' }),
  observation('BHYT_COV', '2022', vss, '2023-09-10', 91.3, { unit_id: '2004:24' }),
  synthetic('BHYT_COV', '2004:27', '2022', 92.5),
  synthetic('BHYT_COV', '2004:27', '2022', 91.5, { sex: 'M' }),
  synthetic('BHYT_COV', '2004:27', '2022', 93.5, { sex: 'F' }),
  synthetic('NUT_STUNT_U5', '2004:27', '2022', 14.1),
  synthetic('BHYT_COV', '2025:24', '2025', 95.2),
];

function seriesBreak(id: string, period: string | null, kind: string, continuedBy: string | null): Row {
  const [code = id] = id.split('/');
  const description = `What changed in ${code}.`;
  return {
    ...{ id, indicator_code: code, period, kind, continued_by_code: continuedBy, description },
    ...noProvenance,
    source_id: period === null ? null : 'moh-yearbook',
    confidence: 'HIGH',
  };
}

const seriesBreaks = [
  seriesBreak('CHS_NATSTD_2020/set-of-2030', '2023-03-09', 'ENDED', 'CHS_NATSTD_2030'),
  seriesBreak('BHYT_COV/cards', '2020/2021', 'DEFINITION', null),
  seriesBreak('NUT_STUNT_U5/surveys', null, 'METHOD', null),
];

const assembly = { legal_basis_number: '32/2021/QH15', legal_basis_issued_on: '2021-11-12' };
const primeMinister = {
  legal_basis_number: '546/QĐ-TTg',
  legal_basis_issued_on: '2022-04-29',
  published_on: '2022-04-29',
  source_id: '546-QD-TTg',
};

const targets = [
  target('BHYT_COV', '2022', 92, 'NATIONAL_ASSEMBLY', assembly),
  target('BHYT_COV', '2022', 92.6, 'PRIME_MINISTER', primeMinister),
  target('BHYT_COV', '2023', 93.2, 'PRIME_MINISTER', primeMinister),
  target('BHYT_COV', '2024', 94.1, 'PRIME_MINISTER', primeMinister),
  target('BHYT_COV', '2022', 93.5, 'PRIME_MINISTER', { ...primeMinister, unit_id: '2004:24' }),
  target('NUT_STUNT_U5', '2023', 18.5, 'MINISTRY_OF_HEALTH'),
  target('NUT_STUNT_U5', '2030', 15, 'NATIONAL_ASSEMBLY', { comparator: 'LT' }),
  target('DEM_SRB', '2023', 111, 'MINISTRY_OF_HEALTH'),
  target('NTM_COMMUNE_PCT', '2025', 68, 'PROGRAMME', {
    unit_id: null,
    region_id: 'NTM:TN',
    comparator: 'GTE',
  }),
];

const scorecards = [
  scorecard('national-assembly-2022', '2022', 'NATIONAL_ASSEMBLY', 3, 3),
  scorecard('government-2022', '2022', 'GOVERNMENT', 13, 16),
  scorecard('national-assembly-2023', '2023', 'NATIONAL_ASSEMBLY', 3, 3),
  scorecard('government-2023', '2023', 'GOVERNMENT', 7, 9),
];

const unitPaths = [
  unitPath('VN', 'COUNTRY', [], []),
  unitPath('2004:24', 'PROVINCE', [], ['2025:24']),
  unitPath('2004:27', 'PROVINCE', [], ['2025:24']),
  unitPath('2025:24', 'PROVINCE', ['2004:24', '2004:27'], []),
];

/** A few rows of each table: the facts that the rules of the domain are about, and some synthetic values. */
export const fixtures: readonly Fixture[] = [
  fixture('source', sources),
  fixture('indicator', indicators),
  fixture('series_break', seriesBreaks),
  fixture('observation', observations),
  fixture('target', targets),
  fixture('target_scorecard', scorecards),
  fixture('unit_path', unitPaths),
];
