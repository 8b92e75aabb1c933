import { signatureHeader } from '@ntp-graph/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../composing/compose-supergraph.js';
import { type Gateway, startGateway } from '../server.js';
import type { RulesBySubgraph } from '../sources/subgraph-rules.js';
import { type Told, ToldSubgraph } from './testing/told-subgraph.js';

const nowhere = 'http://127.0.0.1:1/graphql';
const financeSdl = 'type Query { total: Int }';
const schoolsSdl = 'type Query { asker: String visits: Int }';

/** Callers of equal rights: what one is answered may be given to another, but for what the subgraph was told of it. */
const tokens = { verify: async (token: string) => ({ id: `person:${token}`, scopes: [] }) };

describe('what a file says of subgraphs', () => {
  let schools: ToldSubgraph;
  let finance: ToldSubgraph;
  const gateways: Gateway[] = [];
  beforeEach(async () => {
    finance = await ToldSubgraph.start('finance', financeSdl, { Query: { total: () => 14 } });
    schools = await ToldSubgraph.start('schools', schoolsSdl, {
      Query: {
        visits: () => 5,
        asker: (_: unknown, __: unknown, { headers }: Told) => headers.authorization,
      },
    });
  });
  afterEach(async () => {
    for (const gateway of gateways.splice(0)) await gateway.close();
    finance.close();
    schools.close();
  });

  async function startWith(rules: RulesBySubgraph, urls: Record<string, string> = {}): Promise<string> {
    const gateway = await startGateway({
      supergraphSdl: composeSupergraph([finance, schools]),
      sources: {
        local: [],
        urls,
        deadline: 5000,
        secret: 'known to the gateway and to its own subgraphs',
        rules,
      },
      access: { tokens },
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    });
    gateways.push(gateway);
    return gateway.url;
  }

  async function ask(url: string, query: string, token: string) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: Record<string, unknown> };
    return { data, cache: response.headers.get('x-cache') };
  }

  it('a partner that is ours is asked with a signature, and told who asks; else with neither', async () => {
    await ask(await startWith({}), '{ visits }', 'an');
    await ask(await startWith({ schools: { ours: true } }), '{ visits }', 'an');
    const [foreign, own] = schools.told;
    expect(foreign?.headers).not.toHaveProperty(signatureHeader);
    expect(foreign?.extensions).toBeUndefined();
    expect(own?.headers[signatureHeader]).toMatch(/./);
    expect(own?.extensions).toEqual({ caller: { id: 'person:an', scopes: [] } });
  });

  it('one of the four that is said not to be ours is asked as a partner is', async () => {
    await ask(await startWith({}), '{ total }', 'an');
    await ask(await startWith({ finance: { ours: false } }), '{ total }', 'an');
    const [own, foreign] = finance.told;
    expect(own?.extensions).toEqual({ caller: { id: 'person:an', scopes: [] } });
    expect(foreign?.headers).not.toHaveProperty(signatureHeader);
    expect(foreign?.extensions).toBeUndefined();
  });

  const line = (name: string) => `${name} does not answer: what it has is missing\n`;
  it.each<[string, RulesBySubgraph, string, number, string]>([
    ['a partner', {}, 'schools', 200, `ready\n${line('schools')}`],
    ['a partner that is required', { schools: { required: true } }, 'schools', 503, ''],
    ['one of the four', {}, 'finance', 503, ''],
    [
      'one of the four that may be away',
      { finance: { required: false } },
      'finance',
      200,
      `ready\n${line('finance')}`,
    ],
  ])('where %s is down, the gateway is ready accordingly', async (_what, rules, name, status, text) => {
    const url = await startWith(rules, { [name]: nowhere });
    const response = await fetch(`${url}/health/ready`);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
  });

  it('a partner is not sent what a client is known by', async () => {
    expect((await ask(await startWith({}), '{ asker }', 'an')).data).toEqual({ asker: null });
    expect(schools.told[0]?.headers).not.toHaveProperty('authorization');
  });

  it('unless its list names it: then each client has its own answer, and nobody another’s', async () => {
    const url = await startWith({ schools: { headers: ['authorization'] } });
    const names = ['an', 'binh', 'chi', 'an', 'binh', 'chi'];
    for (let time = 0; time < 3; time += 1) {
      const answers = await Promise.all(names.map((name) => ask(url, '{ asker }', name)));
      expect(answers.map(({ data }) => data.asker)).toEqual(names.map((name) => `Bearer ${name}`));
      for (const { cache } of answers) expect(cache).not.toBe('hit');
    }
  });
});
