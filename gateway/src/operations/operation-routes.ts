import {
  type GraphqlAnswerer,
  type GraphqlRequest,
  graphqlPath,
  type HttpPlugin,
  PlatformError,
  refuse,
} from '@ntp-graph/kit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { formats } from '../formats/formats.js';
import type { Operations } from './operations.js';
import { operationsPage } from './operations-page.js';
import { reserved, variablesOfSearch } from './variables-of-search.js';

/** The media type of GraphQL whose refusals have a status of their own. */
const graphqlType = 'application/graphql-response+json';

function asksForFile({ headers: { accept = '' } }: GraphqlRequest): boolean {
  return formats.some(({ mediaType }) => accept.includes(mediaType));
}

/** Whoever asks for an operation by its address need not know GraphQL: to him, an answer is JSON. */
function callJson(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    if (String(reply.getHeader('content-type')).startsWith(graphqlType)) {
      reply.header('content-type', 'application/json; charset=utf-8');
    }
  });
}

/** The request for an operation, as GraphQL over HTTP would have it. */
function asGraphql(
  request: GraphqlRequest,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): GraphqlRequest {
  const given = new URLSearchParams(request.search);
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  for (const name of reserved) for (const value of given.getAll(name)) search.append(name, value);
  const accept = asksForFile(request) ? {} : { accept: graphqlType };
  return { ...request, headers: { ...request.headers, ...accept }, search: `?${search}` };
}

function unknown(operations: Operations, name: string): PlatformError {
  const names = operations.all().map(({ name: known }) => known);
  return new PlatformError(
    'NOT_FOUND',
    `There is no operation "${name.slice(0, 100)}"; expected one of ${names.join(', ')}.`,
  );
}

async function answerNamed(
  operations: Operations,
  answer: GraphqlAnswerer,
  request: GraphqlRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { name = '' } = reply.request.params as { readonly name?: string };
  const named = operations.named(name);
  const unfitting = named ? undefined : operations.unfitting(name);
  // What is wrong with it is said as of any document.
  if (unfitting !== undefined) return answer(asGraphql(request, unfitting, {}), reply);
  try {
    if (!named) throw unknown(operations, name);
    const parameters = new URLSearchParams(request.search);
    const variables = variablesOfSearch(operations.schema, named.operation, parameters);
    return answer(asGraphql(request, named.text, variables), reply);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return refuse(reply, named ? 400 : 404, named ? 'BAD_USER_INPUT' : 'NOT_FOUND', error.message);
  }
}

/**
 * The operations by name: `/q/<name>` answers one, `/openapi.json` describes them, and `/q` is a page on which each is
 * asked for by a form.
 *
 * @param operations those of the graph that is served now
 * @param answer answers GraphQL over HTTP, in any format
 */
export function operationRoutes(
  operations: () => Operations,
  answer: GraphqlAnswerer,
): readonly HttpPlugin[] {
  return [
    async (app) => {
      await app.register(async (named) => {
        callJson(named);
        const path = graphqlPath(
          '/q/:name',
          (request, reply) => answerNamed(operations(), answer, request, reply),
          ['GET', 'HEAD'],
        );
        await path(named);
      });
    },
    (app) => {
      app.get('/openapi.json', async (_request, reply) => {
        const { body, etag } = operations().openApi();
        const type = 'application/vnd.oai.openapi+json;version=3.1; charset=utf-8';
        return reply.headers({ etag, 'cache-control': 'no-cache', 'content-type': type }).send(body);
      });
    },
    operationsPage(operations),
  ];
}
