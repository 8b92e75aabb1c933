import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { status, statusFixture } from '../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

const statuses = [
  status('2004:09307', 'NTM-COMMUNE-2021/15.1', 2024, 'MET'),
  status('2004:09307', 'NTM-COMMUNE-2021/15.3', 2024, 'NOT_MET', {
    synthetic: false,
    source_id: 'a-document',
  }),
  status('2004:09307', 'NTM-COMMUNE-2021/15.1', 2023, 'NOT_ASSESSED'),
  status('2004:259', 'NTM-DISTRICT-2021/5', 2024, 'MET'),
];

describe.each(testDatabases)('the criteria sets that units were assessed by, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...criteriaFixtures, statusFixture(statuses)]);
  });
  afterAll(() => graph.close());

  const available = async (ids: readonly string[], args = '') =>
    (await graph.readUnits(ids, `availableCriteriaSets${args} { criteriaSet { code name } years }`)).map(
      (unit) => unit.availableCriteriaSets,
    );
  const named = (code: string) => ({ code, name: `Bộ tiêu chí ${code}` });

  it('have each year once, the first first, and are of the unit itself', async () => {
    expect(await available(['2004:259', '2004:09292', '2004:09307'])).toEqual([
      [{ criteriaSet: named('NTM-DISTRICT-2021'), years: [2024] }],
      [],
      [{ criteriaSet: named('NTM-COMMUNE-2021'), years: [2023, 2024] }],
    ]);
  });

  it('may be facts alone, or synthetic alone', async () => {
    expect(await available(['2004:09307', '2004:259'], '(synthetic: false)')).toEqual([
      [{ criteriaSet: named('NTM-COMMUNE-2021'), years: [2024] }],
      [],
    ]);
    expect(await available(['2004:09307'], '(synthetic: true)')).toEqual([
      [{ criteriaSet: named('NTM-COMMUNE-2021'), years: [2023, 2024] }],
    ]);
  });
});
