import { describe, expect, test } from 'vitest';
import { at } from '../at.js';
import { DEMO_PROVINCES } from '../model/detailed-provinces.js';
import { isInForce } from '../model/is-in-force.js';
import { isRural } from '../model/is-rural.js';
import { sum } from '../sum.js';
import { communes, country, demo, facts, provinces } from '../synthetic.fixture.js';
import type { ObservationRow } from '../synthetic-data-set.js';
import { YEARS } from './indicator-spec.js';
import { nationalFigures } from './national-figures.js';
import { provinceWeight } from './province-figures.js';
import { RATE_SPECS } from './rate-specs.js';
import { SHARE_SPECS } from './share-specs.js';

const rows = [...demo().observations()];
const byKey = new Map(rows.map((row) => [keyOf(row.indicatorCode, row.unitId, row.period, row.sex), row]));
const provinceIds = new Set(provinces.map(({ id }) => id));
const specs = [...SHARE_SPECS, ...RATE_SPECS];

function keyOf(code: string, unitId: string, period: string, sex = 'T'): string {
  return [code, unitId, period, sex].join(' ');
}

function value(code: string, unitId: string, period: string, sex = 'T'): number {
  const row = byKey.get(keyOf(code, unitId, period, sex));
  if (row === undefined) throw new Error(`there is no ${keyOf(code, unitId, period, sex)}`);
  return row.value;
}

function isRuralOnly(code: string): boolean {
  return SHARE_SPECS.some((spec) => spec.code === code && spec.ruralOnly);
}

function provincesIn(year: number) {
  return year < 2025 ? country.provincesOf2004 : country.provincesOf2025;
}

describe('the weighted mean', () => {
  test.each(specs)('of the provinces is the national figure of $code in every year', (spec) => {
    const national = nationalFigures(facts, spec);
    for (const [index, year] of YEARS.entries()) {
      if (year === 2020) continue;
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
        for (const sex of sexGap === null ? ['T'] : ['T', 'M', 'F']) {
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

describe('a unit', () => {
  test('reports only for periods at whose end it is in force', () => {
    const units = new Map([...provinces, ...communes.values()].map((unit) => [unit.id, unit]));
    const wrong = rows.filter(({ unitId, periodEnd }) => {
      const unit = units.get(unitId);
      return unit === undefined || !isInForce(unit, periodEnd);
    });
    expect(wrong).toEqual([]);
    const abolished = rows.filter(({ unitId }) => communes.get(unitId)?.validTo === '2024-11-30');
    expect(new Set(abolished.map(({ period }) => period)).has('2024-Q3')).toBe(true);
    expect(new Set(abolished.map(({ period }) => period)).has('2024')).toBe(false);
  });

  test('publishes after the period, a year between 20 January and the end of February', () => {
    for (const { period, periodEnd, publishedOn } of rows) {
      if (publishedOn <= periodEnd) expect.fail(`${period} is published on ${publishedOn}`);
      if (period.length === 4 && !/-(01-[23]\d|02-\d\d)$/.test(publishedOn)) expect.fail(publishedOn);
    }
  });

  test('reports rural latrines only where it is a xã', () => {
    const reporting = rows.filter(
      ({ indicatorCode, unitId }) => indicatorCode === 'WSH_LATRINE_RURAL' && communes.has(unitId),
    );
    expect(reporting.length).toBeGreaterThan(1_000);
    expect(new Set(reporting.map(({ unitId }) => communes.get(unitId)?.type))).toEqual(new Set(['COMMUNE']));
  });

  test('has values from 0.1 to 99.9 with the decimals of the indicator', () => {
    for (const row of rows) {
      const decimals = ['BHYT_COV', 'POV_MD_RATE'].includes(row.indicatorCode) ? 2 : 1;
      if (row.value < 0.1 || row.value > 99.9 || Number(row.value.toFixed(decimals)) !== row.value) {
        expect.fail(JSON.stringify(row));
      }
    }
  });

  test('has its total between the sexes', () => {
    const bySex = rows.filter(({ sex }) => sex === 'M');
    expect(bySex.length).toBeGreaterThan(10_000);
    for (const { indicatorCode, unitId, period, value: male } of bySex) {
      const mean = (male + value(indicatorCode, unitId, period, 'F')) / 2;
      if (Math.abs(mean - value(indicatorCode, unitId, period)) > 0.11)
        expect.fail(`${indicatorCode} ${unitId}`);
    }
  });
});

describe('quarters', () => {
  const quarterly = rows.filter(({ period, unitId }) => period.endsWith('Q4') && provinceIds.has(unitId));

  test('end at the figure of the year', () => {
    expect(quarterly.length).toBeGreaterThan(1_000);
    for (const { indicatorCode, unitId, period, sex, value: last } of quarterly) {
      expect(last).toBe(value(indicatorCode, unitId, period.slice(0, 4), sex));
    }
  });

  test('move in small steps', () => {
    const steps = rows.flatMap((row) => {
      const [year = '', quarter] = row.period.split('-Q');
      const next = quarter && quarter < '4' ? `${year}-Q${Number(quarter) + 1}` : '';
      const following = byKey.get(keyOf(row.indicatorCode, row.unitId, next, row.sex));
      return following ? [Math.abs(following.value - row.value)] : [];
    });
    expect(Math.max(...steps.slice(0, 100_000))).toBeLessThan(8);
    expect(sum(steps) / steps.length).toBeLessThan(2);
  });
});

describe('the merger', () => {
  test('leaves no break: a province of 2025 begins where its predecessors were together', () => {
    for (const { id, predecessors } of country.provincesOf2025) {
      const before = sum(predecessors.map((one) => one.population * value('BHYT_COV', one.id, '2025-Q2')));
      const mean = before / sum(predecessors.map(({ population }) => population));
      expect(Math.abs(value('BHYT_COV', id, '2025-Q3') - mean), id).toBeLessThan(0.6);
    }
  });

  test('lets a commune continue its predecessors', () => {
    const changes = provinces
      .filter(({ id }) => id === '2025:11' || id === '2025:14')
      .flatMap((province) => province.communes)
      .map(({ id, population, predecessors }) => {
        const before = sum(predecessors.map((one) => one.population * value('MCH_ANC4', one.id, '2025-Q2')));
        return Math.abs(value('MCH_ANC4', id, '2025-Q3') - before / population);
      });
    expect(Math.max(...changes)).toBeLessThan(5);
    expect(sum(changes) / changes.length).toBeLessThan(1);
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

test('the rows of a commune and year are about 50', () => {
  const ofOne = rows.filter(
    ({ unitId, period }: ObservationRow) => unitId === '2004:09307' && period.startsWith('2023'),
  );
  expect(ofOne).toHaveLength(52);
});
