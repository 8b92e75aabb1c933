import type { QueryPlan } from '@apollo/query-planner';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { GatewayContext } from '../gateway-context.js';
import { compileOperation } from './compiled-operation.js';
import { SubgraphContracts } from './planning/subgraph-contracts.js';
import { takeSerializedText } from './writing/serialized-data.js';

const schema = buildSchema(`
  type Query { pets: [Pet!]! }
  union Pet = Cat | Dog
  type Cat { size: Int }
  type Dog { size: Int }
`);

const plan: QueryPlan = {
  kind: 'QueryPlan',
  node: {
    kind: 'Fetch',
    serviceName: 'pets',
    operation: '{pets{__typename ...on Cat{size}...on Dog{size__alias_0:weight}}}',
    operationName: undefined,
    operationKind: 'query' as never,
    outputRewrites: [
      { kind: 'KeyRenamer', path: ['pets', '... on Dog', 'size__alias_0'], renameKeyTo: 'size' },
    ],
  },
};

describe('a plan that renames what a fetch returns', () => {
  it('gives each object the name that the client used, in data and in errors', async () => {
    const document = parse('{ pets { ... on Cat { size } ... on Dog { size } } }');
    const contracts = new SubgraphContracts('type Query { a: Int }');
    const planner = {
      schema,
      supergraph: schema,
      addedNames: new Set<string>(),
      contracts,
      plan: () => plan,
    };
    const answer = {
      data: {
        pets: [
          { __typename: 'Cat', size: 1 },
          { __typename: 'Dog', size__alias_0: 0 },
        ],
      },
      errors: [{ message: 'rounded', path: ['pets', 1, 'size__alias_0'] }],
    };
    const compiled = await compileOperation(planner, () => async () => answer, document, undefined);
    const { data, errors } = await compiled.execute({}, new GatewayContext());
    expect(takeSerializedText(data)).toBe('{"pets":[{"size":1},{"size":0}]}');
    expect(errors?.[0]?.path).toEqual(['pets', 1, 'size']);
  });
});
