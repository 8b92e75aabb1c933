/** The most operations that are told apart: each is a set of series of its own. */
const mostNames = 200;

const longestName = 100;

/** What operations without a name, and those beyond the most, are counted as. */
export const otherOperations = 'other';

/**
 * The names that operations are counted by. The ready operations have theirs whatever clients ask for; clients bring
 * others until there are too many.
 */
export class OperationNames {
  private readonly names: Set<string>;

  constructor(ready: Iterable<string>) {
    this.names = new Set(ready);
  }

  /** The name that an operation is counted by. */
  labelOf(name: string | null | undefined): string {
    if (!name || name.length > longestName) return otherOperations;
    if (this.names.has(name)) return name;
    if (this.names.size >= mostNames) return otherOperations;
    this.names.add(name);
    return name;
  }
}

const operationName = /^query (\w+)/gm;

/** The names of the operations in documents of our own. */
export function readyOperations(texts: Iterable<string>): readonly string[] {
  return [...texts].flatMap((text) => [...text.matchAll(operationName)].map(([, name]) => name as string));
}
