import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programmeFixtures } from '../testing/programme-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('components, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, programmeFixtures);
  });
  afterAll(() => graph.close());

  async function codes(argument = ''): Promise<string[]> {
    const document = `{ programme(code: "DTTS") { components${argument} { code } } }`;
    const { programme } = await graph.read(document);
    return programme.components.map((component: { code: string }) => component.code);
  }

  async function component(code: string, selection: string) {
    const document = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Component { ${selection} } } }`;
    return (await graph.read(document, { keys: [{ __typename: 'Component', code }] }))._entities[0];
  }

  it('lists each component before its parts, and project 3 before project 10', async () => {
    expect(await codes()).toEqual([
      'DTTS.P3',
      'DTTS.P3.S1',
      'DTTS.P3.S2',
      'DTTS.P4',
      'DTTS.P7',
      'DTTS.P7.C1',
      'DTTS.P7.C2',
      'DTTS.P7.C3',
      'DTTS.P10',
      'DTTS.P10.S1',
    ]);
  });

  it('takes only YES for the health sector, and PARTIAL with NO for the rest', async () => {
    expect(await codes('(healthSector: true)')).toEqual([
      'DTTS.P3',
      'DTTS.P3.S2',
      'DTTS.P7',
      'DTTS.P7.C1',
      'DTTS.P7.C2',
      'DTTS.P7.C3',
    ]);
    expect(await codes('(healthSector: false)')).toEqual([
      'DTTS.P3.S1',
      'DTTS.P4',
      'DTTS.P10',
      'DTTS.P10.S1',
    ]);
  });

  it('finds three contents and no sub-project under project 7 of DTTS', async () => {
    const { children } = await component('DTTS.P7', 'children { code kind number parent { code } }');
    expect(children).toEqual([
      { code: 'DTTS.P7.C1', kind: 'PROJECT_CONTENT', number: '7.c1', parent: { code: 'DTTS.P7' } },
      { code: 'DTTS.P7.C2', kind: 'PROJECT_CONTENT', number: '7.c2', parent: { code: 'DTTS.P7' } },
      { code: 'DTTS.P7.C3', kind: 'PROJECT_CONTENT', number: '7.c3', parent: { code: 'DTTS.P7' } },
    ]);
    expect(await codes('(parent: "DTTS.P7", kind: SUBPROJECT)')).toEqual([]);
    const parts =
      'subprojects: children(kind: SUBPROJECT) { code } contents: children(kind: PROJECT_CONTENT) { code }';
    expect(await component('DTTS.P7', parts)).toMatchObject({ subprojects: [], contents: { length: 3 } });
    expect(await component('DTTS.P3', parts)).toEqual({
      subprojects: [{ code: 'DTTS.P3.S1' }, { code: 'DTTS.P3.S2' }],
      contents: [],
    });
  });

  it('combines kind, parent and health sector', async () => {
    expect(await codes('(kind: SUBPROJECT, healthSector: true)')).toEqual(['DTTS.P3.S2']);
    expect(await codes('(parent: "DTTS.P3")')).toEqual(['DTTS.P3.S1', 'DTTS.P3.S2']);
    expect(await codes('(parent: "DTTS.P99")')).toEqual([]);
  });

  it('knows its programme, its parent and who leads its health part', async () => {
    const selection =
      'name en: name(language: EN) healthSector healthLead parent { code } programme { code } provenance { confidence }';
    expect(await component('GN.P3.S2', selection)).toEqual({
      name: 'Thành phần GN.P3.S2',
      en: 'Part GN.P3.S2',
      healthSector: 'YES',
      healthLead: 'Bộ Y tế',
      parent: { code: 'GN.P3' },
      programme: { code: 'GN' },
      provenance: { confidence: 'MEDIUM_HIGH' },
    });
    expect(await component('GN.P3', 'parent { code } healthLead')).toEqual({
      parent: null,
      healthLead: null,
    });
    expect(await component('GN.P99', 'code')).toBeNull();
  });
});
