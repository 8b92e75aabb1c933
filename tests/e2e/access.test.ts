import { KeyStore, KnownKeys, TokenVerifier } from '@ntp-graph/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, operation } from '../support/ask.js';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.js';

const flagship = operation('province-communes');

// Keys are in the database of the subgraphs, where the gateway has one.
const own = arrangements.filter(({ subgraphs }) => subgraphs === 'local');

describe.each(own)('who shows a key or a token, $name', (arrangement) => {
  let platform: TestPlatform;
  let store: KeyStore;
  let issuer: TokenIssuer;
  let url = '';
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
    store = new KeyStore(platform.server);
    issuer = await startTokenIssuer();
    const access = { keys: new KnownKeys(store), tokens: new TokenVerifier(issuer) };
    ({ url } = await platform.startReplica({ access, rateLimit: 1000 }));
  });
  afterAll(async () => {
    await store?.close();
    await platform?.close();
    issuer?.close();
  });

  async function ask(authorization?: string) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: JSON.stringify(flagship),
    });
    const { status, headers } = response;
    return { status, headers, answer: (await response.json()) as Answer };
  }

  async function keyWith(scopes: string[], requestsPerMinute: number | null = null): Promise<string> {
    const expiresAt = new Date(Date.now() + 60_000);
    const made = await store.create({ name: 'test', scopes, requestsPerMinute, expiresAt }, 'test');
    return `Bearer ${made.token}`;
  }

  it('reads what everybody does, for all of it is published, and shares no answer beyond its rights', async () => {
    const everybody = (await ask()).answer;
    expect(everybody.data.province.communes.totalCount).toBe(121);
    expect(everybody.errors).toBeUndefined();
    await ask();
    for (const [authorization, control, cache] of [
      [await keyWith([]), /^public/, 'hit'],
      [await keyWith(['finance/internal/2004:27']), /^private/, 'miss'],
      [`Bearer ${await issuer.token('openid')}`, /^public/, 'hit'],
      [`Bearer ${await issuer.token('openid all/draft')}`, /^private/, 'miss'],
    ] as const) {
      const { status, answer, headers } = await ask(authorization);
      expect([status, answer]).toEqual([200, everybody]);
      expect(headers.get('cache-control')).toMatch(control);
      expect(headers.get('x-cache')).toBe(cache);
    }
  });

  it.each([
    ['a key that nobody has', async () => `Bearer ntpg_${'0'.repeat(60)}`],
    [
      'a key that was revoked',
      async () => {
        const key = await keyWith([]);
        await store.revoke(key.slice(12, 24), 'test');
        return key;
      },
    ],
    ['a token whose time is over', async () => `Bearer ${await issuer.token('openid', -60)}`],
    [
      'a token that was changed',
      async () => `Bearer ${(await issuer.token('openid')).replace(/\.\w/, '.x')}`,
    ],
    ['a password', async () => 'Basic b2ZmaWNlcjpzZWNyZXQ='],
  ])('is told so, and nothing more: %s', async (_what, shown) => {
    const { status, answer, headers } = await ask(await shown());
    expect([status, answer.data]).toEqual([401, undefined]);
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('has the rate of its key', async () => {
    const key = await keyWith([], 2);
    const statuses = [(await ask(key)).status, (await ask(key)).status, (await ask(key)).status];
    expect(statuses).toEqual([200, 200, 429]);
  });
});
