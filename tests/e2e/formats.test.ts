import { setTimeout as sleep } from 'node:timers/promises';
import type { Subgraph } from '@ntp-graph/kit';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import JSONstat from 'jsonstat-toolkit';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json, operation } from '../support/ask.js';
import { askFile, bytesOf } from '../support/ask-file.js';
import { readByDuckdb } from '../support/duckdb.js';
import { libreOffice, pythonWith, readByLibreOffice, readByPandas } from '../support/outside-readers.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

/** Text, days, whole and other numbers, money, booleans, enums and nulls. */
const query = `query Money {
  province(code: "27", asOf: "2024-12-31") {
    name
    communes(first: 40, filter: { types: [COMMUNE] }) {
      nodes {
        id
        name
        validTo
        funding(planYear: 2023, groupBy: [PROGRAMME]) {
          programme { code }
          disbursed
          rate: disbursementRate { value }
        }
      }
    }
  }
}`;

interface Line {
  readonly [header: string]: unknown;
}

/** The same rows, made of the JSON by hand. */
async function expectedLines(): Promise<Line[]> {
  const { data } = await ask(platform.url, query.replace('disbursed', 'disbursed synthetic'));
  return data.province.communes.nodes.flatMap((commune: Json) => {
    const around = {
      'province.name': data.province.name,
      'province.communes.id': commune.id,
      'province.communes.name': commune.name,
      'province.communes.validTo': commune.validTo,
    };
    const groups = commune.funding.length > 0 ? commune.funding : [{ synthetic: false }];
    return groups.map((group: Json) => ({
      ...around,
      'province.communes.funding.programme.code': group.programme?.code ?? null,
      'province.communes.funding.disbursed': group.disbursed ?? null,
      'province.communes.funding.rate.value': group.rate?.value ?? null,
      synthetic: group.synthetic,
    }));
  });
}

async function file(format: string, asked: string = query): Promise<Buffer> {
  return bytesOf(await askFile(platform.url, { query: asked, format }));
}

