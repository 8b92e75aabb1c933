import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeSupergraph, type GatewayOptions, startGateway } from '@ntp-graph/gateway';
import type { Answer } from './ask.js';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

const placesSdl = `${link}
  type Query { places: [Place!]! }
  type Place @key(fields: "id") { id: ID! name: String! }`;

const financeSdl = `${link}
  type Query { total: Int }
  type Place @key(fields: "id") { id: ID! funding: Funding }
  type Funding { amount: Int }`;

/** What a subgraph is asked. */
export interface Asked {
  readonly query: string;
  readonly variables: { readonly representations?: readonly object[] };
}

/** Answers a request, or does not. */
export type Behaviour = (response: ServerResponse, asked: Asked, request: IncomingMessage) => void;

/** Sends a whole answer as JSON. */
export function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const placesAnswer: Behaviour = (response) =>
  json(response, {
    data: { places: ['a', 'b'].map((id) => ({ __typename: 'Place', id, name: `Place ${id}` })) },
  });

/** What the subgraph of the money answers as long as nothing is wrong with it. */
export const honest: Behaviour = (response, { variables: { representations } }) =>
  json(response, {
    data: representations
      ? { _entities: representations.map(() => ({ __typename: 'Place', funding: { amount: 7 } })) }
      : { total: 14 },
  });

/** A server on loopback that speaks HTTP and otherwise does what it is told. */
export class FaultySubgraph {
  /** Requests for data so far. */
  asked = 0;
  /** Of those, whose connection the other side gave up before they were answered. */
  givenUp = 0;
  behaviour: Behaviour;
  /** That of its data: what is kept of another is not served. */
  version = 0;
  /** How often it was asked for that. */
  versionsAsked = 0;
  /** Whether it says nothing to whoever asks how it is. */
  isSilent = false;
  url = '';
  private readonly server = createServer((request, response) => void this.take(request, response));

  private constructor(behaviour: Behaviour) {
    this.behaviour = behaviour;
  }

  static async start(behaviour: Behaviour): Promise<FaultySubgraph> {
    const subgraph = new FaultySubgraph(behaviour);
    subgraph.server.listen(0, '127.0.0.1');
    await once(subgraph.server, 'listening');
    const { port } = subgraph.server.address() as AddressInfo;
    subgraph.url = `http://127.0.0.1:${port}/graphql`;
    return subgraph;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      if (request.url === '/version') this.versionsAsked += 1;
      if (this.isSilent) return;
      response.end(request.url === '/version' ? `v${this.version}` : 'ready');
      return;
    }
    let text = '';
    for await (const chunk of request) text += chunk;
    this.asked += 1;
    response.once('close', () => {
      if (!response.writableFinished) this.givenUp += 1;
    });
    this.behaviour(response, JSON.parse(text), request);
  }
}

/** An answer of the gateway, and what became of it at the cache. */
export interface FaultyAnswer extends Answer {
  readonly cache: string | null;
  readonly milliseconds: number;
}

/** A gateway before two subgraphs on HTTP: one knows places, the other their money. */
export class FaultyPlatform {
  private constructor(
    readonly url: string,
    readonly finance: FaultySubgraph,
    private readonly closing: () => Promise<void>,
  ) {}

  static async start(options: Partial<GatewayOptions> = {}, deadline = 800, failures = 1000) {
    const places = await FaultySubgraph.start(placesAnswer);
    const finance = await FaultySubgraph.start(honest);
    const gateway = await startGateway({
      supergraphSdl: composeSupergraph([
        { name: 'places', url: places.url, sdl: placesSdl },
        { name: 'finance', url: finance.url, sdl: financeSdl },
      ]),
      sources: { local: [], urls: {}, deadline, limits: { megabytes: 1, failures } },
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
      ...options,
    });
    return new FaultyPlatform(gateway.url, finance, async () => {
      places.close();
      finance.close();
      await gateway.close();
    });
  }

  async ask(query: string, signal: AbortSignal | null = null): Promise<FaultyAnswer> {
    const start = performance.now();
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal,
    });
    const answer = (await response.json()) as Answer;
    return {
      ...answer,
      cache: response.headers.get('x-cache'),
      milliseconds: performance.now() - start,
    };
  }

  close(): Promise<void> {
    return this.closing();
  }
}
