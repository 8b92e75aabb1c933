import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpServer } from '@ntp-graph/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../composing/compose-supergraph.js';
import { startGateway } from '../server.js';

const sdl = 'type Query { word: String }';

describe('the language of a request', () => {
  let subgraph: Server;
  let gateway: HttpServer;
  beforeEach(async () => {
    subgraph = createServer((request, response) => {
      if (request.url === '/version') {
        response.end('v0');
        return;
      }
      request.resume();
      const word = request.headers['accept-language'];
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: { word } }));
    }).listen(0, '127.0.0.1');
    await once(subgraph, 'listening');
    const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/graphql`;
    gateway = await startGateway({
      supergraphSdl: composeSupergraph([{ name: 'words', url, sdl }]),
      sources: { local: [], urls: {}, deadline: 5000 },
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    });
  });
  afterEach(async () => {
    await gateway.close();
    subgraph.close();
    subgraph.closeAllConnections();
  });

  const ask = async (language: string, query = '{ word }') => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data?: { word: string } };
    return {
      word: data?.word,
      said: response.headers.get('content-language'),
      cache: response.headers.get('x-cache'),
      vary: response.headers.get('vary'),
    };
  };

  it('reaches the subgraph, and the answer says it', async () => {
    const vary = 'accept, accept-language, authorization';
    expect(await ask('en-GB,en;q=0.9')).toEqual({ word: 'en', said: 'en', cache: 'miss', vary });
    expect(await ask('*')).toMatchObject({ word: 'vi', said: 'vi' });
  });

  it('has answers of its own in the cache, which requests that ask for it in other words share', async () => {
    for (const language of ['en', 'vi', 'en', 'vi']) await ask(language);
    expect(await ask('en-US, vi;q=0.1')).toMatchObject({ word: 'en', said: 'en', cache: 'hit' });
    expect(await ask('fr')).toMatchObject({ word: 'vi', said: 'vi', cache: 'hit' });
  });

  it('is said of an answer that failed, too', async () => {
    expect(await ask('en', '{ nothing }')).toMatchObject({ said: 'en' });
  });
});
