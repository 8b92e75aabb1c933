/** How many operations were executed in which way since the start, by `compiled.hit`, `stock.mutation` and so on. */
export const executionCounters = new Map<string, number>();

/** Counts one execution. The names come from a fixed set: no client can add one. */
export function countExecution(name: string): void {
  executionCounters.set(name, (executionCounters.get(name) ?? 0) + 1);
}
