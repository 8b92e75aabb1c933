import type { HttpServer } from '@ntp-graph/kit';
import { type TestDatabase, testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfKey, newKey } from './api-key.js';
import { type KeptKey, KeyStore } from './key-store.js';
import { readKeysCommand, runKeysCommand } from './keys-command.js';
import { KnownKeys } from './known-keys.js';
import { askGuarded, serveGuarded } from './testing/serve-guarded.js';

const hour = 3_600_000;

describe.each(testDatabases)('the keys on $name', (database: TestDatabase) => {
  let open: Awaited<ReturnType<TestDatabase['open']>>;
  let store: KeyStore;
  let server: HttpServer;
  beforeAll(async () => {
    open = await database.open();
    store = new KeyStore(open.server);
    server = await serveGuarded({ keys: store });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    await open.close();
  });

  const rows = (sql: string) => open.server.bulk(({ execute }) => execute(sql));
  const request = (changed = {}) => ({
    name: 'Health department',
    scopes: ['indicators/internal/2004:27'],
    requestsPerMinute: null,
    expiresAt: new Date(Date.now() + hour),
    ...changed,
  });
  const statusOf = async (token: string) => (await askGuarded(server, `Bearer ${token}`)).status;

  it('say who asks and what that one may read', async () => {
    const { id, token } = await store.create(request(), 'operator:test');
    expect(token).toMatch(/^ntpg_[0-9a-f]{60}$/);
    const { status, body } = await askGuarded(server, `Bearer ${token}`);
    expect([status, body]).toEqual([200, { id: `key:${id}`, rights: 'indicators/internal/2004:27' }]);
  });

  it('are kept as hashes: nothing in the database is a token', async () => {
    const { token } = await store.create(request(), 'operator:test');
    const all = JSON.stringify([
      await rows('select * from gateway.api_key'),
      await rows('select id::text, actor, action, subject, detail from gateway.audit_event'),
    ]);
    expect(all).not.toContain(token);
    expect(all).not.toContain(token.slice(20, -8));
    expect(all).toContain(hashOfKey(token));
  });

  it('are refused when they are unknown, damaged, of another secret, expired or revoked', async () => {
    const { id, token } = await store.create(request(), 'operator:test');
    const { token: expired } = await store.create(request({ expiresAt: new Date(Date.now() - 1) }), 'x');
    const { token: unknown } = newKey();
    const damaged = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
    expect(await statusOf(token)).toBe(200);
    for (const bad of [unknown, damaged, token.slice(0, -1), `${token}0`, expired]) {
      expect(await statusOf(bad)).toBe(401);
    }
    await rows(`update gateway.api_key set token_hash = '${hashOfKey(unknown)}' where id = '${id}'`);
    expect(await statusOf(token)).toBe(401);
    await rows(`update gateway.api_key set token_hash = '${hashOfKey(token)}' where id = '${id}'`);
    expect(await store.revoke(id, 'operator:test')).toBe(true);
    expect(await statusOf(token)).toBe(401);
    expect(await store.revoke(id, 'operator:test')).toBe(false);
  });

  it('that are rotated give way to one with the same rights, at once or later', async () => {
    const first = await store.create(request({ requestsPerMinute: 500 }), 'operator:test');
    const expiresAt = new Date(Date.now() + hour);
    const second = await store.rotate(first.id, { expiresAt, oldUntil: new Date(Date.now() + hour) }, 'x');
    expect([await statusOf(first.token), await statusOf(second?.token ?? '')]).toEqual([200, 200]);
    const third = await store.rotate(second?.id ?? '', { expiresAt, oldUntil: new Date() }, 'x');
    expect([await statusOf(second?.token ?? ''), await statusOf(third?.token ?? '')]).toEqual([401, 200]);
    expect(await store.find(third?.token ?? '')).toMatchObject({
      scopes: ['indicators/internal/2004:27'],
      requestsPerMinute: 500,
    });
    expect(await store.rotate(second?.id ?? '', { expiresAt, oldUntil: expiresAt }, 'x')).toBeNull();
  });

  it('have a rate of their own, whatever their address may', async () => {
    const { token } = await store.create(request({ requestsPerMinute: 2 }), 'operator:test');
    const { token: other } = await store.create(request({ requestsPerMinute: 2 }), 'operator:test');
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push(await statusOf(token));
    expect(statuses).toEqual([200, 200, 429]);
    const { headers, body } = await askGuarded(server, `Bearer ${token}`);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body.errors[0]).toMatchObject({
      message: expect.stringMatching(/^More than 2 requests came with your key within a minute/),
      extensions: { code: 'RATE_LIMITED' },
    });
    expect([await statusOf(other), (await askGuarded(server, null)).status]).toEqual([200, 200]);
  });

  it('that are tried out count against the address', async () => {
    const guarded = await serveGuarded({ keys: store }, 2);
    const from = { 'x-forwarded-for': '203.0.113.7' };
    const statuses = [];
    for (let time = 0; time < 3; time += 1) {
      statuses.push((await askGuarded(guarded, `Bearer ${newKey().token}`, from)).status);
    }
    await guarded.close();
    expect(statuses).toEqual([401, 401, 429]);
  });

  it('and what was done with them is in an audit that nobody can change', async () => {
    const { id } = await store.create(request(), 'operator:lan');
    await store.revoke(id, 'operator:minh');
    expect(
      await rows(`select actor, action from gateway.audit_event where subject = '${id}' order by id`),
    ).toEqual([
      { actor: 'operator:lan', action: 'KEY_CREATED' },
      { actor: 'operator:minh', action: 'KEY_REVOKED' },
    ]);
    const mutation = { actor: `key:${id}`, action: 'MUTATION', subject: 'Publish', detail: '{}' };
    await store.record(mutation);
    expect(
      await rows('select actor, action, subject, detail from gateway.audit_event order by id desc limit 1'),
    ).toEqual([mutation]);
    for (const change of [
      "update gateway.audit_event set actor = 'nobody'",
      'delete from gateway.audit_event',
      'truncate gateway.audit_event',
    ]) {
      await expect(rows(change)).rejects.toThrow('the audit is append-only');
    }
  });

  it('are made, listed, rotated and revoked by command', async () => {
    const run = (...args: string[]) => runKeysCommand(readKeysCommand(args), store, 'operator:test');
    const made = await run(
      'create',
      '--name',
      'Sở Y tế',
      '--scope',
      'all/draft',
      '--rate',
      '60',
      '--days',
      '30',
    );
    const [token = ''] = made.split('\n');
    const id = token.slice(5, 17);
    expect(await statusOf(token)).toBe(200);
    const line = (await run('list')).split('\n').find((text) => text.startsWith(id));
    expect(line).toMatch(/ {2}valid until \S+Z {2}60 a minute {2}all\/draft {2}Sở Y tế$/);
    const [next = ''] = (await run('rotate', id)).split('\n');
    expect([await statusOf(token), await statusOf(next)]).toEqual([401, 200]);
    expect(await run('revoke', next.slice(5, 17))).toBe(`${next.slice(5, 17)} is revoked.`);
    await expect(run('revoke', 'none')).rejects.toThrow('No key that is not revoked has the id "none"');
  });
});

