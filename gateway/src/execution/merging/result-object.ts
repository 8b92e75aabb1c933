import type { PathElement } from './flatten-paths.js';

/**
 * An object of the answer that is ours to change. It inherits nothing: a source that answers with a key like
 * `__proto__` sets a field of that name and no more.
 */
export class ResultObject {
  [responseName: string]: unknown;
}
Object.setPrototypeOf(ResultObject.prototype, null);

/** The path of a place in the answer, as errors name it. */
export type ResponsePath = readonly (string | number)[];

function gather(value: unknown, path: readonly PathElement[], depth: number, found: ResultObject[]): void {
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    for (const item of value) gather(item, path, next, found);
  } else if (value instanceof ResultObject) {
    const name = path[depth];
    if (name === undefined) found.push(value);
    else gather(value[name], path, depth + 1, found);
  }
}

/** Every object at a path below the given ones; what is null on the way leads nowhere. */
export function objectsAt(
  starts: readonly ResultObject[],
  path: readonly PathElement[],
): readonly ResultObject[] {
  const found: ResultObject[] = [];
  for (const start of starts) gather(start, path, 0, found);
  return found;
}

function locate(
  value: unknown,
  path: readonly PathElement[],
  depth: number,
  at: ResponsePath,
  found: Map<ResultObject, ResponsePath>,
): void {
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    for (const [index, item] of value.entries()) locate(item, path, next, [...at, index], found);
  } else if (value instanceof ResultObject) {
    const name = path[depth];
    if (name === undefined) found.set(value, at);
    else locate(value[name], path, depth + 1, [...at, name], found);
  }
}

/** Where in the answer each object at a path stands. Only errors ask for it. */
export function pathsOf(root: ResultObject, path: readonly PathElement[]): Map<ResultObject, ResponsePath> {
  const found = new Map<ResultObject, ResponsePath>();
  locate(root, path, 0, [], found);
  return found;
}
