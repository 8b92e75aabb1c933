import { describe, expect, test } from 'vitest';
import { evidenceFacts } from '../../loader/evidence-facts.js';
import { demo, facts } from '../testing/synthetic-data.js';

const evidence = [...demo().evidence()];
const statuses = [...demo().criterionStatuses()];
const criteria = new Map(facts.criteria.map((criterion) => [criterion.id, criterion]));

function key(unitId: string, year: number | string, code: string, sex: string): string {
  return `${unitId} ${year} ${code} ${sex}`;
}

describe('evidence', () => {
  test('is a copy of what indicators publishes, key by key and value by value', () => {
    const published = new Map(
      [...demo().observations()].map((row) => [
        `${key(row.unitId, row.period, row.indicatorCode, row.sex)} ${row.publisher} ${row.publishedOn}`,
        row.value,
      ]),
    );
    const wrong = evidence.filter(
      (row) =>
        published.get(
          `${key(row.unitId, row.year, row.indicatorCode, row.sex)} ${row.publisher} ${row.publishedOn}`,
        ) !== row.value,
    );
    expect(evidence.length).toBeGreaterThan(5_000);
    expect(wrong).toEqual([]);
  });

  test('is there for every value that a status of a linked criterion rests on, published before the assessment', () => {
    const firstDays = new Map<string, string>();
    for (const { unitId, year, indicatorCode, sex, publishedOn } of evidence) {
      const of = key(unitId, year, indicatorCode, sex);
      const known = firstDays.get(of);
      if (known === undefined || publishedOn < known) firstDays.set(of, publishedOn);
    }
    for (const { unitId, year, criterionId, status, assessedOn } of statuses) {
      const criterion = criteria.get(criterionId);
      const code = criterion?.linkedIndicatorCode;
      if (status === 'NOT_APPLICABLE') continue;
      if (!code || criterion.nestedSetCode !== null || criterionId.startsWith('MOH-')) continue;
      for (const sex of criterion.appliesToEachSex ? ['T', 'M', 'F'] : ['T']) {
        const day = firstDays.get(key(unitId, year, code, sex));
        if (day === undefined || assessedOn === null || day > assessedOn)
          expect.fail(`${key(unitId, year, code, sex)}: ${day}`);
      }
    }
  });

  test('shows revisions: a later row for the same, of another value', () => {
    const first = Map.groupBy(evidence, (row) => key(row.unitId, row.year, row.indicatorCode, row.sex));
    const revised = [...first.values()].filter((rows) => rows.length > 1);
    expect(revised.length).toBeGreaterThan(20);
    for (const rows of revised) {
      expect(new Set(rows.map(({ value }) => value)).size).toBe(rows.length);
      expect(new Set(rows.map(({ publishedOn }) => publishedOn)).size).toBe(rows.length);
    }
  });
});

describe('evidence among the facts', () => {
  const [observation] = facts.observations;
  if (!observation) throw new Error('there are no observations');
  const ofCommune = {
    ...observation,
    unitId: '2004:09307',
    indicatorCode: 'BHYT_COV',
    period: '2023',
    sex: 'T',
    age: '_T',
    ethnicity: '_T',
    residence: '_T',
    publishedOn: '2024-01-19',
    value: 93.2,
    comparator: 'EQ',
  } as typeof observation;

  function copied(changes: Partial<typeof observation>) {
    return evidenceFacts({ criteria: facts.criteria, observations: [{ ...ofCommune, ...changes }] });
  }

  test('is what was published of a commune or district for a year, with its source', () => {
    expect(copied({})).toEqual([
      expect.objectContaining({
        unitId: '2004:09307',
        year: 2023,
        indicatorCode: 'BHYT_COV',
        value: 93.2,
        sourceId: observation.sourceId,
      }),
    ]);
  });

  test.each([
    ['of a province', { unitId: '2004:27' }],
    ['of an indicator that no criterion is linked to', { indicatorCode: 'COV_CASES_CUM' }],
    ['of a quarter', { period: '2023-Q1' }],
    ['of a part of the people', { age: 'Y0T1' }],
    ['that is only a bound', { comparator: 'GT' as const }],
    ['of an unknown day', { publishedOn: null }],
  ])('is nothing %s', (_what, changes) => {
    expect(copied(changes)).toEqual([]);
  });
});
