import { ApolloGateway } from '@apollo/gateway';
import { installedVersion } from '@ntp-graph/kit/testing';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../composing/compose-supergraph.js';
import { plannerOf } from './apollo-gateway-internals.js';
import { plannerConfig } from './make-plan.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external"])';

const kinds = ['Cape', 'Isle', 'Lake', 'Peak'];

const placesSdl = `${link}
  type Query { places: [Place!]! }
  interface Place { id: ID! name: String }
  ${kinds.map((kind) => `type ${kind} implements Place @key(fields: "id") { id: ID! name: String @external }`).join(' ')}`;

const namesSdl = `${link}
  ${kinds.map((kind) => `type ${kind} @key(fields: "id") { id: ID! name: String @shareable }`).join(' ')}`;

/** The planner of a gateway over one subgraph that knows places, and some more that all know their names. */
async function planner(naming: number) {
  const sdls = [placesSdl, ...Array.from({ length: naming }, () => namesSdl)];
  const supergraphSdl = composeSupergraph(
    sdls.map((sdl, index) => ({ name: `s${index}`, url: `http://s${index}`, sdl })),
  );
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
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(['places']);
    expect([...addedNames]).toEqual(['__typename', 'id']);
    const { node } = plan(parse('query Some { places { id } } query None { places { __typename } }'), 'Some');
    expect(node).toMatchObject({ kind: 'Fetch', serviceName: 's0', operationKind: 'query' });
  });

  it('says in words that we know where the planner met the limit of its options', async () => {
    // Of each of four types the name may come from any of six subgraphs: 1296 ways.
    const { plan } = await planner(6);
    expect(() => plan(parse('{ places { name } }'), undefined)).toThrow(
      'There are more than 1000 ways to answer "name"',
    );
  });
});