describe('the arguments of npm run keys', () => {
  it.each<[string[], string]>([
    [[], '"" is no command'],
    [['make'], '"make" is no command'],
    [['create'], '--name is missing'],
    [['create', '--name', 'x', '--scope', 'all/published'], '--scope is "all/published"'],
    [['create', '--name', 'x', '--days', '0'], '--days is "0"'],
    [['create', '--name', 'x', '--rate', 'many'], '--rate is "many"'],
    [['create', '--nam', 'x'], "Unknown option '--nam'"],
    [['revoke'], 'The id of one key is missing'],
    [['rotate', 'a', 'b'], 'The id of one key is missing'],
  ])('%j are refused in words', (args, words) => {
    expect(() => readKeysCommand(args)).toThrow(words);
  });
});

describe('keys that were met lately', () => {
  const { token } = newKey();

  it('are looked for once for all who ask meanwhile, and never valid beyond their end', async () => {
    let asked = 0;
    const key = { id: 'a', expiresAt: new Date(Date.now() + 100) } as KeptKey;
    const known = new KnownKeys({
      find: async () => {
        asked += 1;
        return key;
      },
    });
    expect(await Promise.all([known.find(token), known.find(token)])).toEqual([key, key]);
    expect([await known.find(token), asked]).toEqual([key, 1]);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await known.find(token)).toBeNull();
  });

  it('that could not be looked for are looked for again', async () => {
    const answers = [Promise.reject(new Error('The database is away')), Promise.resolve(null)];
    const known = new KnownKeys({
      find: () => answers.shift() ?? Promise.reject(new Error('asked too often')),
    });
    await expect(known.find(token)).rejects.toThrow('The database is away');
    expect(await known.find(token)).toBeNull();
  });
});
