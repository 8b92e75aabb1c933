import { randomBytes } from 'node:crypto';
import { type DatabaseServer, pgliteServer, postgresqlServer, type Subgraph } from '@ntp-graph/kit';
import { type ExecutionResult, graphql } from 'graphql';
import { createSubgraph } from '../subgraph.js';
import { loadFixture } from './fixture.js';

/** The databases that every test of a reader runs on: PostgreSQL too where DATABASE_URL names one. */
export const databases: readonly ('PGlite' | 'PostgreSQL')[] = process.env.DATABASE_URL
  ? ['PGlite', 'PostgreSQL']
  : ['PGlite'];

/** The subgraph on a database of its own, with the fixture in it. */
export interface TestSubgraph {
  readonly subgraph: Subgraph;
  readonly server: DatabaseServer;
  /** What a document returns; an error in the answer fails the test. */
  read(source: string, variables?: Record<string, unknown>): Promise<any>;
  /** What a document returns for one unit, as the gateway asks for it. */
  readUnit(id: string, selection: string): Promise<any>;
  /** The message and the code of the one error that a document is answered with. */
  fail(source: string): Promise<{ readonly message: string; readonly code: unknown }>;
  close(): Promise<void>;
}

async function freshPostgresql(
  url: string,
): Promise<{ server: DatabaseServer; drop: () => Promise<void> }> {
  const name = `indicators_test_${randomBytes(6).toString('hex')}`;
  const main = postgresqlServer(url);
  await main.executeAlone(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const server = postgresqlServer(own.href, 2);
  return { server, drop: () => main.executeAlone(`drop database ${name} with (force)`) };
}

async function freshServer(database: (typeof databases)[number]) {
  if (database === 'PGlite') return { server: pgliteServer(), drop: async () => {} };
  return freshPostgresql(process.env.DATABASE_URL as string);
}

export async function openTestSubgraph(database: (typeof databases)[number]): Promise<TestSubgraph> {
  const { server, drop } = await freshServer(database);
  const subgraph = createSubgraph(server);
  await subgraph.migrate();
  await loadFixture(server);
  const execute = (source: string, variableValues: Record<string, unknown> = {}): Promise<ExecutionResult> =>
    graphql({ schema: subgraph.schema, source, variableValues, contextValue: subgraph.readContext() });
  const read: TestSubgraph['read'] = async (source, variables) => {
    const { data, errors } = await execute(source, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    // Without the null prototypes of graphql-js, which no assertion is about.
    return JSON.parse(JSON.stringify(data));
  };
  return {
    subgraph,
    server,
    read,
    async readUnit(id, selection) {
      const source = `query ($of: [_Any!]!) {
        _entities(representations: $of) { ... on AdministrativeUnit { ${selection} } }
      }`;
      return (await read(source, { of: [{ __typename: 'AdministrativeUnit', id }] }))._entities[0];
    },
    async fail(source) {
      const { errors } = await execute(source);
      if (errors?.length !== 1) throw new Error(`${errors?.length ?? 0} errors; expected one`);
      const [error] = errors;
      return { message: error?.message ?? '', code: error?.extensions.code };
    },
    async close() {
      await subgraph.close();
      await server.close();
      await drop();
    },
  };
}
