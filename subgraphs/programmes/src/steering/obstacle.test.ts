import { keyOf } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { obstacleFixtures } from '../testing/obstacle-fixture.js';
import { programmeFixtures } from '../testing/programme-fixture.js';
import { statementFixture } from '../testing/statement-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

describe.each(testDatabases)('obstacles, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [
      unitFixture,
      ...programmeFixtures,
      ...criteriaFixtures,
      statementFixture,
      ...obstacleFixtures,
    ]);
  });
  afterAll(() => graph.close());

  async function ids(filter: string): Promise<string[]> {
    const { obstacles } = await graph.read(`{ obstacles(filter: { ${filter} }) { nodes { id } } }`);
    return obstacles.nodes.map(({ id }: { id: string }) => keyOf('Obstacle', id));
  }

  it('come by the day they were raised, and by category', async () => {
    expect(await ids('')).toEqual([
      'S004-04/PROCUREMENT',
      'S001-05/DISBURSEMENT',
      'S001-08/PROCUREMENT',
      'S002-03/BEHIND_TARGET',
    ]);
    expect(await ids('categories: [PROCUREMENT, OVERLAP]')).toEqual([
      'S004-04/PROCUREMENT',
      'S001-08/PROCUREMENT',
    ]);
    expect(await ids('categories: []')).toEqual([]);
    expect(await ids('programme: "NTM"')).toEqual(['S002-03/BEHIND_TARGET']);
  });

  it('are open until the day that a document says they were resolved', async () => {
    expect(await ids('status: OPEN')).not.toContain('S004-04/PROCUREMENT');
    expect(await ids('status: RESOLVED')).toEqual(['S004-04/PROCUREMENT']);
    expect(await ids('status: OPEN, asOf: "2023-06-30"')).toEqual(['S004-04/PROCUREMENT@2023-06-30']);
    expect(await ids('status: RESOLVED, asOf: "2023-07-01"')).toEqual(['S004-04/PROCUREMENT@2023-07-01']);
    expect(await ids('asOf: "2023-02-23"')).toEqual([]);
    const { obstacles } = await graph.read(
      '{ obstacles(filter: { asOf: "2023-06-30" }) { nodes { status resolvedOn } } }',
    );
    expect(obstacles.nodes).toEqual([{ status: 'OPEN', resolvedOn: '2023-07-01' }]);
    const { then, now } = await graph.read(`{
      then: obstacle(id: "Obstacle:S004-04/PROCUREMENT@2023-06-30") { id status }
      now: obstacle(id: "S004-04/PROCUREMENT") { id status }
    }`);
    expect(then).toEqual({ id: 'Obstacle:S004-04/PROCUREMENT@2023-06-30', status: 'OPEN' });
    expect(now).toEqual({ id: 'Obstacle:S004-04/PROCUREMENT', status: 'RESOLVED' });
  });

  it('of a place that the document does not name are those of no place', async () => {
    expect(await ids('within: "2004:20"')).toEqual([]);
    expect(await ids('within: "VN"')).toEqual(['S004-04/PROCUREMENT', 'S002-03/BEHIND_TARGET']);
    expect(await ids('within: "2004:27"')).toEqual(['S002-03/BEHIND_TARGET']);
    expect(await ids('within: "2025:24", includePredecessors: true')).toEqual(['S002-03/BEHIND_TARGET']);
    const { obstacle } = await graph.read(
      '{ obstacle(id: "S001-05/DISBURSEMENT") { unit { id } candidateUnit { id } programme { code } } }',
    );
    expect(obstacle).toEqual({ unit: null, candidateUnit: { id: '2004:20' }, programme: null });
  });

  it('say what lags, in both languages, with the words of the document', async () => {
    const { obstacle } = await graph.read(`{ obstacle(id: "S002-03/BEHIND_TARGET") {
      category status description en: description(language: EN) programme { code } component { code }
      criterion { id } statement { id kind } provenance { synthetic quote source { id } } } }`);
    expect(obstacle).toEqual({
      category: 'BEHIND_TARGET',
      status: 'OPEN',
      description: 'Mô tả S002-03/BEHIND_TARGET',
      en: 'Description of S002-03/BEHIND_TARGET',
      programme: { code: 'NTM' },
      component: null,
      criterion: { id: 'Criterion:NTM-COMMUNE-ADV-2021/14.4' },
      statement: { id: 'Statement:S002-03', kind: 'ACTOR' },
      provenance: {
        synthetic: false,
        quote: 'words of S002-03/BEHIND_TARGET',
        source: { id: 'Source:the-document' },
      },
    });
    expect(await graph.read('{ obstacle(id: "S999-99/OVERLAP") { id } }')).toEqual({ obstacle: null });
  });

  it('know what was proposed and ordered against them, and these know the obstacles', async () => {
    const { obstacles, proposals, directives } = await graph.read(`{
      obstacles(filter: { categories: [PROCUREMENT] }) { nodes { id proposals { id } directives { id } } }
      proposals { totalCount nodes { id description proposedOn candidateUnit { id } obstacles { id status }
        directives { id } statement { id } } }
      directives { nodes { id issuedBy issuedOn obstacles { id } proposals { id } unit { id } } } }`);
    expect(obstacles.nodes).toEqual([
      { id: 'Obstacle:S004-04/PROCUREMENT', proposals: [], directives: [] },
      {
        id: 'Obstacle:S001-08/PROCUREMENT',
        proposals: [{ id: 'Proposal:S001-10' }],
        directives: [{ id: 'Directive:S001-11' }],
      },
    ]);
    expect(proposals).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: 'Proposal:S001-10',
          description: 'Mô tả S001-10',
          proposedOn: '2023-11-24',
          candidateUnit: { id: '2004:20' },
          obstacles: [{ id: 'Obstacle:S001-08/PROCUREMENT', status: 'OPEN' }],
          directives: [{ id: 'Directive:S001-11' }],
          statement: null,
        },
      ],
    });
    expect(directives.nodes).toEqual([
      {
        id: 'Directive:S001-11',
        issuedBy: 'Sở Y tế',
        issuedOn: '2023-11-24',
        obstacles: [{ id: 'Obstacle:S001-05/DISBURSEMENT' }, { id: 'Obstacle:S001-08/PROCUREMENT' }],
        proposals: [{ id: 'Proposal:S001-10' }],
        unit: null,
      },
      {
        id: 'Directive:S002-24',
        issuedBy: null,
        issuedOn: '2024-01-18',
        obstacles: [],
        proposals: [],
        unit: { id: '2004:27' },
      },
    ]);
  });

  it('proposals and directives are found by place, a guessed one never', async () => {
    const of = async (within: string) => {
      const { proposals, directives } = await graph.read(
        `{ proposals(within: "${within}") { nodes { id } } directives(within: "${within}") { nodes { id } } }`,
      );
      return [...proposals.nodes, ...directives.nodes].map(({ id }) => id);
    };
    expect(await of('2004:20')).toEqual([]);
    expect(await of('2004:27')).toEqual(['Directive:S002-24']);
    expect(await graph.fail('{ directives(within: "24") { totalCount } }')).toMatch(
      /^BAD_USER_INPUT: "24" is not the id/,
    );
    expect(await graph.fail('{ proposals(first: -1) { totalCount } }')).toMatch(
      /^BAD_USER_INPUT: first is -1/,
    );
  });

  it('of many units come at once, those of the unit itself only', async () => {
    const units = await graph.readUnits(
      ['2025:24', '2004:20', 'VN', '2004:27'],
      'obstacles(filter: { status: OPEN, asOf: "2024-12-31" }, includePredecessors: true) { id unit { id } }',
    );
    const behind = { id: 'Obstacle:S002-03/BEHIND_TARGET@2024-12-31', unit: { id: '2004:27' } };
    expect(units.map(({ obstacles }) => obstacles)).toEqual([[behind], [], [], [behind]]);
  });

  it('refuse what cannot be', async () => {
    const fail = (args: string) => graph.fail(`{ obstacles(${args}) { totalCount } }`);
    expect(await fail('filter: { within: "Lạng Sơn" }')).toMatch(/^BAD_USER_INPUT: "Lạng Sơn" is not the id/);
    expect(await fail('filter: { asOf: "2023-13-01" }')).toMatch(/"2023-13-01" is not a date/);
    expect(await fail('first: 5000')).toMatch(/^BAD_USER_INPUT: first is 5000/);
    expect(await fail('after: "abc"')).toMatch(/^BAD_USER_INPUT: the cursor "abc" is not of this list/);
  });
});
