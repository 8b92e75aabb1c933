import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json } from '../support/ask.js';
import { askFile, bytesOf } from '../support/ask-file.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

interface Line {
  readonly [header: string]: unknown;
}

describe('the file of a long answer', () => {
  const beside = (fields: string) =>
    `{ province(code: "27", asOf: "2024-12-31") { name communes(first: 60) { nodes { id province { communes(first: 60) { nodes { ${fields} } } } } } } }`;
  const names = Array.from({ length: 6 }, (_, index) => `n${index}: name`).join(' ');
  const long = beside(`id code unitId ${names}`);

  it('has the rows of its JSON', async () => {
    const json = await ask(platform.url, long);
    expect(JSON.stringify(json).length).toBeGreaterThan(400_000);
    const ids = json.data.province.communes.nodes.flatMap(({ id, province }: Json) =>
      province.communes.nodes.map((inner: Json) => [id, inner.id]),
    );
    const response = await askFile(platform.url, { query: long, format: 'csv' });
    expect(response.headers.get('etag')).toMatch(/^W\//);
    const lines = parse(await bytesOf(response), { bom: true, columns: true }) as Line[];
    const outer = 'province.communes.id';
    const inner = 'province.communes.province.communes.id';
    expect(lines.map((line) => [line[outer], line[inner]])).toEqual(ids);
    expect(
      (await readSheet(await bytesOf(await askFile(platform.url, { query: long, format: 'xlsx' })))).length,
    ).toBe(ids.length + 1);
  });

  it('is refused in the same words', async () => {
    const response = await askFile(platform.url, { query: long, format: 'jsonstat' });
    const { errors } = (await response.json()) as Json;
    expect([response.status, errors[0].extensions.code]).toEqual([400, 'FORMAT_DOES_NOT_FIT']);
    expect(errors[0].message).toContain('The query selects no number; expected one at least');
  });
});

describe('what is made while it is sent', () => {
  const query = '{ communes(asOf: "2025-12-31") { nodes { id name } } }';

  it.each([
    ['a file of all pages', `/graphql?${new URLSearchParams({ query, format: 'csv', all: 'true' })}`],
    ['observations as SDMX', '/sdmx/data?c[INDICATOR]=BHYT_COV&c[TIME_PERIOD]=2023'],
  ])('%s, is compressed on its way', async (_which, path) => {
    const open = (encoding: string) =>
      fetch(platform.url + path, { headers: { 'accept-encoding': encoding, accept: '*/*' } });
    const [plain, zipped] = await Promise.all([open('identity'), open('gzip')]);
    expect(plain.headers.has('content-encoding')).toBe(false);
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.headers.get('vary')).toContain('accept-encoding');
    // What an SDMX message says of itself, and when it was made, comes first.
    const endOf = async (response: Response) => (await response.text()).slice(-10_000);
    expect(await endOf(zipped)).toBe(await endOf(plain));
  });
});
