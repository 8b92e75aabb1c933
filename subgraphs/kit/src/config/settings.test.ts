import { describe, expect, it } from 'vitest';
import { readSettings, settingsReference } from './settings.js';

describe('settings', () => {
  it('have defaults that run without any variable', () => {
    expect(readSettings({})).toMatchObject({
      HOST: '127.0.0.1',
      DATA_DIR: 'data',
      SUBGRAPHS: 'local',
      SEED_SCALE: 'demo',
      RESPONSE_CACHE_MEGABYTES: 64,
      COMPRESSION: 'on',
      RATE_LIMIT: 6000,
      CONCURRENCY_LIMIT: 100,
      TRUST_PROXY: 'none',
      LOG_LEVEL: 'warn',
    });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc"'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL is not a PostgreSQL URL: a URL such as postgres://'],
    [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL is not a Redis URL: a URL such as redis://'],
    [{ SUBGRAPH_SECRET: 'hunter2' }, /^SUBGRAPH_SECRET is too short: at least 32 characters$/],
    [{ RESPONSE_CACHE_MEGABYTES: '-1' }, 'RESPONSE_CACHE_MEGABYTES is "-1"'],
    [{ CORS_ORIGINS: 'a.example' }, 'CORS_ORIGINS is "a.example": * or origins'],
    [{ CORS_ORIGINS: 'https://a.example/' }, 'CORS_ORIGINS is "https://a.example/": * or origins'],
    [{ COMPRESSION: 'gzip' }, 'COMPRESSION is "gzip"'],
    [{ RATE_LIMIT: '-1' }, 'RATE_LIMIT is "-1"'],
    [{ TRUST_PROXY: '2' }, 'TRUST_PROXY is "2": none, all or addresses'],
    [{ TRUST_PROXY: 'example.org' }, 'TRUST_PROXY is "example.org": none, all or addresses'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
    [{ SUBGRAPHS: 'maybe' }, 'SUBGRAPHS is "maybe"'],
    [{ SEED_SCALE: 'huge' }, 'SEED_SCALE is "huge"'],
    [{ SUBGRAPH_URLS: 'finance' }, 'SUBGRAPH_URLS is "finance": name=url pairs'],
  ])('refuse %j in one line', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });

  it.each(['DATABASE_URL', 'REDIS_URL'])('never show the password of %s in a complaint', (name) => {
    expect(() => readSettings({ [name]: 'other://user:secret@host/x' })).toThrow(/^(?!.*secret)/);
  });

  it('say all that is wrong at once', () => {
    expect(() => readSettings({ PORT: '-1', SUBGRAPHS: 'x' })).toThrow(/PORT.*; SUBGRAPHS/);
  });

  it('each say what they mean', () => {
    expect(settingsReference().filter(({ description }) => description === '')).toEqual([]);
  });
});
