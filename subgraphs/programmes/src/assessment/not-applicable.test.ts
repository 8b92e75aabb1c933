import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { status, statusFixture } from '../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture, wardFixture } from '../testing/unit-fixture.js';

const ward = '2004:09163';
const bhyt = 'NTM-COMMUNE-2021/15.1';

const statuses = [
  status('2004:09307', bhyt, 2024, 'MET', { value: 95, value_male: 95, value_female: 95 }),
  status('2004:09277', bhyt, 2024, 'NOT_MET', { value: 80, value_male: 80, value_female: 80 }),
  status(ward, bhyt, 2024, 'NOT_APPLICABLE'),
  status(ward, 'MOH-COMMUNE-HEALTH-2030/1', 2024, 'MET', { value: 12 }),
];

const of = 'criteriaSet: "NTM-COMMUNE-2021", criteria: ["15.1"], year';

describe.each(testDatabases)('a ward and a set for xã, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [
      unitFixture,
      wardFixture,
      ...criteriaFixtures,
      statusFixture(statuses),
    ]);
  });
  afterAll(() => graph.close());

  async function read(id: string, selection: string) {
    const [unit] = await graph.readUnits([id], selection);
    return unit;
  }

  it('is evaluated as not applicable, with the reason in words, from the year in which it became a ward', async () => {
    const asked = (year: number) =>
      read(ward, `criterionEvaluations(${of}: ${year}) { status reason explanation(language: EN) }`);
    expect(await asked(2024)).toEqual({
      criterionEvaluations: [
        {
          status: 'NOT_APPLICABLE',
          reason: 'UNIT_NOT_JUDGED',
          explanation: 'Not applicable: not judged by this set, which is for communes (xã).',
        },
      ],
    });
    expect(await asked(2023)).toMatchObject({ criterionEvaluations: [{ reason: 'VALUE_UNKNOWN' }] });
  });

  it('is a disagreement of nobody', async () => {
    const selection = `criterionStatuses(${of}: 2024) { status verdictsAgree gap computed { status } }`;
    expect(await read(ward, selection)).toEqual({
      criterionStatuses: [
        {
          status: 'NOT_APPLICABLE',
          verdictsAgree: null,
          gap: null,
          computed: { status: 'NOT_APPLICABLE' },
        },
      ],
    });
  });

  it('is counted outside those assessed, and shares are without it', async () => {
    const counts = 'count assessed met notMet notAssessed notApplicable share';
    const summary = `${counts} shareAtLeast shareAtMost coverage { inForce notJudged }`;
    expect(await read('2004:27', `criteriaSummary(${of}: 2024) { ${summary} }`)).toEqual({
      criteriaSummary: [
        {
          count: 3,
          assessed: 2,
          met: 1,
          notMet: 1,
          notAssessed: 0,
          notApplicable: 1,
          share: 0.5,
          shareAtLeast: 0.5,
          shareAtMost: 0.5,
          coverage: { inForce: 4, notJudged: 1 },
        },
      ],
    });
    expect(await read('2004:27', `limitingCriteria(${of}: 2024) { heldBack ${counts} }`)).toEqual({
      limitingCriteria: [
        {
          heldBack: 1,
          count: 3,
          assessed: 2,
          met: 1,
          notMet: 1,
          notAssessed: 0,
          notApplicable: 1,
          share: 0.5,
        },
      ],
    });
  });

  it('is a group, or is among one, in the same way', async () => {
    const { criterionStatusGroups } = await graph.read(`{ criterionStatusGroups(
      filter: { criteriaSet: "NTM-COMMUNE-2021", criteria: ["15.1"], years: [2024], within: "2004:27" }
      groupBy: [PROVINCE]) { nodes { count assessed notApplicable share coverage { inForce notJudged } } } }`);
    expect(criterionStatusGroups.nodes).toEqual([
      { count: 3, assessed: 2, notApplicable: 1, share: 0.5, coverage: { inForce: 4, notJudged: 1 } },
    ]);
  });

  it('makes neither a progress nor a set that it was assessed by', async () => {
    expect(
      await read(
        ward,
        'criteriaProgress(year: 2024) { total } availableCriteriaSets { criteriaSet { code } }',
      ),
    ).toEqual({
      criteriaProgress: null,
      availableCriteriaSets: [{ criteriaSet: { code: 'MOH-COMMUNE-HEALTH-2030' } }],
    });
  });

  it('is told by the set itself', async () => {
    expect(await graph.read('{ criteriaSet(code: "NTM-COMMUNE-2021") { unitTypes } }')).toEqual({
      criteriaSet: { unitTypes: ['COMMUNE'] },
    });
  });
});
