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

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

/**
 * Lays what a source returned over an object of ours. A later value replaces an earlier one; where both are objects,
 * or lists of equal length, they become one.
 */
export function mergeInto(target: ResultObject, source: Fields, route: Route | undefined): void {
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (value === undefined) continue;
    const existing = target[name];
    const child = route?.fields.get(name);
    const overlaps =
      typeof value === 'object' && value !== null && typeof existing === 'object' && existing !== null;
    target[name] = overlaps ? mergedValue(existing, value, child) : ownedValue(value, child);
  }
}

function mergedValue(existing: object, value: object, route: Route | undefined): unknown {
  if (isObject(value) && isObject(existing)) {
    const target = existing instanceof ResultObject ? existing : Object.assign(new ResultObject(), existing);
    mergeInto(target, value, route);
    return target;
  }
  if (Array.isArray(value) && Array.isArray(existing) && value.length === existing.length) {
    const element = route?.element ?? route;
    return value.map((item, index) => {
      const before: unknown = existing[index];
      return isObject(item) && isObject(before)
        ? mergedValue(before, item, element)
        : ownedValue(item, element);
    });
  }
  return ownedValue(value, route);
}
