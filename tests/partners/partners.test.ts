import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { supergraphSource } from '@ntp-graph/gateway';
import { type HttpServer, listenSubgraph, openLogger } from '@ntp-graph/kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, post } from '../support/ask.js';
import { education } from './support/education.js';
import { PartnerPlatform, supergraphWith } from './support/partner-platform.js';

let joined: PartnerPlatform;
beforeAll(async () => {
  joined = await PartnerPlatform.start();
});
afterAll(() => joined?.close());
afterEach(() => joined.mend());

const unit = 'province(code: "27", asOf: "2024-12-31")';
const question = `{ ${unit} { name schoolCount schools { name } inspections money: funding(groupBy: [PROGRAMME]) { disbursed } } }`;

describe('two partners’ subgraphs beside the four', () => {
  let gateway: HttpServer;
  beforeAll(async () => {
    gateway = await joined.startGateway();
  });

  it('answer one question together with them', async () => {
    const { data, errors } = await ask(gateway.url, question);
    expect(errors).toBeUndefined();
    expect(data.province).toMatchObject({ name: 'Bắc Ninh', schoolCount: 3, inspections: 7 });
    expect(data.province.schools[0]).toEqual({ name: 'School 0 of 2004:27' });
    expect(data.province.money.length).toBeGreaterThan(0);
  });

  it('are part of a contract that has a version, which each answer says', async () => {
    const { headers } = await post(gateway.url, { query: '{ __typename }' });
    const { data } = await ask(gateway.url, '{ __schema { description } }');
    expect(data.__schema.description).toMatch(/^Contract \d+\.\d+\.\d+$/m);
    expect(data.__schema.description).toContain(`Contract ${headers.get('x-contract-version')}`);
  });

  it('lead back to what ours know of the same unit', async () => {
    const { data, errors } = await ask(
      gateway.url,
      '{ school(id: "2004:27/0") { name unit { ... on Province { name level } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.school).toEqual({
      name: 'School 0 of 2004:27',
      unit: { name: 'Bắc Ninh', level: 'PROVINCE' },
    });
  });
});

describe('what a partner learns of a request', () => {
  const schools = `{ ${unit} { schoolCount } }`;
  const headers = {
    'content-type': 'application/json',
    'x-as-of': '2024-12-31',
    'x-other': 'private',
    'accept-language': 'en',
    'x-request-id': 'request-7',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  };

  async function heard(
    gateway: HttpServer,
  ): Promise<{ heard: IncomingHttpHeaders; cached: (string | null)[] }> {
    let found: IncomingHttpHeaders = {};
    joined.education.behaviour = (response, asked, request) => {
      found = request.headers;
      education(response, asked, request);
    };
    const cached: (string | null)[] = [];
    for (let time = 0; time < 3; time += 1) {
      const body = JSON.stringify({ query: schools });
      const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
      expect((await response.json()) as object).toEqual({ data: { province: { schoolCount: 3 } } });
      cached.push(response.headers.get('x-cache'));
    }
    return { heard: found, cached };
  }

  it('is its language, its name and its trace', async () => {
    const { heard: found, cached } = await heard(await joined.startGateway());
    expect(found).toMatchObject({
      'accept-language': 'en',
      'x-request-id': 'request-7',
      traceparent: headers.traceparent,
    });
    expect(Object.keys(found)).not.toEqual(expect.arrayContaining(['x-as-of']));
    expect(cached).toEqual(['miss', 'miss', 'hit']);
  });

  it('is what its list of headers says, and such an answer is kept for nobody', async () => {
    const gateway = await joined.startGateway({
      rules: { 'edu-moet': { headers: ['x-as-of', 'x-request-id'] } },
    });
    const { heard: found, cached } = await heard(gateway);
    expect(found).toMatchObject({ 'x-as-of': '2024-12-31', 'x-request-id': 'request-7' });
    for (const name of ['x-other', 'accept-language', 'traceparent']) expect(found).not.toHaveProperty(name);
    expect(cached).toEqual(['miss', 'miss', 'miss']);
  });
});

describe('one of the four', () => {
  it('may be a server of its own while the others run in the gateway', async () => {
    const { subgraphs } = joined.platform;
    const finance = subgraphs.find(({ name }) => name === 'finance');
    if (!finance) throw new Error('There is no finance');
    const secret = 'known to the gateway and to its own subgraphs';
    const server = await listenSubgraph(finance, {
      port: 0,
      host: '127.0.0.1',
      logger: openLogger('test', 'silent'),
      secret,
    });
    const gateway = await joined.startGateway({
      local: subgraphs.filter(({ name }) => name !== 'finance'),
      urls: { finance: `${server.url}/graphql` },
      secret,
    });
    expect((await ask(gateway.url, question)).errors).toBeUndefined();
    await server.close();
    const { data, errors } = await ask(gateway.url, question);
    expect(data.province).toMatchObject({ name: 'Bắc Ninh', schoolCount: 3, money: null });
    expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_UNAVAILABLE', serviceName: 'finance' } }]);
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(503);
  });
});

describe('another supergraph', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the place of the one before under load, without a lost request; a bad one never does', async () => {
    const path = join(folder, 'supergraph.graphql');
    const write = (text: string) => {
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
    };
    const [schools] = joined.partners;
    const withoutLabour = await supergraphWith(schools ? [schools] : []);
    write(withoutLabour);
    const gateway = await joined.startGateway(
      { rules: {} },
      {
        supergraphSdl: withoutLabour,
        supergraphUpdates: { source: supergraphSource(path), milliseconds: 100 },
      },
    );
    const status = async (query: string) => (await ask(gateway.url, query)).errors?.[0]?.extensions.code;
    const inspections = `{ ${unit} { inspections } }`;
    expect(await status(inspections)).toBe('GRAPHQL_VALIDATION_FAILED');

    let isLoading = true;
    let answered = 0;
    const load = Array.from({ length: 4 }, async () => {
      while (isLoading) {
        const { data, errors } = await ask(gateway.url, `{ ${unit} { name schoolCount } }`);
        // A machine that is busy with other tests may be told so; that is an answer, and no request is lost by it.
        if (errors?.[0]?.extensions.code === 'OVERLOADED') continue;
        expect(errors).toBeUndefined();
        expect(data.province).toEqual({ name: 'Bắc Ninh', schoolCount: 3 });
        answered += 1;
      }
    });
    await sleep(200);
    write(joined.supergraphSdl);
    await expect.poll(() => status(inspections), { timeout: 20_000, interval: 100 }).toBeUndefined();
    const health = async () => (await fetch(`${gateway.url}/health/ready`)).text();
    expect(await health()).toBe('ready\n');

    write(joined.supergraphSdl.slice(0, 200_000));
    await expect.poll(health, { timeout: 10_000, interval: 100 }).toContain('is not served: ');
    expect(await status(inspections)).toBeUndefined();
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(metrics).toMatch(/^ntp_graph_supergraph_refused 1$/m);

    write(withoutLabour);
    await expect
      .poll(() => status(inspections), { timeout: 20_000, interval: 100 })
      .toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await health()).toBe('ready\n');
    isLoading = false;
    await Promise.all(load);
    expect(answered).toBeGreaterThan(50);
  });
});
