import { callerOf, clientGone, type GraphqlRequest, Refusal } from '@ntp-graph/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PagingParts } from '../../formats/answering/all-pages.js';
import { GraphReader } from './graph-reader.js';

/** Messages that are written at one time: each keeps its subgraphs busy from its first page to its last. */
const mostAtOnce = 16;

/** The request of a client as one to the graph: who asks, in which language, and whether anybody still waits. */
function asGraphqlRequest(request: FastifyRequest, reply: FastifyReply): GraphqlRequest {
  const { id, headers } = request;
  const { authorization: _, 'if-none-match': __, ...asked } = headers;
  return {
    id,
    method: 'POST',
    caller: callerOf(request),
    headers: asked,
    search: '',
    text: '',
    body: undefined,
    gone: clientGone(reply),
  };
}

/** Through which the routes of all standards come to the graph: so many at a time, and no more. */
export class GraphDoor {
  private underWay = 0;

  constructor(private readonly parts: PagingParts) {}

  /**
   * Opens the graph for one request, until it is answered.
   *
   * @throws Refusal when there are too many
   */
  open(request: FastifyRequest, reply: FastifyReply): GraphReader {
    if (this.underWay >= mostAtOnce) {
      reply.header('retry-after', '10');
      throw new Refusal(
        503,
        'OVERLOADED',
        `There are ${mostAtOnce} messages being written; expected to be asked again later.`,
      );
    }
    this.underWay += 1;
    reply.raw.once('close', () => {
      this.underWay -= 1;
    });
    return new GraphReader(this.parts, asGraphqlRequest(request, reply));
  }
}
