import { describe, expect, test } from 'vitest';
import { at } from '../at.js';
import { DEMO_PROVINCES } from '../model/detailed-provinces.js';
import { isInForce } from '../model/is-in-force.js';
import { isRural } from '../model/is-rural.js';
import { sum } from '../sum.js';
import { value } from '../testing/demo-observations.js';
import { country, facts, provinces } from '../testing/synthetic-data.js';
import { YEARS } from './indicator-spec.js';
import { nationalFigures } from './national-figures.js';
import { provinceWeight } from './province-figures.js';
import { RATE_SPECS } from './rate-specs.js';
import { SHARE_SPECS } from './share-specs.js';

const specs = [...SHARE_SPECS, ...RATE_SPECS];

function isRuralOnly(code: string): boolean {
  return SHARE_SPECS.some((spec) => spec.code === code && spec.ruralOnly);
}

function provincesIn(year: number) {
  return year < 2025 ? country.provincesOf2004 : country.provincesOf2025;
}

/** A year for which somebody published every province has the mean of those figures. */
function isPublishedEverywhere(code: string, year: number): boolean {
  return provincesIn(year).every(({ id }) => country.published.value(code, id, year) !== null);
}

describe('the weighted mean', () => {
  test.each(specs)('of the provinces is the national figure of $code in every year', (spec) => {
    const national = nationalFigures(facts, spec);
    for (const [index, year] of YEARS.entries()) {
      if (year === 2020 || isPublishedEverywhere(spec.code, year)) continue;
      const weighted = provincesIn(year).map((province) => ({
        weight: provinceWeight(province, isRuralOnly(spec.code)),
        value: value(spec.code, province.id, String(year)),
      }));
      const mean =
        sum(weighted.map((one) => one.weight * one.value)) / sum(weighted.map(({ weight }) => weight));
      expect(Math.abs(mean - at(national, index)), `${year}`).toBeLessThan(0.1);
    }
  });

  test.each([
    ['BHYT_COV', 2022, 92.03],
    ['BHYT_COV', 2023, 93.2],
    ['BHYT_COV', 2025, 95.15],
    ['NUT_STUNT_U5', 2022, 18.9],
    ['NUT_STUNT_U5', 2023, 18.2],
    ['EPI_FIC_U1', 2025, 95],
    ['HMG_POP_COV', 2023, 80],
    ['POV_MD_RATE', 2024, 1.93],
    ['HRH_DOC_P10K', 2022, 11.5],
    ['FAC_BED_P10K', 2025, 34.5],
  ])('of %s in %i is the published %d', (code, year, published) => {
    const spec = specs.find((candidate) => candidate.code === code);
    expect(spec && nationalFigures(facts, spec)[year - 2020]).toBe(published);
  });

  test.each(SHARE_SPECS)('of the communes is the $code of their province', ({ code, ruralOnly, sexGap }) => {
    const detailed = provinces.filter(({ id }) => DEMO_PROVINCES.has(id));
    for (const province of detailed) {
      for (const year of province.edition === '2004' ? [2021, 2022, 2023, 2024] : [2025]) {
        const members = province.communes.filter(
          (commune) => isInForce(commune, `${year}-12-31`) && (!ruralOnly || isRural(commune)),
        );
        const isPublished = country.published.value(code, province.id, year) !== null;
        for (const sex of sexGap === null || isPublished ? ['T'] : ['T', 'M', 'F']) {
          const mean =
            sum(members.map(({ id, population }) => population * value(code, id, String(year), sex))) /
            sum(members.map(({ population }) => population));
          const difference = Math.abs(mean - value(code, province.id, String(year), sex));
          expect(difference, `${province.id} ${year} ${sex}`).toBeLessThan(0.3);
        }
      }
    }
  });
});

describe('development', () => {
  function correlation(one: readonly number[], other: readonly number[]): number {
    const mean = (values: readonly number[]) => sum(values) / values.length;
    const deviations = (values: readonly number[]) => values.map((v) => v - mean(values));
    const [a, b] = [deviations(one), deviations(other)];
    return (
      sum(a.map((v, index) => v * at(b, index))) /
      Math.sqrt(sum(a.map((v) => v * v)) * sum(b.map((v) => v * v)))
    );
  }

  const of = (code: string) => country.provincesOf2004.map(({ id }) => value(code, id, '2023'));

  test('binds the indicators of the provinces together', () => {
    expect(correlation(of('POV_MD_RATE'), of('MCH_ANC4'))).toBeLessThan(-0.7);
    expect(correlation(of('NUT_STUNT_U5'), of('POV_MD_RATE'))).toBeGreaterThan(0.4);
    expect(correlation(of('EHR_BOOK_COV'), of('TELE_APP_USE'))).toBeGreaterThan(0.6);
  });

  test('makes mountain provinces poorer than the deltas', () => {
    const mean = (region: string) => {
      const found = country.provincesOf2004.filter(({ criteriaRegionId }) => criteriaRegionId === region);
      return sum(found.map(({ id }) => value('POV_MD_RATE', id, '2024'))) / found.length;
    };
    expect(mean('NTM:TDMNPB')).toBeGreaterThan(2 * mean('NTM:DBSH'));
    expect(mean('NTM:TN')).toBeGreaterThan(2 * mean('NTM:DNB'));
  });

  test('keeps the order of provinces over the years', () => {
    const of2021 = country.provincesOf2004.map(({ id }) => value('WSH_LATRINE_HYG', id, '2021'));
    const of2024 = country.provincesOf2004.map(({ id }) => value('WSH_LATRINE_HYG', id, '2024'));
    expect(correlation(of2021, of2024)).toBeGreaterThan(0.95);
  });
});
