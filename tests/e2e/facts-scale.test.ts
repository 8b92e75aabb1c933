import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalPlatform, startGateway, supergraphPath } from '@ntp-graph/gateway';
import { type HttpServer, readSettings } from '@ntp-graph/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json, post } from '../support/ask.js';

const silent = { start() {}, advance() {}, finish() {} };

describe('a platform of facts alone (SEED_SCALE=facts)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-facts-'));
  let gateway: HttpServer;
  let database: ReturnType<typeof openLocalPlatform>;
  beforeAll(async () => {
    database = openLocalPlatform(readSettings({ DATA_DIR: folder, SEED_SCALE: 'facts' }), silent);
    await database.ready;
    gateway = await startGateway({
      supergraphSdl: readFileSync(supergraphPath, 'utf8'),
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
      responseCache: { megabytes: 16 },
      sources: { local: database.prepared, urls: {}, deadline: 10_000 },
    });
  });
  afterAll(async () => {
    await gateway?.close();
    for (const subgraph of database?.prepared ?? []) await subgraph.close();
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function dataOf(query: string): Promise<Json> {
    const { data, errors } = await ask(gateway.url, query);
    expect(errors).toBeUndefined();
    return data;
  }

  it('holds nothing invented', async () => {
    const { facts, invented } = await dataOf(`{
      facts: observations(first: 1, filter: { sex: null, residence: null, ethnicity: null, age: null }) { totalCount }
      invented: observations(first: 1, filter: { synthetic: true }) { totalCount } }`);
    expect(facts.totalCount).toBe(6_619);
    expect(invented.totalCount).toBe(0);
  });

  it('has maps: a value of each of the 63 provinces', async () => {
    const { provinces } = await dataOf(`{ provinces(asOf: "2022-12-31", first: 100) { nodes { id
      latestObservations(indicators: ["DEM_POP", "POV_MD_RATE", "MOR_IMR"]) { value } } } }`);
    expect(provinces.nodes).toHaveLength(63);
    for (const { id, latestObservations } of provinces.nodes) expect(latestObservations, id).toHaveLength(3);
  });

  it('has ranks and trends: the people of Hà Nội grew in eleven years to the second place', async () => {
    const { unit } = await dataOf(`{ unit(id: "2004:01") {
      rank(indicator: "POV_MD_RATE", period: "2023") { position of }
      trend(indicator: "DEM_POP") { points { period observation { value } } } } }`);
    expect(unit.rank).toEqual({ position: 2, of: 63 });
    const values = unit.trend.points.map(({ observation }: Json) => observation.value);
    expect(values).toHaveLength(12);
    expect(values).toEqual(values.toSorted((one: number, other: number) => one - other));
  });

  it('says of every answer that it holds nothing synthetic', async () => {
    const query = `{ unit(id: "2004:01") { trend(indicator: "DEM_POP") { points { value } }
      rank(indicator: "POV_MD_RATE", period: "2023") { position } } }`;
    const response = await post(gateway.url, { query });
    const { data, extensions } = (await response.json()) as Json;
    expect(data.unit.trend.points).toHaveLength(12);
    expect([response.headers.get('x-synthetic'), extensions]).toEqual(['false', undefined]);
  });

  it('compares health insurance of 2019 and 2020 within what one published, and not across publishers', async () => {
    const { unit } = await dataOf(`{ unit(id: "VN") {
      all: trend(indicator: "BHYT_COV", from: "2019", to: "2020") { ...change }
      ministry: trend(indicator: "BHYT_COV", from: "2019", to: "2020", publisher: "Ministry of Health") { ...change } } }
      fragment change on Trend { change { absolute comparable } seriesBreaks { kind } }`);
    expect(unit.all).toEqual({
      change: { absolute: 0.85, comparable: false },
      seriesBreaks: [{ kind: 'PUBLISHER' }],
    });
    expect(unit.ministry).toEqual({ change: { absolute: 1.75, comparable: true }, seriesBreaks: [] });
  });
});
