import { keyOf } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { registrationFixtures } from '../testing/registration-fixture.js';
import { statementFixture } from '../testing/statement-fixture.js';
import { status, statusFixture } from '../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

const advanced = 'NTM-COMMUNE-ADV-2021';

const statuses = statusFixture([
  status('2004:09292', `${advanced}/14.1`, 2023, 'NOT_MET', { value: 90 }),
  status('2004:09292', `${advanced}/14.4`, 2023, 'NOT_ASSESSED', { value: 72 }),
  status('2004:09292', `${advanced}/14.4`, 2024, 'MET', { value: 80 }),
  status('2004:09292', 'NTM-COMMUNE-2021/15.4', 2023, 'MET', { value: 72 }),
]);

describe.each(testDatabases)('registrations, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [
      unitFixture,
      ...criteriaFixtures,
      statementFixture,
      statuses,
      ...registrationFixtures,
    ]);
  });
  afterAll(() => graph.close());

  async function list(filter: string, selection = 'id'): Promise<Record<string, unknown>[]> {
    const { registrations } = await graph.read(
      `{ registrations(filter: { ${filter} }) { nodes { ${selection} } } }`,
    );
    return registrations.nodes;
  }

  async function communes(filter: string): Promise<string[]> {
    const nodes = await list(filter, 'commune { id }');
    return nodes.map(({ commune }) => (commune as { id: string }).id);
  }

  it('are found by place, year and target', async () => {
    expect(await communes('within: "2004:27", year: 2023, target: NTM_ADVANCED')).toEqual([
      '2004:09292',
      '2004:09307',
    ]);
    expect(await communes('within: "2004:259", target: NTM')).toEqual(['2004:09277']);
    expect(await communes('within: "VN", synthetic: true')).toEqual(['2004:09277', '2004:24850']);
    expect(await communes('year: 2021')).toEqual([]);
    expect(await communes('within: "2004:99"')).toEqual([]);
  });

  it('before the merger lie in the province of today only when its predecessors are asked for', async () => {
    expect(await communes('within: "2025:24"')).toEqual([]);
    expect(await communes('within: "2025:24", includePredecessors: true, year: 2023')).toEqual([
      '2004:09292',
      '2004:09307',
    ]);
    expect(await communes('within: "2025:09292", includePredecessors: true')).toEqual([
      '2004:09277',
      '2004:09292',
    ]);
  });

  it('of a document that tells of a review are registered, and not recognised', async () => {
    const [chauPhong] = await list(
      'within: "2004:09292"',
      'year target stage stages { stage on reportedOn actor } provenance { synthetic quote source { id } } statement { id }',
    );
    expect(chauPhong).toEqual({
      year: 2023,
      target: 'NTM_ADVANCED',
      stage: 'REGISTERED',
      stages: [{ stage: 'REGISTERED', on: null, reportedOn: '2024-01-18', actor: null }],
      provenance: {
        synthetic: false,
        quote: 'words of the document',
        source: { id: 'Source:bac-ninh-review-2024-01-18' },
      },
      statement: { id: 'Statement:S002-06' },
    });
  });

  it('are at the stage of the day asked about, and come by it', async () => {
    const asOf = (day: string) => `y${day.replaceAll('-', '')}: stage(asOf: "${day}")`;
    const days = ['2022-01-31', '2022-02-01', '2023-01-31', '2023-02-01', '2024-01-31', '2024-02-01'];
    const [lost] = await list('within: "2004:24850"', days.map(asOf).join(' '));
    expect(Object.values(lost ?? {})).toEqual([
      null,
      'REGISTERED',
      'APPRAISED',
      'RECOGNISED',
      'RECOGNISED',
      'REVOKED',
    ]);
    expect(await communes('stages: [RECOGNISED], asOf: "2024-01-31"')).toEqual(['2004:24850']);
    expect(await communes('stages: [RECOGNISED]')).toEqual([]);
    expect(await communes('stages: [REGISTERED], asOf: "2024-01-18"')).toEqual(['2004:09292', '2004:09307']);
    expect(await list('within: "2004:24850", asOf: "2023-06-30"', 'stage')).toEqual([
      { stage: 'RECOGNISED' },
    ]);
    expect(await list('within: "2004:09307", asOf: "2024-01-17"', 'stage')).toEqual([{ stage: null }]);
  });

  it('carry what was promised, with who signed', async () => {
    const nodes = await list(
      'year: 2023',
      'commitments { parties signedOn dueOn provenance { confidence } }',
    );
    expect(nodes.map(({ commitments }) => commitments)).toEqual([
      [
        {
          parties: ['Trạm y tế xã', 'Sở Y tế, "Bắc Ninh"'],
          signedOn: '2024-01-18',
          dueOn: null,
          provenance: { confidence: 'MEDIUM' },
        },
      ],
      [],
    ]);
  });

  it("show how the commune stood in that year against the target's set, and no other", async () => {
    const selection = 'criteriaSet { code } criterionStatuses { criterion { number } year status }';
    const [chauPhong] = await list('within: "2004:09292"', selection);
    expect(chauPhong).toEqual({
      criteriaSet: { code: advanced },
      criterionStatuses: [
        { criterion: { number: '14.1' }, year: 2023, status: 'NOT_MET' },
        { criterion: { number: '14.4' }, year: 2023, status: 'NOT_ASSESSED' },
      ],
    });
    expect(
      await list(
        'within: "2004:09292"',
        'some: criterionStatuses(criteria: ["14.4"]) { status } none: criterionStatuses(synthetic: false) { year }',
      ),
    ).toEqual([{ some: [{ status: 'NOT_ASSESSED' }], none: [] }]);
  });

  it('of many units come at once, and a unit of today has those of its predecessors', async () => {
    const of = async (args: string) => {
      const ids = ['2025:09292', '2004:27', '2004:09307', '2004:24850'];
      const units = await graph.readUnits(ids, `registrations${args} { id stage }`);
      return units.map(({ registrations }) =>
        registrations.map(({ id }: { id: string }) => keyOf('Registration', id)),
      );
    };
    const lost = ['2004:24850/NTM_ADVANCED/2022'];
    const moDao = ['2004:09307/NTM_ADVANCED/2023'];
    expect(await of('')).toEqual([[], [], moDao, lost]);
    expect(await of('(includePredecessors: true)')).toEqual([
      ['2004:09292/NTM_ADVANCED/2023', '2004:09277/NTM_ADVANCED/2024'],
      [],
      moDao,
      lost,
    ]);
    expect(await of('(year: 2022, target: NTM_ADVANCED, synthetic: true)')).toEqual([[], [], [], lost]);
  });

  it('come in pages that meet without a gap', async () => {
    const document = `query ($after: String) { registrations(first: 3, after: $after) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const one = (await graph.read(document, { after: null })).registrations;
    const two = (await graph.read(document, { after: one.pageInfo.endCursor })).registrations;
    expect([one.totalCount, one.nodes.length, one.pageInfo.hasNextPage]).toEqual([4, 3, true]);
    expect([two.totalCount, two.nodes.length, two.pageInfo.hasNextPage]).toEqual([4, 1, false]);
    const ids = [...one.nodes, ...two.nodes].map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(4);
  });

  it('refuse a malformed unit, an impossible year, day or size, and a cursor of another list', async () => {
    const fail = (args: string) => graph.fail(`{ registrations(${args}) { totalCount } }`);
    expect(await fail('filter: { within: "27" }')).toMatch(/^BAD_USER_INPUT: "27" is not the id/);
    expect(await fail('filter: { year: 1999 }')).toMatch(/^BAD_USER_INPUT: year is 1999; expected a year/);
    expect(await fail('filter: { asOf: "2023-02-29" }')).toMatch(/"2023-02-29" is not a date/);
    expect(await fail('first: 2001')).toMatch(/^BAD_USER_INPUT: first is 2001/);
    const { registrations } = await graph.read('{ registrations(first: 1) { pageInfo { endCursor } } }');
    expect(await fail(`after: "${registrations.pageInfo.endCursor}", filter: { year: 2023 }`)).toMatch(
      /^BAD_USER_INPUT: the cursor .* is not of this list/,
    );
    expect(await graph.failUnit('2004:09307', 'registrations(year: 3000) { id }')).toMatch(
      /^BAD_USER_INPUT: year is 3000/,
    );
  });
});
