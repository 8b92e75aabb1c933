import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request; false when the path is not its own. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;

/** A server that listens. */
export interface HttpServer {
  readonly url: string;
  /** Stops taking requests, lets those under way finish, and drops idle connections. */
  close(): Promise<void>;
}

async function answer(routes: readonly Route[], request: IncomingMessage, response: ServerResponse) {
  // `//` is a path that no URL has, and so nobody's.
  const isPath = URL.canParse(request.url ?? '/', 'http://localhost');
  for (const route of isPath ? routes : []) {
    if (await route(request, response)) return;
  }
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

/** Serves the first route that takes a request. Port 0 takes a free one. */
export async function serveHttp(routes: readonly Route[], port: number, host: string): Promise<HttpServer> {
  const server = createServer((request, response) => {
    answer(routes, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const address = await listen(server, port, host);
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${shownHost}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
