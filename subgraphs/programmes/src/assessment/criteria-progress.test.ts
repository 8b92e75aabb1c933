import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { status, statusFixture } from '../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

const set = 'NTM-COMMUNE-2021';
const advanced = 'NTM-COMMUNE-ADV-2021';

const statuses = [
  status('2004:09292', `${set}/15`, 2024, 'NOT_MET'),
  status('2004:09292', `${set}/15.1`, 2024, 'BASICALLY_MET', {
    value: 90.4,
    value_male: 89.1,
    value_female: 91.7,
  }),
  status('2004:09292', `${set}/15.2`, 2024, 'MET', { value: 1 }),
  status('2004:09292', `${set}/15.3`, 2024, 'NOT_MET', { value: 18.1 }),
  status('2004:09277', `${set}/15.1`, 2024, 'MET', { value: 95, value_male: 95, value_female: 95 }),
  status('2004:09277', `${advanced}/14.1`, 2024, 'NOT_ASSESSED', { value: 95 }),
  status('2004:09277', `${advanced}/14.4`, 2024, 'NOT_MET', { value: 60 }),
  status('2004:09307', `${set}/15.1`, 2024, 'MET', { value: 95, value_male: 95, value_female: 95 }),
];

const selection = `criteriaSet { code } nextSet { code } met total missing { criterion { number } gap }
  notAssessed { criterion { number } } missingPoints`;

describe.each(testDatabases)('progress to the next target, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...criteriaFixtures, statusFixture(statuses)]);
  });
  afterAll(() => graph.close());

  async function progress(id: string, args = 'year: 2024') {
    const [unit] = await graph.readUnits([id], `criteriaProgress(${args}) { ${selection} }`);
    return unit.criteriaProgress;
  }

  it('says which criteria are missing, by how much, and what follows', async () => {
    expect(await progress('2004:09292')).toEqual({
      criteriaSet: { code: set },
      nextSet: { code: advanced },
      met: 1,
      total: 3,
      missing: [
        { criterion: { number: '15.1' }, gap: 0.9 },
        { criterion: { number: '15.3' }, gap: 1.6 },
      ],
      notAssessed: [],
      missingPoints: 2.5,
    });
  });

  it('is by the next set once a set is met, and an unknown gap makes the sum unknown', async () => {
    expect(await progress('2004:09277')).toEqual({
      criteriaSet: { code: advanced },
      nextSet: { code: 'NTM-COMMUNE-MODEL-2021' },
      met: 0,
      total: 2,
      missing: [{ criterion: { number: '14.4' }, gap: null }],
      notAssessed: [{ criterion: { number: '14.1' } }],
      missingPoints: null,
    });
  });

  it('stays with the set that is met where the next one was not assessed', async () => {
    expect(await progress('2004:09307')).toMatchObject({
      criteriaSet: { code: set },
      met: 1,
      missing: [],
      missingPoints: 0,
    });
  });

  it('is by the set asked for, and null for a unit that was not assessed by it', async () => {
    expect(await progress('2004:09277', `year: 2024, criteriaSet: "${set}"`)).toMatchObject({
      met: 1,
      total: 1,
    });
    expect(await progress('2004:09307', `year: 2024, criteriaSet: "${advanced}"`)).toBeNull();
    expect(await progress('2004:07282')).toBeNull();
    expect(await progress('2004:27')).toBeNull();
  });

  it('lists statuses that explain themselves', async () => {
    const [unit] = await graph.readUnits(
      ['2004:09292'],
      'criteriaProgress(year: 2024) { missing { unit { id } explanation(language: EN) computed { status } } }',
    );
    expect(unit.criteriaProgress.missing[1]).toEqual({
      unit: { id: '2004:09292' },
      explanation: expect.stringContaining(
        '18.1 %, where the rule asks for at most 16.5 %: 1.6 percentage points too many.',
      ),
      computed: { status: 'NOT_MET' },
    });
  });

  it.each([
    ['year: 2024, criteriaSet: "NONE"', 'there is no set of criteria "NONE"'],
    [`year: 2020, criteriaSet: "${set}"`, 'expected a year from 2022 to 2025'],
    ['year: 2024, criteriaSet: "NTM-DISTRICT-2021"', 'judges units of level DISTRICT'],
    ['year: 1999', 'year is 1999'],
  ])('asked with %s is refused', async (args, words) => {
    const refusal = await graph.failUnit('2004:09292', `criteriaProgress(${args}) { met }`);
    expect(refusal).toContain('BAD_USER_INPUT: ');
    expect(refusal).toContain(words);
  });
});
