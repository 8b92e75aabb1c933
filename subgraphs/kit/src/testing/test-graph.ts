import { type ExecutionResult, graphql } from 'graphql';
import type { BulkValue, DatabaseServer } from '../database/database-server.js';
import { type Subgraph, subgraphFactory } from '../subgraph/subgraph.js';
import type { SubgraphDefinition } from '../subgraph/subgraph-definition.js';
import type { TestDatabase } from './test-database.js';

/** Rows of one table, with their columns. */
export interface Fixture {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly BulkValue[])[];
}

/** A migrated subgraph with fixtures, which is asked in memory. */
export interface TestGraph {
  readonly subgraph: Subgraph;
  readonly server: DatabaseServer;
  /** Runs an operation as one request; errors stay in the answer. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  ask(source: string, variables?: Record<string, unknown>): Promise<ExecutionResult<any>>;
  /** What a document returns; an error in the answer fails the test. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  read(source: string, variables?: Record<string, unknown>): Promise<any>;
  /** What a document returns for entities, in the order of their keys, as the gateway asks for them. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  readEntities(type: string, keys: readonly object[], selection: string): Promise<any[]>;
  /** The same for units. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  readUnits(ids: readonly string[], selection: string): Promise<any[]>;
  /** The same for one unit. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asks for.
  readUnit(id: string, selection: string): Promise<any>;
  /** The code and the message of the one error that a document is answered with. */
  fail(source: string, variables?: Record<string, unknown>): Promise<string>;
  /** The same for a document on one unit. */
  failUnit(id: string, selection: string): Promise<string>;
  /** Writes rows, given by column, into a table of the subgraph. All have the columns of the first. */
  insert(table: string, rows: readonly Readonly<Record<string, BulkValue>>[]): Promise<void>;
  close(): Promise<void>;
}

function entitiesDocument(type: string, selection: string): string {
  return `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`;
}

function references(type: string, keys: readonly object[]): Record<string, unknown> {
  return { of: keys.map((key) => ({ __typename: type, ...key })) };
}

const unit = 'AdministrativeUnit';

function waysToAsk(subgraph: Subgraph) {
  const ask: TestGraph['ask'] = (source, variableValues = {}) =>
    graphql({ schema: subgraph.schema, source, contextValue: subgraph.readContext(), variableValues });
  const read: TestGraph['read'] = async (source, variables) => {
    const { data, errors } = await ask(source, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    // Without the null prototypes of graphql-js, which no assertion is about.
    return JSON.parse(JSON.stringify(data));
  };
  const fail: TestGraph['fail'] = async (source, variables) => {
    const { errors } = await ask(source, variables);
    const [error] = errors ?? [];
    if (!error || errors?.length !== 1) throw new Error(`${errors?.length ?? 0} errors; expected one`);
    return `${error.extensions.code}: ${error.message}`;
  };
  const readEntities: TestGraph['readEntities'] = async (type, keys, selection) =>
    (await read(entitiesDocument(type, selection), references(type, keys)))._entities;
  const readUnits: TestGraph['readUnits'] = (ids, selection) =>
    readEntities(
      unit,
      ids.map((unitId) => ({ unitId })),
      selection,
    );
  return {
    ask,
    read,
    readEntities,
    readUnits,
    readUnit: async (id: string, selection: string) => (await readUnits([id], selection))[0],
    fail,
    failUnit: (id: string, selection: string) =>
      fail(entitiesDocument(unit, selection), references(unit, [{ unitId: id }])),
  };
}

/** Opens a subgraph on a migrated database of its own, and loads the fixtures. */
export async function openTestGraph(
  database: TestDatabase,
  definition: SubgraphDefinition,
  fixtures: readonly Fixture[] = [],
): Promise<TestGraph> {
  const { server, close } = await database.openMigrated(definition);
  const subgraph = subgraphFactory(definition)(server);
  const load = (all: readonly Fixture[]) =>
    server.bulk(async (connection) => {
      for (const { table, columns, rows } of all) {
        await connection.copy(`${subgraph.name}.${table}`, columns, rows);
      }
    });
  await load(fixtures);
  return {
    subgraph,
    server,
    ...waysToAsk(subgraph),
    insert(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      return load([
        { table, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) },
      ]);
    },
    async close() {
      await subgraph.close();
      await close();
    },
  };
}
