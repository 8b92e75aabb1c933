import { describe, expect, it } from 'vitest';
import { readSettings, settingsReference } from './settings.js';

describe('settings', () => {
  it('have defaults that run without any variable', () => {
    expect(readSettings({})).toMatchObject({
      HOST: '127.0.0.1',
      DATA_DIR: 'data',
      SUBGRAPHS: 'local',
      SEED_SCALE: 'demo',
    });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc"'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL is not a PostgreSQL URL: a URL such as postgres://'],
    [{ SUBGRAPHS: 'maybe' }, 'SUBGRAPHS is "maybe"'],
    [{ SEED_SCALE: 'huge' }, 'SEED_SCALE is "huge"'],
    [{ SUBGRAPH_URLS: 'finance' }, 'SUBGRAPH_URLS is "finance": name=url pairs'],
  ])('refuse %j in one line', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });

  it('never show a database password in a complaint', () => {
    expect(() => readSettings({ DATABASE_URL: 'pg://user:secret@host/x' })).toThrow(/^(?!.*secret)/);
  });

  it('say all that is wrong at once', () => {
    expect(() => readSettings({ PORT: '-1', SUBGRAPHS: 'x' })).toThrow(/PORT.*; SUBGRAPHS/);
  });

  it('each say what they mean', () => {
    expect(settingsReference().filter(({ description }) => description === '')).toEqual([]);
  });
});
