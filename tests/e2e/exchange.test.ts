import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSets, makeSnapshot, type Snapshot } from '@ntp-graph/gateway';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import sdmxRest from 'sdmx-rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json } from '../support/ask.js';
import { frictionlessDataPackage } from '../support/published-schemas/data-package.js';
import { dhis2DataValueSet, dhis2Metadata } from '../support/published-schemas/dhis2.js';
import { ocdsReleasePackage } from '../support/published-schemas/ocds-release-package.js';
import { sdmxData } from '../support/published-schemas/sdmx-data.js';
import { sdmxStructure } from '../support/published-schemas/sdmx-structure.js';
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

const context = 'dataflow=NTP_GRAPH:OBSERVATIONS(1.0.0)';
const csvType = sdmxRest.data.DataFormat.SDMX_CSV_2_0_0;

/** The address of a data query as the client library writes it. */
function dataUrl(query: object): string {
  const service = sdmxRest.getService({ api: 'v2.0.0', url: `${url}/sdmx` });
  return sdmxRest.getUrl(sdmxRest.getDataQuery2({ context, ...query }), service);
}

function structureUrl(query: object): string {
  const service = sdmxRest.getService({ api: 'v2.0.0', url: `${url}/sdmx` });
  return sdmxRest.getUrl(sdmxRest.getMetadataQuery({ agency: 'NTP_GRAPH', ...query }), service);
}

async function dataMessage(query: object, further = ''): Promise<Json> {
  const response = await fetch(dataUrl(query) + further);
  expect(response.headers.get('content-type')).toContain('application/vnd.sdmx.data+json');
  return response.json();
}

async function csvRows(query: object, accept = csvType): Promise<Record<string, string>[]> {
  const response = await fetch(dataUrl(query), { headers: { accept } });
  return parse(await response.text(), { columns: true });
}

/** The observations of a data message, their indexes looked up: what a client makes of it. */
function decoded({ data }: Json): Json[] {
  const [{ dimensions, measures, attributes }] = data.structures;
  const atObservation = dimensions.observation;
  const components = [...measures.observation, ...attributes.observation];
  const codeOf = (component: Json, place: number) =>
    component.values[place].id ?? component.values[place].value;
  return data.dataSets.flatMap((dataSet: Json) => {
    const flat = dataSet.observations ? { '': { observations: dataSet.observations } } : dataSet.series;
    return Object.entries<Json>(flat).flatMap(([seriesKey, { observations }]) =>
      Object.entries<Json>(observations).map(([key, held]) => {
        const places = [...(seriesKey ? seriesKey.split(':') : []), ...key.split(':')].map(Number);
        const keyed = [...dimensions.series, ...atObservation].map((each: Json, index) => [
          each.id,
          codeOf(each, places[index] as number),
        ]);
        const said = components.map((each: Json, index) => [
          each.id,
          each.values && held[index] !== null ? codeOf(each, held[index]) : held[index],
        ]);
        return { ...Object.fromEntries([...keyed, ...said]), validFrom: dataSet.validFrom ?? null };
      }),
    );
  });
}

const coverage = { key: 'A.VN.BHYT_COV', filters: ['TIME_PERIOD=ge:2019+le:2022'] };

