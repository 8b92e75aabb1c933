import type { ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import {
  executeGraphql,
  type GraphqlRequest,
  graphqlPath,
  languageTags,
  type Route,
  requestLanguage,
  writeGraphqlResponse,
} from '@ntp-graph/kit';
import { GatewayContext } from '../gateway-context.js';
import { answerToKeep, cacheControlOf, type Execution, type StoredAnswer } from './answer.js';
import { matchesEntityTag, syntheticHeader } from './cache-headers.js';
import { accessScope } from './cache-key.js';
import type { CacheStatus, ResponseCache } from './response-cache.js';

async function execute(apollo: ApolloServer<GatewayContext>, request: GraphqlRequest): Promise<Execution> {
  const context = new GatewayContext(requestLanguage(request.headers['accept-language']));
  const response = await executeGraphql(apollo, request, async () => context);
  context.release();
  return { response, record: context.record };
}

/** What an answer depends on besides the request's own words, and in which language it is by default. */
function variantHeaders({ headers }: GraphqlRequest) {
  return {
    vary: 'accept, accept-language',
    'content-language': languageTags[requestLanguage(headers['accept-language'])],
  };
}

function send(
  request: GraphqlRequest,
  response: ServerResponse,
  { body, etag, contentType, cacheControl, holdsSynthetic }: StoredAnswer,
  status: CacheStatus,
): void {
  const { method, headers } = request;
  const shared = {
    etag,
    'cache-control': cacheControl,
    ...variantHeaders(request),
    ...syntheticHeader(holdsSynthetic),
    'x-cache': status,
  };
  if (method === 'GET' && matchesEntityTag(headers['if-none-match'], etag)) {
    response.writeHead(304, shared).end();
    return;
  }
  response
    .writeHead(200, { ...shared, 'content-type': contentType, 'content-length': body.byteLength })
    .end(body);
}

/** GraphQL over HTTP on one path, with the cache before Apollo Server; GET has ETags and 304, cached or not. */
export function cachedRoute(path: string, apollo: ApolloServer<GatewayContext>, cache: ResponseCache): Route {
  return graphqlPath(path, async (request, _message, response) => {
    const { answer, status } = await cache.answer(request, () => execute(apollo, request));
    if (answer.kind === 'ready') return send(request, response, answer.stored, status);
    const { execution } = answer;
    const scope = accessScope(request);
    const ready = request.method === 'GET' ? answerToKeep(execution, scope, {}) : null;
    if (ready) return send(request, response, ready, status);
    await writeGraphqlResponse(response, execution.response, {
      'cache-control': cacheControlOf(execution, scope),
      ...variantHeaders(request),
      ...syntheticHeader(execution.record.holdsSynthetic),
      'x-cache': status,
    });
  });
}
