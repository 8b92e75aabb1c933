import { expect, it } from 'vitest';
import { readSettings } from '../config/settings.js';
import { httpOptions, plainHttp } from './http-options.js';

it('without a setting HTTP is plain', () => {
  expect(httpOptions(readSettings({}))).toEqual(plainHttp);
});

it.each([
  [{ CORS_ORIGINS: '*' }, { corsOrigins: ['*'] }],
  [
    { CORS_ORIGINS: 'https://a.example,http://localhost:5173' },
    { corsOrigins: ['https://a.example', 'http://localhost:5173'] },
  ],
  [{ COMPRESSION: 'off' }, { compression: false }],
  [{ TRUST_PROXY: 'all' }, { trustProxy: true }],
  [{ TRUST_PROXY: 'loopback,10.1.0.0/16,fd00::/8' }, { trustProxy: 'loopback,10.1.0.0/16,fd00::/8' }],
])('%j is %j', (environment, options) => {
  expect(httpOptions(readSettings(environment))).toEqual({ ...plainHttp, ...options });
});
