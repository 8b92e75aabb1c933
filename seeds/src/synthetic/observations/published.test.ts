import { describe, expect, test } from 'vitest';
import { observations, value, valueOrNull } from '../testing/demo-observations.js';
import { country, facts } from '../testing/synthetic-data.js';

describe('where something is published', () => {
  const published = new Set(
    facts.observations.map(({ indicatorCode, unitId, period }) => `${indicatorCode} ${unitId} ${period}`),
  );

  test('of a unit and period, the generator makes nothing, for no sex', () => {
    const twice = observations.filter(({ indicatorCode, unitId, period }) =>
      published.has(`${indicatorCode} ${unitId} ${period}`),
    );
    expect(twice).toEqual([]);
  });

  test('all 63 provinces have their poverty of 2023, and none of it is made up', () => {
    const made = country.provincesOf2004.filter(({ id }) => valueOrNull('POV_MD_RATE', id, '2023') !== null);
    expect(made).toEqual([]);
    expect(value('POV_MD_RATE', '2004:11', '2023')).toBe(29.55);
    expect(value('POV_MD_RATE', '2004:79', '2023')).toBe(0);
  });

  test('the years about it keep the order of the provinces: Điện Biên and Hà Giang are the poorest', () => {
    for (const year of ['2022', '2024']) {
      const poorest = country.provincesOf2004
        .map(({ id }) => [id, value('POV_MD_RATE', id, year)] as const)
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, 4)
        .map(([id]) => id);
      expect(poorest, year).toEqual(expect.arrayContaining(['2004:02', '2004:11', '2004:12']));
    }
  });

  test('a bound is followed too: more than 94 % of the people of Sơn La are insured in 2023', () => {
    expect(valueOrNull('BHYT_COV', '2004:14', '2023')).toBeNull();
    expect(Math.abs(value('BHYT_COV', '2004:14', '2022') - 94)).toBeLessThan(3);
  });
});
