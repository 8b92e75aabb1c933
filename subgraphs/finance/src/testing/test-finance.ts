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

/** A finance subgraph on a database of its own, migrated and empty. */
export interface TestFinance {
  readonly subgraph: Subgraph;
  readonly server: DatabaseServer;
  /** Sends a document; errors stay in the answer. */
  send(source: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The data of a document that must succeed. */
  ask(source: string, variables?: Record<string, unknown>): Promise<Answer['data']>;
  /** The message and code of the first error of a document that must fail. */
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
  const name = `finance_test_${randomBytes(6).toString('hex')}`;
  await administration.executeAlone(`create database ${name}`);
  url.pathname = `/${name}`;
  const drop = () => administration.executeAlone(`drop database ${name} with (force)`);
  return { server: postgresqlServer(url.href), drop };
}

/** Starts finance on a fresh database. Starting PGlite takes seconds: once a file is enough. */
export async function startFinance(kind: (typeof databases)[number]): Promise<TestFinance> {
  const { server, drop } = await freshDatabase(kind);
  const subgraph = createSubgraph(server);
  await subgraph.migrate();
  const send = async (source: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const contextValue = subgraph.readContext();
    const answer = await graphql({
      schema: subgraph.schema,
      source,
      variableValues: variables,
      contextValue,
    });
    // A plain copy: graphql makes objects without a prototype, which equal no literal.
    return JSON.parse(JSON.stringify({ data: answer.data ?? null, errors: answer.errors ?? [] })) as Answer;
  };
  return {
    subgraph,
    server,
    send,
    async ask(source, variables) {
      const { data, errors } = await send(source, variables);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
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
