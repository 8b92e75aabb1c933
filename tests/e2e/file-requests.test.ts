import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../support/ask.js';
import { askFile, bytesOf } from '../support/ask-file.js';
import { frictionlessTableSchema } from '../support/published-schemas/data-package.js';
import { misfit } from '../support/published-schemas/validate.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  ndjson: 'application/x-ndjson; charset=utf-8',
  jsonstat: 'application/vnd.json-stat+json',
};

const query = `query Money {
  funding(filter: { planYear: 2023 }, groupBy: [PROGRAMME], first: 10) { nodes { programme { code } disbursed } }
}`;

/** The ways to the same table, given what says the format: a parameter, or a header. */
const ways: Readonly<Record<string, (search: string, headers: Record<string, string>) => Promise<Response>>> =
  {
    GET: (search, headers) =>
      fetch(`${platform.url}/graphql?${new URLSearchParams({ query })}${search}`, { headers }),
    POST: (search, headers) =>
      fetch(`${platform.url}/graphql?${search}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    '/q': (search, headers) => fetch(`${platform.url}/q/funding-groups?year=2022${search}`, { headers }),
  };

const everyWay = Object.keys(types).flatMap((format) =>
  Object.keys(ways).flatMap((way) => [
    { format, way, by: 'format=' },
    { format, way, by: 'accept' },
  ]),
);

describe('a file', () => {
  it.each(everyWay)('comes as $format to $way by $by', async ({ format, way, by }) => {
    const isParameter = by === 'format=';
    const accept = (types[format] as string).split(';')[0] as string;
    const ask = ways[way] as (typeof ways)[string];
    const response = await ask(isParameter ? `&format=${format}` : '', isParameter ? {} : { accept });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, types[format]]);
    expect((await bytesOf(response)).length).toBeGreaterThan(0);
  });

  it('says how many rows all its pages have, to whoever prefers to know', async () => {
    const communes =
      'query ($day: Date!, $type: [UnitType!]) { communes(asOf: $day, filter: { types: $type }, first: 50) { nodes { id } } }';
    const asked = async (text: string, prefer?: string) => {
      const response = await fetch(`${platform.url}/graphql?format=csv&all=true`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(prefer ? { prefer } : {}) },
        body: JSON.stringify({ query: text, variables: { day: '2024-12-31', type: ['TOWNSHIP'] } }),
      });
      const rows = (await bytesOf(response)).toString().trimEnd().split('\r\n').length - 1;
      return { rows, said: response.headers.get('x-total-rows') };
    };
    const { rows, said } = await asked(communes, 'data-version, total-rows');
    expect(rows).toBeGreaterThan(50);
    expect(said).toBe(String(rows));
    expect((await asked(communes)).said).toBeNull();
    const nested = communes.replace('nodes { id }', 'nodes { id predecessors { relation } }');
    expect((await asked(nested, 'total-rows')).said).toBeNull();
  });
});

describe('what columns mean', () => {
  /** The target of a link, looked up as a client does. */
  const describedBy = (response: Response) => {
    const [, target = ''] =
      /^<([^>]+)>; rel="describedby"; type="application\/json"$/.exec(response.headers.get('link') ?? '') ??
      [];
    return new URL(target, response.url);
  };

  it.each(Object.keys(ways).flatMap((way) => ['csv', 'ndjson'].map((format) => [format, way] as const)))(
    'is linked to by %s that is asked for by %s',
    async (format, way) => {
      const file = await (ways[way] as (typeof ways)[string])(`&format=${format}`, {});
      const text = (await bytesOf(file)).toString().replace('\ufeff', '');
      const [first = ''] = text.split(/\r?\n/);
      const headers = format === 'csv' ? first.split(',') : Object.keys(JSON.parse(first));
      const described = await fetch(describedBy(file));
      const schema = (await described.json()) as Json;
      expect(misfit(frictionlessTableSchema, schema)).toBeNull();
      expect(schema.fields.map(({ name }: Json) => name)).toEqual(headers);
      expect(schema.fields).toContainEqual({
        name: 'funding.disbursed',
        type: 'integer',
        unit: 'VND',
        description: expect.stringMatching(/\w/),
      });
    },
  );

  it('is not linked to by a file that says it itself', async () => {
    const { headers } = await askFile(platform.url, { query, format: 'parquet' });
    expect(headers.get('link')).toBeNull();
  });
});

describe('accept', () => {
  const ask = (accept: string) =>
    fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query: '{ programmes { code } }' }),
    });

  it.each(['application/pdf', 'text/html, image/*', 'nonsense'])(
    '%s alone is 406, with what there is',
    async (accept) => {
      const response = await ask(accept);
      const { errors } = (await response.json()) as Json;
      expect([response.status, errors[0].extensions.code]).toEqual([406, 'UNKNOWN_FORMAT']);
      expect(errors[0].message).toContain(
        'expected one of application/graphql-response+json, application/json',
      );
      expect(errors[0].message).toContain('text/csv');
    },
  );

  it.each([
    '*/*',
    'application/*',
    'application/pdf, */*;q=0.1',
    'application/json; charset=utf-8',
    'multipart/mixed;deferSpec=20220824, application/json',
    '',
  ])('%j is JSON', async (accept) => {
    const response = await ask(accept);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('json'),
    ]);
  });
});

describe('bad input is one clear error', () => {
  const provinces = '{ provinces { nodes { name } } }';
  it.each([
    [
      'an unknown format',
      { query: provinces, format: 'pdf' },
      'UNKNOWN_FORMAT',
      'expected one of json, csv, xlsx',
    ],
    [
      'a list without its size',
      { query: provinces, format: 'csv' },
      'FORMAT_DOES_NOT_FIT',
      'all=true for all of them',
    ],
    [
      'too many rows at once',
      { query: '{ communes(first: 5000) { nodes { name } } }', format: 'csv' },
      'FORMAT_DOES_NOT_FIT',
      'expected at most 2000 in `first`, or all=true',
    ],
    [
      'lists side by side',
      { query: '{ programmes { code } indicators { code } }', format: 'parquet' },
      'FORMAT_DOES_NOT_FIT',
      'programmes and indicators, and parquet holds one table; expected one of them in each request, or format=xlsx',
    ],
    [
      'no numbers in a cube',
      { query: '{ programmes { code } }', format: 'jsonstat' },
      'FORMAT_DOES_NOT_FIT',
      'expected one at least',
    ],
    [
      'all pages of a list within a list',
      {
        query: '{ nodes(ids: ["2004:27"]) { ... on Province { communes { nodes { name } } } } }',
        format: 'csv',
        all: true,
      },
      'FORMAT_DOES_NOT_FIT',
      'nodes.communes comes in pages for each item of nodes',
    ],
    [
      'all pages of JSON',
      { query: provinces, format: 'json', all: true },
      'FORMAT_DOES_NOT_FIT',
      'expected format=',
    ],
    [
      'a query that is wrong by itself',
      { query: '{ nothing }', format: 'csv' },
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "nothing"',
    ],
    [
      'a query that fails where it is executed',
      { query: '{ unit(id: "x") { name } }', format: 'csv' },
      'BAD_USER_INPUT',
      'expected',
    ],
    [
      'lists within the rows that are cut short',
      {
        query: '{ provinces(asOf: "2024-12-31") { nodes { name communes(first: 20) { nodes { name } } } } }',
        format: 'csv',
        all: true,
      },
      'FORMAT_DOES_NOT_FIT',
      'provinces.communes has more in one row than its `first`; expected a larger `first`',
    ],
    [
      'a cursor of nobody',
      { query: '{ provinces(after: "x") { nodes { name } } }', format: 'csv', all: true },
      'BAD_USER_INPUT',
      'is not of this list',
    ],
    [
      'an operation that the document does not have',
      { query: 'query Provinces { provinces { nodes { name } } }', operationName: 'None', format: 'csv' },
      'OPERATION_RESOLUTION_FAILURE',
      'None',
    ],
  ])('for %s', async (_which, asked, code, message) => {
    const response = await askFile(platform.url, asked);
    const { errors } = (await response.json()) as Json;
    expect(response.status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions.code).toBe(code);
    expect(errors[0].message).toContain(message);
  });
});
