import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSets, makeSnapshot, type Snapshot } from '@ntp-graph/gateway';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json } from '../support/ask.js';
import { frictionlessDataPackage } from '../support/published-schemas/data-package.js';
import { dhis2DataValueSet, dhis2Metadata } from '../support/published-schemas/dhis2.js';
import { ocdsReleasePackage } from '../support/published-schemas/ocds-release-package.js';
import { misfit } from '../support/published-schemas/validate.js';
import { text } from '../support/published-schemas/words.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const out = mkdtempSync(join(tmpdir(), 'ntp-graph-snapshots-'));
let platform: TestPlatform;
let url: string;
beforeAll(async () => {
  platform = await startTestPlatform();
  url = (await platform.startReplica({ snapshots: out })).url;
});
afterAll(async () => {
  await platform?.close();
  rmSync(out, { recursive: true, force: true });
});

const json = async (path: string, headers: Record<string, string> = {}): Promise<Json> =>
  (await fetch(url + path, { headers })).json();

describe('OCDS releases', () => {
  it('fit the schema, are marked where they are synthetic, and are as of a day', async () => {
    const all = await json('/ocds/releases');
    expect(misfit(ocdsReleasePackage, all)).toBeNull();
    const { totalCount } = (await ask(url, '{ procurements { totalCount } }')).data.procurements;
    expect(all.releases).toHaveLength(totalCount);
    expect(all.releases.every(({ synthetic }: Json) => synthetic === true)).toBe(true);
    const extension = await json(new URL(all.extensions[0]).pathname);
    expect(extension).toMatchObject({ compatibility: ['1.1'], schemas: ['release-schema.json'] });
    const before = await json('/ocds/releases?asOf=2023-06-30');
    expect(before.releases.length).toBeLessThan(totalCount);
    const dates = before.releases.flatMap(({ awards = [] }: Json) => awards.map(({ date }: Json) => date));
    expect(dates.every((date: string) => date <= '2023-07')).toBe(true);
  });

  it.each([
    ['/ocds/releases?asOf=2008-01-01', 404, 'No package fits'],
    ['/ocds/releases?stage=BUYING', 400, 'BUYING'],
    ['/ocds/releases?colour=red', 400, 'There is no parameter'],
  ])('%s is refused with %i', async (path, status, words) => {
    const response = await fetch(url + path);
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
  });
});

describe('DHIS2', () => {
  it('gets places with the days that they were in force, and indicators as data elements', async () => {
    const metadata = await json('/dhis2/api/metadata.json');
    expect(misfit(dhis2Metadata, metadata)).toBeNull();
    const byCode = new Map(metadata.organisationUnits.map((unit: Json) => [unit.code, unit]));
    expect(byCode.get('2004:27')).toMatchObject({ openingDate: '1900-01-01', closedDate: '2025-06-30' });
    expect(byCode.get('2025:24')).toMatchObject({ openingDate: '2025-07-01' });
    const ids = new Set(metadata.organisationUnits.map(({ id }: Json) => id));
    expect(ids.size).toBe(metadata.organisationUnits.length);
    expect(metadata.organisationUnits.every(({ parent }: Json) => !parent || ids.has(parent.id))).toBe(true);

    const { id: dataElement } = metadata.dataElements.find(({ code }: Json) => code === 'BHYT_COV');
    const { id: orgUnit } = byCode.get('2004:27') as Json;
    const set = await json(
      `/dhis2/api/dataValueSets?dataElement=${dataElement}&orgUnit=${orgUnit}&startDate=2020-01-01`,
    );
    expect(misfit(dhis2DataValueSet(), set)).toBeNull();
    expect(set.dataValues.length).toBeGreaterThan(0);
    const options = new Set(metadata.categoryOptionCombos.map(({ id }: Json) => id));
    for (const value of set.dataValues) {
      expect(value).toMatchObject({ dataElement, orgUnit });
      expect([options.has(value.categoryOptionCombo), options.has(value.attributeOptionCombo)]).toEqual([
        true,
        true,
      ]);
    }
  });

  it('gets values by our codes, marked where they are synthetic', async () => {
    const set = await json(
      '/dhis2/api/dataValueSets.json?dataElement=BHYT_COV&orgUnit=VN&orgUnit=2004:27&period=2020&idScheme=CODE',
    );
    expect(misfit(dhis2DataValueSet(text), set)).toBeNull();
    expect(set.dataValues).toContainEqual(
      expect.objectContaining({
        dataElement: 'BHYT_COV',
        period: '2020',
        orgUnit: 'VN',
        categoryOptionCombo: 'T._T._T',
        attributeOptionCombo: 'MINISTRY_OF_HEALTH',
        value: '90.85',
      }),
    );
    const made = set.dataValues.filter(({ comment }: Json) => comment.startsWith('SYNTHETIC'));
    expect(
      made.every(({ attributeOptionCombo }: Json) => attributeOptionCombo === 'SYNTHETIC_GENERATOR'),
    ).toBe(true);
  });

  it('is told what is wrong', async () => {
    const response = await fetch(`${url}/dhis2/api/dataValueSets?idScheme=NAME`);
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('expected UID or CODE'),
    ]);
  });
});

