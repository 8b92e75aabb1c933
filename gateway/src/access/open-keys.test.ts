import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@ntp-graph/kit';
import { areTestedOnPglite, createScratchDatabase } from '@ntp-graph/kit/testing';
import { describe, expect, it } from 'vitest';
import { openAccess } from './open-access.js';
import { openKeys } from './open-keys.js';

const request = {
  name: 'test',
  scopes: [],
  requestsPerMinute: null,
  expiresAt: new Date(Date.now() + 60_000),
};

/** Makes a key on a database that holds nothing yet, and looks for it on the next opening. */
async function makeAndFind(environment: NodeJS.ProcessEnv) {
  const first = openKeys(readSettings(environment));
  await first.ready;
  const { id, token } = await first.prepared.create(request, 'operator:test');
  await first.prepared.close();
  await first.close();
  const second = openKeys(readSettings(environment));
  await second.ready;
  const found = await second.prepared.find(token);
  await second.prepared.close();
  await second.close();
  return { id, found };
}

describe('the keys, opened by themselves', () => {
  it.runIf(areTestedOnPglite)('are made in an empty data folder, and are there the next time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ntp-keys-'));
    const { id, found } = await makeAndFind({ DATA_DIR: folder });
    rmSync(folder, { recursive: true });
    expect(found).toMatchObject({ id, name: 'test' });
  });

  it.runIf(process.env.DATABASE_URL)(
    'are made in an empty PostgreSQL, and are there the next time',
    async () => {
      const scratch = await createScratchDatabase(process.env.DATABASE_URL ?? '');
      const { id, found } = await makeAndFind({ DATABASE_URL: scratch.url });
      await scratch.drop();
      expect(found).toMatchObject({ id, name: 'test' });
    },
  );
});

describe('who tells who asks', () => {
  it.each([
    [
      { AUTH_ISSUER: 'https://id.example' },
      'AUTH_ISSUER is set and AUTH_AUDIENCE is not; expected both, or neither',
    ],
    [{ AUTH_AUDIENCE: 'graph' }, 'AUTH_AUDIENCE is set and AUTH_ISSUER is not; expected both, or neither'],
  ])('is not half an issuer: %j', (environment, words) => {
    expect(() => openAccess(readSettings(environment), undefined)).toThrow(words);
  });

  it('is nobody where there is neither a database nor an issuer', () => {
    const { parts } = openAccess(readSettings({}), undefined);
    expect([parts.keys, parts.tokens, parts.audit]).toEqual([undefined, undefined, undefined]);
  });
});
