import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demo, facts, SEED_NUMBER } from '../synthetic/testing/synthetic-data.js';
import { dataCoverage } from './data-coverage.js';
import { currentPage, pagePath } from './written-page.js';

describe('docs/reference/data-coverage.md', () => {
  it('is what the data say; otherwise run npm run data:write and review it', () => {
    expect(readFileSync(pagePath, 'utf8')).toBe(currentPage(SEED_NUMBER));
  });
});

describe('coverage', () => {
  const coverage = dataCoverage(facts.indicators, facts.observations, demo().observations());
  const of = (code: string, level: string) =>
    coverage.find((row) => row.indicator.code === code && row.level === level);

  it('counts every fact and every synthetic value once', () => {
    expect(coverage.reduce((total, row) => total + row.facts, 0)).toBe(facts.observations.length);
    expect(coverage.reduce((total, row) => total + row.synthetic, 0)).toBe([...demo().observations()].length);
  });

  it('says from whom and of which years: the people of 63 provinces in twelve years', () => {
    expect(of('DEM_POP', 'PROVINCE')).toMatchObject({
      facts: 756,
      publishers: [['General Statistics Office', 756]],
      years: [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022],
      synthetic: 2 * 63 + 34,
      syntheticYears: [2023, 2024, 2025],
    });
  });

  it('has regions as places of their own', () => {
    expect(of('DEM_SRB', 'REGION')).toMatchObject({ facts: 66, synthetic: 0 });
  });
});
