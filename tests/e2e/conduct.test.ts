import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, operation } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

/** The 11 communes that the review of 2024-01-18 in Bắc Ninh names, with their districts and what became of them. */
const registered = [
  ['2004:09202', 'Tam Giang', 'Yên Phong', '2025:09202', 'Tam Giang'],
  ['2004:09205', 'Yên Trung', 'Yên Phong', '2025:09205', 'Yên Trung'],
  ['2004:09292', 'Châu Phong', 'Quế Võ', '2025:09292', 'Phù Lãng'],
  ['2004:09307', 'Mộ Đạo', 'Quế Võ', '2025:09295', 'Bồng Lai'],
  ['2004:09358', 'Tri Phương', 'Tiên Du', '2025:09340', 'Đại Đồng'],
  ['2004:09364', 'Cảnh Hưng', 'Tiên Du', '2025:09349', 'Phật Tích'],
  ['2004:09403', 'Hoài Thượng', 'Thuận Thành', '2025:09409', 'Mão Điền'],
  ['2004:09409', 'Mão Điền', 'Thuận Thành', '2025:09409', 'Mão Điền'],
  ['2004:09469', 'Đại Lai', 'Gia Bình', '2025:09469', 'Đại Lai'],
  ['2004:09502', 'Trung Kênh', 'Lương Tài', '2025:09499', 'Trung Kênh'],
  ['2004:09535', 'Lâm Thao', 'Lương Tài', '2025:09529', 'Lâm Thao'],
];

const dayMilliseconds = 86_400_000;

