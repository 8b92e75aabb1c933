import type { Route } from '@ntp-graph/kit';

/**
 * Leads whoever opens the address of the graph in a browser to the query page. The way is relative, so that it holds
 * behind a proxy that serves the gateway under a path of its own.
 */
export function toQueryPageRoute(path: string): Route {
  return ({ method, url, headers }, response) => {
    const isAsking = method === 'GET' || method === 'HEAD';
    if (!isAsking || url !== path || !headers.accept?.includes('text/html')) return false;
    response.writeHead(302, { location: './', vary: 'accept' }).end();
    return true;
  };
}
