import {
  type Caller,
  everybody,
  type FetchResult,
  type HttpServer,
  JsonText,
  Language,
  listenSubgraph,
  openLogger,
  parseScope,
  restrictedClasses,
  type Scope,
  type Subgraph,
  scopeText,
  subgraphFactory,
  useProcessLogger,
} from '@ntp-graph/kit';
import { type TestDatabase, testDatabases } from '@ntp-graph/kit/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GatewayContext } from '../gateway-context.js';
import { HttpSource } from '../sources/http-source.js';
import { LocalSource } from '../sources/local-source.js';
import type { SubgraphSource } from '../sources/source.js';
import { guarded } from './testing/guarded-subgraph.js';
import { around, readKeys } from './testing/guarded-units.js';

const units = Object.keys(around);

const scopes: readonly Scope[] = [null, 'guarded', 'finance'].flatMap((subgraph) =>
  restrictedClasses.flatMap((dataClass) =>
    ['VN', '2004:27', '2004:258', '2004:09307', '2025:24'].map((within) => ({ subgraph, dataClass, within })),
  ),
);

const callers: readonly (readonly [string, Caller])[] = [
  ['everybody', everybody],
  ['a key without scopes', { id: 'key:a', scopes: [] }],
  ...scopes.map((scope) => [scopeText(scope), { id: 'key:a', scopes: [scope] }] as const),
  [
    'a key with two scopes',
    {
      id: 'key:a',
      scopes: ['guarded/draft/2004:24', 'all/internal/2004:27'].map((text) => parseScope(text) as Scope),
    },
  ],
];

/** The declared fields of places, and the classes of what each holds. */
const fields = (guarded.fields ?? [])
  .filter(({ key }) => key === 'id')
  .map(({ name, roles }) => ({ name, roles }));

/** Said once more, from what a scope means: the rule under test reads paths in the database. */
function mayRead({ scopes: held }: Caller, roles: readonly string[] | undefined, unit: string): boolean {
  if (!roles) return true;
  return held.some(
    ({ subgraph, dataClass, within }) =>
      roles.includes(dataClass) && subgraph !== 'finance' && [unit, ...(around[unit] ?? [])].includes(within),
  );
}

function queryOf(selection: string): string {
  return `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Place { ${selection} } } }`;
}

/** Of declared fields alone, which our executor reads for many places at once. */
const declared = queryOf(fields.map(({ name }) => `${name} { of cases }`).join(' '));

/** Beside a field with a resolver of its own, which takes it to GraphQL's own executor. */
const beside = queryOf('contact internal { of }');

const ofUnits = units.map((id) => ({ __typename: 'Place', id }));

const ofPlan = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Plan { reserve { of } } } }';

const plan = [{ __typename: 'Plan', code: 'NTM' }];

/** What is asked, and of which entities. */
interface Asked {
  readonly query: string;
  readonly of: readonly object[];
}

type Way = (source: SubgraphSource, asked: Asked, context: GatewayContext) => Promise<FetchResult>;

const byUs =
  (written: readonly string[]): Way =>
  (source, { query, of }, context) =>
    source.prepare({
      operation: query,
      document: parse(query, { noLocation: true }),
      operationName: undefined,
      written: new Set(written),
      picker: () => () => {},
    })({ of }, context);

const executors: readonly (readonly [string, Way])[] = [
  ['our executor', byUs([])],
  ['our executor, as text', byUs(fields.map(({ name }) => name))],
  [
    "Apollo's executor",
    (source, { query, of }, context) =>
      source.process({ request: { query, variables: { of } }, context } as never) as never,
  ],
];

/** An answer as it is sent. */
function sent({ data, errors = [] }: FetchResult) {
  const asText = (_key: string, value: unknown) =>
    value instanceof JsonText ? JSON.parse(value.text) : value;
  return JSON.parse(JSON.stringify({ data, errors }, asText));
}

const secret = 'known to the gateway and to its own subgraphs';

