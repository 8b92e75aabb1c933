import { register } from 'prom-client';
import type { Route } from './http-server.js';

/** `/metrics`: what has been counted since the start, in the text format of Prometheus. */
export function metricsRoute(): Route {
  return async (request, response) => {
    if (request.url !== '/metrics') return false;
    response.writeHead(200, { 'content-type': register.contentType }).end(await register.metrics());
    return true;
  };
}
