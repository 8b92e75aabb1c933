import { parse } from 'csv-parse/sync';
import sdmxRest from 'sdmx-rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json } from '../support/ask.js';
import { type SdmxCsvChoices, sdmxCsvMisfit } from '../support/published-schemas/sdmx-csv.js';
import { sdmxData } from '../support/published-schemas/sdmx-data.js';
import { sdmxStructure } from '../support/published-schemas/sdmx-structure.js';
import { misfit } from '../support/published-schemas/validate.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

let platform: TestPlatform;
let url: string;
beforeAll(async () => {
  platform = await startTestPlatform();
  url = platform.url;
});
afterAll(() => platform?.close());

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
  const text = await response.text();
  const [, labels = 'id'] = /labels=(\w+)/.exec(accept) ?? [];
  const [, keys = 'none'] = /keys=(\w+)/.exec(accept) ?? [];
  expect(sdmxCsvMisfit(parse(text), { labels, keys } as SdmxCsvChoices)).toBeNull();
  return parse(text, { columns: true });
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

  it.each(
    ['id', 'both', 'name'].flatMap((labels) =>
      ['none', 'obs', 'series', 'both'].map((keys) => [labels, keys]),
    ),
  )('fit SDMX-CSV 2.0 with labels=%s and keys=%s', async (labels, keys) => {
    const rows = await csvRows(coverage, `${csvType};labels=${labels};keys=${keys}`);
    expect(rows.length).toBeGreaterThan(3);
    expect(Object.keys(rows[0] ?? {}).filter((name) => name.endsWith('_KEY'))).toHaveLength(
      { none: 0, obs: 1, series: 1, both: 2 }[keys as 'none'],
    );
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
    ['/sdmx/schema/dataflow/NTP_GRAPH/OBSERVATIONS/1.0.0', 501, 501, 'expected the structure of the data'],
    ['/sdmx/availability?mode=available', 501, 501, 'expected mode=exact'],
    ['/sdmx/availability/*/*/*/*/*/COLOUR', 400, 150, 'There is no dimension "COLOUR"'],
    ['/sdmx/availability?c[INDICATOR]=NONE', 404, 100, 'No observation fits the query.'],
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

describe('SDMX availability', () => {
  const availability = async (query: object): Promise<Json> => {
    const service = sdmxRest.getService({ api: 'v2.0.0', url: `${url}/sdmx` });
    const address = sdmxRest.getUrl(sdmxRest.getAvailabilityQuery2({ context, ...query }), service);
    const message = (await (await fetch(address)).json()) as Json;
    expect(misfit(sdmxStructure, message)).toBeNull();
    return message.data;
  };

  it('says which values of each dimension there are, as the data have them', async () => {
    const { dataConstraints } = await availability(coverage);
    const [{ role, annotations, cubeRegions }] = dataConstraints;
    const observed = decoded(await dataMessage(coverage));
    expect([role, annotations[0]]).toEqual([
      'Actual',
      { id: 'obs_count', type: 'sdmx_metrics', title: String(observed.length) },
    ]);
    for (const { id, values } of cubeRegions[0].keyValues) {
      expect([id, values]).toEqual([id, [...new Set(observed.map((each) => each[id]))].sort()]);
    }
    expect(cubeRegions[0].keyValues).toHaveLength(9);
  });

  it('says it of some dimensions alone, with the code lists where they are asked for', async () => {
    const data = await availability({
      ...coverage,
      component: 'PUBLISHER,TIME_PERIOD',
      references: 'codelist',
    });
    const { keyValues } = data.dataConstraints[0].cubeRegions[0];
    expect(keyValues.map(({ id }: Json) => id)).toEqual(['PUBLISHER', 'TIME_PERIOD']);
    expect(data.codelists).toHaveLength(9);
  });
});
