import { GeographyDataError } from './geography-data-error.js';

/** The value of a key that must be there; `what` names the thing in the error. */
export function lookUp<Value>(map: ReadonlyMap<string, Value>, key: string, what: string): Value {
  const value = map.get(key);
  if (value === undefined) {
    throw new GeographyDataError(`No ${what} for '${key}'.`);
  }
  return value;
}
