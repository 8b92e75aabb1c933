import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.js';

const { programmes, programmeBudgets, programmeLeadAgencies, programmeLegalBases, components } = readFacts();

function budget(programmeCode: string) {
  const found = programmeBudgets.find((row) => row.programmeCode === programmeCode);
  if (!found) throw new TypeError(`no budget of ${programmeCode}`);
  return found;
}

function sum(...amounts: (string | null)[]): string {
  return String(amounts.reduce((total, amount) => total + BigInt(amount ?? 0), 0n));
}

describe('programmes', () => {
  it('the period and the phase are different for three of the five', () => {
    const spans = programmes.map((row) => [
      row.code,
      row.periodStart,
      row.periodEnd,
      row.phaseStart,
      row.phaseEnd,
    ]);
    expect(spans).toEqual([
      ['NTM', 2021, 2025, 2021, 2025],
      ['GN', 2021, 2025, 2021, 2025],
      ['DTTS', 2021, 2030, 2021, 2025],
      ['NTP-INT', 2026, 2035, 2026, 2030],
      ['NTP-YT', 2026, 2035, 2026, 2030],
    ]);
  });

  it('budgets are whole đồng and exact: the decimals of DTTS add up', () => {
    const dtts = budget('DTTS');
    expect(dtts.total).toBe('137664959000000');
    expect(sum(dtts.centralInvestment, dtts.centralRecurrent)).toBe('104954011000000');
    expect(sum(dtts.central, dtts.local, dtts.credit, dtts.other)).toBe(dtts.total);
    expect(sum(budget('NTP-INT').central, budget('NTP-INT').local, budget('NTP-INT').credit)).toBe(
      '423000000000000',
    );
    expect(sum(budget('NTP-YT').central, budget('NTP-YT').local, budget('NTP-YT').other)).toBe(
      '88635000000000',
    );
  });

  it('the total of the poverty programme is a minimum, and the new rural one has none', () => {
    expect(budget('GN')).toMatchObject({ total: '75000000000000', totalIsMinimum: true });
    expect(budget('NTM')).toMatchObject({ total: null, totalIsMinimum: false, confidence: 'MEDIUM' });
    expect(programmeBudgets.filter((row) => row.totalIsMinimum)).toHaveLength(1);
  });

  it('the lead changes hands on 2025-03-01', () => {
    const leads = programmeLeadAgencies.filter((row) => row.programmeCode === 'DTTS');
    expect(leads.map((row) => [row.name, row.fromOn, row.toOn])).toEqual([
      ['Ủy ban Dân tộc', '2021-10-14', '2025-02-28'],
      ['Bộ Dân tộc và Tôn giáo', '2025-03-01', null],
    ]);
    const health = programmeLeadAgencies.filter((row) => row.name === 'Bộ Y tế');
    expect(health.map((row) => row.programmeCode)).toEqual(['NTP-YT']);
  });

  it('every programme rests on a resolution of the National Assembly', () => {
    const resolutions = programmeLegalBases.filter((row) => row.kind === 'RESOLUTION');
    expect(resolutions.map((row) => [row.programmeCode, row.number])).toEqual([
      ['NTM', '25/2021/QH15'],
      ['GN', '24/2021/QH15'],
      ['DTTS', '120/2020/QH14'],
      ['NTP-INT', '257/2025/QH15'],
      ['NTP-YT', '262/2025/QH15'],
    ]);
  });
});

describe('the documents of 2025 and 2026', () => {
  it.each([
    ['NTP-INT', '424/NQ-CP', 'PLAN', '2025-12-30'],
    ['NTP-INT', '417/QĐ-BNNMT', 'DECISION', '2026-01-31'],
    ['NTP-INT', '351/2025/NĐ-CP', 'DECREE', null],
    ['NTP-INT', '60/QĐ-BDTTG', 'DECISION', null],
    ['NTP-YT', '34/NQ-CP', 'PLAN', '2026-03-05'],
  ])('%s rests on %s too', (programmeCode, number, kind, issuedOn) => {
    const found = programmeLegalBases.find((row) => row.number === number);
    expect(found).toMatchObject({ programmeCode, kind, issuedOn });
  });
});

describe('components', () => {
  it('project 7 of DTTS has three contents and no sub-projects', () => {
    const parts = components.filter((row) => row.parentCode === 'DTTS.P7');
    expect(parts.map((row) => [row.code, row.kind, row.healthLeadVi])).toEqual([
      ['DTTS.P7.C1', 'PROJECT_CONTENT', 'Bộ Y tế'],
      ['DTTS.P7.C2', 'PROJECT_CONTENT', 'Bộ Y tế'],
      ['DTTS.P7.C3', 'PROJECT_CONTENT', 'Bộ Y tế'],
    ]);
  });

  it('counts by programme and kind as the decisions have them', () => {
    const count = (programmeCode: string, kind: string) =>
      components.filter((row) => row.programmeCode === programmeCode && row.kind === kind).length;
    expect([count('NTM', 'CONTENT'), count('NTM', 'SPECIAL_PROGRAMME')]).toEqual([11, 6]);
    expect([count('GN', 'PROJECT'), count('GN', 'SUBPROJECT')]).toEqual([7, 11]);
    expect([count('DTTS', 'PROJECT'), count('DTTS', 'SUBPROJECT')]).toEqual([10, 14]);
  });

  it('a title that is only recalled is never HIGH', () => {
    const recalled = components.filter((row) => row.note?.includes('recalled, unverified'));
    expect(recalled.length).toBeGreaterThan(40);
    expect(recalled.filter((row) => row.confidence === 'HIGH')).toEqual([]);
  });
});
