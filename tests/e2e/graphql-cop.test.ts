import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

interface Seen {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape.
  readonly body: any;
}

async function ask(query: unknown): Promise<Seen> {
  const response = await post(platform.url, Array.isArray(query) ? query : { query });
  return { status: response.status, body: await response.json() };
}

function repeat(times: number, part: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => part(index)).join(' ');
}

const refusedWith = (code: string) => ({
  status: 400,
  body: { errors: [{ message: expect.any(String), extensions: { code } }] },
});

/** The thirteen checks of graphql-cop 1.15, and what we decide on each. */
describe('graphql-cop: what could deny the service', () => {
  it('1. alias overloading: 101 aliases of one field are refused', async () => {
    const seen = await ask(`{ ${repeat(101, (index) => `alias${index}: __typename`)} }`);
    expect(seen).toMatchObject(refusedWith('QUERY_TOO_LARGE'));
  });

  it('2. batching by array: refused, a request is one operation', async () => {
    const seen = await ask(Array(10).fill({ query: '{ __typename }' }));
    expect(seen).toMatchObject(refusedWith('BAD_REQUEST'));
  });

  it('3. directive overloading: an unknown directive is told a few times, not once for each', async () => {
    const few = await ask(`{ __typename ${'@aa'.repeat(10)} }`);
    expect([few.status, few.body.errors.length]).toEqual([400, 6]);
    expect(await ask(`{ __typename ${'@aa'.repeat(500)} }`)).toMatchObject(refusedWith('QUERY_TOO_LARGE'));
  });

  it('4. circular introspection: refused', async () => {
    const circle = `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } }`;
    const seen = await ask(`${circle} }`);
    expect([seen.status, seen.body.data]).toEqual([400, undefined]);
    expect(seen.body.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });

  it('5. field duplication: 500 times one field are refused', async () => {
    const seen = await ask(`{ ${'__typename '.repeat(500)} }`);
    expect(seen.status).toBe(400);
    expect(seen.body.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_LARGE' } }]);
  });
});

describe('graphql-cop: what could be done in somebody’s name', () => {
  it('6. queries by GET: answered, because nobody is known by a cookie and CDNs keep only what is asked so', async () => {
    const response = await fetch(`${platform.url}/graphql?query=%7B__typename%7D`);
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    expect(response.headers.has('set-cookie')).toBe(false);
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('7. mutations by GET: refused', async () => {
    const response = await fetch(`${platform.url}/graphql?query=mutation%20cop%20%7B__typename%7D`);
    expect(response.ok).toBe(false);
    expect(JSON.stringify(await response.json())).not.toContain('"data"');
  });

  it('8. queries by POST as a form would send them: refused', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = 'query=query+cop+%7B__typename%7D';
    const response = await fetch(`${platform.url}/graphql`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
  });
});

describe('graphql-cop: what is given away', () => {
  it('9. introspection: told, because the graph is published; INTROSPECTION=off ends it', async () => {
    const { status, body } = await ask('{ __schema { queryType { name } } }');
    expect([status, body.data.__schema.queryType.name]).toEqual([200, 'Query']);
  });

  it('10. field suggestions: told, because the graph is published; SUGGESTIONS=off ends it', async () => {
    const { body } = await ask('{ provinse(code: "27") { name } }');
    expect(body.errors[0].message).toContain('Did you mean');
  });

  it('11. a query page: at /query alone, and from the server itself', async () => {
    for (const path of ['graphiql', 'playground', 'console', 'altair', 'voyager']) {
      expect((await fetch(`${platform.url}/${path}`)).status).toBe(404);
    }
    const headers = { accept: 'text/html' };
    const page = await (await fetch(`${platform.url}/graphql`, { headers })).text();
    expect(page).toContain('NTP Graph');
    expect(page).not.toMatch(/src="https?:/);
  });

  it('12. tracing: no answer says how it came about', async () => {
    const { body } = await ask('{ __typename }');
    expect(body).toEqual({ data: { __typename: 'Query' } });
  });

  it('13. unhandled errors: nothing of our code is shown', async () => {
    const { status, body } = await ask('qwerty cop { abc }');
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining('Syntax Error'),
        locations: expect.anything(),
        extensions: { code: 'GRAPHQL_PARSE_FAILED' },
      },
    ]);
  });
});

describe('where whoever runs the platform tells less', () => {
  it('neither the schema nor what may have been meant is told', async () => {
    const { url } = await platform.startReplica({ documents: { introspection: false, suggestions: false } });
    const send = async (query: string, variables = {}) => (await post(url, { query, variables })).json();
    expect(await send('{ __schema { __typename } }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    for (const path of ['schema.graphql', 'docs', 'docs/schema/query.html']) {
      expect((await fetch(`${url}/${path}`)).status).toBe(404);
    }
    expect(await send('{ provinse(code: "27") { name } }')).toMatchObject({
      errors: [{ message: 'Cannot query field "provinse" on type "Query".' }],
    });
    const query = 'query ($u: UnitFilter!) { units(filter: $u) { totalCount } }';
    expect(JSON.stringify(await send(query, { u: { levelz: [] } }))).not.toContain('Did you mean');
    expect(await send('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });
});