describe.each(testDatabases)('who may read what, on $name', (database: TestDatabase) => {
  let open: Awaited<ReturnType<TestDatabase['openMigrated']>>;
  let subgraph: Subgraph;
  let server: HttpServer;
  const sources = new Map<string, SubgraphSource>();
  beforeAll(async () => {
    useProcessLogger(openLogger('test', 'silent'));
    open = await database.open();
    subgraph = subgraphFactory(guarded)(open.server);
    await subgraph.migrate();
    server = await listenSubgraph(subgraph, {
      port: 0,
      host: '127.0.0.1',
      logger: openLogger('test', 'silent'),
      secret,
    });
    sources.set('in process', new LocalSource(subgraph, 10_000));
    const remote = { name: 'guarded', url: `${server.url}/graphql`, deadline: 10_000 };
    sources.set('over HTTP', new HttpSource({ ...remote, secret }));
    sources.set('over HTTP, unsigned', new HttpSource(remote));
  });
  afterAll(async () => {
    await server.close();
    await subgraph.close();
    await open.close();
  });
  beforeEach(() => readKeys.clear());

  async function ask(
    place: string,
    way: Way,
    caller: Caller,
    query = declared,
    of: readonly object[] = ofUnits,
  ) {
    const source = sources.get(place) as SubgraphSource;
    return sent(await way(source, { query, of }, new GatewayContext(Language.VI, 'test', caller)));
  }

  const ways = ['in process', 'over HTTP'].flatMap((place) =>
    executors.map(([name, way]) => [`${place}, by ${name}`, place, way] as const),
  );

  describe.each(ways)('%s', (_name, place, way) => {
    it.each(callers)(
      '%s: every field of every unit, and nothing is read for whom it is not',
      async (_caller, caller) => {
        const { data, errors } = await ask(place, way, caller);
        const refused: string[] = [];
        const read = new Map<string, string[]>();
        for (const [index, unit] of units.entries()) {
          for (const { name, roles } of fields) {
            const may = mayRead(caller, roles, unit);
            expect([unit, name, data._entities[index][name]]).toEqual([
              unit,
              name,
              may ? [{ of: unit, cases: 2024 }] : null,
            ]);
            if (may) read.set(name, [...(read.get(name) ?? []), unit]);
            else refused.push(`_entities.${index}.${name}`);
          }
        }
        expect(errors.map(({ path }: { path: unknown[] }) => path.join('.')).sort()).toEqual(refused.sort());
        for (const error of errors) expect(error).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
        expect(Object.fromEntries(readKeys)).toEqual(Object.fromEntries(read));
      },
    );

    it.each(callers)(
      '%s: a field with a resolver of its own is kept in the same way',
      async (_caller, caller) => {
        const { data, errors } = await ask(place, way, caller, beside);
        const own = units.map((unit) => mayRead(caller, ['INTERNAL'], unit));
        expect(data._entities).toEqual(
          units.map((unit, index) => ({
            contact: own[index] ? `contact of ${unit}` : null,
            internal: own[index] ? [{ of: unit }] : null,
          })),
        );
        expect(errors).toHaveLength(own.filter((may) => !may).length * 2);
        for (const error of errors) expect(error).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      },
    );

    it.each(callers)(
      '%s: what belongs to no unit takes a scope for the whole country',
      async (_caller, caller) => {
        const { data, errors } = await ask(place, way, caller, ofPlan, plan);
        const may = mayRead(caller, ['INTERNAL'], 'VN');
        expect(data).toMatchObject({ _entities: [{ reserve: may ? [{ of: 'NTM' }] : null }] });
        expect(errors).toMatchObject(may ? [] : [{ extensions: { code: 'FORBIDDEN' } }]);
      },
    );
  });

  it('a caller is believed only where the gateway signs what it says', async () => {
    const caller: Caller = { id: 'key:a', scopes: [parseScope('all/internal') as Scope] };
    const [, way] = executors[0] as (typeof executors)[0];
    expect((await ask('over HTTP', way, caller)).errors).toHaveLength(units.length);
    expect((await ask('over HTTP, unsigned', way, caller)).errors).toHaveLength(units.length * 3);
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ places { internal { of } } }',
        extensions: { caller: { id: 'key:a', scopes: ['all/internal'] } },
      }),
    });
    const { data, errors } = (await response.json()) as FetchResult;
    expect(data).toEqual({ places: units.map(() => ({ internal: null })) });
    expect(errors).toHaveLength(units.length);
  });
});
