import { readFileSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Json, post } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { textPlaces } from '../support/text-places.js';

const places = textPlaces(buildSchema(readFileSync(`${schemaFolder}schema.graphql`, 'utf8')));

const query = `query ($text: String!, $id: ID!) { ${places.map(({ field }, index) => `p${index}: ${field}`).join('\n')} }`;

/** All places are asked for at once, of a gateway that lets them. */
const limits = {
  aliases: 1000,
  rootFields: 1000,
  fields: 5000,
  tokens: 20_000,
  mergedFields: 1_000_000,
  cost: 1_000_000_000,
};

const hostile: readonly (readonly [string, string])[] = [
  ['a quote and another statement', "'; DROP TABLE geography.unit CASCADE; --"],
  ['a quoted name and a comment', '" OR 1=1) /* '],
  ['wildcards', '%_%'],
  ['backslashes', "\\\\' \\x27 \\"],
  ['a parameter, an array and a cast', '{$1,"a}::regclass $$ || pg_sleep(9) || $$'],
  ['letters of every kind', 'đ\u0301\u202e😀\ud83d\u0001'],
  ['20,000 letters', 'x'.repeat(20_000)],
];

/** What is wrong with what the client wrote. */
const ofClient = new Set(['BAD_USER_INPUT', 'NOT_FOUND']);

/** Whether the object that has the argument was there, or what was asked of it refused. */
function isReached({ data, errors = [] }: Answer, path: readonly string[], index: number): boolean {
  if (errors.some((error) => error.path?.[0] === `p${index}`)) return true;
  const [first, ...below] = path;
  let value = first === undefined ? {} : data[`p${index}`];
  for (const name of below) value = (Array.isArray(value) ? value[0] : value)?.[name];
  return (Array.isArray(value) ? value[0] : value) != null;
}

describe.each(arrangements.filter(({ subgraphs }) => subgraphs === 'local'))(
  'text of clients, $name',
  (arrangement) => {
    let platform: TestPlatform;
    let url = '';
    let before: Json;
    beforeAll(async () => {
      platform = await startTestPlatform(arrangement);
      ({ url } = await platform.startReplica({ documents: { limits } }));
      before = await rowsOfTables();
    });
    afterAll(() => platform?.close());

    /** How many rows each table of each subgraph has. */
    function rowsOfTables(): Promise<Json> {
      return platform.server.bulk(async (connection) => {
        const names = platform.subgraphs.map(({ name }) => `'${name}'`).join();
        const tables = await connection.execute(
          `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
         where table_schema in (${names}) and table_type = 'BASE TABLE' order by 1`,
        );
        const counts = tables.map(
          ({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`,
        );
        return connection.execute(`${counts.join(' union all ')} order by 1`);
      });
    }

    async function ask(variables: object): Promise<Answer> {
      return (await (await post(url, { query, variables })).json()) as Answer;
    }

    it('goes to more than a hundred places, all of which are reached', async () => {
      expect(places.length).toBeGreaterThan(100);
      expect(before.length).toBeGreaterThan(40);
      const answer = await ask({ text: 'none', id: '2004:27' });
      const missed = places
        .filter(({ path }, index) => !isReached(answer, path, index))
        .map(({ name }) => name);
      expect(missed).toEqual([]);
      expect((answer.errors ?? []).filter(({ extensions }) => !ofClient.has(extensions.code))).toEqual([]);
    });

    it.each(hostile)('%s: is found nowhere or refused in words, and changes nothing', async (_what, text) => {
      const { data, errors = [] } = await ask({ text, id: text });
      expect(Object.keys(data)).toHaveLength(places.length);
      const faults = errors.filter(({ extensions }) => !ofClient.has(extensions.code));
      expect(
        faults.map(({ path, message }) => [places[Number(String(path?.[0]).slice(1))]?.name, message]),
      ).toEqual([]);
      for (const { message } of errors) expect(message.length).toBeLessThan(1100);
      expect(await rowsOfTables()).toEqual(before);
    });

    it('U+0000 is refused before anything is read', async () => {
      const { data, errors } = await ask({ text: 'a\u0000b', id: 'c\u0000' });
      expect(data).toBeUndefined();
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    });

    it('wildcards are letters like others where it is searched for', async () => {
      const search =
        '{ percent: searchUnits(text: "%") { totalCount } line: searchUnits(text: "_") { totalCount } indicators(search: "%_%") { code } }';
      expect(await (await post(url, { query: search })).json()).toEqual({
        data: { percent: { totalCount: 0 }, line: { totalCount: 0 }, indicators: [] },
      });
    });
  },
);
