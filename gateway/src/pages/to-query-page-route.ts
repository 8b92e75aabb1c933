import type { GraphqlAnswerer } from '@ntp-graph/kit';

/**
 * Leads whoever opens the address of the graph in a browser to the query page; all else is answered as given. The way
 * is relative, so that it holds behind a proxy that serves the gateway under a path of its own.
 */
export function leadingToQueryPage(answer: GraphqlAnswerer): GraphqlAnswerer {
  return async (request, reply) => {
    const { method, search, headers } = request;
    const isAsking = (method === 'GET' || method === 'HEAD') && search === '';
    if (!isAsking || !headers.accept?.includes('text/html')) return answer(request, reply);
    return reply.header('vary', 'accept').redirect('./query');
  };
}
