import { executionCounter } from '../execution-gateway.js';

/** Executions since the counter was reset, by `compiled.hit`, `stock.mutation` and so on. */
export async function countedExecutions(): Promise<Record<string, number>> {
  const { values } = await executionCounter.get();
  return Object.fromEntries(values.map(({ labels, value }) => [`${labels.executor}.${labels.cause}`, value]));
}
