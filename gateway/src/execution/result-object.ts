import type { Route } from './route.js';

/**
 * An object of the answer that is ours to change. It inherits nothing: a source that answers with a key like
 * `__proto__` sets a field of that name and no more.
 */
export class ResultObject {
  [responseName: string]: unknown;
}
Object.setPrototypeOf(ResultObject.prototype, null);

type Fields = Readonly<Record<string, unknown>>;

/** A source's value with everything on the route copied; values beside the route are the source's own. */
export function ownedValue(value: unknown, route: Route | undefined): unknown {
  if (!route || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const element = route.element ?? route;
    return value.map((item) => ownedValue(item, element));
  }
  return ownedObject(value as Fields, route);
}

function ownedObject(source: Fields, route: Route): ResultObject {
  const copy: ResultObject = Object.assign(new ResultObject(), source);
  for (const [name, child] of route.fields) {
    const value = copy[name];
    if (typeof value === 'object' && value !== null) copy[name] = ownedValue(value, child);
  }
  return copy;
}
