import { readFileSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Json, post } from '../support/ask.js';
import { errorsOfClients, hostileTexts, rowsOfTables } from '../support/hostile-texts.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { checkedPlaces, textPlaces } from '../support/text-places.js';

const schema = buildSchema(readFileSync(`${schemaFolder}schema.graphql`, 'utf8'));
const places = textPlaces(schema);
const checked = checkedPlaces(schema);

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
      before = await rowsOfTables(platform);
    });
    afterAll(() => platform?.close());

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
      expect((answer.errors ?? []).filter(({ extensions }) => !errorsOfClients.has(extensions.code))).toEqual(
        [],
      );
    });

    it.each(hostileTexts)(
      '%s: is found nowhere or refused in words, and changes nothing',
      async (_what, text) => {
        const { data, errors = [] } = await ask({ text, id: text });
        expect(Object.keys(data)).toHaveLength(places.length);
        const faults = errors.filter(({ extensions }) => !errorsOfClients.has(extensions.code));
        expect(
          faults.map(({ path, message }) => [places[Number(String(path?.[0]).slice(1))]?.name, message]),
        ).toEqual([]);
        for (const { message } of errors) expect(message.length).toBeLessThan(1100);
        expect(await rowsOfTables(platform)).toEqual(before);
      },
    );

    // Each in a request of its own: one that is refused takes the whole request along.
    it.each(hostileTexts)('%s: is no day, no period and no moment', async (_what, text) => {
      const taken: string[] = [];
      for (const { name, type, field } of checked) {
        const response = await post(url, {
          query: `query ($it: ${type}!) { ${field} }`,
          variables: { it: text },
        });
        const { data, errors } = (await response.json()) as Answer;
        const [error] = errors ?? [];
        const isRefused = response.status === 400 && data === undefined && errors?.length === 1;
        if (!isRefused || error?.extensions.code !== 'BAD_USER_INPUT' || error.message.length > 1100)
          taken.push(name);
      }
      expect(taken).toEqual([]);
      expect(await rowsOfTables(platform)).toEqual(before);
    });

    it('a day, a period and a moment are taken in each of these places', async () => {
      expect(checked.length).toBeGreaterThan(20);
      expect(new Set(checked.map(({ type }) => type))).toEqual(new Set(['Date', 'Period', 'DateTime']));
      const right: Readonly<Record<string, string>> = {
        Date: '2024-12-31',
        Period: '2024',
        DateTime: '2024-12-31T00:00:00Z',
      };
      const refused: unknown[] = [];
      for (const { name, type, field } of checked) {
        const query = `query ($it: ${type}!) { ${field} }`;
        const { data, errors } = (await (
          await post(url, { query, variables: { it: right[type] } })
        ).json()) as Answer;
        if (!data) refused.push([name, errors]);
      }
      expect(refused).toEqual([]);
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
