import type { ApolloServer } from '@apollo/server';
import {
  addVary,
  executeGraphql,
  type GraphqlAnswerer,
  type GraphqlRequest,
  languageTags,
  requestLanguage,
  sendGraphqlResponse,
} from '@ntp-graph/kit';
import { GatewayContext } from '../gateway-context.js';
import { answerToKeep, cacheControlOf, type Execution } from './answer.js';
import { syntheticHeader } from './cache-headers.js';
import { accessScope } from './cache-key.js';
import type { ResponseCache } from './response-cache.js';

async function execute(apollo: ApolloServer<GatewayContext>, request: GraphqlRequest): Promise<Execution> {
  const language = requestLanguage(request.headers['accept-language']);
  const context = new GatewayContext(language, request.id, request.caller);
  const response = await executeGraphql(apollo, request, async () => context);
  context.release();
  return { response, record: context.record };
}

/** Answers GraphQL requests with the cache before Apollo Server; a GET gets an ETag, cached or not. */
export function cachedAnswers(apollo: ApolloServer<GatewayContext>, cache: ResponseCache): GraphqlAnswerer {
  return async (request, reply) => {
    const { answer, status } = await cache.answer(request, () => execute(apollo, request));
    reply.header('x-cache', status);
    // What an answer depends on besides the request's own words, and in which language it is by default.
    addVary(reply, 'accept, accept-language, authorization');
    reply.header('content-language', languageTags[requestLanguage(request.headers['accept-language'])]);
    const scope = accessScope(request);
    const executed = answer.kind === 'executed' ? answer.execution : null;
    const isTagged = executed && request.method === 'GET';
    const ready = answer.kind === 'ready' ? answer.stored : isTagged && answerToKeep(executed, scope, {});
    if (ready) {
      const { body, etag, contentType, cacheControl, holdsSynthetic } = ready;
      const headers = { etag, 'cache-control': cacheControl, 'content-type': contentType };
      return reply.headers({ ...headers, ...syntheticHeader(holdsSynthetic) }).send(body);
    }
    const execution = executed as Execution;
    return sendGraphqlResponse(reply, execution.response, {
      'cache-control': cacheControlOf(execution, scope),
      ...syntheticHeader(execution.record.holdsSynthetic),
    });
  };
}
