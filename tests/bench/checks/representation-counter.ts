import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** Entity representations that a gateway has sent. */
export interface Representations {
  readonly sent: number;
  /** Distinct ones, counted within each fetch. */
  readonly distinct: number;
}

/** A door in front of subgraphs that counts what passes. */
export interface RepresentationCounter {
  /** The door's own URL for each subgraph, by name. */
  readonly urls: ReadonlyMap<string, { readonly url: string }>;
  /** What has passed since the last call. */
  take(): Representations;
  close(): void;
}

function representationsOf(body: string): readonly unknown[] {
  return JSON.parse(body).variables?.representations ?? [];
}

/** Asks for plain JSON: what is signed is the answer of the server that was asked, and not of one before it. */
async function forward(target: string, body: string, response: ServerResponse) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const answer = await fetch(target, { method: 'POST', headers, body });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
}

/** Opens a port in front of the subgraphs: a path for each, named as it is. */
export async function countRepresentations(
  targets: ReadonlyMap<string, string>,
  port: number,
): Promise<RepresentationCounter> {
  let passed = { sent: 0, distinct: 0 };
  const server = createServer(async (request, response) => {
    // A gateway that asks whether its subgraphs are ready: they are.
    if (request.method !== 'POST') {
      response.end();
      return;
    }
    const body = await text(request);
    const list = representationsOf(body);
    const distinct = new Set(list.map((representation) => JSON.stringify(representation))).size;
    passed = { sent: passed.sent + list.length, distinct: passed.distinct + distinct };
    await forward(targets.get(request.url?.split('/')[1] ?? '') ?? '', body, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    urls: new Map(
      [...targets.keys()].map((name) => [name, { url: `http://127.0.0.1:${port}/${name}/graphql` }]),
    ),
    take() {
      const taken = passed;
      passed = { sent: 0, distinct: 0 };
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
