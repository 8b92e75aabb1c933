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
    ['a negative first', '{ provinces(first: -1) { totalCount } }', 'expected a whole number from 0 to 1000'],
    [
      'an oversized first',
      '{ provinces(first: 100000) { totalCount } }',
      'expected a whole number from 0 to 1000',
    ],
    ['a forged cursor', '{ provinces(after: "bm90IG91cnM") { totalCount } }', 'expected an endCursor'],
  ])('%s is one error that says what would be right', async (_name, query, expected) => {
    const { errors } = await ask(platform.url, query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(expected);
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
    ['an argument that only its field can refuse', '{ provinces(first: 1001) { totalCount } }', 200],
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
});
