import type { Example } from './example.js';

/**
 * What shows a root field: the ready operations that begin with it, shortest first, or else the example that is written
 * for it, and then the other operations that ask for it.
 */
export function examplesOfField(
  field: string,
  {
    operations,
    examples,
  }: { readonly operations: readonly Example[]; readonly examples: readonly Example[] },
): readonly Example[] {
  const asking = operations.filter(({ rootFields }) => rootFields.includes(field));
  const about = asking.filter(({ rootFields }) => rootFields[0] === field);
  const shortestFirst = about.toSorted((one, other) => one.query.length - other.query.length);
  const written = examples.filter(({ name }) => name === field);
  return [...written, ...shortestFirst, ...asking.filter((operation) => !about.includes(operation))];
}
