import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badInput } from '../platform-error.js';
import { openTelemetry } from './open-telemetry.js';

describe('a span', () => {
  let texts: string[];
  let close: () => void;
  let endpoint: string;
  beforeEach(async () => {
    texts = [];
    const server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      texts.push(text);
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    close = () => {
      server.closeAllConnections();
      server.close();
    };
  });
  afterEach(() => close());

  it('whose work fails says the code, and not the message, which may repeat a value', async () => {
    const traces = openTelemetry({ endpoint, share: 1, service: 'test' });
    const failing = traces.span({ name: 'work', kind: 'server' }, () =>
      Promise.reject(badInput('unitId is "the secret place"', 'an id')),
    );
    await expect(failing).rejects.toThrow('the secret place');
    await traces.close();
    expect(texts.join()).toContain('BAD_USER_INPUT');
    expect(texts.join()).not.toContain('secret');
  });

  it('is told to another server only within a trace', async () => {
    const traces = openTelemetry({ endpoint, share: 1, service: 'test' });
    expect(traces.headers()).toEqual({});
    const headers = await traces.span({ name: 'work', kind: 'client' }, async () => traces.headers());
    expect(headers.traceparent).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/);
    await traces.close();
  });

  it('is sent for the share of requests that is asked for, unless the request says that it is traced', async () => {
    const traces = openTelemetry({ endpoint, share: 0, service: 'test' });
    const asked = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
    await traces.span({ name: 'left out', kind: 'server' }, async () => {});
    await traces.span({ name: 'traced', kind: 'server', headers: asked }, async () => {});
    await traces.close();
    expect(texts.join()).toContain('"traced"');
    expect(texts.join()).not.toContain('left out');
  });
});
