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

/** Visits every object at a path below a value. Tells where it stands only when it is told where the value does. */
function visitAt(
  value: unknown,
  path: readonly PathElement[],
  depth: number,
  at: ResponsePath | undefined,
  visit: (object: ResultObject, at: ResponsePath | undefined) => void,
): void {
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    for (const [index, item] of value.entries()) visitAt(item, path, next, at && [...at, index], visit);
  } else if (value instanceof ResultObject) {
    const name = path[depth];
    if (name === undefined) visit(value, at);
    else visitAt(value[name], path, depth + 1, at && [...at, name], visit);
  }
}

/** Every object at a path below the given ones; what is null on the way leads nowhere. */
export function objectsAt(starts: readonly ResultObject[], path: readonly PathElement[]): ResultObject[] {
  const found: ResultObject[] = [];
  for (const start of starts) visitAt(start, path, 0, undefined, (object) => found.push(object));
  return found;
}

/** Where in the answer each object at a path stands. Only errors ask for it. */
export function pathsOf(root: ResultObject, path: readonly PathElement[]): Map<ResultObject, ResponsePath> {
  const found = new Map<ResultObject, ResponsePath>();
  visitAt(root, path, 0, [], (object, at) => at && found.set(object, at));
  return found;
}
