import { SdmxError } from './sdmx-error.js';

/**
 * The parameters of a URL. Not as forms have them: SDMX writes `+` for "and", and a time zone's `+01:00` as it is, where
 * a form would have a space.
 */
export function queryParameters(url: string): ReadonlyMap<string, string> {
  const [, search = ''] = /\?([^#]*)/.exec(url) ?? [];
  const parameters = new Map<string, string>();
  for (const pair of search.split('&').filter(Boolean)) {
    const equals = pair.indexOf('=');
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    parameters.set(decoded(name), decoded(value));
  }
  return parameters;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new SdmxError('syntax', `${JSON.stringify(text)} is not percent-encoded UTF-8.`);
  }
}

/** The parts of a path after its beginning, decoded. */
export function pathParts(url: string, beginning: string): readonly string[] {
  const [path = ''] = url.slice(beginning.length).split('?');
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
}

/** One of the values that a parameter takes, or its default. */
export function choice<Value extends string>(
  name: string,
  given: string | undefined,
  values: readonly Value[],
  byDefault: Value,
): Value {
  if (given === undefined || given === '') return byDefault;
  if ((values as readonly string[]).includes(given)) return given as Value;
  throw new SdmxError('syntax', `${name} is ${JSON.stringify(given)}; expected ${values.join(', ')}.`);
}
