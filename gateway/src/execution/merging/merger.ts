import { JsonText } from '@ntp-graph/kit';
import { Missing } from './failure.js';
import type { FlattenPaths } from './flatten-paths.js';
import { ResultObject } from './result-object.js';

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A source's value with everything on later paths copied; values beside them are the source's own. */
function ownedValue(value: unknown, later: FlattenPaths | undefined): unknown {
  if (!later || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const element = later.element ?? later;
    return value.map((item) => ownedValue(item, element));
  }
  return ownedObject(value as Fields, later);
}

function ownedObject(source: Fields, later: FlattenPaths): ResultObject {
  const copy: ResultObject = Object.assign(new ResultObject(), source);
  for (const [name, child] of later.fields) {
    const value = copy[name];
    if (typeof value === 'object' && value !== null) copy[name] = ownedValue(value, child);
  }
  return copy;
}

/** Lays what sources return over objects of ours. Nothing that a source returned is changed. */
export class Merger {
  /**
   * @param abstractTypes names of the interfaces and unions: a source that knows no more than an interface does not
   * take from an object the type that is known already
   */
  constructor(private readonly abstractTypes: ReadonlySet<string>) {}

  /** A later value replaces an earlier one; where both are objects, or lists of equal length, they become one. */
  mergeInto(target: ResultObject, source: Fields, later: FlattenPaths | undefined): void {
    for (const name of Object.keys(source)) {
      const value = source[name];
      if (value === undefined) continue;
      const existing = target[name];
      if (name === '__typename' && existing && this.abstractTypes.has(value as string)) continue;
      // Text is all that the client asks for there: nothing can be added to it.
      if (existing instanceof JsonText) continue;
      if (value instanceof JsonText) {
        target[name] = value;
        continue;
      }
      const child = later?.fields.get(name);
      const overlaps =
        typeof value === 'object' &&
        value !== null &&
        typeof existing === 'object' &&
        existing !== null &&
        !(existing instanceof Missing);
      target[name] = overlaps ? this.mergedValue(existing, value, child) : ownedValue(value, child);
    }
  }

  private mergedValue(existing: object, value: object, later: FlattenPaths | undefined): unknown {
    if (isObject(value) && isObject(existing)) {
      const target =
        existing instanceof ResultObject ? existing : Object.assign(new ResultObject(), existing);
      this.mergeInto(target, value, later);
      return target;
    }
    if (Array.isArray(value) && Array.isArray(existing) && value.length === existing.length) {
      const element = later?.element ?? later;
      return value.map((item, index) => {
        const before: unknown = existing[index];
        return isObject(item) && isObject(before)
          ? this.mergedValue(before, item, element)
          : ownedValue(item, element);
      });
    }
    return ownedValue(value, later);
  }
}
