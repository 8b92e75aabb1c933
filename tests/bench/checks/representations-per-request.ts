import { names } from '../contestants/names.ts';
import { type Served, serveOwn, servePlatform } from '../contestants/start-servers.ts';
import { urlPairs } from '../contestants/url-pairs.ts';
import { openClient } from '../load/client.ts';
import { flagship, type Question } from '../questions.ts';
import { countRepresentations, type Representations } from './representation-counter.ts';

/** The flagship with the name of every programme: many sums refer to the same few programmes. */
const withProgrammeNames = flagship.replace('programme { code }', 'programme { code name }');

/** The representations of one request through one gateway. */
export interface RepresentationCount extends Representations {
  readonly gateway: string;
  readonly document: string;
}

/** How many representations our gateway and the stock one send to the same HTTP subgraphs for one request. */
export async function representationsPerRequest(
  subgraphUrls: string,
  question: Question,
): Promise<RepresentationCount[]> {
  const targets = new Map(subgraphUrls.split(',').map((pair) => pair.split('=') as [string, string]));
  const counter = await countRepresentations(targets, 4742);
  const remote = { SUBGRAPHS: 'http', SUBGRAPH_URLS: urlPairs(counter.urls) };
  const gateways: [string, Served][] = [
    [names.stock, await serveOwn('stock/stock-server.ts', 4743, remote)],
    [names.oursHttp, await servePlatform(4744, remote)],
  ];
  try {
    const counts: RepresentationCount[] = [];
    for (const [gateway, { url }] of gateways) {
      const client = openClient(url, 1);
      for (const [document, query] of [
        ['flagship', flagship],
        ['flagship with programme names', withProgrammeNames],
      ]) {
        // What a gateway fetches at its start is not of a request.
        counter.take();
        await client.ask(JSON.stringify({ query, variables: question }));
        counts.push({ gateway, document: document as string, ...counter.take() });
      }
      client.close();
    }
    return counts;
  } finally {
    for (const [, server] of gateways) await server.stop();
    counter.close();
  }
}
