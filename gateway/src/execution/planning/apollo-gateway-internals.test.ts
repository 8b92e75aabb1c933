import { ApolloGateway } from '@apollo/gateway';
import { installedVersion } from '@ntp-graph/kit/testing';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../supergraph/compose-supergraph.js';
import { plannerConfig, plannerOf } from './apollo-gateway-internals.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/** The planner of a gateway over that many subgraphs, each of which knows every field. */
async function planner(subgraphs: number) {
  const sdl = `${link}
    type Query { start: Step @shareable }
    type Step @key(fields: "id") { id: ID! next(by: Int): Step @shareable }`;
  const names = Array.from({ length: subgraphs }, (_, index) => `s${index}`);
  const supergraphSdl = composeSupergraph(names.map((name) => ({ name, url: `http://${name}`, sdl })));
  const gateway = new ApolloGateway({
    supergraphSdl,
    queryPlannerConfig: plannerConfig,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  await gateway.load();
  const found = plannerOf(gateway, supergraphSdl);
  await gateway.stop();
  if (!found) throw new Error('ApolloGateway no longer keeps its planner where plannerOf looks for it');
  return found;
}

describe('what we use of Apollo’s gateway besides its interface', () => {
  it.each(['@apollo/gateway', '@apollo/query-planner', '@apollo/federation-internals'])(
    'is of the release of %s that was looked into; with another one, see that these tests and the corpus hold',
    (library) => expect(installedVersion(library)).toBe('2.14.4'),
  );

  it('plans an operation', async () => {
    const { schema, addedNames, plan } = await planner(1);
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(['start']);
    expect([...addedNames]).toEqual(['__typename', 'id']);
    expect(plan(parse('query One { start { id } }'), 'One').node).toMatchObject({
      kind: 'Fetch',
      serviceName: 's0',
      operationKind: 'query',
    });
  });

  it('says in words that we know where the planner met the limit of its options', async () => {
    const { plan } = await planner(6);
    const steps = 'next { '.repeat(12);
    const document = parse(`{ start { ${steps} id ${'}'.repeat(12)} } }`);
    expect(() => plan(document, undefined)).toThrow(/^There are more than 1000 ways to answer "\w+"/);
  });
});
