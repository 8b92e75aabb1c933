import { readyOperations } from './ready-operations.js';

/** Whether a tab may be written over without loss: it is blank, or holds a ready operation as it came. */
export function isReplaceable(query: string, variables: string): boolean {
  if (query.trim() === '') return true;
  return readyOperations.some((operation) => operation.query === query && operation.variables === variables);
}
