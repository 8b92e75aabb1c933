import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlapFixtures } from '../testing/overlap-fixture.js';
import { programmeFixtures } from '../testing/programme-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

describe.each(testDatabases)('overlaps, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...programmeFixtures, ...overlapFixtures]);
  });
  afterAll(() => graph.close());

  it('say what funds their object, money outside the programmes last', async () => {
    const { overlaps } = await graph.read(
      '{ overlaps { code object en: object(language: EN) funds { component { code } otherFund provenance { confidence } } } }',
    );
    const medium = { provenance: { confidence: 'MEDIUM' } };
    expect(overlaps).toEqual([
      {
        code: 'STATION',
        object: 'Đối tượng STATION',
        en: 'Object STATION',
        funds: [
          { component: { code: 'DTTS.P4' }, otherFund: null, ...medium },
          { component: { code: 'DTTS.P7.C1' }, otherFund: null, ...medium },
          { component: null, otherFund: 'Chương trình phục hồi', ...medium },
        ],
      },
      {
        code: 'STUNTING',
        object: 'Đối tượng STUNTING',
        en: 'Object STUNTING',
        funds: [
          { component: { code: 'GN.P3.S2' }, otherFund: null, ...medium },
          { component: { code: 'DTTS.P7.C3' }, otherFund: null, ...medium },
        ],
      },
    ]);
  });

  it('of a programme or component are those that it takes part in, each once', async () => {
    const { dtts, gn, ntm } = await graph.read(`{
      dtts: programme(code: "DTTS") { overlaps { code } components(parent: "DTTS.P7") { code overlaps { code } } }
      gn: programme(code: "GN") { overlaps { code } } ntm: programme(code: "NTM") { overlaps { code } } }`);
    expect(dtts).toEqual({
      overlaps: [{ code: 'STATION' }, { code: 'STUNTING' }],
      components: [
        { code: 'DTTS.P7.C1', overlaps: [{ code: 'STATION' }] },
        { code: 'DTTS.P7.C2', overlaps: [] },
        { code: 'DTTS.P7.C3', overlaps: [{ code: 'STUNTING' }] },
      ],
    });
    expect([gn.overlaps, ntm.overlaps]).toEqual([[{ code: 'STUNTING' }], []]);
  });

  it('apply to a unit where two programmes are at work, in it or in all of its district', async () => {
    const of = async (args: string) => {
      const ids = ['2004:259', '2025:09292', '2004:09307', '2004:09292'];
      const units = await graph.readUnits(
        ids,
        `overlaps${args} { overlap { code } components { code } synthetic }`,
      );
      return units.map(({ overlaps }) => overlaps);
    };
    const stunting = {
      overlap: { code: 'STUNTING' },
      components: [{ code: 'DTTS.P7.C3' }, { code: 'GN.P3.S2' }],
      synthetic: true,
    };
    expect(await of('')).toEqual([[], [], [], [stunting]]);
    expect(await of('(includePredecessors: true)')).toEqual([[], [stunting], [], [stunting]]);
    expect(await of('(synthetic: false)')).toEqual([[], [], [], []]);
  });

  it('are of a component or of other money, never of both or neither', async () => {
    const insert = (columns: string) =>
      graph.server.bulk((connection) =>
        connection.execute(
          `insert into programmes.overlap_fund (overlap_code, sequence, component_code, other_fund, synthetic)
           values ('STATION', 9, ${columns}, false)`,
        ),
      );
    await expect(insert(`'NTM.C02', 'khác'`)).rejects.toThrow('overlap_fund_is_component_or_other');
    await expect(insert('null, null')).rejects.toThrow('overlap_fund_is_component_or_other');
  });

  it('programmes and components know what takes them over', async () => {
    const document = `{
      dtts: programme(code: "DTTS") { successors { relation effectiveOn predecessorComponent { code } successor { code }
        successorComponent { code } provenance { confidence } } predecessors { relation }
        components(parent: "DTTS.P7") { successors { relation } }
        project7: components(kind: PROJECT) { code successors { successor { code } } } }
      yt: programme(code: "NTP-YT") { predecessors { predecessor { code } predecessorComponent { code } } } }`;
    const { dtts, yt } = await graph.read(document);
    expect(dtts.successors).toEqual([
      {
        relation: 'PARTIAL',
        effectiveOn: '2026-01-01',
        predecessorComponent: { code: 'DTTS.P7' },
        successor: { code: 'NTP-YT' },
        successorComponent: null,
        provenance: { confidence: 'LOW_MEDIUM' },
      },
    ]);
    expect(dtts.predecessors).toEqual([]);
    expect(dtts.components).toEqual([{ successors: [] }, { successors: [] }, { successors: [] }]);
    const taken = dtts.project7.filter(({ successors }: { successors: unknown[] }) => successors.length > 0);
    expect(taken).toEqual([{ code: 'DTTS.P7', successors: [{ successor: { code: 'NTP-YT' } }] }]);
    expect(yt.predecessors).toEqual([
      { predecessor: { code: 'DTTS' }, predecessorComponent: { code: 'DTTS.P7' } },
    ]);
  });
});
