import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, post } from '../support/ask.js';
import { copySeededFolder, type SeededFolder } from '../support/copy-seeded-folder.js';
import { type GatewayProcess, runGateway } from '../support/run-gateway.js';

let folder: SeededFolder;
let gateway: GatewayProcess;
let url = '';
/** Where in the output begins what belongs to requests. */
let ofRequests = 0;
beforeAll(async () => {
  folder = copySeededFolder();
  gateway = runGateway({ DATA_DIR: folder.path, LOG_LEVEL: 'info' });
  [url = ''] = /http:\/\/\S+/.exec(await gateway.line(/is ready at/)) ?? [];
  // Whatever the start has to say stands before the first answer.
  await fetch(`${url}/health/ready`);
  const first = await gateway.line(/^\{.*"path":"\/health\/ready"/);
  ofRequests = gateway.output().indexOf(first);
});
afterAll(async () => {
  gateway?.child.kill('SIGTERM');
  await gateway?.exit();
  folder?.remove();
});

// Of whatever was sent, nothing is on the server's output but what its logger writes; and mistakes of clients are
// nothing to be woken up for: no error of ours, and no stack.
afterEach(() => {
  const lines = gateway.output().slice(ofRequests).trim().split('\n');
  expect(lines.filter((line) => line !== '' && !line.startsWith('{"level":'))).toEqual([]);
  const written = lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line));
  expect(written.filter(({ level, err }) => level >= 50 || err?.stack)).toEqual([]);
});

interface Refusal {
  readonly status: number;
  readonly code: string | undefined;
  readonly message: string;
}

async function refusalOf(response: Response): Promise<Refusal> {
  const { data, errors } = (await response.json()) as Answer;
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  const [error] = errors ?? [];
  return { status: response.status, code: error?.extensions.code, message: error?.message ?? '' };
}

function send(body: string, contentType = 'application/json'): Promise<Response> {
  const headers = { 'content-type': contentType, accept: 'application/graphql-response+json' };
  return fetch(`${url}/graphql`, { method: 'POST', headers, body });
}

/** Asks for a path as it stands, which `fetch` would mend. */
function get(
  path: string,
  method = 'GET',
): Promise<{ status: number | undefined; contentType: string | undefined; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, contentType: response.headers['content-type'], text }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const having = (condition: string) =>
  `{ criterionStatusGroups(filter: { criteriaSet: "NTM-COMMUNE-2021" }, groupBy: [CRITERION], having: { share: { lt: ${condition} } }) { totalCount } }`;

describe('what is refused before anything is executed', () => {
  it.each<[string, object, string, RegExp]>([
    [
      'a day of the year nought',
      { query: '{ province(code: "27", asOf: "0000-01-01") { name } }' },
      'BAD_USER_INPUT',
      /0000-01-01/,
    ],
    ['a number beyond all bounds', { query: having('1e400') }, 'BAD_USER_INPUT', /1e400 is too large/],
    [
      'the same in a variable',
      {
        query: `query ($to: Float) ${having('$to')}`,
        variables: { to: '1e400' },
      },
      'BAD_USER_INPUT',
      /\$to/,
    ],
    [
      'a query 5,000 deep',
      { query: `${'{ a '.repeat(5000)}${'}'.repeat(5000)}` },
      'QUERY_TOO_LARGE',
      /LIMIT_/,
    ],
    [
      'a hash that is not that of its document',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
      'BAD_REQUEST',
      /sha/,
    ],
    [
      'a hash that is no text',
      { extensions: { persistedQuery: { version: 1, sha256Hash: { a: 1 } } } },
      'PERSISTED_QUERY_NOT_FOUND',
      /./,
    ],
  ])('%s is a 400 in words', async (_name, body, code, message) => {
    const refusal = await refusalOf(await post(url, body));
    expect([refusal.status, refusal.code]).toEqual([code === 'PERSISTED_QUERY_NOT_FOUND' ? 200 : 400, code]);
    expect(refusal.message).toMatch(message);
    expect(refusal.message.length).toBeLessThan(1100);
  });

  it('variables 100,000 deep are a 400 in words', async () => {
    const deep = `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expect(await refusalOf(await send(deep))).toEqual({
      status: 400,
      code: 'BAD_REQUEST',
      message: 'The body is nested too deep; expected at most 100 levels.',
    });
  });

  it.each(['utf-16', 'iso-8859-1', '"windows-1258"'])('a body in %s is a 415 in words', async (charset) => {
    const refusal = await refusalOf(
      await send('{"query":"{ __typename }"}', `application/json; charset=${charset}`),
    );
    expect([refusal.status, refusal.code]).toEqual([415, 'BAD_REQUEST']);
    expect(refusal.message).toContain('expected charset=utf-8');
  });

  it.each(['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'application/json'])(
    'a body that begins with a byte order mark is read, as %s',
    async (contentType) => {
      const response = await send('\ufeff{"query":"{ __typename }"}', contentType);
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    },
  );

  it.each(['//', '//graphql', '/nothing', '/graphql/%ff'])('GET %s is a 404 as JSON', async (path) => {
    const { status, contentType, text } = await get(path);
    expect([status, contentType]).toEqual([404, 'application/json; charset=utf-8']);
    expect(JSON.parse(text).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    '%s of a path at which nothing is: a 404 as JSON',
    async (method) => {
      for (const path of ['/nothing', '/graphql/more', '/q']) {
        const response = await fetch(url + path, { method, body: '{"query":"{ __typename }"}' });
        expect([path, response.status]).toEqual([path, 404]);
        expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
        expect(response.headers.get('x-request-id')).toBeTruthy();
      }
    },
  );

  it('HEAD is answered as GET would be, without a body', async () => {
    for (const [path, status] of [
      ['/nothing', 404],
      ['/health/ready', 200],
      ['/openapi.json', 200],
      ['/graphql?query=%7B__typename%7D', 200],
    ] as const) {
      const [head, whole] = [await get(path, 'HEAD'), await get(path)];
      expect([path, head]).toEqual([path, { status, contentType: whole.contentType, text: '' }]);
      expect(whole.text).not.toBe('');
    }
  });

  it.each(['PUT', 'DELETE'])('%s of the graph is refused as JSON', async (method) => {
    const { status, contentType } = await get('/graphql?query=%7B__typename%7D', method);
    expect([method, status, contentType]).toEqual([method, 405, 'application/json; charset=utf-8']);
  });

  it('what a message repeats of a client’s text is cut to 100 characters', async () => {
    const code = 'x'.repeat(100_000);
    const { message } = await refusalOf(
      await post(url, {
        query: 'query ($day: Date!) { province(code: "27", asOf: $day) { name } }',
        variables: { day: code },
      }),
    );
    expect(message).toContain('x'.repeat(90));
    expect(message).not.toContain('x'.repeat(101));
  });
});
