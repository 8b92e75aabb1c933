import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';

/** A request as a subgraph has got it. */
export interface Told {
  readonly headers: IncomingHttpHeaders;
  readonly extensions: unknown;
}

/** A partner's subgraph on loopback that keeps what it was told with each request; resolvers get it as their context. */
export class ToldSubgraph {
  readonly told: Told[] = [];

  private constructor(
    readonly name: string,
    readonly sdl: string,
    private readonly server: Server,
  ) {}

  static async start(name: string, sdl: string, resolvers: object): Promise<ToldSubgraph> {
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as never);
    const server = createServer(async (request, response) => {
      if (request.method === 'GET') return void response.end('v1');
      let text = '';
      for await (const chunk of request) text += chunk;
      const { query, variables, extensions } = JSON.parse(text);
      const told = { headers: request.headers, extensions };
      subgraph.told.push(told);
      const document = parse(query);
      const answer = await execute({ schema, document, variableValues: variables, contextValue: told });
      response.end(JSON.stringify(answer));
    }).listen(0, '127.0.0.1');
    const subgraph = new ToldSubgraph(name, sdl, server);
    await once(server, 'listening');
    return subgraph;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