describe('a snapshot', () => {
  const names = ['units', 'indicators', 'criteria', 'procurements', 'sources'];
  const some = dataSets.filter(({ name }) => names.includes(name));
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await makeSnapshot({ url, out, dataSets: some });
  });

  it('holds what the graph holds, described by a codebook that fits Frictionless', async () => {
    const codebook = JSON.parse(readFileSync(join(snapshot.folder, 'datapackage.json'), 'utf8'));
    expect(misfit(frictionlessDataPackage, codebook)).toBeNull();
    expect(codebook.version).toBe(snapshot.version);
    const { schema, rowCount } = codebook.resources.find(({ name }: Json) => name === 'procurements');
    const rows = await parquetReadObjects({
      file: await asyncBufferFromFile(join(snapshot.folder, 'procurements.parquet')),
    });
    const { totalCount } = (await ask(url, '{ procurements { totalCount } }')).data.procurements;
    expect([rows.length, rowCount]).toEqual([totalCount, totalCount]);
    expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map(({ name }: Json) => name));
    expect(schema.fields).toContainEqual(
      expect.objectContaining({ name: 'procurements.plannedAmount', type: 'integer', unit: 'VND' }),
    );
    expect(rows.every(({ synthetic }) => synthetic === true)).toBe(true);
  });

  it('is made of the same data under the same version, and served for ever under it', async () => {
    expect(await makeSnapshot({ url, out, dataSets: some })).toEqual(snapshot);
    const again = await makeSnapshot({
      url,
      out,
      dataSets: dataSets.filter(({ name }) => name === 'sources'),
    });
    expect(again.version).not.toBe(snapshot.version);
    const { snapshots } = await json('/data/');
    expect(snapshots.map(({ version }: Json) => version).sort()).toEqual(
      [again.version, snapshot.version].sort(),
    );
    const path = `${url}/data/${snapshot.version}/units.parquet`;
    const { headers } = await fetch(path);
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('content-type')).toBe('application/vnd.apache.parquet');
    expect(headers.get('x-data-version')).toContain('geography=');
    const kept = await fetch(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(kept.status).toBe(304);
    const part = await fetch(path, { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'PAR1']);
    expect((await fetch(`${url}/data/latest/datapackage.json`)).url).toContain(`/data/${again.version}/`);
    expect((await fetch(`${url}/data/${snapshot.version}/..%2f..%2fpasswd.json`)).status).toBe(404);
  });
});

describe('the version of the data', () => {
  const query = '{ indicator(code: "BHYT_COV") { unit } }';
  const post = (headers: object, extensions?: object) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
      body: JSON.stringify({ query, extensions }),
    });

  it('is told to whoever asks for it, in a header or in the answer', async () => {
    expect((await post({})).headers.get('x-data-version')).toBeNull();
    const told = (await post({ prefer: 'data-version' })).headers.get('x-data-version');
    expect(told).toMatch(/^indicators=\w+$/);
    const { extensions } = (await (await post({}, { dataVersion: true })).json()) as Json;
    expect(`indicators=${extensions.dataVersion.indicators}`).toBe(told);
    const file = await fetch(`${url}/graphql?format=csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: 'data-version' },
      body: JSON.stringify({ query }),
    });
    expect(file.headers.get('x-data-version')).toBe(told);
  });
});

describe('the guide', () => {
  const guide = readFileSync(new URL('../../docs/guides/exchange.md', import.meta.url), 'utf8');
  const commands = [...guide.matchAll(/^curl (?:.*\\\n)*.*$/gm)].map(([command]) =>
    command.replaceAll('\\\n', ' '),
  );

  /** Sends what a command of the guide does: an address, headers and perhaps a body. */
  function run(command: string): Promise<Response> {
    const [, path = ''] = /http:\/\/localhost:4000([^\s']*)/.exec(command) ?? [];
    const headers = [...command.matchAll(/-H '([^:']+): ([^']*)'/g)].map(
      ([, name, value]) => [name, value] as [string, string],
    );
    const [, body] = / -d '([^']*)'/.exec(command) ?? [];
    return fetch(url + path, { headers, ...(body === undefined ? {} : { method: 'POST', body }) });
  }

  it('has commands that are answered', async () => {
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      const response = await run(command);
      expect([command, response.status]).toEqual([command, 200]);
      await response.body?.cancel();
    }
  });

  it('shows the real answer to its first', async () => {
    const [, shown] = /```csv\n([\s\S]*?)```/.exec(guide) ?? [];
    const answer = await (await run(commands[0] as string)).text();
    expect(answer.replaceAll('\r\n', '\n')).toBe(shown);
  });
});
