import type { Fixture } from '@ntp-graph/kit/testing';
import { fact, fixture, type TestRow } from './fixture.js';

function programme(code: string, name: string, years: readonly [number, number, number, number]): TestRow {
  const [periodStart, periodEnd, phaseStart, phaseEnd] = years;
  return {
    code,
    name_vi: `Chương trình ${name}`,
    name_en: `Programme ${code}`,
    period_start: periodStart,
    period_end: periodEnd,
    phase_start: phaseStart,
    phase_end: phaseEnd,
    ...fact(`${code}-decision`),
  };
}

const programmes: readonly TestRow[] = [
  programme('NTM', 'xây dựng nông thôn mới', [2021, 2025, 2021, 2025]),
  programme('GN', 'giảm nghèo bền vững', [2021, 2025, 2021, 2025]),
  programme('DTTS', 'vùng đồng bào dân tộc thiểu số', [2021, 2030, 2021, 2025]),
  programme('NTP-YT', 'chăm sóc sức khỏe', [2026, 2035, 2026, 2030]),
];

function basis(programmeCode: string, number: string, kind: string, issuedOn: string | null): TestRow {
  return { programme_code: programmeCode, number, kind, issued_on: issuedOn, confidence: 'HIGH' };
}

const legalBases: readonly TestRow[] = [
  basis('NTM', '318/QĐ-TTg', 'DECISION', '2022-03-08'),
  basis('NTM', '319/QĐ-TTg', 'DECISION', '2022-03-08'),
  basis('GN', '3452/QĐ-BYT', 'GUIDANCE', null),
  basis('GN', '90/QĐ-TTg', 'DECISION', '2022-01-18'),
  basis('GN', '24/2021/QH15', 'RESOLUTION', '2021-07-28'),
  basis('DTTS', '1719/QĐ-TTg', 'DECISION', '2021-10-14'),
];

function agency(name: string, nameEn: string, fromOn: string, toOn: string | null): TestRow {
  return { programme_code: 'DTTS', name, name_en: nameEn, from_on: fromOn, to_on: toOn, confidence: 'HIGH' };
}

const leadAgencies: readonly TestRow[] = [
  agency('Bộ Dân tộc và Tôn giáo', 'Ministry of Ethnic and Religious Affairs', '2025-03-01', null),
  agency('Ủy ban Dân tộc', 'Committee for Ethnic Minority Affairs', '2021-10-14', '2025-02-28'),
];

const budgets: readonly TestRow[] = [
  {
    programme_code: 'DTTS',
    period_start: 2021,
    period_end: 2025,
    total: '137664959000000',
    total_is_minimum: false,
    central: '104954011000000',
    central_investment: '50629163000000',
    central_recurrent: '54324848000000',
    local: '10016721000000',
    credit: '19727020000000',
    other: '2967207000000',
    ...fact('1719-QD-TTg', 'MEDIUM'),
  },
  {
    programme_code: 'GN',
    period_start: 2021,
    period_end: 2025,
    total: '75000000000000',
    total_is_minimum: true,
    central: '48000000000000',
    ...fact('90-QD-TTg'),
  },
];

function component(code: string, kind: string, healthSector: string, healthLead?: string): TestRow {
  const [programmeCode = '', ...parts] = code.split('.');
  return {
    code,
    programme_code: programmeCode,
    parent_code: parts.length > 1 ? code.slice(0, code.lastIndexOf('.')) : null,
    kind,
    number: parts
      .map((part) => part.replace(/^[PS]/, ''))
      .join('.')
      .toLowerCase(),
    name_vi: `Thành phần ${code}`,
    name_en: `Part ${code}`,
    health_sector: healthSector,
    health_lead: healthLead ?? null,
    ...fact('1719-QD-TTg', 'MEDIUM_HIGH'),
  };
}

const ministry = 'Bộ Y tế';

const components: readonly TestRow[] = [
  component('DTTS.P10', 'PROJECT', 'NO'),
  component('DTTS.P10.S1', 'SUBPROJECT', 'NO'),
  component('DTTS.P3', 'PROJECT', 'YES'),
  component('DTTS.P3.S1', 'SUBPROJECT', 'NO'),
  component('DTTS.P3.S2', 'SUBPROJECT', 'YES', ministry),
  component('DTTS.P4', 'PROJECT', 'PARTIAL'),
  component('DTTS.P7', 'PROJECT', 'YES', ministry),
  component('DTTS.P7.C1', 'PROJECT_CONTENT', 'YES', ministry),
  component('DTTS.P7.C2', 'PROJECT_CONTENT', 'YES', ministry),
  component('DTTS.P7.C3', 'PROJECT_CONTENT', 'YES', ministry),
  component('GN.P3', 'PROJECT', 'YES'),
  component('GN.P3.S2', 'SUBPROJECT', 'YES', ministry),
];

/** Four programmes with documents, ministries, budgets and components. */
export const programmeFixtures: readonly Fixture[] = [
  fixture('programme', programmes),
  fixture('programme_legal_basis', legalBases),
  fixture('programme_lead_agency', leadAgencies),
  fixture('programme_budget', budgets),
  fixture('component', components),
];