describe('SDMX data', () => {
  it.each(['TIME_PERIOD', 'AllDimensions'])(
    'by %s fit the schema and say what the graph says',
    async (obsDimension) => {
      const message = await dataMessage({ ...coverage, obsDimension });
      expect(misfit(sdmxData, message)).toBeNull();
      const query = `{ observations(first: 100, filter: {
      unit: "VN", indicators: ["BHYT_COV"], from: "2019", to: "2022", sex: null, age: null, ethnicity: null, residence: null
    }) { nodes { period value publisher publishedOn } } }`;
      const { nodes } = (await ask(url, query)).data.observations;
      const latest = nodes.filter((node: Json) => node.publishedOn !== null || node.period !== '2020');
      const told = decoded(message).map(({ TIME_PERIOD, OBS_VALUE, PUBLISHED_ON }) => [
        TIME_PERIOD,
        OBS_VALUE,
        PUBLISHED_ON,
      ]);
      expect(told.sort()).toEqual(
        latest.map((node: Json) => [node.period, node.value, node.publishedOn]).sort(),
      );
    },
  );

  it('are the same rows as SDMX-CSV, with names beside the codes where they are asked for', async () => {
    const rows = await csvRows(coverage);
    expect(Object.keys(rows[0] ?? {}).slice(0, 4)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'FREQ']);
    const fromJson = decoded(await dataMessage(coverage)).map(({ TIME_PERIOD, OBS_VALUE }) => [
      TIME_PERIOD,
      String(OBS_VALUE),
    ]);
    expect(rows.map(({ TIME_PERIOD, OBS_VALUE }) => [TIME_PERIOD, OBS_VALUE]).sort()).toEqual(
      fromJson.sort(),
    );
    const [named] = await csvRows(coverage, `${csvType};labels=both;keys=obs`);
    expect(named).toMatchObject({ 'REF_AREA: Địa bàn': 'VN: Cộng hòa xã hội chủ nghĩa Việt Nam' });
    expect(named?.OBS_KEY).toMatch(/^A\.VN\.BHYT_COV\.T\._T\._T\._T\.\w+\.2019$/);
  });

  it('have the last word of each publisher, and every word with includeHistory, each from the day it came', async () => {
    const lifeExpectancy = { key: 'A.VN.DEM_LE0', filters: ['TIME_PERIOD=2016'] };
    expect(decoded(await dataMessage(lifeExpectancy)).map(({ OBS_VALUE }) => OBS_VALUE)).toEqual([73.39]);
    const message = await dataMessage({ ...lifeExpectancy, history: true });
    expect(misfit(sdmxData, message)).toBeNull();
    expect(decoded(message)).toMatchObject([
      { OBS_VALUE: 73.4, validFrom: null },
      { OBS_VALUE: 73.39, OBS_STATUS: 'P', validFrom: '2019-08-05T00:00:00+07:00' },
    ]);
    const rows = await csvRows({ ...lifeExpectancy, history: true });
    expect(rows.map(({ ACTION, VALID_FROM }) => [ACTION, VALID_FROM])).toEqual([
      ['R', ''],
      ['R', '2019-08-05'],
    ]);
  });

  it('are with updatedAfter what was entered since, the last word of each publisher alone', async () => {
    const facts = { key: 'A.VN.BHYT_COV,A.VN.DEM_LE0', filters: ['SYNTHETIC=false'] };
    const since = await csvRows({ ...facts, updatedAfter: '2024-07-12T10:00:00Z' });
    expect(new Set(since.map(({ ACTION }) => ACTION))).toEqual(new Set(['R']));
    const keyed = (rows: Record<string, string>[]) =>
      rows.map(({ INDICATOR, PUBLISHER, TIME_PERIOD, OBS_VALUE }) =>
        [INDICATOR, PUBLISHER, TIME_PERIOD, OBS_VALUE].join(),
      );
    // All of it was entered when the data set was loaded.
    expect(keyed(since).sort()).toEqual(keyed(await csvRows(facts)).sort());
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect((await fetch(dataUrl({ ...facts, updatedAfter: tomorrow }))).status).toBe(404);
  });

  it('are marked where our generator made them, whatever attributes are asked for', async () => {
    const query = { key: 'A.2004_27.BHYT_COV', lastNObs: 1, attributes: 'none' };
    const rows = await csvRows(query);
    expect(new Set(rows.map(({ SYNTHETIC }) => SYNTHETIC))).toContain('true');
    expect(Object.keys(rows[0] ?? {})).not.toContain('OBS_STATUS');
  });

  it('are sent again only when they changed', async () => {
    const { headers } = await fetch(dataUrl(coverage));
    expect(headers.get('x-data-version')).toMatch(/^geography=\w+,indicators=\w+$/);
    const again = await fetch(dataUrl(coverage), { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it.each([
    ['/sdmx/data/dataflow/ECB/EXR/1.0.0', 404, 100, 'expected dataflow/NTP_GRAPH/OBSERVATIONS/1.0.0'],
    ['/sdmx/data?c[INDICATOR]=NONE', 404, 100, 'No observation fits the query.'],
    ['/sdmx/data?c[COLOUR]=RED', 400, 150, 'There is no component "COLOUR"'],
    ['/sdmx/data?c[TIME_PERIOD]=ge:soon', 400, 140, '"soon" is not a period'],
    ['/sdmx/data?updatedAfter=yesterday', 400, 140, 'expected a moment such as'],
    ['/sdmx/data?startPeriod=2020', 400, 140, 'There is no parameter "startPeriod"'],
    [
      '/sdmx/data?dimensionAtObservation=SEX',
      501,
      501,
      'expected dimensionAtObservation=TIME_PERIOD or AllDimensions',
    ],
    ['/sdmx/data?includeHistory=true&lastNObservations=1', 501, 501, 'expected them without includeHistory'],
    ['/sdmx/structure/spreadsheet', 400, 140, 'There is no artefact type "spreadsheet"'],
    ['/sdmx/structure/codelist/NTP_GRAPH/CL_NONE', 404, 100, 'lists those that there are'],
  ])('%s is refused with %i and code %i', async (path, status, code, words) => {
    const response = await fetch(url + path);
    const message = (await response.json()) as Json;
    expect([response.status, message.errors[0].code]).toEqual([status, code]);
    expect(message.errors[0].detail).toContain(words);
    expect(misfit(sdmxStructure, message)).toBeNull();
  });
});

describe('SDMX structures', () => {
  it('fit the schema, and hold every code list that the data use, units of both editions among them', async () => {
    const response = await fetch(
      structureUrl({ resource: 'dataflow', id: 'OBSERVATIONS', references: 'descendants' }),
    );
    const message = (await response.json()) as Json;
    expect(misfit(sdmxStructure, message)).toBeNull();
    const { dataStructures, codelists } = message.data;
    const { dimensions } = dataStructures[0].dataStructureComponents.dimensionList;
    expect(dimensions.map(({ id }: Json) => id).join('.')).toBe(
      'FREQ.REF_AREA.INDICATOR.SEX.AGE.ETHNICITY.RESIDENCE.PUBLISHER',
    );
    const areas = codelists.find(({ id }: Json) => id === 'CL_REF_AREA').codes;
    expect(areas.map(({ id }: Json) => id)).toEqual(
      expect.arrayContaining(['VN', '2004_27', '2025_24', '2004_TN']),
    );
    expect(new Set(areas.map(({ id }: Json) => id)).size).toBe(areas.length);
  });

  it('come in part, and as stubs', async () => {
    const part = await json('/sdmx/structure/codelist/NTP_GRAPH/CL_SEX/1.0.0/F', { 'accept-language': 'en' });
    expect(part.data.codelists[0]).toMatchObject({
      isPartial: true,
      codes: [{ id: 'F', name: 'Female', names: { vi: 'Nữ', en: 'Female' } }],
    });
    const stubs = await json('/sdmx/structure/*?detail=allstubs');
    expect(misfit(sdmxStructure, stubs)).toBeNull();
    expect(stubs.data.codelists).toHaveLength(9);
  });
});

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
