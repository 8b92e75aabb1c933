import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, post } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

describe.each(arrangements)('bad input, $name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
  });
  afterAll(() => platform?.close());

  it.each([
    ['an unknown province code', '{ province(code: "03") { id } }', { province: null }],
    [
      'an unknown unit',
      '{ unit(id: "2004:99999") { id observations(indicators: ["BHYT_COV"]) { value } } }',
      { unit: null },
    ],
    ['an unknown programme', '{ programme(code: "NONE") { name } }', { programme: null }],
    ['an unknown criteria set', '{ criteriaSet(code: "NONE") { name } }', { criteriaSet: null }],
    ['an unknown indicator', '{ indicator(code: "NONE") { name } }', { indicator: null }],
    ['a code closed on the day', '{ province(code: "27", asOf: "2025-07-01") { id } }', { province: null }],
  ])('%s is null, without an error', async (_name, query, data) => {
    expect(await ask(platform.url, query)).toEqual({ data });
  });

  it.each([
    ['a malformed unit id', '{ unit(id: "27") { id } }', 'expected "VN" or edition:code'],
    ['a malformed province code', '{ province(code: "1") { id } }', 'expected two digits'],
    [
      'an impossible date',
      '{ province(code: "27", asOf: "2026-02-30") { id } }',
      'expected a day that exists',
    ],
    [
      'an impossible period',
      '{ unit(id: "VN") { observations(indicators: ["BHYT_COV"], from: "2023-13") { value } } }',
      'expected a year (2023)',
    ],
    ['a negative first', '{ provinces(first: -1) { totalCount } }', 'expected a whole number from 0 to 2000'],
    [
      'an oversized first',
      '{ provinces(first: 100000) { totalCount } }',
      'expected a whole number from 0 to 2000',
    ],
    [
      'a day before the lists of provinces',
      '{ provinces(asOf: "2008-07-31") { totalCount } }',
      'expected 2008-08-01 or a later day',
    ],
    ['a forged cursor', '{ provinces(after: "bm90IG91cnM") { totalCount } }', 'expected an endCursor'],
  ])('%s is one error that says what would be right', async (_name, query, expected) => {
    const { errors } = await ask(platform.url, query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(expected);
  });

  it('is no day on which the lists are complete', async () => {
    const query = `{ provinces(asOf: "2008-08-01") { totalCount }
      early: communes(asOf: "2022-01-01") { totalCount listedSince }
      communes(asOf: "2022-12-31") { totalCount listedSince } }`;
    expect(await ask(platform.url, query)).toEqual({
      data: {
        provinces: { totalCount: 63 },
        early: { totalCount: 10_599, listedSince: '2022-12-31' },
        communes: { totalCount: 10_599, listedSince: null },
      },
    });
  });

  it.each([
    [
      'a field that does not exist',
      '{ nothing }',
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "nothing"',
    ],
    ['a missing argument', '{ province { id } }', 'GRAPHQL_VALIDATION_FAILED', 'argument "code"'],
    ['a brace too few', '{ province(code: "27") { id }', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
  ])('%s is told to the client and not taken for our fault', async (_name, query, code, message) => {
    const { errors } = await ask(platform.url, query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(errors?.[0]?.message).toContain(message);
  });

  it.each([
    ['an operation that is not named among two', 'query A { __typename } query B { __typename }', 400],
    ['a document that is not valid', '{ nothing }', 400],
    ['a date that does not exist', '{ province(code: "27", asOf: "2026-02-30") { id } }', 400],
    ['an argument that only its field can refuse', '{ provinces(first: 2001) { totalCount } }', 200],
  ])('%s is told with the status of GraphQL over HTTP', async (_name, query, status) => {
    const response = await post(platform.url, { query });
    const { errors } = (await response.json()) as Answer;
    expect([response.status, errors?.length]).toEqual([status, 1]);
  });

  it('an impossible date in a variable is one error too', async () => {
    const query = 'query ($day: Date!) { province(code: "27", asOf: $day) { id } }';
    const { errors } = await ask(platform.url, query, { day: '2026-02-30' });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain('expected a day that exists');
  });

  it.each([
    [
      'in one subgraph',
      '{ provinces(first: 5000) { totalCount } province(code: "27", asOf: "2024-12-31") { name } }',
    ],
    [
      'in two',
      '{ provinces: funding(first: 5000, groupBy: [PROGRAMME]) { totalCount } province(code: "27", asOf: "2024-12-31") { name } }',
    ],
  ])('one bad argument beside good fields, %s, takes none of them along', async (_name, query) => {
    const { data, errors } = await ask(platform.url, query);
    expect(data).toEqual({ provinces: null, province: { name: 'Bắc Ninh' } });
    expect(errors).toMatchObject([{ path: ['provinces'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([
    ['first', 'query ($null: Int) { provinces(first: $null) { totalCount } }'],
    ['groupBy', 'query ($null: FundingDimension = CAPITAL) { funding(groupBy: [$null]) { totalCount } }'],
    ['@skip', 'query ($null: Boolean = false) { programmes { name @skip(if: $null) } }'],
  ])('null in a variable for %s is the client’s mistake', async (_name, query) => {
    const response = await post(platform.url, { query, variables: { null: null } });
    const { data, errors } = (await response.json()) as Answer;
    expect([response.status, data]).toEqual([400, undefined]);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain('Variable "$null" is null; expected');
  });

  it.each([
    [
      'in a variable',
      'query ($text: String!) { searchUnits(text: $text) { totalCount } }',
      { text: 'a\u0000' },
    ],
    ['in the document', String.raw`{ searchUnits(text: "\u0000") { totalCount } }`, {}],
  ])('U+0000 in a text, %s, is the client’s mistake', async (_name, query, variables) => {
    const { data, errors } = await ask(platform.url, query, variables);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain('a text holds U+0000');
  });

  it.each(['mutation', 'subscription'])('a %s is the client’s mistake', async (kind) => {
    const response = await post(platform.url, { query: `${kind} { __typename }` });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: `The graph has no ${kind}s; expected a query.`,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    });
  });

  it('a hash that does not fit its document is the client’s mistake', async () => {
    const persistedQuery = { version: 1, sha256Hash: '0'.repeat(64) };
    const response = await post(platform.url, { query: '{ __typename }', extensions: { persistedQuery } });
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as Answer;
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('a body nested 100,000 deep is the client’s mistake, and so is a path that is none', async () => {
    const deep = `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: deep };
    const response = await fetch(`${platform.url}/graphql`, init);
    const { errors } = (await response.json()) as Answer;
    expect([response.status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect((await fetch(`${platform.url}//`)).status).toBe(404);
  });

  it('a name that every object inherits is a name like another', async () => {
    const query =
      '{ constructor: province(code: "27", asOf: "2024-12-31") { __proto__: name toString: latestObservations(indicators: ["BHYT_COV"]) { valueOf: period } } }';
    const response = await post(platform.url, { query });
    expect(await response.text()).toContain(
      '{"data":{"constructor":{"__proto__":"Bắc Ninh","toString":[{"valueOf":"',
    );
  });

  it('what stands beside introspection is answered rightly', async () => {
    const query = `{
      __type(name: "Date") { name }
      units(first: 4, asOf: "2024-12-31", filter: { levels: [COUNTRY, PROVINCE] }) { nodes {
        ... on Country { o: observations(indicators: ["BHYT_COV"], from: "2023", to: "2023") { period } }
        ... on Province { o: observations(indicators: ["BHYT_COV"], from: "2021", to: "2021") { period } }
      } }
    }`;
    const { data } = await ask(platform.url, query);
    expect(data.__type).toEqual({ name: 'Date' });
    expect(data.units.nodes).toEqual(Array(4).fill({ o: [{ period: '2021' }] }));
  });
});
