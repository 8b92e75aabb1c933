import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../testing/count-statements.js';
import { criteriaFixtures } from '../../testing/criteria-fixture.js';
import { evidenceFixture, observed } from '../../testing/evidence-fixture.js';
import { status, statusFixture } from '../../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../../testing/test-graph.js';
import { unitFixture } from '../../testing/unit-fixture.js';

const set = 'NTM-COMMUNE-2021';

describe.each(testDatabases)('evaluations of a unit, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [
      unitFixture,
      ...criteriaFixtures,
      statusFixture([status('2004:09307', `${set}/15.4`, 2024, 'MET', { value: 71 })]),
      evidenceFixture([observed('2004:09307', 'BHYT_COV', 2024, 85, '2025-02-10')]),
    ]);
  });
  afterAll(() => graph.close());

  async function evaluations(id: string, args: string, selection = 'criterion { number } status reason gap') {
    const [unit] = await graph.readUnits([id], `criterionEvaluations(${args}) { ${selection} }`);
    return unit.criterionEvaluations;
  }

  it('need no recorded status: what is published is enough, and what is not known says why', async () => {
    const args = `criteriaSet: "${set}", criteria: ["15.1", "15.2", "15.3", "15.4"], year: 2024`;
    expect(await evaluations('2004:09307', args)).toEqual([
      { criterion: { number: '15.1' }, status: 'NOT_MET', reason: 'THRESHOLD_MISSED', gap: 5 },
      { criterion: { number: '15.2' }, status: 'NOT_ASSESSED', reason: 'NESTED_SET_UNKNOWN', gap: null },
      { criterion: { number: '15.3' }, status: 'NOT_ASSESSED', reason: 'VALUE_UNKNOWN', gap: null },
      { criterion: { number: '15.4' }, status: 'MET', reason: 'THRESHOLD_HELD', gap: 0 },
    ]);
  });

  it('by the set of 2026 are not assessed, with the reason: its health indicators were not found', async () => {
    expect(await evaluations('2025:09295', 'criteriaSet: "NTM-COMMUNE-2026", year: 2026')).toEqual([
      { criterion: { number: '5' }, status: 'NOT_ASSESSED', reason: 'PARTS_UNKNOWN', gap: null },
    ]);
  });

  it('of the model set ask for the whole advanced set', async () => {
    const [first] = await evaluations('2004:09307', 'criteriaSet: "NTM-COMMUNE-MODEL-2021", year: 2024');
    expect(first).toMatchObject({ status: 'NOT_ASSESSED', reason: 'NESTED_SET_UNKNOWN' });
  });

  it('cost one statement for many units', async () => {
    const { answer, statements } = await countStatements(
      graph,
      ['2004:09307', '2004:09292', '2004:24850'],
      `criterionEvaluations(criteriaSet: "${set}", year: 2024) { status explanation evidence { value } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(statements).toBe(1);
  });

  it.each([
    ['criteriaSet: "NONE", year: 2024', 'there is no set of criteria "NONE"'],
    [`criteriaSet: "${set}", year: 2024, criteria: ["99"]`, `${set} has no criterion "99"`],
    [`criteriaSet: "${set}", year: 2026`, 'expected a year from 2022 to 2025'],
    ['criteriaSet: "NTM-DISTRICT-2021", year: 2024', 'judges units of level DISTRICT'],
  ])('asked with %s are refused', async (args, words) => {
    const refusal = await graph.failUnit('2004:09307', `criterionEvaluations(${args}) { status }`);
    expect(refusal).toContain('BAD_USER_INPUT: ');
    expect(refusal).toContain(words);
  });
});
