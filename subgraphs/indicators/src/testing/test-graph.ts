import { openTestSubgraph, type TestDatabase, type TestSubgraph } from '@ntp-graph/kit/testing';
import { createSubgraph } from '../subgraph.js';
import { fixtures, type observation } from './fixtures.js';

/** The subgraph with its fixtures, and short ways to ask it. */
export interface TestGraph extends TestSubgraph {
  /** What a document returns; an error in the answer fails the test. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  read(source: string, variables?: Record<string, unknown>): Promise<any>;
  /** What a document returns for one unit, as the gateway asks for it. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  readUnit(id: string, selection: string): Promise<any>;
  /** Publishes more observations than the fixtures have. */
  publish(...rows: readonly ReturnType<typeof observation>[]): Promise<void>;
  /** The message and the code of the one error that a document is answered with. */
  fail(source: string): Promise<{ readonly message: string; readonly code: unknown }>;
}

export async function openTestGraph(database: TestDatabase): Promise<TestGraph> {
  const graph = await openTestSubgraph(database, createSubgraph, fixtures);
  const read: TestGraph['read'] = async (source, variables) => {
    const { data, errors } = await graph.ask(source, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    // Without the null prototypes of graphql-js, which no assertion is about.
    return JSON.parse(JSON.stringify(data));
  };
  return {
    ...graph,
    read,
    async readUnit(id, selection) {
      const source = `query ($of: [_Any!]!) {
        _entities(representations: $of) { ... on AdministrativeUnit { ${selection} } }
      }`;
      return (await read(source, { of: [{ __typename: 'AdministrativeUnit', unitId: id }] }))._entities[0];
    },
    async publish(...rows) {
      const columns = Object.keys(rows[0] ?? {});
      const values = rows.map((row) => columns.map((column) => row[column] ?? null));
      await graph.server.bulk((connection) => connection.copy('indicators.observation', columns, values));
    },
    async fail(source) {
      const { errors } = await graph.ask(source);
      const [error] = errors ?? [];
      if (!error || errors?.length !== 1) throw new Error(`${errors?.length ?? 0} errors; expected one`);
      return { message: error.message, code: error.extensions.code };
    },
  };
}
