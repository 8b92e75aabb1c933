import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fact, fixture } from '../testing/fixture.js';
import { obstacleFixtures } from '../testing/obstacle-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const named = { statement_id: 'S000-02', ...fact('moh-conference-2023-06-30') };

function committee(code: string, level: string, unitId: string | null) {
  return { code, name_vi: `Ban ${code}`, name_en: `Committee ${code}`, level, unit_id: unitId, ...named };
}

const fixtures = [
  fixture('steering_committee', [
    committee('PROVINCIAL', 'PROVINCE', null),
    committee('CENTRAL', 'COUNTRY', 'VN'),
  ]),
  fixture('steering_committee_member', [
    {
      committee_code: 'CENTRAL',
      name: 'Đỗ Xuân Tuyên',
      position_vi: 'Thứ trưởng Thường trực Bộ Y tế',
      position_en: 'Standing vice-minister of health',
      role_vi: 'Ủy viên',
      role_en: 'Member',
      ...named,
    },
  ]),
  fixture('steering_committee_task', [
    {
      committee_code: 'PROVINCIAL',
      sequence: 1,
      description_vi: 'Kiện toàn ban chỉ đạo',
      description_en: 'Consolidate the committee',
      assigned_on: '2023-06-30',
      directive_id: 'S001-11',
      ...named,
    },
  ]),
];

describe.each(testDatabases)('steering committees, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [...obstacleFixtures, ...fixtures]);
  });
  afterAll(() => graph.close());

  it('have the members that a document names, and the tasks that they were given', async () => {
    const { steeringCommittees } = await graph.read(`{ steeringCommittees {
      code name(language: EN) level unit { id }
      members { name position(language: EN) role provenance { source { id } } }
      tasks { description assignedOn directive { id issuedBy } } } }`);
    expect(steeringCommittees).toEqual([
      {
        code: 'CENTRAL',
        name: 'Committee CENTRAL',
        level: 'COUNTRY',
        unit: { id: 'VN' },
        members: [
          {
            name: 'Đỗ Xuân Tuyên',
            position: 'Standing vice-minister of health',
            role: 'Ủy viên',
            provenance: { source: { id: 'Source:moh-conference-2023-06-30' } },
          },
        ],
        tasks: [],
      },
      {
        code: 'PROVINCIAL',
        name: 'Committee PROVINCIAL',
        level: 'PROVINCE',
        unit: null,
        members: [],
        tasks: [
          {
            description: 'Kiện toàn ban chỉ đạo',
            assignedOn: '2023-06-30',
            directive: { id: 'Directive:S001-11', issuedBy: 'Sở Y tế' },
          },
        ],
      },
    ]);
  });

  it('are found by level', async () => {
    const { steeringCommittees } = await graph.read('{ steeringCommittees(level: PROVINCE) { code } }');
    expect(steeringCommittees).toEqual([{ code: 'PROVINCIAL' }]);
    expect(await graph.read('{ steeringCommittees(level: DISTRICT) { code } }')).toEqual({
      steeringCommittees: [],
    });
  });
});
