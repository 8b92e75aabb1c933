import { randomBytes } from 'node:crypto';
import { type DatabaseServer, pgliteServer, postgresqlServer, type Subgraph } from '@ntp-graph/kit';
import { type GraphQLFormattedError, graphql } from 'graphql';
import { createSubgraph } from '../subgraph.js';

/** The databases that every test runs on: PGlite, and the PostgreSQL of DATABASE_URL where there is one. */
export const databases = process.env.DATABASE_URL
  ? (['pglite', 'postgresql'] as const)
  : (['pglite'] as const);

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the document that a test sends decides the shape of the answer.
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[];
}

/** A programmes subgraph on a database of its own, migrated and empty. */
export interface TestProgrammes {
  readonly subgraph: Subgraph;
  readonly server: DatabaseServer;
  /** Sends a document; errors stay in the answer. */
  send(source: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The data of a document that must succeed. */
  ask(source: string, variables?: Record<string, unknown>): Promise<Answer['data']>;
  /** What the document selects on units, in the order of their ids. */
  askUnits(ids: readonly string[], selection: string): Promise<Answer['data'][]>;
  /** The code and message of the first error of a document that must fail. */
  refusal(source: string, variables?: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

interface FreshDatabase {
  readonly server: DatabaseServer;
  drop(): Promise<void>;
}

async function freshDatabase(kind: (typeof databases)[number]): Promise<FreshDatabase> {
  if (kind === 'pglite') return { server: pgliteServer(), drop: async () => {} };
  const url = new URL(String(process.env.DATABASE_URL));
  const administration = postgresqlServer(url.href);
  const name = `programmes_test_${randomBytes(6).toString('hex')}`;
  await administration.executeAlone(`create database ${name}`);
  url.pathname = `/${name}`;
  const drop = () => administration.executeAlone(`drop database ${name} with (force)`);
  return { server: postgresqlServer(url.href), drop };
}

function sender(subgraph: Subgraph): TestProgrammes['send'] {
  return async (source, variableValues = {}) => {
    const contextValue = subgraph.readContext();
    const answer = await graphql({ schema: subgraph.schema, source, variableValues, contextValue });
    // A plain copy: graphql makes objects without a prototype, which equal no literal.
    return JSON.parse(JSON.stringify({ data: answer.data ?? null, errors: answer.errors ?? [] })) as Answer;
  };
}

/** A document that reaches units as the gateway does, by reference; `$units` are their representations. */
export function unitsDocument(selection: string): string {
  return `query ($units: [_Any!]!) { _entities(representations: $units) { ... on AdministrativeUnit { ${selection} } } }`;
}

/** References to units, as the gateway sends them. */
export function unitReferences(ids: readonly string[]): { readonly units: readonly object[] } {
  return { units: ids.map((id) => ({ __typename: 'AdministrativeUnit', id })) };
}

/** Starts programmes on a fresh database. Starting PGlite takes seconds: once a file is enough. */
export async function startProgrammes(kind: (typeof databases)[number]): Promise<TestProgrammes> {
  const { server, drop } = await freshDatabase(kind);
  const subgraph = createSubgraph(server);
  await subgraph.migrate();
  const send = sender(subgraph);
  const ask: TestProgrammes['ask'] = async (source, variables) => {
    const { data, errors } = await send(source, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    subgraph,
    server,
    send,
    ask,
    async askUnits(ids, selection) {
      return (await ask(unitsDocument(selection), unitReferences(ids)))._entities;
    },
    async refusal(source, variables) {
      const error = (await send(source, variables)).errors[0];
      if (!error) throw new Error('the document was answered');
      return `${error.extensions?.code}: ${error.message}`;
    },
    async stop() {
      await subgraph.close();
      await server.close();
      await drop();
    },
  };
}
