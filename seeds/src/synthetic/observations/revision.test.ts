import { describe, expect, test } from 'vitest';
import { observations, revisions, value } from '../testing/demo-observations.js';
import { communes } from '../testing/synthetic-data.js';

describe('a revision', () => {
  test('is of health insurance in a commune, in about one of fifty annual figures', () => {
    expect(new Set(revisions.map(({ indicatorCode }) => indicatorCode))).toEqual(new Set(['BHYT_COV']));
    expect(revisions.filter(({ unitId }) => !communes.has(unitId))).toEqual([]);
    const annual = observations.filter(
      ({ indicatorCode, unitId, period }) =>
        indicatorCode === 'BHYT_COV' && period.length === 4 && communes.has(unitId),
    );
    expect(revisions.length / annual.length).toBeGreaterThan(0.014);
    expect(revisions.length / annual.length).toBeLessThan(0.026);
  });

  test('stands beside the first figure, later and lower by less than two points and a bit', () => {
    for (const row of revisions) {
      const first = value(row.indicatorCode, row.unitId, row.period, row.sex);
      expect(row.value).toBeLessThan(first);
      expect(first - row.value).toBeLessThan(2.1);
      expect(row.publishedOn).toBe(`${Number(row.period) + 1}-06-30`);
    }
  });
});
