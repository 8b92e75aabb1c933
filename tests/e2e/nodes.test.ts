import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

/** A type, as introspection describes it. */
interface TypeOf {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeOf | null;
}

interface Typed {
  readonly __typename: string;
  readonly id: string;
}

const typeOf = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';

/** Objects that no list of `Query` has, and lists of another day. */
const others = `{
  provinces(asOf: "2024-12-31") { nodes { __typename id } }
  districts(asOf: "2024-12-31") { nodes { __typename id } }
  programme(code: "DTTS") { components { __typename id } }
  criteriaSet(code: "NTM-COMMUNE-2021") { criteria { __typename id } }
  indicators { seriesBreaks { __typename id } }
  procurements(asOf: "2024-12-31") { nodes { __typename id programme { __typename id } component { __typename id } } }
  progressReports(filter: { overdueOn: "2024-06-30" }) { nodes { __typename id schedule { __typename id } } }
  obstacles(filter: { asOf: "2024-01-31" }) { nodes { __typename id statement { __typename id } } }
  registrations(filter: { asOf: "2023-06-30" }) { nodes { __typename id } }
  country: unit(id: "VN") { __typename id }
}`;

function named(type: TypeOf): string {
  return type.ofType ? named(type.ofType) : (type.name ?? '');
}

function isList(type: TypeOf): boolean {
  return type.kind === 'LIST' || (type.ofType !== null && isList(type.ofType));
}

/** Every object with an id in an answer, wherever it stands. */
function typedIn(value: Json): Typed[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '__typename' in value && 'id' in value ? [{ __typename: value.__typename, id: value.id }] : [];
  return [...own, ...Object.values(value).flatMap(typedIn)];
}

describe('ids in the whole graph', () => {
  let platform: TestPlatform;
  let found: Typed[];
  let nodeTypes: string[];

  async function read(query: string, variables: object = {}): Promise<Json> {
    const answer = await ask(platform.url, query, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  /** The first page of each list of `Query` whose items have ids. */
  async function listed(): Promise<Typed[]> {
    const { schema, node } = await read(`{
      schema: __schema { queryType { fields { name args { type { kind } defaultValue } type { ${typeOf} } } } }
      node: __type(name: "Node") { possibleTypes { name } }
    }`);
    nodeTypes = node.possibleTypes.map(({ name }: { name: string }) => name).toSorted();
    const ofNodes = new Set([...nodeTypes, 'AdministrativeUnit']);
    const fields = schema.queryType.fields.flatMap(({ name, args, type }: Json) => {
      const needs = args.some((arg: Json) => arg.type.kind === 'NON_NULL' && arg.defaultValue === null);
      if (needs) return [];
      if (isList(type)) return ofNodes.has(named(type)) ? [`${name} { __typename id }`] : [];
      const item = named(type).replace(/Connection$/, '');
      return item !== named(type) && ofNodes.has(item) ? [`${name} { nodes { __typename id } }`] : [];
    });
    expect(fields.length).toBeGreaterThan(15);
    return typedIn(await read(`{ ${fields.join(' ')} }`));
  }

  beforeAll(async () => {
    platform = await startTestPlatform();
    found = [...(await listed()), ...typedIn(await read(others))];
  });
  afterAll(() => platform?.close());

  it('are those of every type that is a node', () => {
    expect([...new Set(found.map(({ __typename }) => __typename))].toSorted()).toEqual(nodeTypes);
  });

  it('name one object each: none is the id of two types', () => {
    const types = new Map<string, Set<string>>();
    for (const { id, __typename } of found) types.set(id, (types.get(id) ?? new Set()).add(__typename));
    expect([...types].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  it('lead back to the object, in the order asked', async () => {
    const unique = [...new Map(found.map((one) => [one.id, one])).values()];
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const { nodes } = await read(query, { ids: unique.map(({ id }) => id) });
    expect(nodes).toEqual(unique);
  });

  it('lead to fields of other subgraphs, on the day that they carry', async () => {
    const data = await read(`{
      a: node(id: "2004:27@2022-01-01") { id ... on Province { name communes(first: 1) { totalCount } } }
      b: node(id: "2004:27@2024-12-31") { id ... on Province { name communes(first: 1) { totalCount } } }
      c: node(id: "Programme:NTM") { ... on Programme { code funding(groupBy: [PLAN_YEAR]) { planYear } } }
    }`);
    expect(data.a).toEqual({ id: '2004:27@2022-01-01', name: 'Bắc Ninh', communes: { totalCount: 126 } });
    expect(data.b).toEqual({ id: '2004:27@2024-12-31', name: 'Bắc Ninh', communes: { totalCount: 121 } });
    expect(data.c.code).toBe('NTM');
    expect(data.c.funding.length).toBeGreaterThan(1);
  });

  it('are what Relay asks again by, where a fragment is @refetchable', async () => {
    // As relay-compiler 21 writes it, of a fragment on Province with a @connection.
    const query = `query fragProvinceRefetch($count: Int = 10, $cursor: String, $id: ID!) {
      node(id: $id) { __typename ...frag_province_1G22uz id }
    }
    fragment frag_province_1G22uz on Province {
      name
      communes(first: $count, after: $cursor) {
        edges { node { id name __typename } cursor }
        pageInfo { endCursor hasNextPage }
      }
      id
    }`;
    const variables = { count: 2, id: '2004:27@2024-12-31' };
    const first = (await read(query, variables)).node;
    expect(first).toMatchObject({ __typename: 'Province', id: '2004:27@2024-12-31', name: 'Bắc Ninh' });
    const next = (await read(query, { ...variables, cursor: first.communes.pageInfo.endCursor })).node;
    const ids = [first, next].flatMap(({ communes }) => communes.edges.map(({ node }: Json) => node.id));
    expect(new Set(ids).size).toBe(4);
    expect(ids.every((id) => id.endsWith('@2024-12-31'))).toBe(true);
  });

  it('of what does not exist find nothing, in every subgraph', async () => {
    const ids = ['2004:99', 'NTM:NOWHERE', 'Programme:NONE', 'Source:none', 'ProcurementPackage:none', 'VN'];
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { data } = await ask(platform.url, query, { ids });
    expect(data.nodes).toEqual([null, null, null, null, null, { id: 'VN' }]);
    const { node } = (await ask(platform.url, '{ node(id: "Observation:no/such") { id } }')).data;
    expect(node).toBeNull();
  });

  it.each(['Nothing:1', 'province 27', '2004:27@2024-02-30', ''])(
    'are refused where %j is none',
    async (id) => {
      const answer = await ask(platform.url, 'query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(answer.data).toEqual({ node: null });
      expect(answer.errors?.map(({ path, extensions: { code } }) => ({ path, code }))).toEqual([
        { path: ['node'], code: 'BAD_USER_INPUT' },
      ]);
    },
  );

  it('are asked for a thousand at a time', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = Array.from({ length: 1001 }, () => 'VN');
    expect((await read(query, { ids: ids.slice(1) })).nodes).toHaveLength(1000);
    const [error] = (await ask(platform.url, query, { ids })).errors ?? [];
    expect(error?.message).toContain('1001 ids are asked for; expected at most 1000.');
  });
});
