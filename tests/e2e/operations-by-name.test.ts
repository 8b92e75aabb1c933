import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemaFolder } from '@ntp-graph/gateway';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json, operation, post } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const published = readdirSync(`${schemaFolder}operations`).map((file) => file.replace('.graphql', ''));

const ofOurOwn = `# variables: {"text": "ba"}   Places by name, of the levels asked for.
query Places($text: String!, $levels: [AdministrativeLevel!], $on: Date, $first: Int! = 3, $short: Boolean = false) {
  searchUnits(text: $text, levels: $levels, asOf: $on, first: $first) { nodes { id name @skip(if: $short) } }
}
`;

let folder: string;
let platform: TestPlatform;
let url: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ntp-graph-operations-'));
  writeFileSync(join(folder, 'places.graphql'), ofOurOwn);
  writeFileSync(join(folder, 'outdated.graphql'), '{ nothing }');
  platform = await startTestPlatform();
  url = (await platform.startReplica({ documents: { folder, onlyPersisted: true } })).url;
});
afterAll(async () => {
  await platform?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}${path}`, { headers });
  const text = await response.text();
  return { response, text, json: () => JSON.parse(text) as Json };
}

/** The variables of an operation as parameters. */
function parametersOf(variables: Readonly<Record<string, unknown>>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(variables)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== null)
        parameters.append(name, typeof each === 'object' ? JSON.stringify(each) : String(each));
    }
  }
  return parameters;
}

let described: Json;
beforeAll(async () => {
  described = (await get('/openapi.json')).json();
});

/** Whether an answer is what the description of the operations says. */
function isAsDescribed(name: string, answer: unknown) {
  const { schema } = described.paths[`/q/${name}`].get.responses[200].content['application/json'];
  const ajv = new Ajv2020.default({ strict: false, validateFormats: false });
  const isValid = ajv.compile({ ...schema, components: described.components });
  isValid(answer);
  return isValid.errors ?? 'as described';
}

describe('an operation at its own address', () => {
  it.each(published)('%s is answered as its document is, and as it is described', async (name) => {
    const { query, variables } = operation(name);
    const { response, json } = await get(`/q/${name}?${parametersOf(variables)}`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('etag')).toBeTruthy();
    expect(json()).toEqual(await ask(platform.url, query, variables));
    expect(isAsDescribed(name, json())).toBe('as described');
  });

  it('may be of the folder that whoever runs it has added', async () => {
    const { json } = await get(
      '/q/places?text=ba&levels=COMMUNE&levels=PROVINCE&on=2025-12-31&first=2&short=true',
    );
    const expected = await ask(platform.url, ofOurOwn, {
      text: 'ba',
      levels: ['COMMUNE', 'PROVINCE'],
      on: '2025-12-31',
      first: 2,
      short: true,
    });
    expect(json()).toEqual(expected);
    expect(json().data.searchUnits.nodes).toHaveLength(2);
  });

  it('takes a list as JSON too, and an empty field of a form as left out', async () => {
    const levels = encodeURIComponent('["COMMUNE"]');
    const { json } = await get(`/q/places?text=ba&levels=${levels}&on=&first=`);
    expect(json().data.searchUnits.nodes).toHaveLength(3);
  });

  it('comes in every format, and as all pages', async () => {
    const { response, text } = await get('/q/places?text=ba&format=csv&all=true');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="Places.csv"');
    expect(text.split('\r\n').length).toBeGreaterThan(10);
    const byAccept = await get('/q/places?text=ba', { accept: 'application/x-ndjson' });
    expect(byAccept.text.trimEnd().split('\n')).toHaveLength(3);
  });

  it.each([
    [
      '/q/none',
      404,
      'NOT_FOUND',
      'There is no operation "none"; expected one of advanced-ntm-registrations,',
    ],
    [
      '/q/places?text=ba&leval=COMMUNE',
      400,
      'BAD_USER_INPUT',
      'There is no parameter "leval"; expected text, levels',
    ],
    ['/q/places?text=ba&first=two', 400, 'BAD_USER_INPUT', 'Variable "$first" got invalid value "two"'],
    ['/q/places?text=ba&text=be', 400, 'BAD_USER_INPUT', 'text is given 2 times; expected one value.'],
    ['/q/places', 400, 'BAD_USER_INPUT', 'Variable "$text" of required type "String!" was not provided.'],
    ['/q/places?text=ba&format=pdf', 400, 'UNKNOWN_FORMAT', 'expected one of json, csv'],
    ['/q/outdated', 400, 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nothing"'],
  ])('%s is %i, and the error says what would be right', async (path, status, code, message) => {
    const { response, json } = await get(path);
    expect(response.status).toBe(status);
    expect(json().errors[0].extensions.code).toBe(code);
    expect(json().errors[0].message).toContain(message);
  });

  it('is asked for by GET alone', async () => {
    const response = await fetch(`${url}/q/places?text=ba`, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('may be named by its hash, and is executed where nothing else is', async () => {
    const documentId = `sha256:${createHash('sha256').update(ofOurOwn).digest('hex')}`;
    const byHash = await (await post(url, { documentId, variables: { text: 'ba' } })).json();
    expect(byHash).toMatchObject({ data: { searchUnits: { nodes: [{}, {}, {}] } } });
    const other = await (await post(url, { query: '{ programmes { code } }' })).json();
    expect(other).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' } }] });
    const file = await get(
      `/graphql?${new URLSearchParams({ query: '{ programmes { code } }', format: 'csv' })}`,
    );
    expect(file.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' } }] });
  });
});

describe('/openapi.json', () => {
  it('is OpenAPI 3.1, by its published schema', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(described))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('describes every operation that fits the graph, with its parameters', () => {
    expect(Object.keys(described.paths)).toEqual([...published, 'places'].sort().map((name) => `/q/${name}`));
    const { summary, parameters } = described.paths['/q/places'].get;
    expect(summary).toBe('Places by name, of the levels asked for.');
    expect(parameters.slice(0, 4)).toMatchObject([
      { name: 'text', in: 'query', required: true, example: 'ba', schema: { type: 'string' } },
      { name: 'levels', required: false, schema: { type: 'array', items: { enum: expect.any(Array) } } },
      { name: 'on', schema: { type: 'string', format: 'date' } },
      { name: 'first', required: false, schema: { type: 'integer', default: 3 } },
    ]);
  });
});

it.each([
  ['vi', 'Truy vấn có sẵn'],
  ['en', 'Ready operations'],
])('a page has a form for each, in the language %s', async (language, title) => {
  const { response, text } = await get('/q', { 'accept-language': language });
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).toContain(`<html lang="${language}">`);
  expect(text).toContain(`<h1>${title}</h1>`);
  expect(text).toContain('<form action="q/places">');
  expect(text).toContain('<input name="text" value="ba" required>');
  expect(text).not.toContain('q/outdated');
});
