import { register } from 'prom-client';
import { measureProcess } from '../metrics/process-metrics.js';
import type { HttpPlugin } from './http-app.js';

/** `/metrics`: what has been counted since the start, in the text format of Prometheus. */
export function metricsRoute(): HttpPlugin {
  return (app) => {
    measureProcess();
    app.get('/metrics', async (_request, reply) =>
      reply.type(register.contentType).send(await register.metrics()),
    );
  };
}
