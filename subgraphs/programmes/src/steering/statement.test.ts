import { keyOf } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementFixture } from '../testing/statement-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

describe.each(testDatabases)('statements, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, statementFixture]);
  });
  afterAll(() => graph.close());

  async function ids(filter: string): Promise<string[]> {
    const { statements } = await graph.read(`{ statements(filter: { ${filter} }) { nodes { id } } }`);
    return statements.nodes.map(({ id }: { id: string }) => keyOf('Statement', id));
  }

  async function statement(id: string, selection: string) {
    return (await graph.read(`{ statement(id: ${JSON.stringify(id)}) { ${selection} } }`)).statement;
  }

  it('keep the bound that a document prints', async () => {
    const selection = `kind topic period occurredOn value valueText comparator unitOfMeasure summary place
      document { id } unit { id } candidateUnit { id } provenance { synthetic quote confidence source { id } }`;
    expect(await statement('S000-08', selection)).toEqual({
      kind: 'OBSERVATION',
      topic: 'HEALTH',
      period: '2021/2023',
      occurredOn: '2023-06-30',
      value: 90,
      valueText: null,
      comparator: 'GT',
      unitOfMeasure: '%',
      summary: 'Summary of S000-08',
      place: 'Việt Nam (cả nước)',
      document: { id: 'Source:moh-conference-2023-06-30' },
      unit: { id: 'VN' },
      candidateUnit: null,
      provenance: {
        synthetic: false,
        quote: 'words of S000-08',
        confidence: 'HIGH',
        source: { id: 'Source:moh-conference-2023-06-30' },
      },
    });
  });

  it('keep a range as a range, and a count of targets as it is printed', async () => {
    const selection = 'value valueText low high comparator';
    expect(await statement('S004-06', selection)).toEqual({
      value: null,
      valueText: '1-2',
      low: 1,
      high: 2,
      comparator: 'RANGE',
    });
    expect(await statement('S004-04', 'kind value valueText')).toEqual({
      kind: 'TARGET_RESULT',
      value: null,
      valueText: '13/16',
    });
  });

  it('of the document that names no province are facts of no province', async () => {
    expect(await statement('S001-05', 'place unit { id } candidateUnit { id }')).toEqual({
      place: 'Không nêu tỉnh',
      unit: null,
      candidateUnit: { id: '2004:20' },
    });
    expect(await ids('within: "2004:20"')).toEqual([]);
    expect(await ids('unit: "2004:20"')).toEqual([]);
    expect(await ids('within: "VN", documents: ["health-department-meeting-2023-11-24"]')).toEqual([]);
  });

  it('are found about a unit, or about it and all within it', async () => {
    expect(await ids('unit: "2004:27"')).toEqual(['S002-03']);
    expect(await ids('within: "2004:27"')).toEqual(['S002-03', 'S002-06']);
    expect(await ids('within: "2004:259"')).toEqual(['S002-06']);
    expect(await ids('unit: "VN", kinds: [PLAN]')).toEqual(['S000-18']);
    expect(await ids('within: "2004:99"')).toEqual([]);
  });

  it('are found by document, kind, topic and id, all conditions holding', async () => {
    expect(await ids('kinds: [OBSTACLE, REGISTRATION]')).toEqual(['S001-05', 'S001-08', 'S002-06']);
    expect(await ids('topics: [HEALTH, GEOGRAPHY]')).toEqual(['S000-08', 'S002-03', 'S004-06']);
    expect(await ids('topics: [FINANCE], documents: ["moh-conference-2023-06-30", "no-document"]')).toEqual([
      'S000-18',
    ]);
    expect(await ids('ids: ["S004-06", "S000-05", "S999-99"]')).toEqual(['S000-05', 'S004-06']);
    expect(await ids('ids: ["Statement:S000-05"], documents: ["Source:moh-conference-2023-06-30"]')).toEqual([
      'S000-05',
    ]);
    expect(await ids('kinds: []')).toEqual([]);
  });

  it('come in pages that meet without a gap, and count the whole list on each', async () => {
    const document = `query ($after: String) { statements(first: 4, after: $after) {
      totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    for (const [size, hasNextPage] of [
      [4, true],
      [4, true],
      [1, false],
    ] as const) {
      const { statements } = await graph.read(document, { after });
      expect(statements.totalCount).toBe(9);
      expect(statements.nodes).toHaveLength(size);
      expect(statements.pageInfo).toMatchObject({ hasNextPage, hasPreviousPage: after !== null });
      expect(statements.pageInfo.endCursor).toBe(statements.edges.at(-1).cursor);
      seen.push(...statements.nodes.map(({ id }: { id: string }) => id));
      after = statements.pageInfo.endCursor;
    }
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(9);
    const { statements } = await graph.read(document, { after });
    expect(statements).toMatchObject({ totalCount: 9, nodes: [], pageInfo: { hasNextPage: false } });
  });

  it('count a list without reading it', async () => {
    const { statements } = await graph.read('{ statements(first: 0) { totalCount nodes { id } } }');
    expect(statements).toEqual({ totalCount: 9, nodes: [] });
  });

  it('refuse a cursor of another list, a size that cannot be and a malformed unit', async () => {
    const { statements } = await graph.read('{ statements(first: 1) { pageInfo { endCursor } } }');
    const other = `{ statements(after: "${statements.pageInfo.endCursor}", filter: { kinds: [PLAN] }) { totalCount } }`;
    expect(await graph.fail(other)).toMatch(/^BAD_USER_INPUT: the cursor .* is not of this list/);
    expect(await graph.fail('{ statements(first: -1) { totalCount } }')).toMatch(
      /^BAD_USER_INPUT: first is -1/,
    );
    expect(await graph.fail('{ statements(filter: { within: "27" }) { totalCount } }')).toMatch(
      /^BAD_USER_INPUT: "27" is not the id/,
    );
  });

  it('answer null for an unknown id', async () => {
    expect(await statement('S999-99', 'id')).toBeNull();
    expect(await statement('Statement:S999-99', 'id')).toBeNull();
    expect(await statement('S000-08', 'id')).toEqual({ id: 'Statement:S000-08' });
    expect(await statement('Statement:S000-08', 'id')).toEqual({ id: 'Statement:S000-08' });
    expect(await graph.fail('{ statement(id: "Directive:S000-08") { id } }')).toBe(
      'BAD_USER_INPUT: "Directive:S000-08" is the id of another type; expected an id that begins with "Statement:", or ' +
        'the key alone.',
    );
  });
});
