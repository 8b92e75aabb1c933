import { readFileSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import {
  buildSchema,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { compileRelay } from './support/compile-relay.js';

const schema = buildSchema(readFileSync(`${schemaFolder}schema.graphql`, 'utf8'));
const objects = Object.values(schema.getTypeMap())
  .filter((type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type))
  .map((type) => ({
    name: type.name,
    fields: Object.keys(type.getFields()),
    interfaces: type.getInterfaces().map(({ name }) => name),
  }));

function isConnection(type: GraphQLObjectType): boolean {
  return type.name.endsWith('Connection');
}

/** Every list that may be asked for without an argument, of things with an id. */
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || field.args.some(isRequiredArgument)) return [];
  const nodes = isConnection(type) ? getNamedType(type.getFields().nodes?.type) : type;
  if (!isCompositeType(nodes) || isUnionType(nodes) || !('id' in nodes.getFields())) return [];
  if (isConnection(type)) return [`${field.name}(first: 1000) { nodes { __typename id } }`];
  return isListType(getNullableType(field.type)) ? [`${field.name} { __typename id }`] : [];
});

describe('Relay’s server specification', () => {
  it.each(['Province', 'Commune'])('relay-compiler accepts @refetchable on %s', async (type) => {
    const fragment = `fragment testUnit on ${type} @refetchable(queryName: "testRefetchQuery") { name type }`;
    expect(Object.keys(await compileRelay(fragment))).toContain('testRefetchQuery');
  });

  it('whatever has an id is a Node', () => {
    const withId = objects.filter(({ fields }) => fields.includes('id'));
    expect(withId.filter(({ interfaces }) => !interfaces.includes('Node')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('whatever has a code of its own in the graph has an id; the code of a unit of measure is one of UCUM', () => {
    const withCode = objects.filter(
      ({ name, fields }) => name !== 'UnitOfMeasure' && fields.includes('code'),
    );
    expect(withCode.filter(({ fields }) => !fields.includes('id')).map(({ name }) => name)).toEqual([]);
  });
});

describe('node and nodes', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  it('give what an id names, on the day that it names', async () => {
    const { data } = await ask(
      platform.url,
      '{ node(id: "2004:27@2022-01-01") { __typename id ... on Province { unitId communes(first: 1) { totalCount } } } }',
    );
    expect(data.node).toEqual({
      __typename: 'Province',
      id: '2004:27@2022-01-01',
      unitId: '2004:27',
      communes: { totalCount: 126 },
    });
  });

  it('give things of every subgraph, each of its own type, and null for what is not there', async () => {
    const asked = `{
      province(code: "27", asOf: "2024-12-31") { id }
      programme(code: "NTM") { id }
      indicator(code: "BHYT_COV") { id }
      procurements(first: 1) { nodes { id } }
    }`;
    const { data } = await ask(platform.url, asked);
    const ids = [data.province.id, data.programme.id, data.indicator.id, data.procurements.nodes[0].id];
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const { data: found } = await ask(platform.url, query, { ids: [...ids, 'nobody'] });
    const types = ['Province', 'Programme', 'Indicator', 'ProcurementPackage'];
    expect(found.nodes).toEqual([
      ...types.map((__typename, index) => ({ __typename, id: ids[index] })),
      null,
    ]);
  });

  it('no id is that of two things of different types, by which Relay would take them for one', async () => {
    const typesOf = new Map<string, Set<string>>();
    for (const selection of lists) {
      const { data } = await ask(platform.url, `{ list: ${selection} }`);
      for (const { __typename, id } of data.list.nodes ?? data.list) {
        typesOf.set(id, (typesOf.get(id) ?? new Set()).add(__typename));
      }
    }
    expect(typesOf.size).toBeGreaterThan(1000);
    expect([...typesOf].filter(([, types]) => types.size > 1).map(([id]) => id)).toEqual([]);
  });
});
