import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, operation, post } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

const page = '{ provinces(first: 3, asOf: "2024-12-31") { totalCount nodes { name } } }';

async function ask(body: object, url = platform.url) {
  return (await post(url, body)).json();
}

describe('what a request costs', () => {
  it('is told to who asks for it, and to nobody else', async () => {
    const { data, extensions } = (await ask({ query: page, extensions: { cost: true } })) as never;
    expect(extensions).toEqual({ cost: { estimated: 6, limit: 500_000 } });
    expect(await ask({ query: page })).toEqual({ data });
  });

  it('is no more than the limit, however the request comes', async () => {
    const { url } = await platform.startReplica({ documents: { limits: { cost: 5 } } });
    const search = `query=${encodeURIComponent(page)}`;
    for (const answer of [
      await ask({ query: page }, url),
      await (await fetch(`${url}/graphql?${search}`)).json(),
    ]) {
      expect(answer).toEqual({
        errors: [
          {
            message:
              'The request has 6 fields in its answer, by an estimate; expected at most 5 (LIMIT_COST). ' +
              'Ask for smaller pages (`first`, then `after`), for fewer lists within lists, or for fewer fields.',
            extensions: { code: 'COST_LIMIT' },
          },
        ],
      });
    }
  });
});

describe('limits hold for whatever is executed', () => {
  const large = `{ ${'__typename '.repeat(500)} }`;
  const sha256Hash = createHash('sha256').update(large).digest('hex');

  it.each([
    ['with a member that nobody knows', { query: large, more: 1 }],
    ['with its hash', { query: large, extensions: { persistedQuery: { version: 1, sha256Hash } } }],
    ['asked for the second time', { query: large }],
    ['asked for the third time', { query: large }],
    ['by a name that it does not have', { query: large, operationName: 'Other' }],
  ])('a document %s', async (_how, body) => {
    expect(await ask(body)).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }] });
  });
});

describe('documents that the server knows', () => {
  const { query, variables } = operation('province-communes');
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const ways: [string, object][] = [
    ['by name', { documentId: 'province-communes', variables }],
    ['by hash', { documentId: `sha256:${sha256Hash}`, variables }],
    ['as a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash } }, variables }],
    ['word for word', { query, variables }],
  ];

  it.each(ways)('are found %s', async (_way, body) => {
    expect(await ask(body)).toMatchObject({ data: { province: { name: 'Bắc Ninh' } } });
  });

  it('are found by GET', async () => {
    const search = new URLSearchParams({
      documentId: 'province-communes',
      variables: JSON.stringify(variables),
    });
    const response = await fetch(`${platform.url}/graphql?${search}`);
    expect(await response.json()).toMatchObject({ data: { province: { name: 'Bắc Ninh' } } });
  });

  it('can be the only ones', async () => {
    const { url } = await platform.startReplica({ documents: { onlyPersisted: true } });
    for (const [, body] of ways) {
      expect(await ask(body, url)).toMatchObject({ data: { province: { name: 'Bắc Ninh' } } });
    }
    for (const other of [page, `${query} `, '{ __schema { queryType { name } } }']) {
      for (let time = 0; time < 3; time += 1) {
        expect(await ask({ query: other }, url)).toMatchObject({
          errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' } }],
        });
      }
    }
    expect(await ask({ documentId: 'no-such-document' }, url)).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});

describe('rows that are read for one fetch', () => {
  it('are no more than the limit: a field beyond is null and says so, and the others stay', async () => {
    const { url } = await platform.startReplica({ sources: { mostRows: 20 } });
    const query = `{
      province(code: "27", asOf: "2024-12-31") { name communes(first: 50) { nodes { name } } }
      few: provinces(first: 3, asOf: "2024-12-31") { nodes { name } }
      programmes { code }
    }`;
    const whole = (await ask({ query })) as Answer;
    const { data, errors } = (await ask({ query }, url)) as Answer;
    expect(errors).toEqual([
      {
        message: expect.stringMatching(
          /^More than 20 rows are read for it \(LIMIT_ROWS\); expected smaller pages /,
        ),
        path: ['province'],
        extensions: { code: 'TOO_MANY_ROWS', serviceName: 'geography' },
      },
    ]);
    expect(data).toEqual({ ...whole.data, province: null });
  });
});
