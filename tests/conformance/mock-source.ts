import type { PreparedFetch, SourceFetch } from '@ntp-graph/gateway/execution';
import { type FetchResult, JsonText } from '@ntp-graph/kit';
import { execute, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { happens, hashOf, pickBy } from './chance.js';
import type { Faults } from './faults.js';

type Variables = Readonly<Record<string, unknown>>;
type Json = unknown;

/** What the sources of one run are asked with. */
export interface MockRun {
  readonly faults: Faults;
}

/** Freezes everything that a result consists of, so that whoever changes it fails. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) frozen(child);
  }
  return value;
}

/** Hands out as text what may be text. */
function asText({ data, errors }: FetchResult, written: ReadonlySet<string>): FetchResult {
  const place = (fields: Readonly<Record<string, Json>> | null) =>
    fields &&
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        written.has(name) ? new JsonText(JSON.stringify(value)) : value,
      ]),
    );
  const entities = data?._entities;
  return {
    data: Array.isArray(entities) ? { _entities: entities.map(place) } : data && place(data),
    ...(errors ? { errors } : {}),
  };
}

/** Spoils some values below the root of a result. What becomes of one depends on nothing but the object it is in. */
function corrupted(data: Readonly<Record<string, Json>>, faults: Faults): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, spoiledWithin(value, faults)]),
  );
}

function spoiledWithin(value: Json, faults: Faults): Json {
  if (Array.isArray(value)) return value.map((item) => spoiledWithin(item, faults));
  if (typeof value !== 'object' || value === null) return value;
  const content = JSON.stringify(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      const seed = `${faults.seed}|corrupt|${name}|${content}`;
      // The generator's name for an alias of `__typename`, of which the executors make different things when spoiled.
      const spoiled = name !== 'kind' && happens(faults.corruptValue, seed);
      return [name, spoiled ? spoil(name, child, seed) : spoiledWithin(child, faults)];
    }),
  );
}

function spoil(name: string, value: Json, seed: string): Json {
  if (name === '__typename') return 'Nothing';
  if (typeof value === 'object') return null;
  return pickBy([null, 12, 1.5, 'NOT_IN_THE_ENUM', true], seed);
}

/** The failure of a whole fetch: thrown, or answered without data, or with a part of it. */
function failure(fetch: string, faults: Faults): (() => FetchResult) | undefined {
  const seed = `${faults.seed}|fetch|${fetch.replace(/^query \w+/, 'query')}`;
  if (!happens(faults.failedFetch, seed)) return undefined;
  const message = `fetch failed (${hashOf(seed) % 10_000})`;
  const extensions = pickBy([undefined, { code: 'SOURCE_TIMEOUT' }], `${seed}|code`);
  return pickBy(
    [
      () => {
        throw new Error(message);
      },
      () => ({ data: null, errors: [{ message, ...(extensions ? { extensions } : {}) }] }),
      () => ({
        errors: [{ message }, { message: `${message} twice`, extensions: { code: 'SOURCE_UNAVAILABLE' } }],
      }),
    ],
    `${seed}|how`,
  );
}

/** A mock subgraph as a source of either executor. */
export class MockSource {
  constructor(private readonly schema: GraphQLSchema) {}

  /** Whether this subgraph knows the units by their interface alone. */
  isInterfaceObject(typeName: string): boolean {
    return typeName === 'AdministrativeUnit' && isObjectType(this.schema.getType(typeName));
  }

  /** Ours: what it gets is frozen, and text where it takes text, unless values may be spoiled: for those nobody vouches. */
  prepare({ operation, document, operationName, written }: PreparedFetch): SourceFetch {
    return async (variables, context) => {
      const run = context as unknown as MockRun;
      const answer = await this.answer(operation, document, variables, operationName, run);
      return frozen(run.faults.corruptValue > 0 ? answer : asText(answer, written));
    };
  }

  /** Apollo's: what it gets it changes. */
  async process(options: { request: Record<string, unknown>; context: unknown }): Promise<FetchResult> {
    const { query, variables, operationName } = options.request as {
      query: string;
      variables: Variables;
      operationName?: string;
    };
    return this.answer(query, parse(query), variables, operationName, options.context as never);
  }

  private async answer(
    operation: string,
    document: ReturnType<typeof parse>,
    variableValues: Variables,
    operationName: string | undefined,
    { faults }: MockRun,
  ): Promise<FetchResult> {
    const fail = failure(operation, faults);
    if (fail) return fail();
    const contextValue = { faults };
    const { data, errors } = await execute({
      schema: this.schema,
      document,
      variableValues,
      operationName,
      contextValue,
    });
    return {
      data: (data && faults.corruptValue > 0 ? corrupted(data, faults) : data) as never,
      ...(errors ? { errors: errors.map((error) => error.toJSON()) } : {}),
    };
  }
}
