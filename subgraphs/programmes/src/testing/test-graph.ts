import { type Fixture, openTestSubgraph, type TestDatabase, type TestSubgraph } from '@ntp-graph/kit/testing';
import { createSubgraph } from '../subgraph.js';

/** The subgraph with fixtures, and short ways to ask it. */
export interface TestGraph extends TestSubgraph {
  /** What a document returns; an error in the answer fails the test. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  read(source: string, variables?: Record<string, unknown>): Promise<any>;
  /** What a document returns for units, in the order of their ids, as the gateway asks for them. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  readUnits(ids: readonly string[], selection: string): Promise<any[]>;
  /** The code and the message of the one error that a document is answered with. */
  fail(source: string, variables?: Record<string, unknown>): Promise<string>;
  /** The same for a document on one unit. */
  failUnit(id: string, selection: string): Promise<string>;
}

function unitsDocument(selection: string): string {
  return `query ($of: [_Any!]!) { _entities(representations: $of) { ... on AdministrativeUnit { ${selection} } } }`;
}

function references(ids: readonly string[]): Record<string, unknown> {
  return { of: ids.map((id) => ({ __typename: 'AdministrativeUnit', unitId: id })) };
}

export async function openTestGraph(
  database: TestDatabase,
  fixtures: readonly Fixture[],
): Promise<TestGraph> {
  const graph = await openTestSubgraph(database, createSubgraph, fixtures);
  const read: TestGraph['read'] = async (source, variables) => {
    const { data, errors } = await graph.ask(source, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    // Without the null prototypes of graphql-js, which no assertion is about.
    return JSON.parse(JSON.stringify(data));
  };
  const fail: TestGraph['fail'] = async (source, variables) => {
    const { errors } = await graph.ask(source, variables);
    const [error] = errors ?? [];
    if (!error || errors?.length !== 1) throw new Error(`${errors?.length ?? 0} errors; expected one`);
    return `${error.extensions.code}: ${error.message}`;
  };
  return {
    ...graph,
    read,
    fail,
    readUnits: async (ids, selection) => (await read(unitsDocument(selection), references(ids)))._entities,
    failUnit: (id, selection) => fail(unitsDocument(selection), references([id])),
  };
}
