import { finance } from '@ntp-graph/finance';
import { geography } from '@ntp-graph/geography';
import { indicators } from '@ntp-graph/indicators';
import {
  asSelected,
  type Caller,
  callerExtensions,
  compileQuery,
  everybody,
  type FetchResult,
  type HttpServer,
  Language,
  listenSubgraph,
  openLogger,
  parseScope,
  type Scope,
  type Subgraph,
  type SubgraphDefinition,
  signatureHeader,
  signRequest,
  subgraphFactory,
} from '@ntp-graph/kit';
import { programmes } from '@ntp-graph/programmes';
import { type GraphQLObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { askedField } from '../support/text-places.js';

const definitions: readonly SubgraphDefinition[] = [geography, programmes, indicators, finance];

/** What lies around each unit, the nearest first. */
const around: Readonly<Record<string, readonly string[]>> = {
  VN: [],
  '2004:27': ['VN'],
  '2004:259': ['2004:27', 'VN'],
  '2004:09307': ['2004:259', '2004:27', 'VN'],
  '2004:24': ['VN'],
  '2025:24': ['VN'],
};

/** The parents of each type by whose key a field is declared. What is no unit is of the whole country. */
const parents: Readonly<Record<string, readonly string[]>> = {
  AdministrativeUnit: Object.keys(around),
  Programme: ['NTM', 'SPR'],
};

const scopes = [
  'all/internal',
  'all/draft',
  'OWN/internal',
  'OTHER/internal',
  'all/internal/2004:27',
  'OWN/internal/2004:259',
  'OWN/internal/2004:09307',
  'OWN/internal/2025:24',
  'OWN/draft/2004:27',
  'OTHER/internal/2004:27',
];

/** Callers of a subgraph: nobody in particular, a key without scopes, and one with each of the scopes. */
function callersOf({ name }: SubgraphDefinition): readonly (readonly [string, Caller])[] {
  const other = name === 'finance' ? 'indicators' : 'finance';
  const texts = scopes.map((text) => text.replace('OWN', name).replace('OTHER', other));
  return [
    ['everybody', everybody],
    ['a key without scopes', { id: 'key:a', scopes: [] }],
    ...texts.map((text) => [text, { id: 'key:a', scopes: [parseScope(text) as Scope] }] as const),
  ];
}

/** Said once more, from what a scope means: the rule under test reads paths in the database. */
function mayRead({ scopes: held }: Caller, subgraph: string, key: string): boolean {
  return held.some(
    (scope) =>
      scope.dataClass === 'INTERNAL' &&
      (scope.subgraph === null || scope.subgraph === subgraph) &&
      [key, ...(around[key] ?? ['VN'])].includes(scope.within),
  );
}

interface Place {
  readonly type: string;
  readonly key: string;
  readonly fields: readonly string[];
}

/** Every declared field of a subgraph, by its type. */
function placesOf({ batchFields }: Subgraph): readonly Place[] {
  return [...batchFields].map(([type, fields]) => ({
    type,
    key: [...fields.values()][0]?.key ?? '',
    fields: [...fields.keys()],
  }));
}

/** @param beside a directive, which takes the query to GraphQL's own executor */
function queryOf({ schema }: Subgraph, { type, fields }: Place, beside = ''): string {
  const of = (schema.getType(type) as GraphQLObjectType).getFields();
  const asked = fields.map((name) => askedField(of[name] as never)).join(' ');
  return `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} ${beside} { ${asked} } } }`;
}

function representationsOf({ type, key }: Place): readonly object[] {
  return (parents[type] ?? []).map((value) => ({ __typename: type, [key]: value }));
}

const secret = 'known to the gateway and to its own subgraphs';
const logger = openLogger('test', 'silent');

const executors = [
  ['our executor', ''],
  ["GraphQL's own executor", '@include(if: true)'],
] as const;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

describe.each(definitions.map((definition) => [definition.name, definition] as const))(
  '%s, if all that it declares were internal',
  (name, definition) => {
    let open: Subgraph;
    let internal: Subgraph;
    let server: HttpServer;
    beforeAll(async () => {
      open = platform.subgraphs.find((subgraph) => subgraph.name === name) as Subgraph;
      const fields = (definition.fields ?? []).map((field) => field.withRoles(['INTERNAL']));
      internal = subgraphFactory({ ...definition, fields })(platform.server);
      server = await listenSubgraph(internal, { port: 0, host: '127.0.0.1', logger, secret });
    });
    afterAll(async () => {
      await server?.close();
      await internal?.close();
    });

    function inProcess(subgraph: Subgraph, query: string, of: readonly object[], caller: Caller) {
      const run = compileQuery(subgraph, parse(query, { noLocation: true }), undefined, asSelected);
      return run({ of }, subgraph.readContext(Language.VI, caller));
    }

    async function overHttp(query: string, of: readonly object[], caller: Caller): Promise<FetchResult> {
      const body = JSON.stringify({ query, variables: { of }, extensions: callerExtensions(caller) });
      const signature = signRequest(secret, { method: 'POST', path: '/graphql', body });
      const headers = { 'content-type': 'application/json', [signatureHeader]: signature };
      const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
      return (await response.json()) as FetchResult;
    }

    const sent = ({ data, errors = [] }: FetchResult) => JSON.parse(JSON.stringify({ data, errors }));

    it('every declared field is asked, and has something to keep', async () => {
      const places = placesOf(open);
      const declared = (definition.fields ?? []).map((field) => field.name);
      expect(places.flatMap(({ fields }) => fields).sort()).toEqual(declared.sort());
      expect(places.map(({ type }) => type).filter((type) => !parents[type])).toEqual([]);
      for (const place of places) {
        const { data } = sent(
          await inProcess(open, queryOf(open, place), representationsOf(place), everybody),
        );
        for (const field of place.fields) {
          const values = data._entities.map((entity: Record<string, unknown>) => entity[field]);
          expect([field, values.some((value: unknown) => value !== null)]).toEqual([field, true]);
        }
      }
    });

    describe.each(['in process', 'over HTTP'] as const)('%s', (way) => {
      it.each(executors)(
        '%s: whoever may reads what everybody did, and nobody else anything',
        async (_name, beside) => {
          for (const place of placesOf(open)) {
            const of = representationsOf(place);
            const query = queryOf(open, place, beside);
            const before = sent(await inProcess(open, query, of, everybody));
            for (const [who, caller] of callersOf(definition)) {
              const answer =
                way === 'in process' ? inProcess(internal, query, of, caller) : overHttp(query, of, caller);
              const { data, errors } = sent(await answer);
              const expected = (parents[place.type] ?? []).map((parent, index) =>
                mayRead(caller, name, parent)
                  ? before.data._entities[index]
                  : Object.fromEntries(place.fields.map((field) => [field, null])),
              );
              expect([who, data._entities]).toEqual([who, expected]);
              const refused = (parents[place.type] ?? []).flatMap((parent, index) =>
                mayRead(caller, name, parent) ? [] : place.fields.map((field) => `${index}.${field}`),
              );
              const forbidden = errors.filter(
                ({ extensions }: { extensions: { code: string } }) => extensions.code === 'FORBIDDEN',
              );
              expect(
                forbidden.map(({ path }: { path: unknown[] }) => path.slice(1, 3).join('.')).sort(),
              ).toEqual(refused.sort());
            }
          }
        },
      );
    });
  },
);
