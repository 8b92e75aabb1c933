import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityFixtures } from '../testing/activity-fixture.js';
import { programmeFixtures } from '../testing/programme-fixture.js';
import { statementFixture } from '../testing/statement-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

describe.each(testDatabases)('activities, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [
      unitFixture,
      ...programmeFixtures,
      statementFixture,
      ...activityFixtures,
    ]);
  });
  afterAll(() => graph.close());

  async function codes(filter: string): Promise<string[]> {
    const { activities } = await graph.read(`{ activities(filter: { ${filter} }) { nodes { code } } }`);
    return activities.nodes.map(({ code }: { code: string }) => code);
  }

  it('keep plans and facts apart, and counts side by side', async () => {
    const { activities } = await graph.read(`{ activities { totalCount nodes { code
      planned { status quantity unitOfMeasure period } actual { quantity unitOfMeasure } } } }`);
    expect(activities).toEqual({
      totalCount: 3,
      nodes: [
        {
          code: 'EQUIPMENT',
          planned: [{ status: 'PROPOSED', quantity: 16, unitOfMeasure: 'facilities', period: '2023' }],
          actual: [],
        },
        {
          code: 'SURVEY',
          planned: [],
          actual: [
            { quantity: 22, unitOfMeasure: 'points' },
            { quantity: 21, unitOfMeasure: 'provinces' },
          ],
        },
        {
          code: 'TRAINING',
          planned: [{ status: 'EXPECTED', quantity: 50, unitOfMeasure: 'doctors', period: '2023' }],
          actual: [{ quantity: 150, unitOfMeasure: 'doctors' }],
        },
      ],
    });
  });

  it('that no programme pays belong to none', async () => {
    expect(await codes('programmeFunded: false')).toEqual(['TRAINING']);
    expect(await codes('programmeFunded: true')).toEqual(['EQUIPMENT', 'SURVEY']);
    const { activities } = await graph.read(`{ activities(filter: { programmeFunded: false }) { nodes {
      name(language: EN) programmeFunded otherFund programme { code } component { code } statement { id } } } }`);
    expect(activities.nodes).toEqual([
      {
        name: 'Activity TRAINING',
        programmeFunded: false,
        otherFund: 'Quỹ Thiện Tâm',
        programme: null,
        component: null,
        statement: { id: 'Statement:S000-18' },
      },
    ]);
    const insert = `insert into programmes.activity (code, name_vi, name_en, unit_id, statement_id, synthetic)
      values ('X', 'x', 'x', 'VN', 'S000-18', false)`;
    await expect(graph.server.bulk((connection) => connection.execute(insert))).rejects.toThrow(
      'activity_of_no_programme_has_another_fund',
    );
  });

  it('are found by programme, component and place', async () => {
    expect(await codes('programme: "DTTS"')).toEqual(['EQUIPMENT', 'SURVEY']);
    expect(await codes('component: "DTTS.P7.C1"')).toEqual(['EQUIPMENT']);
    expect(await codes('within: "2004:27"')).toEqual(['EQUIPMENT']);
    expect(await codes('programme: "GN"')).toEqual([]);
  });

  it('refuse a malformed unit', async () => {
    expect(await graph.fail('{ activities(filter: { within: "27" }) { totalCount } }')).toMatch(
      /^BAD_USER_INPUT: "27" is not the id/,
    );
  });
});
