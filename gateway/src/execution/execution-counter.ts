import { Counter } from 'prom-client';

/** Operations executed since the start. The labels come from a fixed set: no client can add one. */
export const executionCounter = new Counter({
  name: 'ntp_graph_operations_total',
  help:
    'Operations executed. executor="compiled": by a compiled plan, which was there (cause="hit") or was made ' +
    '(cause="miss"). executor="stock": by the executor of @apollo/gateway, and the cause why.',
  labelNames: ['executor', 'cause'],
});
