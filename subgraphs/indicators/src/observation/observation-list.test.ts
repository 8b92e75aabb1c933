import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('the list of observations, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  const list = async (args: string, fields = 'totalCount nodes { period value }') =>
    (await graph.read(`{ observations${args && `(${args})`} { ${fields} } }`)).observations;

  test('begins with the latest periods and counts the whole list', async () => {
    const page = await list('first: 3');
    expect(page.nodes).toEqual([
      { period: '2025', value: 95.2 },
      { period: '2025-07-01', value: 0 },
      { period: '2025-06-30', value: 22.6 },
    ]);
    expect(page.totalCount).toBe(26);
  });

  test('has totals unless a part of the population is asked for', async () => {
    const filter = 'indicators: ["BHYT_COV"], unit: "2004:27"';
    expect((await list(`filter: { ${filter} }`)).nodes).toEqual([{ period: '2022', value: 92.5 }]);
    expect((await list(`filter: { ${filter}, sex: MALE }`)).nodes).toEqual([{ period: '2022', value: 91.5 }]);
    expect((await list(`filter: { ${filter}, sex: null }`)).totalCount).toBe(3);
    expect((await list('filter: { sex: null, ethnicity: null }')).totalCount).toBe(29);
  });

  test('is narrowed by every condition of its filter', async () => {
    const count = async (filter: string) => (await list(`filter: { ${filter} }`)).totalCount;
    expect(await count('synthetic: true')).toBe(5);
    expect(await count('synthetic: false')).toBe(21);
    expect(await count('indicators: ["BHYT_COV"]')).toBe(12);
    expect(await count('indicators: ["BHYT_COV"], from: "2022", to: "2022"')).toBe(5);
    expect(await count('publishers: ["MOLISA", "Vietnam Social Security"]')).toBe(5);
    expect(await count('documents: ["Source:moh-2023-06-30"]')).toBe(2);
    expect(await count('documents: ["moh-2023-06-30", "no-such"], from: "2022"')).toBe(1);
    expect(await count('documents: [], synthetic: true')).toBe(0);
    expect(await count('unit: "2004:24", knownOn: "2024-01-01"')).toBe(1);
    expect(await count('indicators: ["NO_SUCH"]')).toBe(0);
  });

  test('finds what was published of a region', async () => {
    const fields = 'nodes { value unit { id } region { id } }';
    expect((await list('filter: { region: "2004:TN" }', fields)).nodes).toEqual([
      { value: 32.7, unit: null, region: { id: '2004:TN' } },
    ]);
  });

  test.each(['PERIOD', 'PUBLISHED_ON', 'VALUE'])(
    'pages by %s without a gap or a repetition',
    async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const order = `orderBy: { field: ${field}, direction: ${direction} }`;
        const whole = await list(`first: 100, ${order}`, 'nodes { id }');
        const walked: { id: string }[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const cursor: string = after === null ? '' : `, after: "${after}"`;
          const page = await list(
            `first: 4, ${order}${cursor}`,
            'nodes { id } pageInfo { hasNextPage endCursor }',
          );
          walked.push(...page.nodes);
          after = page.pageInfo.endCursor;
          more = page.pageInfo.hasNextPage;
        }
        expect(walked).toEqual(whole.nodes);
        expect(new Set(walked.map(({ id }) => id)).size).toBe(26);
      }
    },
  );

  test('orders by value with missing values smallest, and by publication with unknown days earliest', async () => {
    const byValue = await list(
      'first: 3, filter: { indicators: ["EPI_FIC_U1", "COV_DEATHS_DAILY"] }, orderBy: { field: VALUE }',
      'nodes { value low status }',
    );
    expect(byValue.nodes).toEqual([
      { value: null, low: null, status: 'L' },
      { value: null, low: 1, status: 'A' },
      { value: 90, low: null, status: 'A' },
    ]);
    const byDay = await list(
      'filter: { indicators: ["NUT_STUNT_U5"], unit: "VN", ethnicity: null }, orderBy: { field: PUBLISHED_ON }',
      'nodes { value publishedOn }',
    );
    expect(byDay.nodes).toEqual([
      { value: 18.2, publishedOn: null },
      { value: 18.6, publishedOn: null },
      { value: 31.4, publishedOn: '2023-12-26' },
    ]);
  });

  test('refuses a cursor of another list, a page too large, and a unit that is also a region', async () => {
    const { pageInfo } = await list('first: 1, filter: { synthetic: true }', 'pageInfo { endCursor }');
    const fail = (args: string) => graph.fail(`{ observations(${args}) { nodes { id } } }`);
    expect(await fail(`first: 1, after: "${pageInfo.endCursor}"`)).toMatch(
      /^BAD_USER_INPUT: .*is not of this list/,
    );
    expect(await fail('first: 2001')).toMatch(/^BAD_USER_INPUT: /);
    expect(await fail('filter: { unit: "VN", region: "2004:TN" }')).toBe(
      'BAD_USER_INPUT: filter has both unit "VN" and region "2004:TN"; expected one of the two.',
    );
    expect(await fail('filter: { unit: "27" }')).toMatch(
      /^BAD_USER_INPUT: .*"27" is not the id of an administrative unit/,
    );
  });
});
