import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.js';

const { reportedFigures, equipmentProposals, outsideFunding, statements } = readFacts();

function figure(id: string) {
  const found = reportedFigures.find((row) => row.id === id);
  if (!found) throw new TypeError(`no figure ${id}`);
  return found;
}

function amount(id: string): bigint {
  return BigInt(figure(id).amount ?? Number.NaN);
}

describe('reported figures', () => {
  it('published parts do not sum to the total and stay so', () => {
    expect(amount('F02') - (amount('F03') + amount('F04'))).toBe(555_000_000n);
    expect([figure('F02').reportedRate, figure('F03').reportedRate, figure('F04').reportedRate]).toEqual([
      42.49, 54, 7.82,
    ]);
  });

  it('the same day with and without carry-over gives two rates', () => {
    const day = reportedFigures.filter((row) => row.asOf === '2023-08-31');
    expect(day.map((row) => [row.includesCarryOver, row.amount, row.reportedRate])).toEqual([
      [false, '10139674000000', 41.9],
      [true, '16365331000000', 47.81],
    ]);
  });

  it('amounts are exact whole đồng beside what is printed', () => {
    expect(figure('F04')).toMatchObject({
      originalAmount: 1534.35,
      originalScale: 1_000_000_000,
      amount: '1534350000000',
    });
    expect(amount('F30')).toBe(7_864_000_000n);
    expect(amount('F32')).toBe(84_499_000_000n);
  });

  it('a loan in dollars has no amount in đồng', () => {
    expect(figure('F34')).toMatchObject({
      amount: null,
      currency: 'USD',
      originalAmount: 88.6,
      originalScale: 1_000_000,
      programmeScope: 'OUTSIDE',
      programmeCode: null,
    });
    expect(reportedFigures.filter((row) => row.amount === null)).toHaveLength(1);
  });

  it('a figure of all three programmes belongs to none of them', () => {
    const all = reportedFigures.filter((row) => row.programmeScope === 'ALL_THREE');
    expect(all).toHaveLength(28);
    expect(all.filter((row) => row.programmeCode !== null)).toEqual([]);
  });

  it('project 7 and sub-project 3.2 are named by component', () => {
    expect(figure('F30')).toMatchObject({
      programmeCode: 'DTTS',
      componentCode: 'DTTS.P7',
      unitId: '2004:58',
    });
    expect(figure('F27')).toMatchObject({ programmeCode: 'GN', componentCode: 'GN.P3.S2', unitId: 'VN' });
  });

  it('an unknown carry-over is null, not false', () => {
    expect(figure('F05').includesCarryOver).toBeNull();
    expect(figure('F08').includesCarryOver).toBeNull();
    expect(figure('F06').includesCarryOver).toBe(false);
  });

  it('"more than", "nearly" and estimates are not exact', () => {
    const loose = reportedFigures.filter((row) => row.amountIs !== 'EXACT');
    expect(Object.fromEntries(loose.map((row) => [row.id, row.amountIs]))).toEqual({
      F08: 'MORE_THAN',
      F13: 'ESTIMATE',
      F15: 'NEARLY',
      F16: 'MORE_THAN',
      F19: 'ESTIMATE',
      F22: 'ESTIMATE',
      F23: 'MORE_THAN',
      F26: 'MORE_THAN',
      F36: 'NEARLY',
      F37: 'MORE_THAN',
      F40: 'ESTIMATE',
      F41: 'ESTIMATE',
      F42: 'ESTIMATE',
    });
  });

  it('of the plan of 2025, what was decided, left after the cut, and assigned are three figures', () => {
    const of2025 = ['F16', 'F35', 'F23'].map((id) => {
      const { measure, fundSource, originalAmount, sourceId } = figure(id);
      return [measure, fundSource, originalAmount, sourceId];
    });
    expect(of2025).toEqual([
      ['PLANNED', 'CENTRAL', 53_528, 'thoibaotaichinh-192753'],
      ['PLANNED', 'CENTRAL', 42_216, 'thoibaotaichinh-192753'],
      ['ALLOCATED', 'CENTRAL', 42_137, 'thoibaotaichinh-192753'],
    ]);
    expect(figure('F16').note).toContain('11.312');
  });

  it('the 35,000 bn of 2026 are of all national programmes, and its two parts add up', () => {
    expect(figure('F33')).toMatchObject({ programmeScope: 'ALL_2026', programmeCode: null });
    expect(figure('F33').note).toContain('five or more');
    expect(amount('F38') + amount('F39')).toBe(amount('F33'));
  });

  it('no note speaks of tests', () => {
    expect(reportedFigures.filter(({ note }) => /fixture/i.test(note ?? ''))).toEqual([]);
  });

  it('a month is not a day: the text stays and the date is null', () => {
    expect(figure('F17')).toMatchObject({ asOf: null, asOfText: '2025-04' });
    expect(figure('F23')).toMatchObject({ asOf: null, asOfText: '2026-02' });
    expect(figure('F30')).toMatchObject({
      asOf: null,
      asOfText: null,
      planYearStart: 2021,
      planYearEnd: 2025,
    });
  });
});

describe('what is beside the ledger', () => {
  it('is quoted as the statement that it is taken from', () => {
    const quotes = new Map(statements.map(({ id, quote }) => [id, quote]));
    for (const { id, quote } of equipmentProposals) expect(quote).toBe(quotes.get(id));
    const named = outsideFunding.flatMap(({ quote, note }) => {
      const statement = /S\d{3}-\d{2}/.exec(note ?? '')?.[0];
      return statement ? [[quote, quotes.get(statement)]] : [];
    });
    expect(named).toHaveLength(2);
    for (const [quote, expected] of named) expect(quote).toBe(expected);
  });

  it('16 facilities are proposed, at no price', () => {
    expect(equipmentProposals).toMatchObject([{ id: 'S000-18', facilityCount: 16, amount: null }]);
  });

  it('the doctors of Project 585 are not paid by DTTS', () => {
    expect(outsideFunding.find(({ id }) => id === 'PROJECT-585')).toMatchObject({
      mistakenForCode: 'DTTS',
      funder: 'Quỹ Thiện Tâm (Vingroup)',
      confidence: 'MEDIUM',
    });
  });
});
