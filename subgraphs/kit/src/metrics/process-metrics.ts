import { collectDefaultMetrics, register } from 'prom-client';

/** Has the library measure the process from now on, once: event loop, memory, garbage collection, file handles. */
export function measureProcess(): void {
  if (!register.getSingleMetric('nodejs_eventloop_lag_seconds')) collectDefaultMetrics();
}