function arrayBufferOf({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

function toLines([headers = [], ...rows]: readonly (readonly unknown[])[]): Line[] {
  return rows.map((row) => Object.fromEntries(headers.map((header, place) => [header, row[place]])));
}

/** What a spreadsheet or a data frame has, as JSON has it: days as texts. */
function asJson(lines: readonly Line[]): Line[] {
  const cell = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
  return lines.map((line) =>
    Object.fromEntries(Object.entries(line).map(([header, value]) => [header, cell(value)])),
  );
}

/** How many requests the platform has answered in all. */
async function answeredRequests(): Promise<number> {
  const metrics = await (await fetch(`${platform.url}/metrics`)).text();
  const counts = [...metrics.matchAll(/^ntp_graph_request_duration_seconds_count.* (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

it.each([
  ['csv', false],
  ['jsonstat', false],
  ['ndjson', true],
])('a file of %s (all pages: %s) is asked for once', async (format, all) => {
  const pages = '{ provinces(first: 100) { nodes { code listedSince } } }';
  const numbers = '{ provinces(first: 100) { nodes { code criteriaProgress(year: 2024) { met } } } }';
  const asking = { query: all ? pages : numbers, format, all };
  const before = await answeredRequests();
  await bytesOf(await askFile(platform.url, asking));
  // What came after the file would come at once.
  await sleep(300);
  expect(await answeredRequests()).toBe(before + 1);
});

describe('the answer to a query', () => {
  let expected: Line[];
  beforeAll(async () => {
    expected = await expectedLines();
    expect(expected.length).toBeGreaterThanOrEqual(40);
  });

  const asTexts = (lines: readonly Line[]) =>
    lines.map((line) => Object.values(line).map((value) => (value === null ? '' : String(value))));

  it('comes as CSV', async () => {
    const read = parse(await file('csv'), { bom: true, columns: true, record_delimiter: '\r\n' });
    expect(asTexts(read as Line[])).toEqual(asTexts(expected));
    expect(Object.keys(read[0] as object)).toEqual(Object.keys(expected[0] as object));
  });

  it('comes as XLSX, with days as days and money with its unit', async () => {
    const read = toLines(await readSheet(await file('xlsx')));
    expect(read[0]?.['province.communes.validTo']).toBeInstanceOf(Date);
    expect(asJson(read)).toEqual(expected);
  });

  it('comes as Parquet, with money as DECIMAL and days as DATE', async () => {
    const bytes = arrayBufferOf(await file('parquet'));
    const { schema, key_value_metadata } = parquetMetadata(bytes);
    expect(schema.slice(1).map(({ type, converted_type }) => [type, converted_type])).toEqual([
      ['BYTE_ARRAY', 'UTF8'],
      ['BYTE_ARRAY', 'UTF8'],
      ['BYTE_ARRAY', 'UTF8'],
      ['INT32', 'DATE'],
      ['BYTE_ARRAY', 'UTF8'],
      ['INT64', 'DECIMAL'],
      ['DOUBLE', undefined],
      ['BOOLEAN', undefined],
    ]);
    const meaning = JSON.parse(key_value_metadata?.[0]?.value ?? '');
    expect(meaning[5]).toMatchObject({ name: 'province.communes.funding.disbursed', unit: 'VND' });
    expect(asJson(await parquetReadObjects({ file: bytes }))).toEqual(expected);
  });

  it('comes as NDJSON', async () => {
    const lines = (await file('ndjson')).toString().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(expected);
  });

  it('comes as JSON-stat', async () => {
    const dataset = JSONstat(JSON.parse((await file('jsonstat')).toString()));
    const known = expected.filter((line) => typeof line['province.communes.funding.disbursed'] === 'number');
    expect(known.length).toBeGreaterThan(30);
    for (const line of known) {
      const cell = dataset.Data({
        'province.communes.id': line['province.communes.id'],
        'province.communes.funding.programme.code': line['province.communes.funding.programme.code'],
        measure: 'province.communes.funding.disbursed',
      });
      expect(cell).toEqual({
        value: line['province.communes.funding.disbursed'],
        status: line.synthetic ? 'synthetic' : null,
      });
    }
    const label = dataset.Dimension('province.communes.id').Category(0).label;
    expect(label).toBe(expected[0]?.['province.communes.name']);
  });

  const withExcel = pythonWith('pandas', 'openpyxl');
  it.skipIf(!withExcel).each([
    ['xlsx', 'pandas.read_excel(path)'],
    ['csv', 'pandas.read_csv(path, float_precision="round_trip")'],
    ['ndjson', 'pandas.read_json(path, lines=True, convert_dates=False, precise_float=True)'],
  ])('is read by pandas as %s, row by row', async (format, read) => {
    const asked = { file: await file(format), name: `table.${format}`, read };
    expect(readByPandas(withExcel as string, asked)).toEqual(expected);
  });

  const withParquet = pythonWith('pandas', 'pyarrow');
  it.skipIf(!withParquet)('is read by pandas and pyarrow, row by row', async () => {
    const asked = { file: await file('parquet'), name: 'table.parquet', read: 'pandas.read_parquet(path)' };
    const read = readByPandas(withParquet as string, asked);
    const money = 'province.communes.funding.disbursed';
    expect(read.map((line) => ({ ...line, [money]: line[money] && Number(line[money]) }))).toEqual(expected);
  });

  it('is read by DuckDB, row by row', async () => {
    expect(await readByDuckdb(await file('parquet'))).toEqual(expected);
  });

  it.skipIf(!libreOffice)('is read by LibreOffice, row by row, money with its sign', async () => {
    const money = 'province.communes.funding.disbursed';
    const shown = ([header, value]: [string, unknown]) => {
      if (value === null) return '';
      if (header === money) return `${(value as number).toLocaleString('en-US')} ₫`;
      if (typeof value === 'number') return String(Number(value.toPrecision(15)));
      return typeof value === 'boolean' ? String(value).toUpperCase() : value;
    };
    const [headers, ...read] = await readByLibreOffice(await file('xlsx'));
    expect(headers).toEqual(Object.keys(expected[0] as object));
    expect(read).toEqual(expected.map((line) => Object.entries(line).map(shown)));
  });
});

describe('a file', () => {
  it('comes by accept too, to a POST, and says what to call it', async () => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query: 'query Names { programmes { code name } }' }),
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="Names.csv"');
    expect(await response.text()).toContain('programmes.code,programmes.name,synthetic\r\n');
  });

  it('is served from the answer that is kept, and is 304 to whoever has it', async () => {
    const asked = { query: '{ programmes { code } }', format: 'ndjson' };
    await askFile(platform.url, asked);
    await askFile(platform.url, asked);
    const { headers } = await askFile(platform.url, { ...asked, format: 'csv' });
    expect(headers.get('x-cache')).toBe('hit');
    const etag = headers.get('etag') as string;
    const parameters = new URLSearchParams({ query: asked.query, format: 'csv' });
    const same = await fetch(`${platform.url}/graphql?${parameters}`, { headers: { 'if-none-match': etag } });
    expect(same.status).toBe(304);
  });

  it('of lists side by side is a workbook with a sheet for each', async () => {
    const { query: late, variables } = operation('late-procurements');
    const response = await askFile(platform.url, { query: late, variables, format: 'xlsx' });
    const sheets = await readWorkbook(await bytesOf(response));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'procurements.milestones',
      'settlementDossiers',
      'equipmentProposals',
      'outsideFunding',
    ]);
    const { data } = await ask(platform.url, late, variables);
    expect(toLines(sheets[3]?.data as never).map((line) => line['outsideFunding.funder'])).toEqual(
      data.outsideFunding.map(({ funder }: Json) => funder),
    );
  });

  it('says of each row whether it is synthetic, though nobody asked', async () => {
    const asked = `{
      provinces(asOf: "2024-12-31", first: 63) {
        nodes { observations(indicators: ["BHYT_COV"], from: "2023", to: "2024") { value } }
      }
    }`;
    const read = toLines(await readSheet(await file('xlsx', asked)));
    const marks = asked.replace('value', 'provenance { synthetic }');
    const { data } = await ask(platform.url, marks);
    expect(read.map(({ synthetic }) => synthetic)).toEqual(
      data.provinces.nodes.flatMap(({ observations }: Json) =>
        observations.map(({ provenance }: Json) => provenance.synthetic),
      ),
    );
    expect(new Set(read.map(({ synthetic }) => synthetic)).size).toBe(2);
  });
});

describe('all pages', () => {
  const communes =
    'query ($size: Int = 7) { communes(asOf: "2025-12-31", first: $size) { totalCount nodes { id name } } }';

  it.each(['csv', 'ndjson', 'xlsx', 'parquet'])('of a list are one file, as %s', async (format) => {
    const response = await askFile(platform.url, { query: communes, format, all: true });
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="communes.${format}"`);
    expect(response.headers.get('x-data-version')).toMatch(/^geography=\w+$/);
    const bytes = await bytesOf(response);
    const ids = async (): Promise<unknown[]> => {
      if (format === 'csv')
        return parse(bytes, { bom: true, columns: true }).map((line: Json) => line['communes.id']);
      if (format === 'xlsx') return toLines(await readSheet(bytes)).map((line) => line['communes.id']);
      const lines =
        format === 'parquet'
          ? await parquetReadObjects({ file: arrayBufferOf(bytes) })
          : bytes
              .toString()
              .trimEnd()
              .split('\n')
              .map((line) => JSON.parse(line));
      return lines.map((line) => line['communes.id']);
    };
    const { data } = await ask(platform.url, communes.replace('nodes', 'pageInfo { hasNextPage } nodes'));
    const found = await ids();
    expect(data.communes.totalCount).toBeGreaterThan(2000);
    expect(found).toHaveLength(data.communes.totalCount);
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(0, 7)).toEqual(data.communes.nodes.map(({ id }: Json) => id));
  });

  it('begin after the cursor that the query says', async () => {
    const { data } = await ask(
      platform.url,
      '{ provinces(first: 30) { totalCount pageInfo { endCursor } } }',
    );
    const query = 'query ($after: String) { provinces(after: $after) { nodes { id } } }';
    const variables = { after: data.provinces.pageInfo.endCursor };
    const response = await askFile(platform.url, { query, variables, format: 'ndjson', all: true });
    expect((await bytesOf(response)).toString().trimEnd().split('\n')).toHaveLength(
      data.provinces.totalCount - 30,
    );
  });

  const observations = '{ observations { nodes { id value } } }';
  const indicators = () => platform.subgraphs.find(({ name }) => name === 'indicators') as Subgraph;

  it('are of one state of the data, or the file says that it is not whole, and is cut off', async () => {
    const response = await askFile(platform.url, { query: observations, format: 'csv', all: true });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let text = Buffer.from((await reader.read()).value as Uint8Array).toString();
    await indicators().orm.em.getConnection().execute('update indicators.data_set set version = version + 1');
    const rest = async () => {
      for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
        text += Buffer.from(value as Uint8Array).toString();
      }
    };
    await expect(rest()).rejects.toThrow('terminated');
    expect(text.trimEnd().split('\r\n').at(-1)).toMatch(/^"#ERROR DATA_CHANGED: The file is not whole: .+"$/);
  });

  it('of four lists are written at a time, and who asks for a fifth is told to wait', async () => {
    const controller = new AbortController();
    const asked = { query: observations, format: 'csv', all: true, signal: controller.signal };
    const files = await Promise.all([1, 2, 3, 4].map(() => askFile(platform.url, asked)));
    expect(files.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const fifth = await askFile(platform.url, asked);
    expect([fifth.status, fifth.headers.get('retry-after')]).toEqual([503, '30']);
    controller.abort();
    const again = { query: '{ provinces { nodes { id } } }', format: 'csv', all: true };
    await expect.poll(async () => (await askFile(platform.url, again)).status).toBe(200);
  });

  it('are read no further when nobody waits for them', async () => {
    const subgraph = indicators() as { readContext: Subgraph['readContext'] };
    const { readContext } = subgraph;
    let reads = 0;
    subgraph.readContext = (...args) => {
      reads += 1;
      return readContext(...args);
    };
    const controller = new AbortController();
    const { signal } = controller;
    const response = await askFile(platform.url, { query: observations, format: 'csv', all: true, signal });
    await (response.body as ReadableStream<Uint8Array>).getReader().read();
    controller.abort();
    // Whatever was under way when the server heard of it.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = reads;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(reads).toBe(before);
    subgraph.readContext = readContext;
  });
});