describe.each(arrangements)('how the programmes are carried out, $name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
  });
  afterAll(() => platform?.close());

  async function dataOf(query: string, variables: object = {}): Promise<Answer['data']> {
    const answer = await ask(platform.url, query, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  it('advanced-ntm-registrations: the 11 communes of the review, with their units of today, none recognised', async () => {
    const { query, variables } = operation('advanced-ntm-registrations');
    const { registrations } = await dataOf(query, variables);
    expect(registrations.totalCount).toBe(11);
    const communes = registrations.nodes.map(({ commune }: Answer['data']) => [
      commune.id,
      commune.name,
      commune.district.name,
      commune.successors[0].unit.id,
      commune.successors[0].unit.name,
    ]);
    expect(communes).toEqual(registered);
    for (const {
      year,
      target,
      stage,
      stages,
      commitments,
      criterionStatuses,
      provenance,
    } of registrations.nodes) {
      expect({ year, target, stage, stages }).toEqual({
        year: 2023,
        target: 'NTM_ADVANCED',
        stage: 'REGISTERED',
        stages: [{ stage: 'REGISTERED', on: null }],
      });
      expect(commitments).toEqual([
        { parties: ['Trạm y tế xã', 'Sở Y tế', 'Các phòng chức năng của Sở Y tế'], signedOn: '2024-01-18' },
      ]);
      const numbers = criterionStatuses.map(({ criterion }: Answer['data']) => criterion.number);
      expect(numbers).toEqual(['14.1', '14.2', '14.3', '14.4']);
      for (const { status, gap } of criterionStatuses) {
        if (gap === null) expect(status).toBe('NOT_ASSESSED');
      }
      expect(provenance).toMatchObject({
        synthetic: false,
        source: {
          title:
            'Hội nghị rà soát tiến độ triển khai các nội dung xã đạt chuẩn NTM nâng cao thuộc lĩnh vực y tế',
          publishedOn: '2024-01-19',
        },
      });
    }
    const quotes = registrations.nodes.map(({ provenance }: Answer['data']) => provenance.quote);
    expect(quotes[3]).toBe('Mộ Đạo, Châu Phong (TX Quế Võ)');
  });

  it('obstacles-and-overdue: what no document says to be solved is open, and reports that were late on the day', async () => {
    const { query, variables } = operation('obstacles-and-overdue');
    const { obstacles, progressReports } = await dataOf(query, variables);
    const shown = obstacles.nodes.map(
      ({ category, unit, programme, raisedOn, provenance }: Answer['data']) => [
        category,
        unit?.id ?? null,
        programme,
        raisedOn,
        provenance.quote,
      ],
    );
    expect(obstacles.totalCount).toBe(4);
    expect(shown).toEqual([
      ['PROCUREMENT', 'VN', null, '2023-02-24', 'giải quyết việc mua sắm thuốc và trang thiết bị y tế'],
      ['DISBURSEMENT', null, null, '2023-11-24', 'tỷ lệ giải ngân chưa cao'],
      [
        'OVERLAP',
        null,
        null,
        '2023-11-24',
        'việc thực hiện các dự án thuộc các chương trình dễ bị trồng chéo',
      ],
      ['PROCUREMENT', null, null, '2023-11-24', 'công tác đấu thầu thuốc và trang thiết bị y tế còn chậm'],
    ]);
    expect(obstacles.nodes[3].description).toBe('Đấu thầu thuốc và trang thiết bị y tế còn chậm');
    expect(progressReports.totalCount).toBeGreaterThan(20);
    expect(progressReports.nodes).toHaveLength(20);
    for (const { unit, period, dueOn, submittedOn, daysOverdue } of progressReports.nodes) {
      expect(unit.name.length).toBeGreaterThan(1);
      expect(['2024-01', '2024-02']).toContain(period);
      expect(submittedOn === null || submittedOn > '2024-03-31').toBe(true);
      expect(daysOverdue).toBe((Date.parse('2024-03-31') - Date.parse(dueOn)) / dayMilliseconds);
      expect(daysOverdue).toBeGreaterThan(0);
    }
  });

  it('a commune of today knows the registration of the one it came from', async () => {
    const query = `{ unit(id: "2025:09292") { name
      registrations(includePredecessors: true, synthetic: false) { commune { id name } stage(asOf: "2024-01-18") } } }`;
    expect((await dataOf(query)).unit).toEqual({
      name: 'Phù Lãng',
      registrations: [{ commune: { id: '2004:09292', name: 'Châu Phong' }, stage: 'REGISTERED' }],
    });
  });

  it('one of the 11 is a ward today, which the NTM programme does not judge', async () => {
    const query = '{ unit(id: "2004:09409") { type successors { unit { id type } } } }';
    expect((await dataOf(query)).unit).toEqual({
      type: 'COMMUNE',
      successors: [{ unit: { id: '2025:09409', type: 'WARD' } }],
    });
  });

  it('obstacles of the document that names no province are those of no province', async () => {
    const query = `{ langSon: unit(id: "2004:20") { obstacles { id } }
      obstacles(filter: { within: "2004:20" }) { totalCount }
      obstacle(id: "S001-08/PROCUREMENT") { status unit { id } candidateUnit { id name } resolvedOn
        proposals { id description(language: EN) } directives { id } }
      bacNinh: unit(id: "2004:27") { obstacles { id criterion { number } directives { id } } } }`;
    const { langSon, obstacles, obstacle, bacNinh } = await dataOf(query);
    expect(langSon.obstacles).toEqual([]);
    expect(obstacles.totalCount).toBe(0);
    expect(obstacle).toEqual({
      status: 'OPEN',
      unit: null,
      candidateUnit: { id: '2004:20', name: 'Lạng Sơn' },
      resolvedOn: null,
      proposals: [
        {
          id: 'Proposal:S001-10',
          description: 'Be flexible in the purchase of medicines, supplies and equipment',
        },
      ],
      directives: [],
    });
    expect(bacNinh.obstacles).toEqual([
      {
        id: 'Obstacle:S002-16/BEHIND_TARGET',
        criterion: { number: '14.1' },
        directives: [{ id: 'Directive:S002-24' }],
      },
      {
        id: 'Obstacle:S002-17/BEHIND_TARGET',
        criterion: { number: '14.2' },
        directives: [{ id: 'Directive:S002-24' }],
      },
      {
        id: 'Obstacle:S002-18/BEHIND_TARGET',
        criterion: { number: '14.3' },
        directives: [{ id: 'Directive:S002-24' }],
      },
      {
        id: 'Obstacle:S002-19/BEHIND_TARGET',
        criterion: { number: '14.4' },
        directives: [{ id: 'Directive:S002-24' }],
      },
      { id: 'Obstacle:S002-23/DATA_SUPPLY', criterion: null, directives: [{ id: 'Directive:S002-23' }] },
    ]);
  });

  it('plans stay plans, two counts are no ratio, and the doctors are not money of a programme', async () => {
    const figures =
      'planned { status quantity unitOfMeasure(language: EN) } actual { status quantity unitOfMeasure(language: EN) }';
    const { activities } = await dataOf(
      `{ activities(filter: { within: "VN" }) { nodes { code programmeFunded programme { code } component { code } otherFund ${figures} } } }`,
    );
    const byCode = Object.fromEntries(activities.nodes.map((node: Answer['data']) => [node.code, node]));
    expect(byCode['HERB-SURVEY']).toMatchObject({
      component: { code: 'DTTS.P3.S2' },
      planned: [],
      actual: [
        { status: 'ACTUAL', quantity: 22, unitOfMeasure: 'points' },
        { status: 'ACTUAL', quantity: 21, unitOfMeasure: 'provinces' },
      ],
    });
    expect(byCode['EQUIPMENT-DISTRICT-HEALTH']).toMatchObject({
      programmeFunded: true,
      planned: [{ status: 'PROPOSED', quantity: 16, unitOfMeasure: 'facilities' }],
      actual: [],
    });
    expect(byCode['DOCTOR-TRAINING-CKI']).toMatchObject({
      programmeFunded: false,
      programme: null,
      otherFund: 'Đề án 585, Quỹ Thiện Tâm',
      actual: [{ status: 'ACTUAL', quantity: 150, unitOfMeasure: 'doctors' }],
    });
    expect(byCode['DOCTOR-HANDOVER-CKI']).toMatchObject({
      programmeFunded: false,
      actual: [],
      planned: [
        { status: 'EXPECTED', quantity: 50, unitOfMeasure: 'doctors' },
        { status: 'EXPECTED', quantity: 10, unitOfMeasure: 'specialities' },
        { status: 'EXPECTED', quantity: 32, unitOfMeasure: 'districts' },
        { status: 'EXPECTED', quantity: 8, unitOfMeasure: 'provinces' },
      ],
    });
  });

  it('what takes the programmes over in 2026, and what they fund together', async () => {
    const { ntm, dtts, yt } = await dataOf(`{
      ntm: programme(code: "NTM") { successors { relation effectiveOn successor { code } successorComponent { code } } }
      dtts: programme(code: "DTTS") { overlaps { code object(language: EN) funds { component { code programme { code } } otherFund } } }
      yt: programme(code: "NTP-YT") { predecessors { predecessorComponent { code } provenance { confidence } } } }`);
    expect(ntm.successors).toEqual([
      {
        relation: 'WHOLE',
        effectiveOn: '2026-01-01',
        successor: { code: 'NTP-INT' },
        successorComponent: { code: 'NTP-INT.1' },
      },
      {
        relation: 'PARTIAL',
        effectiveOn: '2026-01-01',
        successor: { code: 'NTP-YT' },
        successorComponent: null,
      },
    ]);
    expect(dtts.overlaps).toMatchObject([
      {
        code: 'CHILD-STUNTING',
        object: 'Child stunting',
        funds: [
          { component: { code: 'GN.P3.S2', programme: { code: 'GN' } } },
          { component: { code: 'DTTS.P7.C3', programme: { code: 'DTTS' } } },
        ],
      },
      {
        code: 'COMMUNE-HEALTH-STATION',
        funds: [
          { component: { code: 'NTM.C02' } },
          { component: { code: 'DTTS.P4.S1' } },
          { component: { code: 'DTTS.P7.C1' } },
          { component: null, otherFund: 'Chương trình phục hồi và phát triển kinh tế - xã hội' },
        ],
      },
    ]);
    expect(yt.predecessors.map(({ provenance }: Answer['data']) => provenance.confidence)).toEqual([
      'LOW_MEDIUM',
      'LOW_MEDIUM',
      'LOW_MEDIUM',
    ]);
  });

  it('the central committee has the one member whom a document names', async () => {
    const { steeringCommittees } = await dataOf(
      '{ steeringCommittees { code level unit { id } members { name role } tasks { description directive { id } } } }',
    );
    expect(steeringCommittees).toEqual([
      {
        code: 'CENTRAL',
        level: 'COUNTRY',
        unit: { id: 'VN' },
        members: [{ name: 'Đỗ Xuân Tuyên', role: 'Ủy viên' }],
        tasks: [],
      },
      {
        code: 'PROVINCIAL',
        level: 'PROVINCE',
        unit: null,
        members: [],
        tasks: [
          { description: 'Rà soát, kiện toàn ban chỉ đạo', directive: { id: 'Directive:S000-28' } },
          {
            description: 'Phân công nhiệm vụ cụ thể cho các thành viên',
            directive: { id: 'Directive:S000-28' },
          },
        ],
      },
    ]);
  });
});
