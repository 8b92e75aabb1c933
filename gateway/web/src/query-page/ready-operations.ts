import { parseOperation } from './parse-operation.js';
import type { ReadyOperation } from './ready-operation.js';

const files = import.meta.glob<string>('../../../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every operation of schema/operations: the one to start with, then the others by title. */
export const readyOperations: readonly ReadyOperation[] = Object.entries(files)
  .map(([path, text]) => parseOperation(text, path.slice(path.lastIndexOf('/') + 1)))
  .sort(
    (one, other) => Number(other.isFirst) - Number(one.isFirst) || one.title.localeCompare(other.title, 'en'),
  );
