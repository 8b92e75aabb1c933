import { describe, expect, test } from 'vitest';
import { isInForce } from '../model/is-in-force.js';
import { POPULATION_CODE } from '../model/people.js';
import { sum } from '../sum.js';
import { observations, value, valueOrNull } from '../testing/demo-observations.js';
import { communes, country, provinces } from '../testing/synthetic-data.js';

const provinceIds = new Set(provinces.map(({ id }) => id));

describe('a unit', () => {
  test('reports only for periods at whose end it is in force', () => {
    const units = new Map([...provinces, ...communes.values()].map((unit) => [unit.id, unit]));
    const wrong = observations.filter(({ unitId, periodEnd }) => {
      const unit = units.get(unitId);
      return unit === undefined || !isInForce(unit, periodEnd);
    });
    expect(wrong).toEqual([]);
    const abolished = observations.filter(({ unitId }) => communes.get(unitId)?.validTo === '2024-11-30');
    expect(new Set(abolished.map(({ period }) => period)).has('2024-Q3')).toBe(true);
    expect(new Set(abolished.map(({ period }) => period)).has('2024')).toBe(false);
  });

  test('publishes after the period, a year between 20 January and the end of February', () => {
    for (const { period, periodEnd, publishedOn } of observations) {
      if (publishedOn <= periodEnd) expect.fail(`${period} is published on ${publishedOn}`);
      if (period.length === 4 && !/-(01-[23]\d|02-\d\d)$/.test(publishedOn)) expect.fail(publishedOn);
    }
  });

  test('reports rural latrines only where it is a xã', () => {
    const reporting = observations.filter(
      ({ indicatorCode, unitId }) => indicatorCode === 'WSH_LATRINE_RURAL' && communes.has(unitId),
    );
    expect(reporting.length).toBeGreaterThan(1_000);
    expect(new Set(reporting.map(({ unitId }) => communes.get(unitId)?.type))).toEqual(new Set(['COMMUNE']));
  });

  test('has values from 0.1 to 99.9 with the decimals of the indicator', () => {
    for (const row of observations) {
      if (row.indicatorCode === POPULATION_CODE) continue;
      const decimals = ['BHYT_COV', 'POV_MD_RATE'].includes(row.indicatorCode) ? 2 : 1;
      if (row.value < 0.1 || row.value > 99.9 || Number(row.value.toFixed(decimals)) !== row.value) {
        expect.fail(JSON.stringify(row));
      }
    }
  });

  test('has its total between the sexes', () => {
    const bySex = observations.filter(({ sex }) => sex === 'M');
    expect(bySex.length).toBeGreaterThan(10_000);
    for (const { indicatorCode, unitId, period, value: male } of bySex) {
      const mean = (male + value(indicatorCode, unitId, period, 'F')) / 2;
      if (Math.abs(mean - value(indicatorCode, unitId, period)) > 0.11)
        expect.fail(`${indicatorCode} ${unitId}`);
    }
  });
});

describe('the people', () => {
  test('of a province are those of its communes, and those of its predecessors grown by a year', () => {
    const people = (id: string, year: number) => value(POPULATION_CODE, id, String(year));
    for (const { id, communes: within } of provinces.filter((one) => one.id === '2025:24')) {
      const sumOfCommunes = sum(within.map((commune) => people(commune.id, 2025)));
      expect(people(id, 2025)).toBe(sumOfCommunes);
    }
    const before = people('2004:24', 2024) + people('2004:27', 2024);
    expect(people('2025:24', 2025) / before).toBeCloseTo(1.009, 4);
  });

  test('of the communes of a province add up to what is published of it', () => {
    for (const province of provinces.filter(({ id }) =>
      ['2004:11', '2004:14', '2004:27', '2004:68'].includes(id),
    )) {
      for (const year of [2021, 2022]) {
        const members = province.communes.filter((commune) => isInForce(commune, `${year}-12-31`));
        const people = sum(members.map(({ id }) => value(POPULATION_CODE, id, String(year))));
        expect(people).toBe(country.published.value(POPULATION_CODE, province.id, year));
        expect(valueOrNull(POPULATION_CODE, province.id, String(year))).toBeNull();
      }
    }
  });

  test('of the country come to its 100 million', () => {
    const people = sum(country.provincesOf2004.map(({ id }) => value(POPULATION_CODE, id, '2023')));
    expect(people / 99_474_420).toBeCloseTo(1.009, 3);
  });

  test('are whole numbers', () => {
    const ofPeople = observations.filter(({ indicatorCode }) => indicatorCode === POPULATION_CODE);
    expect(ofPeople.length).toBeGreaterThan(2_000);
    expect(ofPeople.every((row) => Number.isInteger(row.value) && row.value > 0)).toBe(true);
  });
});

describe('quarters', () => {
  const quarterly = observations.filter(
    ({ period, unitId }) => period.endsWith('Q4') && provinceIds.has(unitId),
  );

  test('end at the figure of the year', () => {
    expect(quarterly.length).toBeGreaterThan(1_000);
    for (const { indicatorCode, unitId, period, sex, value: last } of quarterly) {
      // Of a published year the quarter has the digits of the generator.
      expect(Math.abs(last - value(indicatorCode, unitId, period.slice(0, 4), sex))).toBeLessThan(0.0501);
    }
  });

  test('move in small steps', () => {
    const steps = observations.flatMap((row) => {
      const [year = '', quarter] = row.period.split('-Q');
      const next = quarter && quarter < '4' ? `${year}-Q${Number(quarter) + 1}` : '';
      const following = valueOrNull(row.indicatorCode, row.unitId, next, row.sex);
      return following === null ? [] : [Math.abs(following - row.value)];
    });
    expect(Math.max(...steps.slice(0, 100_000))).toBeLessThan(8);
    expect(sum(steps) / steps.length).toBeLessThan(2);
  });
});

describe('the merger', () => {
  test('leaves no break: a province of 2025 begins where its predecessors were together', () => {
    for (const { id, predecessors } of country.provincesOf2025) {
      const before = sum(
        predecessors.map((one) => one.population * value('MCH_DELIV_FAC', one.id, '2025-Q2')),
      );
      const mean = before / sum(predecessors.map(({ population }) => population));
      expect(Math.abs(value('MCH_DELIV_FAC', id, '2025-Q3') - mean), id).toBeLessThan(0.6);
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

test('the rows of a commune and year are about 50', () => {
  const ofOne = observations.filter(
    ({ unitId, period }) => unitId === '2004:09307' && period.startsWith('2023'),
  );
  expect(ofOne).toHaveLength(49);
});
